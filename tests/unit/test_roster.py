"""Tables in the minutes: where their people sit, and where what is wrong with them is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from workbooks import workbook

from minutes_kit import InvalidMinutes, load
from minutes_kit.checking import check_path, check_text
from minutes_kit.model.people import Participant
from minutes_kit.overrides import parse_override
from minutes_kit.roster.vocabulary import HEADINGS, MARKS, SHOWN
from minutes_kit.schema import load_schema

MINUTES = "kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-05-06\n"
TABLE = "Imię i nazwisko;Instytucja\nAnna Próbna;Urząd\nJan Wzorcowy;Gmina\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "osoby.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def check(text, folder, **options):
    path = folder / "notatka.yaml"
    path.write_text(MINUTES + text, encoding="utf-8")
    return check_path(path, root=folder, name=path.name, **options)


def told(checked):
    return [(p.rule, p.file, p.line, p.column, p.pointer) for p in checked.report]


def people(checked):
    assert not checked.report.problems
    return checked.minutes.participants


# --- seats ----------------------------------------------------------------------------------------


def test_a_table_in_the_place_of_the_list(folder):
    assert people(check("participants: osoby.csv\n", folder)) == (
        Participant(name="Anna Próbna", organisation="Urząd"),
        Participant(name="Jan Wzorcowy", organisation="Gmina"),
    )


def test_a_table_among_people(folder):
    text = "participants:\n  - Ewa Testowa\n  - {file: osoby.csv}\n  - {group: goście, count: 3}\n"
    found = people(check(text, folder))
    assert [one.name for one in found] == ["Ewa Testowa", "Anna Próbna", "Jan Wzorcowy", ""]
    assert found[3].count == 3


def test_what_the_entry_says_holds_for_all_unless_the_table_says_otherwise(folder):
    text = "participants:\n  - {file: osoby.csv, organisation: Starostwo, mode: remote, status: guest}\n"
    (folder / "osoby.csv").write_text(TABLE.replace(";Gmina", ";"), encoding="utf-8")
    first, second = people(check(text, folder))
    assert (first.organisation, first.mode, first.status) == ("Urząd", "remote", "guest")
    assert (second.organisation, second.mode, second.status) == ("Starostwo", "remote", "guest")


def test_a_table_of_the_people_of_an_organisation(folder):
    text = "participants:\n  - organisation: Urząd\n    people: [{file: osoby.csv}, Ewa Testowa]\n"
    (office,) = people(check(text, folder))
    assert [one.name for one in office.people] == ["Anna Próbna", "Jan Wzorcowy", "Ewa Testowa"]


def test_sheets_of_one_workbook(folder):
    sheets = {day: [["Imię i nazwisko"], [f"Anna {day}"]] for day in ("Pierwsza", "Druga")}
    (folder / "osoby.xlsx").write_bytes(workbook(sheets))
    text = "participants:\n  - {file: osoby.xlsx, sheet: Druga}\n  - {file: osoby.xlsx, sheet: Pierwsza}\n"
    checked = check(text, folder)
    assert [one.name for one in people(checked)] == ["Anna Druga", "Anna Pierwsza"]


def test_a_value_set_from_outside(folder):
    checked = check(
        "participants: [Ewa Testowa]\n", folder, overrides=[parse_override("participants=osoby.csv")]
    )
    assert len(people(checked)) == 2


def test_text_from_memory_starts_at_its_folder(folder):
    assert len(people(check_text(MINUTES + "participants: osoby.csv\n", folder=folder))) == 2


def test_load_gives_people_and_not_tables(folder):
    check("participants: osoby.csv\n", folder)
    loaded = load(folder / "notatka.yaml")
    assert [one.name for one in loaded.participants] == ["Anna Próbna", "Jan Wzorcowy"]
    assert {one.file for one in loaded.participants} == {""}


def test_a_changed_table_is_read_anew(folder):
    check("participants: osoby.csv\n", folder)
    (folder / "osoby.csv").write_text(TABLE + "Ewa Testowa;X\n", encoding="utf-8")
    assert len(load(folder / "notatka.yaml").participants) == 3


# --- places ---------------------------------------------------------------------------------------


def test_a_person_twice_in_a_table(folder):
    (folder / "osoby.csv").write_text(TABLE + "Anna Próbna;URZĄD\n", encoding="utf-8")
    checked = check("participants: osoby.csv\n", folder)
    assert told(checked) == [("MK-P01", "osoby.csv", 4, 1, "/participants")]
    assert "(osoby.csv, wiersz 2)" in checked.report.problems[0].message


def test_a_person_in_the_list_and_in_the_table(folder):
    text = "participants:\n  - {name: Jan Wzorcowy, organisation: Gmina}\n  - {file: osoby.csv}\n"
    checked = check(text, folder)
    assert told(checked) == [("MK-P01", "osoby.csv", 3, 1, "/participants/1")]
    assert "(notatka.yaml, wiersz 6)" in checked.report.problems[0].message
    assert "(notatka.yaml, line 6)" in check(text, folder, language="en").report.problems[0].message


def test_a_person_in_the_table_and_then_in_the_list(folder):
    text = "participants:\n  - {file: osoby.csv}\n  - {name: Jan Wzorcowy, organisation: Gmina}\n"
    checked = check(text, folder)
    assert told(checked) == [("MK-P01", "notatka.yaml", 7, 5, "/participants/1")]
    assert "(osoby.csv, wiersz 3)" in checked.report.problems[0].message


def test_entries_behind_a_table_keep_their_places(folder):
    text = "participants:\n  - {file: osoby.csv}\n  - Ewa\n  - {organisation: X, people: [{count: 1}]}\n"
    assert told(check(text, folder)) == [("MK-P05", "notatka.yaml", 8, 32, "/participants/2/people/0")]


def test_a_character_that_cannot_be_printed(folder):
    (folder / "osoby.csv").write_text(TABLE.replace("Gmina", "Gmina 😀"), encoding="utf-8")
    assert told(check("participants: osoby.csv\n", folder)) == [
        ("MK-M01", "osoby.csv", 3, 2, "/participants")
    ]


def test_numbers_are_held_against_the_table(folder):
    checked = check("participants: osoby.csv\nattendance: {total: 3}\n", folder)
    assert told(checked) == [("MK-P04", "notatka.yaml", 6, 21, "/attendance/total")]
    assert "(wiersz 5)" in checked.report.problems[0].message


def test_owners_of_agreements_may_stand_in_the_table(folder):
    text = "participants: osoby.csv\nustalenia: [{text: X, due: 2024-06-01, owner: Jan Wzorcowy}]\n"
    assert check(text, folder).report.problems == ()


def test_a_row_that_is_wrong(folder):
    (folder / "osoby.csv").write_text(TABLE + ";Starostwo\n", encoding="utf-8")
    checked = check("participants:\n  - Ewa Testowa\n  - file: osoby.csv\n", folder)
    assert told(checked) == [("MK-B14", "osoby.csv", 4, 1, "/participants/1")]
    assert "(wiersz 4, kolumna A)" in checked.report.problems[0].message
    with pytest.raises(InvalidMinutes):
        load(folder / "notatka.yaml")


def test_a_table_below_is_called_by_the_way_from_the_minutes(folder):
    (folder / "listy").mkdir()
    (folder / "listy" / "osoby.csv").write_text("x\n", encoding="utf-8")
    checked = check("participants: listy/./osoby.csv\n", folder)
    assert [problem.file for problem in checked.report] == [str(Path("listy", "osoby.csv"))]


# --- files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("participants: brak.csv\n", "MK-L01", (5, 15)),
        ("participants: Anna Próbna\n", "MK-B01", (5, 15)),
        ("participants:\n  - {file: brak.xlsx}\n", "MK-L01", (6, 12)),
        ("participants: ../osoby.csv\n", "MK-L02", (5, 15)),
        ("participants: /etc/passwd\n", "MK-L02", (5, 15)),
        ("participants: 'C:\\osoby.csv'\n", "MK-L02", (5, 15)),
        ("participants: .\n", "MK-L03", (5, 15)),
        ("participants:\n  - {sheet: A}\n", "MK-B03", (6, 13)),
        ("participants:\n  - {file: osoby.csv, name: Ewa}\n", "MK-B02", (6, 29)),
        ("participants:\n  - {file: osoby.csv, sheet: A}\n", "MK-B10", (6, 12)),
    ],
)
def test_files_that_are_not_read(folder, text, rule, place):
    (problem,) = check(text, folder).report
    assert (problem.rule, problem.file, (problem.line, problem.column)) == (rule, "notatka.yaml", place)


def test_a_link_may_not_lead_out(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "osoby.csv"
    outside.write_text(TABLE, encoding="utf-8")
    (folder / "link.csv").symlink_to(outside)
    assert [problem.rule for problem in check("participants: link.csv\n", folder).report] == ["MK-L02"]


def test_rules_wait_for_a_table_that_cannot_be_read(folder):
    (folder / "osoby.csv").write_bytes(b"\0\1\2")
    checked = check("participants: osoby.csv\nattendance: {total: 30}\nstart: x\n", folder)
    assert told(checked) == [("MK-B04", "osoby.csv", 1, 1, "/participants")]


def test_many_tables_are_too_many(folder):
    entries = "".join("  - {file: osoby.csv}\n" for _ in range(200))
    rules = [problem.rule for problem in check(f"participants:\n{entries}", folder).report]
    assert set(rules) == {"MK-B27"}


def test_a_table_named_in_an_alias_is_told_at_its_anchor(folder):
    text = "participants:\n  - &a {file: brak.csv}\n  - *a\n"
    assert {(rule, line) for rule, _, line, _, _ in told(check(text, folder))} == {("MK-L01", 6)}


# --- projects -------------------------------------------------------------------------------------

OWNED = "ustalenia: [{text: X, due: 2024-06-01, owner: Jan Wzorcowy}]\n"


def test_the_roster_of_a_project(folder):
    (folder / "project.yaml").write_text("title: P\nroster: osoby.csv\n", encoding="utf-8")
    checked = check(f"project: project.yaml\n{OWNED}", folder)
    assert checked.report.problems == ()
    assert [one.name for one in checked.projects[0].project.roster] == ["Anna Próbna", "Jan Wzorcowy"]


@pytest.mark.parametrize(
    "project", ["project: {title: P, roster: osoby.csv}", "project: [{title: P, roster: osoby.csv}]"]
)
def test_the_roster_of_a_project_inside_the_minutes(folder, project):
    assert check(f"{project}\n{OWNED}", folder).report.problems == ()


def test_the_roster_of_a_project_is_read_each_time(folder):
    (folder / "project.yaml").write_text("title: P\nroster: osoby.csv\n", encoding="utf-8")
    os.utime(folder / "project.yaml", (1_000_000_000, 1_000_000_000))
    for names, rules in (
        (TABLE, []),
        (TABLE.replace("Jan Wzorcowy", "Ewa Testowa"), ["MK-U03"]),
        (TABLE, []),
    ):
        (folder / "osoby.csv").write_text(names, encoding="utf-8")
        checked = check(f"project: project.yaml\n{OWNED}", folder)
        assert [problem.rule for problem in checked.report] == rules


def test_a_roster_that_cannot_be_read_leaves_the_owners_in_peace(folder):
    (folder / "project.yaml").write_text("title: P\nroster: [{file: brak.csv}]\n", encoding="utf-8")
    checked = check(f"project: project.yaml\n{OWNED}", folder)
    assert told(checked) == [("MK-L01", "project.yaml", 2, 17, "/roster/0/file")]


# --- words and weight -----------------------------------------------------------------------------


def test_each_field_that_a_cell_can_hold_has_words():
    properties = load_schema("minutes-1")["$defs"]["participant"]["properties"]
    lists = {"people", "days", "present"}
    meant = {"name": "name", "count": None, "file": None, "sheet": None}
    assert {meant.get(key, key) for key in set(properties) - lists} - {None} <= set(HEADINGS)
    for field, values in MARKS.items():
        choices = properties[field].get("enum")
        assert choices is None or list(values) == choices
        assert field in SHOWN


def test_the_titles_of_the_schema_are_headings(folder):
    properties = load_schema("minutes-1")["$defs"]["participant"]["properties"]
    for key in ("function", "organisation", "code", "role", "reason", "short", "deputy_for", "group", "note"):
        for title in (properties[key]["title"], properties[key]["x-en"]["title"]):
            (folder / "osoby.csv").write_text(f"Imię i nazwisko;{title}\nAnna Próbna;X\n", encoding="utf-8")
            (one,) = people(check("participants: osoby.csv\n", folder))
            assert getattr(one, key) == "X", title


def test_minutes_without_a_table_load_nothing_of_it():
    program = (
        "import sys\nfrom pathlib import Path\nfrom minutes_kit.checking import check_text\n"
        f"check_text({MINUTES + 'participants: [Ewa Testowa]'!r}, folder=Path('.'))\n"
        "print([m for m in sys.modules if m in ('csv', 'lxml', 'zipfile') or 'kit.roster.' in m])"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "['minutes_kit.roster.places']"
