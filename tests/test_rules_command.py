"""The rules for a reader: the commands `rules` and `explain`, the examples, and the pages made of them."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest
from case_folders import rules_of_minutes

from minutes_kit.catalogue import rules
from minutes_kit.catalogue.examples import BESIDE, Example, document, examples, visible
from minutes_kit.catalogue.general import general
from minutes_kit.checking import check_path, check_text
from minutes_kit.cli import main
from minutes_kit.configuration import Lookup
from minutes_kit.problems import Report

ABOUT_MINUTES = rules_of_minutes()
WITHOUT_EXAMPLE = {
    **dict.fromkeys(("MK-Y01", "MK-Y02", "MK-Y03", "MK-Y04"), "the file itself, not what stands in it"),
    **dict.fromkeys(("MK-Y06", "MK-Y07", "MK-Y08"), "bytes that are no text"),
    **dict.fromkeys(("MK-Y05", "MK-Y19", "MK-Y20", "MK-Y21", "MK-M17"), "limits too large to be shown"),
    **dict.fromkeys(("MK-Y49", "MK-S99"), "they answer for what is still unknown"),
    "MK-S17": "no format is older than 1 yet",
    "MK-Y42": "a hard space looks like any other",
    "MK-E01": "only the public edition breaks it",
    **dict.fromkeys(("MK-B04", "MK-B05", "MK-B08", "MK-B09", "MK-B23", "MK-B24"), "workbooks are no text"),
    **dict.fromkeys(("MK-B06", "MK-B25", "MK-B27", "MK-L11"), "limits too large to be shown"),
    "MK-F03": "a profile is a file of its own",
    **dict.fromkeys(
        ("MK-F13", "MK-F14", "MK-F15"), "what a mark's file shows, not what stands in the minutes"
    ),
    "MK-F17": "it is told when a strip is made",
    **dict.fromkeys(("MK-G01", "MK-G02", "MK-G03", "MK-G11"), "the file itself, not what stands in it"),
}


# --- the examples ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("beside")
    for name, content in BESIDE.items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_bytes(content)
    return made


def report(example: Example, side: str, folder: Path) -> Report:
    content = side if example.whole else document(side)
    if not example.file:
        return check_text(content, folder=folder).report
    path = folder / example.file
    if path.suffix == ".toml":
        path.write_text(side, encoding="utf-8")
        return check_text(document(""), folder=folder, lookup=Lookup(path)).report
    if path.suffix == ".csv":
        path.write_text(side, encoding="utf-8")
        return check_text(document(f"participants: {path.name}\n"), folder=folder).report
    path.write_text(content, encoding="utf-8")
    return check_path(path, root=folder).report


@pytest.mark.parametrize("rule_id", examples())
def test_wrong_is_wrong_and_right_is_right(rule_id, folder):
    example = examples()[rule_id]
    assert {problem.rule for problem in report(example, example.wrong, folder)} == {rule_id}
    assert not report(example, example.right, folder).problems


@pytest.mark.parametrize("rule_id", examples())
def test_examples_can_be_shown(rule_id):
    example = examples()[rule_id]
    for side in (example.wrong, example.right):
        assert side.endswith("\n")
        assert not side.endswith("\n\n")
        assert all(c.isprintable() or c == "\n" for c in visible(side))


def test_each_rule_about_minutes_has_an_example():
    assert set(ABOUT_MINUTES) - set(examples()) == set(WITHOUT_EXAMPLE) & set(ABOUT_MINUTES)
    assert set(examples()) <= set(rules())


def test_the_missing_lines_are_added():
    assert document("dates: 2024-05-07\n") == (
        "kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-05-07\n"
    )
    assert document("place Legnica\n").count("Legnica") == 1


# --- the commands ----------------------------------------------------------------------------------


@pytest.fixture
def run(capsys):
    def run(*arguments: str, language: str = "pl") -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main([*arguments, "--lang", language])
        captured = capsys.readouterr()
        return end.value.code, captured.out, captured.err

    return run


def test_rules_is_a_line_each(run):
    code, out, _ = run("rules")
    lines = out.splitlines()
    assert code == 0
    assert [line.split()[0] for line in lines] == list(rules())
    assert "MK-D03  ostrzeżenie  Dzień tygodnia „…” nie zgadza się z datą … (…), bo to …" in lines
    assert len({line.index(line.split("  ", 2)[2].strip()) for line in lines}) == 1, "columns stand apart"


def test_rules_for_programs(run):
    code, out, _ = run("rules", "--json", language="en")
    listed = json.loads(out)
    assert code == 0
    assert [entry["id"] for entry in listed] == list(rules())
    for entry in listed:
        assert set(entry) == {"id", "severity", "message", "hint"}
        assert entry["severity"] == rules()[entry["id"]].severity
        assert entry["message"] == general(rules()[entry["id"]].en).message


@pytest.mark.parametrize("name", ["MK-D03", "mk-d03", "D03", " d03 "])
def test_explain(run, name):
    code, out, _ = run("explain", name)
    assert code == 0
    assert out == (
        "MK-D03: ostrzeżenie\n"
        "Dzień tygodnia „…” nie zgadza się z datą … (…), bo to …\n"
        "Popraw dzień tygodnia albo datę.\n"
        "\nŹle:\n    dates: {date: 2024-05-06, weekday: wtorek}\n"
        "\nDobrze:\n    dates: {date: 2024-05-06, weekday: poniedziałek}\n"
    )


def test_explain_in_english(run):
    _, out, _ = run("explain", "MK-N01", language="en")
    assert out.startswith("MK-N01: warning\nThe meeting's number is …")
    assert "Wrong (spotkanie-03.minutes.yaml):\n    number: 2\n" in out


@pytest.mark.parametrize("rule_id", rules())
def test_every_rule_can_be_explained(run, rule_id):
    code, out, _ = run("explain", rule_id)
    assert code == 0
    assert out.startswith(f"{rule_id}: ")
    assert ("Źle" in out) == (rule_id in examples())
    assert all(c.isprintable() or c == "\n" for c in out)


def test_several_rules(run):
    _, out, _ = run("explain", "D01", "D02")
    assert re.findall(r"^MK-\w+", out, re.MULTILINE) == ["MK-D01", "MK-D02"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("MK-D3", "Czy chodziło o MK-D03?"),
        ("MKD03", "Czy chodziło o MK-D03?"),
        ("protokół", "minutes-kit rules"),
        ("", "minutes-kit rules"),
    ],
)
def test_unknown_rules(run, name, said):
    code, out, err = run("explain", name)
    assert (code, out) == (2, "")
    assert f"Nie ma reguły „{name}”." in err
    assert said in err


# --- the pages -------------------------------------------------------------------------------------


def writer() -> Any:
    path = Path(__file__).parents[1] / "scripts" / "write_rules.py"
    spec = importlib.util.spec_from_file_location("write_rules", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_pages_are_what_the_script_writes(language):
    made = writer()
    assert made.TARGETS[language].read_text(encoding="utf-8") == made.page(language), (
        "run scripts/write_rules.py"
    )


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_pages_name_each_rule_once(language):
    page = writer().page(language)
    assert re.findall(r"^### (MK-\w+)", page, re.MULTILINE) == list(rules())
    assert page.count("```text\n") == 2 * len(examples())
