from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from minutes_kit.checking import check_path, check_text
from minutes_kit.model import Minutes, Project, structure
from minutes_kit.project import load_projects

MINUTES = "kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-05-06\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "seria" / "spotkania"
    folder.mkdir(parents=True)
    (tmp_path / "seria" / "project.yaml").write_text(
        "title: Projekt\ncontract_date: 29.06.2011\n", encoding="utf-8"
    )
    return folder


def load(folder: Path, *projects, name="gwd.yaml"):
    data = {"kind": "note", "title": "T", "dates": "2024-05-06", "project": list(projects)}
    return load_projects(structure(data, Minutes), folder, folder.parent, name)


def problems(checked):
    return [(p.file, p.line, p.column, p.rule) for p in checked.report]


def test_a_project_knows_where_it_stands(folder):
    (loaded,), faults, _ = load(folder, "../project.yaml")
    assert loaded.project == Project(title="Projekt", contract_date="29.06.2011")
    assert loaded.contract_date == date(2011, 6, 29)
    assert loaded.folder.resolve() == folder.parent
    assert loaded.pointer == ("project", 0)
    assert loaded.source.path == folder / "../project.yaml"
    assert faults == ()


def test_a_project_inside_the_minutes(folder):
    (loaded,), faults, inside = load(folder, {"title": "Projekt"})
    assert (loaded.source, loaded.folder, loaded.contract_date) == (None, folder, None)
    assert (faults, inside) == ((), ())


def test_one_file_named_twice_is_read_once(folder):
    loaded, faults, _ = load(folder, "../project.yaml", "../project.yaml")
    assert len(loaded) == 1
    assert faults == ()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("gwd.yaml", "project.yaml"),
        ("seria/gwd.yaml", "seria/project.yaml"),
        ("/dane/seria/gwd.yaml", "/dane/seria/project.yaml"),
        ("<stdin>", "project.yaml"),
    ],
)
def test_a_project_file_is_called_by_its_way_from_the_minutes(folder, name, shown):
    (folder / "project.yaml").write_text("tytul: P\n", encoding="utf-8")
    _, _, (faulty,) = load(folder, "project.yaml", name=name)
    assert Path(faulty.source.name) == Path(shown)


def test_the_way_has_no_detours(folder):
    (loaded,), _, _ = load(folder, "../project.yaml", name="seria/spotkania/gwd.yaml")
    assert Path(loaded.source.name) == Path("seria/project.yaml")


def test_problems_of_a_project_stand_in_its_file(folder):
    project = folder.parent / "project.yaml"
    project.write_text("title: Projekt\npartners: []\n", encoding="utf-8")
    path = folder / "gwd.minutes.yaml"
    path.write_text(MINUTES + "project: ../project.yaml\nstart: 25:00\n", encoding="utf-8")
    assert problems(check_path(path)) == [
        (str(path), 6, 8, "MK-D04"),
        (str(project), 2, 11, "MK-S12"),
    ]
    excerpts = [problem.excerpt for problem in check_path(path).report]
    assert excerpts == ["start: 25:00", "partners: []"]


def test_problems_of_two_projects_are_told_apart(folder):
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text("numer: 1\n", encoding="utf-8")
    checked = check_text(MINUTES + "project: [b.yaml, a.yaml]\n", folder=folder)
    assert problems(checked) == [
        ("a.yaml", 1, 1, "MK-S01"),
        ("a.yaml", 1, 1, "MK-S03"),
        ("b.yaml", 1, 1, "MK-S01"),
        ("b.yaml", 1, 1, "MK-S03"),
    ]
    assert checked.minutes is None
    assert checked.projects == ()


def test_syntax_of_a_project_file(folder):
    (folder / "project.yaml").write_text("title: Projekt: dwa\n", encoding="utf-8")
    assert problems(check_text(MINUTES + "project: project.yaml\n", folder=folder)) == [
        ("project.yaml", 1, 15, "MK-Y32")
    ]


OWNER = "ustalenia: [{text: Zebrać dane., owner: Ewa Próbna, due: ASAP}]\n"


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        ("title: P\nroster: [Ewa Próbna]\n", []),
        ("title: P\nroster: [{name: Ewa Próbna, role: ekspert}]\n", []),
        ("title: P\n", ["MK-U03"]),
        ("title: P\npartners: []\n", ["MK-S12"]),  # Who stands in a broken project is not known.
        ("title: [\n", ["MK-Y36"]),
        (None, ["MK-L01"]),
    ],
)
def test_owners_of_a_project_that_cannot_be_read(folder, project, expected):
    if project is not None:
        (folder / "project.yaml").write_text(project, encoding="utf-8")
    checked = check_text(MINUTES + "project: project.yaml\n" + OWNER, folder=folder)
    assert [problem.rule for problem in checked.report] == expected


def test_characters_of_a_project(folder):
    (folder / "project.yaml").write_text("title: P\nauthor: Urząd 🎉\n", encoding="utf-8")
    assert problems(check_text(MINUTES + "project: project.yaml\n", folder=folder)) == [
        ("project.yaml", 2, 9, "MK-M01")
    ]


def test_paths_of_a_project_start_at_its_folder(folder):
    (folder.parent / "znak.png").write_bytes(b"x")
    project = folder.parent / "project.yaml"
    project.write_text("title: P\ntemplate: znak.png\nprofile: spotkania/nie.yaml\n", encoding="utf-8")
    checked = check_text(
        MINUTES + "project: ../project.yaml\n", folder=folder, root=folder.parent, name="s/gwd.yaml"
    )
    assert problems(checked)[0] == ("project.yaml", 3, 10, "MK-L01")


def test_a_project_file_is_read_again_when_it_has_changed(folder):
    file = folder.parent / "project.yaml"
    for age, title in ((100, "Pierwszy"), (50, "Zmieniony"), (0, "Ostatnio.")):
        file.write_text(f"title: {title}\n", encoding="utf-8")
        if age:
            moment = file.stat().st_mtime - age
            os.utime(file, (moment, moment))
        for _ in range(2):
            (loaded,), _, _ = load(folder, "../project.yaml")
            assert loaded.project.title == title


def test_two_changes_within_a_moment_are_both_seen(folder):
    file = folder.parent / "project.yaml"
    for title in ("Jeden", "Drugi", "Osiem"):
        file.write_text(f"title: {title}\n", encoding="utf-8")
        (loaded,), _, _ = load(folder, "../project.yaml")
        assert loaded.project.title == title
