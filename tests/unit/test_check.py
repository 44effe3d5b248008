from __future__ import annotations

import os
import time
from dataclasses import replace

import pytest

from minutes_kit import schema
from minutes_kit.checking import check_path, check_text
from minutes_kit.problems import Problem, Report, Severity
from minutes_kit.reports import merge_reports, strict, with_problems
from minutes_kit.rules import MAX_FAULTS

MINUTES = "kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-05-06\n"


def check(text, tmp_path, **options):
    return check_text(text, folder=tmp_path, **options)


def told(text, tmp_path):
    return [(p.rule, p.line, p.column, p.pointer) for p in check(text, tmp_path).report]


# --- the result -----------------------------------------------------------------------------------


def test_a_clean_file(tmp_path):
    path = tmp_path / "a" / "gwd.minutes.yaml"
    path.parent.mkdir()
    path.write_text(MINUTES, encoding="utf-8")
    checked = check_path(path)
    assert checked.report == Report((), (str(path),))
    assert checked.minutes.title == "Notatka"
    assert (checked.folder, checked.root) == (path.parent, tmp_path)


def test_warnings_leave_the_minutes(tmp_path):
    checked = check("kind: note\ntitle: T\ndates: 2024-05-06\n", tmp_path)
    assert checked.report
    assert [p.severity for p in checked.report] == [Severity.WARNING]
    assert checked.minutes is not None


def test_errors_take_the_minutes_away(tmp_path):
    assert check(MINUTES + "start: x\n", tmp_path).minutes is None
    assert check(MINUTES + "x: 1\n", tmp_path).minutes is None


@pytest.mark.parametrize("name", ["brak.yaml", "\0", "x" * 5000, "."])
def test_a_path_that_cannot_be_read(tmp_path, name):
    checked = check_path(tmp_path / name)
    assert len(checked.report.errors) == 1
    assert (checked.source, checked.minutes) == (None, None)


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_links_in_a_circle(tmp_path):
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert [p.rule for p in check_path(tmp_path / "a.yaml").report] == ["MK-Y04"]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_paths_start_where_a_linked_file_really_lies(tmp_path):
    (tmp_path / "dane").mkdir()
    (tmp_path / "dane" / "mapa.pdf").write_bytes(b"%PDF-")
    real = tmp_path / "dane" / "minutes.yaml"
    real.write_text(MINUTES + "attachments: [{title: Mapa, files: mapa.pdf}]\n", encoding="utf-8")
    (tmp_path / "minutes.yaml").symlink_to(real)
    assert not check_path(tmp_path / "minutes.yaml").report.problems


def test_names_and_languages(tmp_path):
    path = tmp_path / "minutes.yaml"
    path.write_text("kind: umowa\n", encoding="utf-8")
    polish, english = (
        check_path(path, language=language, name="umowa 🎉").report for language in ("pl", "en")
    )
    assert {problem.file for problem in polish} == {"umowa 🎉"}
    assert polish.files == ("umowa 🎉",)
    assert [p.message for p in polish] != [p.message for p in english]
    assert [replace(p, message="", hint="") for p in polish] == [
        replace(p, message="", hint="") for p in english
    ]
    assert check_text("", folder=tmp_path, language="en").report.problems[0].message == "The file is empty."


@pytest.mark.parametrize("content", [MINUTES, MINUTES.encode(), MINUTES.encode("utf-16")])
def test_text_from_memory(tmp_path, content):
    checked = check(content, tmp_path)
    assert not checked.report.problems
    assert checked.report.files == ("<stdin>",)
    assert checked.root == tmp_path


# --- root -----------------------------------------------------------------------------------------


def test_the_root_bounds_what_is_read(tmp_path):
    folder = tmp_path / "seria" / "spotkanie"
    folder.mkdir(parents=True)
    (tmp_path / "daleko.pdf").write_bytes(b"x")
    (tmp_path / "seria" / "blisko.pdf").write_bytes(b"x")
    path = folder / "minutes.yaml"
    path.write_text(
        MINUTES
        + "attachments:\n  - {title: A, files: ../blisko.pdf}\n  - {title: B, files: ../../daleko.pdf}\n",
        encoding="utf-8",
    )

    def refused(**options):
        return [p.pointer for p in check_path(path, **options).report]

    assert refused() == ["/attachments/1/files"]
    assert refused(root=tmp_path) == []
    assert refused(root=folder) == ["/attachments/0/files", "/attachments/1/files"]
    assert "„seria”" in check_path(path).report.problems[0].message


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_leads_not_out_of_the_root(tmp_path):
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / "tajne.pdf").write_bytes(b"x")
    (folder / "link.pdf").symlink_to(tmp_path / "tajne.pdf")
    (folder / "kolo.pdf").symlink_to(folder / "kolo.pdf")
    text = MINUTES + "attachments: [{title: A, files: [link.pdf, kolo.pdf]}]\n"
    assert [p.rule for p in check(text, folder, root=folder).report] == ["MK-L02", "MK-L01"]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("/etc/hostname", "MK-L02"),
        ("C:\\\\dane\\\\mapa.pdf", "MK-L02"),
        ("C:/dane/mapa.pdf", "MK-L02"),
        ("\\\\\\\\serwer\\\\dane\\\\mapa.pdf", "MK-L02"),
        ("../../../../../../../../etc/hostname", "MK-L02"),
        ("x/../../y", "MK-L02"),
        ("x/../y", "MK-L01"),
        ("y" * 1000, "MK-L01"),
        ("nowa\\nlinia", "MK-L01"),
        ("minutes.yaml/x", "MK-L01"),
    ],
)
def test_names_of_files(tmp_path, name, rule):
    (tmp_path / "minutes.yaml").touch()
    text = f'{MINUTES}attachments: [{{title: A, files: "{name}"}}]\n'
    assert [p.rule for p in check(text, tmp_path).report] == [rule]


# --- order and places -----------------------------------------------------------------------------


def test_problems_come_by_line(tmp_path):
    text = (
        "kind: report\ntitle: T\nend: 9.00\ndates: 2024-05-06\nstart: 25:00\nx: 1\n"
        "participants: [A B, A B]\nplace: L\n"
    )
    assert told(text, tmp_path) == [
        ("MK-D04", 5, 8, "/start"),
        ("MK-S02", 6, 1, "/x"),
        ("MK-P01", 7, 21, "/participants/1"),
    ]


def test_pointers_are_those_of_the_file(tmp_path):
    text = MINUTES.replace("2024-05-06", "{date: 2024-05-06, weekday: wtorek}") + "place2: x\n"
    assert ("MK-D03", 4, 36, "/dates/weekday") in told(text, tmp_path)
    assert told("kind: note\ntitle: T\nplace: L\ndates: kiedyś\n", tmp_path) == [("MK-D01", 4, 8, "/dates")]
    assert told(MINUTES + "ustalenia: [{text: a, owner: X Y, due: b}]\n", tmp_path) == [
        ("MK-U03", 5, 30, "/ustalenia/0/owner")
    ]


def test_places_behind_an_entry_that_was_left_out(tmp_path):
    text = (
        MINUTES + "findings:\n  - {tables: [{}]}\n  - {title: A, text: []}\n  - \n"
        '  - {title: B, events: [{}, {text: a, time: x}, 1], text: "[a](#b)"}\n'
    )
    assert told(text, tmp_path) == [
        ("MK-S03", 6, 15, "/findings/0/tables/0"),
        ("MK-S03", 6, 15, "/findings/0/tables/0"),
        ("MK-S04", 7, 22, "/findings/1/text"),
        ("MK-S05", 8, 4, "/findings/2"),
        ("MK-S03", 9, 25, "/findings/3/events/0"),
        ("MK-D04", 9, 45, "/findings/3/events/1/time"),
        ("MK-M02", 9, 59, "/findings/3/text"),
    ]


def test_the_other_place_of_a_message_is_right_behind_an_entry_that_was_left_out(tmp_path):
    text = MINUTES + "findings:\n  - \n  - title: A\n    votes:\n      - {for: 5, entitled: 3}\n"
    problem = check(text, tmp_path).report.problems[-1]
    assert (problem.rule, problem.line) == ("MK-V01", 9)
    assert "(wiersz 9)" in problem.message


def test_what_stands_under_a_misspelt_key_is_checked_too(tmp_path):
    text = "kind: notatka\ntitle: T\nmiejsce: L\ndata: {date: 2024-05-06, weekday: wtorek}\n"
    assert told(text, tmp_path) == [
        ("MK-S08", 1, 7, "/kind"),
        ("MK-S01", 3, 1, "/miejsce"),
        ("MK-S01", 4, 1, "/data"),
        ("MK-D03", 4, 35, "/data/weekday"),
    ]


@pytest.mark.parametrize("key", ["dates", "agenda", "participants", "attachments", "attendance"])
def test_rules_are_silent_where_what_they_lean_on_is_gone(tmp_path, key):
    lines = {"dates": "2024-05-06", "findings": "[{agenda: 7, day: 9}]"} | {key: "[[1]]"}
    text = "kind: note\ntitle: T\n" + "".join(f"{name}: {value}\n" for name, value in lines.items())
    assert {rule[:4] for rule, *_ in told(text, tmp_path)} == {"MK-S"}


def test_aliases_of_faulty_values(tmp_path):
    text = (
        MINUTES + "mode: &m [a, , b]\n".replace("a, , b", "a, ~, b, ~") + "timezone: *m\nlegal_basis: *m\n"
        "start: x\n"
    )
    found = told(text, tmp_path)
    assert [rule for rule, *_ in found] == ["MK-S05"] * 6 + ["MK-D04"]
    assert [line for _, line, *_ in found] == [5] * 6 + [8]


# --- reports --------------------------------------------------------------------------------------


def problem(file="a.yaml", line=1, severity=Severity.WARNING):
    return Problem(file, line, 1, "", "MK-K01", severity, "Nie podano miejsca.")


def test_merging_keeps_order_and_drops_repetition():
    shared = problem("project.yaml")
    first = Report((problem("b.yaml", 2), shared), ("b.yaml",))
    second = Report((problem("a.yaml", 1), shared), ("a.yaml",))
    merged = merge_reports(iter([first, second]))
    assert [p.file for p in merged] == ["b.yaml", "project.yaml", "a.yaml"]
    assert merged.files == ("b.yaml", "a.yaml")
    assert merge_reports([]) == Report()


def test_equal_problems_of_different_project_files_both_stay(tmp_path):
    reports = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "project.yaml").write_text("title: P\nx: 1\n", encoding="utf-8")
        (folder / "minutes.yaml").write_text(MINUTES + "project: project.yaml\n", encoding="utf-8")
        reports.append(check_path(folder / "minutes.yaml").report)
    assert len(merge_reports(reports)) == 2


def test_strict_makes_errors_of_warnings():
    report = Report((problem(), problem(line=2, severity=Severity.ERROR)), ("a.yaml",))
    assert report.warnings
    assert [p.severity for p in strict(report)] == [Severity.ERROR] * 2
    assert strict(report).files == report.files
    assert not strict(Report((problem(),)))
    assert strict(Report())


def test_problems_of_a_build_join():
    report = with_problems(Report((problem(),), ("a.yaml",)), [problem(line=3)])
    assert [p.line for p in report] == [1, 3]
    assert report.files == ("a.yaml",)


# --- time -----------------------------------------------------------------------------------------


MANY = 5_000


@pytest.mark.parametrize(
    "text",
    [
        "agenda:\n" + "".join(f"- a{n}\n" for n in range(MANY)) + "findings:\n"
        + "".join(f"- agenda: {n + MANY // 2}\n" for n in range(MANY)),
        "participants:\n"
        + "".join(f"- Jan Kowal{chr(0x100 + n % 99)}{chr(0x100 + n // 99)}\n" for n in range(MANY)),
        "attachments:\n" + "".join(f"- a{n}\n" for n in range(MANY)) + "resolutions:\n"
        + "".join(f"- {{title: a, attachment: x{n}}}\n" for n in range(MANY)),
        "participants:\n" + "".join(f"- Jan Nazwisko{n}\n" for n in range(MANY)) + "ustalenia:\n"
        + "".join(f"- {{text: a, due: b, owner: Jan Brak{n}}}\n" for n in range(MANY)),
        "findings:\n" + ("- title: a\n  text: |\n" + "    [](#x) ![](y)\n" * 1000) * 20,
        "agenda:\n" + "".join(f"- a{n}\n" for n in range(MANY)) + "findings:\n- text: |\n"
        + "".join(f"    [a](#b{n})\n" for n in range(1000)),
        "".join(f"- {n}\n" for n in range(MANY)).join(("mode:\n", "x: 1\n")),
        "findings:\n" + "".join(f"- {{title: a, zle{n}: 1}}\n" for n in range(MANY)),
    ],
    ids=["agenda", "names", "attachments", "owners", "markup", "links", "values", "keys"],
)  # fmt: skip
def test_a_hostile_file_takes_no_more_than_its_share(tmp_path, text):
    start = time.process_time()
    report = check(MINUTES + text, tmp_path).report
    assert time.process_time() - start < 6
    assert len(report) <= MAX_FAULTS + schema.MAX_FAULTS
