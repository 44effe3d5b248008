"""Comments in the minutes that silence a rule."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from case_folders import all_cases

from minutes_kit.catalogue import rules
from minutes_kit.catalogue.examples import examples
from minutes_kit.checking import check_path, check_text
from minutes_kit.configuration.silences import Scope, Silence

HEAD = "kind: note\ntitle: Notatka\nplace: Legnica\n"
"""Three lines; what a test adds starts in line 4."""
TWICE = "[2024-05-06, 2024-05-06]"


def told(text: str, head: str = HEAD) -> list[str]:
    """Rule and line of each problem."""
    return [
        f"{p.rule.removeprefix('MK-')}:{p.line}" for p in check_text(head + text, folder=Path("/")).report
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"dates: {TWICE}\n", ["D06:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore MK-D06 dwie sesje\n", []),
        (f"dates: {TWICE} #minutes-kit:ignore MK-D06 dwie sesje\n", []),
        (f"# minutes-kit: ignore MK-D06 dwie sesje\ndates: {TWICE}\n", []),
        (f"# minutes-kit: ignore MK-D06 dwie sesje\n\n# inny\ndates: {TWICE}\n", []),
        (f"dates: {TWICE}\n# minutes-kit: ignore MK-D06 pod spodem\n", ["D06:4", "G25:5"]),
        # At the end of a line it is about that line, above about all that the field holds.
        ("dates: # minutes-kit: ignore MK-D06 x\n  - 2024-05-06\n  - 2024-05-06\n", ["G25:4", "D06:6"]),
        ("# minutes-kit: ignore MK-D06 x\ndates:\n  - 2024-05-06\n  - 2024-05-06\n", []),
        ("dates:\n  # minutes-kit: ignore MK-D06 x\n  - 2024-05-06\n  - 2024-05-06\n", ["G25:5", "D06:7"]),
        ("dates:\n  - 2024-05-06\n  # minutes-kit: ignore MK-D06 x\n  - 2024-05-06\n", []),
        ("dates:\n  # minutes-kit: ignore MK-D03 x\n  - date: 2024-05-06\n    weekday: wtorek\n", []),
        # Several rules, with commas or without, and what is left of the reason.
        (f"dates: {TWICE} # minutes-kit: ignore MK-D06, MK-D03: x\n", ["G25:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore MK-D03 MK-D06 x\n", ["G25:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore MK-D06, bo tak\n", []),
        (f"dates: {TWICE} # minutes-kit: ignore MK-D06\n", ["G23:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore MK-D06 – !\n", ["G23:4"]),
        # What cannot be meant.
        (f"dates: {TWICE} # minutes-kit: ignore MK-D6 x\n", ["D06:4", "G20:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore powód\n", ["D06:4", "G23:4", "G21:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore MK-D x\n", ["D06:4", "G21:4"]),
        (f"dates: {TWICE} # minutes-kit: ingore MK-D06 x\n", ["D06:4", "G24:4"]),
        (f"dates: {TWICE} # minutes-kit: ignore\n", ["D06:4", "G24:4"]),
        (f"dates: {TWICE} # minutes-kit:\n", ["D06:4", "G24:4"]),
        ("dates: 2024-13-06 # minutes-kit: ignore MK-D01 x\n", ["D01:4", "G22:4"]),
        # The whole file.
        (f"dates: {TWICE}\n# minutes-kit: ignore-file MK-D06 x\n", []),
        ("dates: 2024-05-06\n# minutes-kit: ignore-file MK-D06 x\n", ["G25:5"]),
        # While there are errors, nobody knows whether a comment is needed.
        ("dates: 2024-13-06\n# minutes-kit: ignore-file MK-D06 x\n", ["D01:4"]),
        ("dates: 2024-05-06\nzzz: 1\n# minutes-kit: ignore-file MK-D06 x\n", ["S02:5"]),
        # Rules that only a build breaks are not judged.
        ("dates: 2024-05-06 # minutes-kit: ignore MK-Z08, MK-E01, MK-R04 x\n", []),
    ],
)
def test_comments(text, expected):
    assert told(text) == expected


MARK = "# minutes-kit: ignore MK-D06 x"


@pytest.mark.parametrize(
    "text",
    [
        f"summary: |\n  Tekst\n  {MARK}\n",
        f"summary: >-\n\n  {MARK}\n",
        f"summary: |2\n   {MARK}\n",
        f'summary: "Tekst {MARK}"\n',
        f'summary: "Tekst\n  {MARK}"\n',
        f"summary: 'Tekst\n  {MARK} i ''więcej'' 🎉'\n",
        f"summary: |\n  🎉🎉🎉🎉\n  {MARK}\nplace2: x\n",
        f"place: x{MARK}\n",
    ],
)
def test_a_text_is_no_comment(text):
    assert not [rule for rule in told(f"dates: {TWICE}\n{text}") if rule.startswith("G")]


@pytest.mark.parametrize(
    "text",
    [
        f"summary: |\n  Tekst\n{MARK}\ndates: {TWICE}\n",
        f"summary: |\n    Tekst\n  {MARK}\ndates: {TWICE}\n",
        f"summary: |  {MARK}\n  Tekst\ndates: {TWICE} {MARK}\n",
        f'summary: "🎉 # a"\ndates: {TWICE} {MARK}\n',
        f"summary: 'a\n\n  # b'\ndates: {TWICE} # inny {MARK}\n",
        f"dates: [2024-05-06, {MARK}\n 2024-05-06 {MARK}\n]\n",
        f"dates: {TWICE} {MARK}",
        f"---\ndates: {TWICE} {MARK}\n...\n",
    ],
)
def test_a_comment_is_one_wherever_yaml_has_one(text):
    head = HEAD if not text.startswith("---") else ""
    assert not [rule for rule in told(text, head) if rule.startswith("D06")]


def test_a_text_of_several_lines_is_silenced_where_it_starts():
    """What is told of a line inside a text has no room for a comment of its own."""
    body = "  Jeden\n\n  Zob. [stronę](ftp://a.pl).\n"
    assert told(f"dates: 2024-05-06\nsummary: |\n{body}") == ["M11:8"]
    comment = "# minutes-kit: ignore MK-M11 x"
    assert told(f"dates: 2024-05-06\nsummary: | {comment}\n{body}") == []
    assert told(f"dates: 2024-05-06\n{comment}\nsummary: |\n{body}") == []


def test_the_file_of_a_project_has_its_own_comments(tmp_path):
    text = f"{HEAD}dates: 2024-05-06\nproject: project.yaml\n# minutes-kit: ignore-file MK-F06 x\n"
    minutes = tmp_path / "a.minutes.yaml"
    minutes.write_text(text, encoding="utf-8")
    project = "title: Projekt\nprogramme: pokl-2007-2013\n"
    marks = "# minutes-kit: ignore-file MK-F04, MK-F06 x\n"
    (tmp_path / "project.yaml").write_text(project, encoding="utf-8")
    before = {(p.file, p.rule) for p in check_path(minutes, name="a.yaml").report}
    assert {rule for file, rule in before if file == "project.yaml"} >= {"MK-F04"}
    assert ("a.yaml", "MK-G25") in before
    (tmp_path / "project.yaml").write_text(marks + project, encoding="utf-8")
    after = {(p.file, p.rule) for p in check_path(minutes, name="a.yaml").report}
    assert not {rule for file, rule in after if file == "project.yaml"} & {"MK-F04", "MK-F06"}


@pytest.mark.parametrize(
    "comments",
    [
        "# minutes-kit: ignore MK-D06 x\n" * 100_000,
        f"# minutes-kit: ignore{' MK-X99' * 100_000}\n",
        "  # minutes-kit: ignore MK-X99\n" * 100_000,
        "a: [" + "a # minutes-kit: ignore MK-D06\n ," * 50_000 + "]\n",
    ],
)
def test_hostile_comments_are_read_in_time(comments):
    start = perf_counter()
    check_text(f"{HEAD}{comments}dates: [{'2024-05-06, ' * 1500}]\n", folder=Path("/"))
    assert perf_counter() - start < 10


def test_places_of_problems_with_comments():
    text = f"{HEAD}dates: {TWICE} # minutes-kit: ignore MK-D06,  MK-D3 x\n"
    [problem] = check_text(text, folder=Path("/")).report
    assert text.split("\n")[problem.line - 1][problem.column - 1 :] == "MK-D3 x"
    assert problem.excerpt == text.split("\n")[3]
    assert "MK-D03" in problem.hint


def test_a_comment_of_any_kind_can_be_ignored_by_the_file_of_an_office():
    from minutes_kit.configuration import Configuration, Judge
    from minutes_kit.configuration.settings import Settings
    from minutes_kit.source import read_text

    source = read_text(f"{HEAD}dates: {TWICE} # minutes-kit: ignore MK-D06\n", "a.yaml")
    quiet = Judge("pl", Configuration(Settings(ignore=("MK-G",))))
    assert [p.rule for p in Judge("pl").told([(source, ())])] == ["MK-G23", "MK-G25"]
    assert list(quiet.told([(source, ())])) == []


def test_the_rules_that_only_a_build_breaks():
    certain = {rule for rule in rules() if Silence(rule, Scope.FILE, 0, 1, 1).is_certain}
    checked = {problem.rule for case in all_cases() for problem in case.report()}
    assert checked | set(examples()) <= certain
    assert {rule for rule in rules() if rule.startswith(("MK-Z", "MK-R"))} & certain == set()
