"""Each format of a report against what its readers expect."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import jsonschema
import pytest
from case_folders import all_cases
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from minutes_kit.catalogue import rules
from minutes_kit.checking import check_text
from minutes_kit.cli import main
from minutes_kit.cli.formats import wants_colour
from minutes_kit.problems import Problem, Report, Severity
from minutes_kit.reporters import FORMATS, SERVICE_FORMATS, facts, reporter
from minutes_kit.reporters import text as text_reporter
from minutes_kit.reports import merge_reports
from minutes_kit.resources import schema_path

SCHEMAS = Path(__file__).parent / "schemas"
SARIF_SCHEMA = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
GITLAB_SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^MK-"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)[^\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
URI = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+")
HOSTILE = "100 % <b>&\"'\r\n::error::]]>, a:b \x07\x1b[31m\ufffe\ud800 🎉 „ż”"


def problem(**changes) -> Problem:
    known = {
        "file": "protokoły/zebranie 1.minutes.yaml",
        "line": 3,
        "column": 7,
        "pointer": "/dates/0",
        "rule": "MK-D01",
        "severity": Severity.ERROR,
        "message": "Nie można odczytać daty „x”.",
        "hint": "Zapisz ją tak: 29.06.2011.",
        "excerpt": "dates: x",
    }
    return Problem(**{**known, **changes})


def of(*problems: Problem, files: tuple[str, ...] = ()) -> Report:
    return Report(problems, files or tuple(dict.fromkeys(p.file for p in problems)))


WARNING = problem(rule="MK-K01", severity=Severity.WARNING, pointer="", hint="", excerpt="")
ELSEWHERE = problem(file="projekt/project.yaml", rule="MK-L01")
MIXED = Report(
    (problem(), problem(), WARNING, ELSEWHERE, problem(file="b.yaml", message=HOSTILE, hint=HOSTILE)),
    (problem().file, "b.yaml", "bez-uwag.yaml"),
)


@pytest.fixture(scope="module")
def everything() -> Report:
    """The problems of all case folders: nearly every rule."""
    return merge_reports(case.report() for case in all_cases())


# --- all formats -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_report_without_problems(name, language):
    output = reporter(name)(Report((), ("a.yaml",)), language)
    assert (output == "") == (name in ("text", "github"))
    assert not output.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_output(name):
    assert reporter(name)(MIXED, "pl") == reporter(name)(MIXED, "pl")


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1), st.text(min_size=1), st.integers(1, 10**6))
def test_any_text_can_be_reported(message, file, line):
    found = of(problem(message=message, file=file.replace("\0", "0"), line=line), WARNING)
    for name in FORMATS:
        output = reporter(name)(found, "pl")
        if name in ("junit", "checkstyle"):
            ElementTree.fromstring(output.encode("utf-8"))
        elif name not in ("text", "github"):
            json.loads(output)
    command, _ = reporter("github")(found, "pl").split("\n")
    assert parsed(command)[2] == f"{message} {problem().hint}"


def test_a_format_is_loaded_when_it_is_chosen(tmp_path):
    path = tmp_path / "a.minutes.yaml"
    path.write_text("kind: note\ntitle: Notatka\ndates: 2024-05-06\n", encoding="utf-8")
    program = (
        "import sys\nfrom minutes_kit.cli import main\n"
        f"try: main(['validate', {str(path)!r}])\n"
        "except SystemExit as end: assert end.code == 0, end.code\n"
        "print(*sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(printed.stdout.split("\n")[-2].split())
    assert "minutes_kit.reporters.text" in loaded
    unwanted = {"xml.etree", "hashlib", "minutes_kit.catalogue.examples", "minutes_kit.output"}
    unwanted |= {f"minutes_kit.reporters.{name}" for name in (*SERVICE_FORMATS, "json", "facts")}
    assert unwanted & loaded == set()


# --- text ------------------------------------------------------------------------------------------


def test_colours_add_nothing_but_colours():
    plain, coloured = (text_reporter.report(MIXED, "pl", colour=colour) for colour in (False, True))
    without = re.sub(r"\x1b\[[0-9;]+m", "", coloured)
    assert without == re.sub(r"\x1b\[[0-9;]+m", "", plain)
    assert "\x1b[1;31mbłąd MK-D01:\x1b[0m" in coloured
    assert "\x1b[1;33mostrzeżenie MK-K01:\x1b[0m" in coloured
    assert "\x1b" not in text_reporter.report(of(problem()), "pl")


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_terminals(monkeypatch, terminal, environment, expected):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert wants_colour() is expected


# --- JSON ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["pl", "en"])
def test_json_keeps_to_its_schema(everything, language):
    schema = json.loads(schema_path("report-1", language).read_text(encoding="utf-8"))
    check = jsonschema.Draft202012Validator(schema)
    for found in (MIXED, everything, Report()):
        data = json.loads(reporter("json")(found, language))
        check.validate(data)
        assert data["errors"] + data["warnings"] == len(data["problems"]) == len(found)
    assert not check.is_valid({**data, "more": 1})
    assert not check.is_valid({key: value for key, value in data.items() if key != "version"})


# --- GitHub ----------------------------------------------------------------------------------------


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and message as the runner of GitHub Actions reads them."""
    head, _, data = line.removeprefix("::").partition("::")
    command, _, listed = head.partition(" ")
    properties = dict(entry.split("=", 1) for entry in listed.split(","))
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        properties = {name: value.replace(code, character) for name, value in properties.items()}
        if character not in ":,":
            data = data.replace(code, character)
    return command, properties, data


def test_github():
    lines = reporter("github")(MIXED, "pl").split("\n")
    assert len(lines) == len(MIXED)
    for line, expected in zip(lines, MIXED, strict=True):
        command, properties, message = parsed(line)
        assert command == expected.severity
        assert properties == {"file": expected.file, "line": "3", "col": "7", "title": expected.rule}
        assert message == f"{expected.message} {expected.hint}".rstrip()


def test_github_escapes_what_separates():
    name = "a,b:c%3A\n.yaml"
    line = reporter("github")(of(problem(file=name, message="50 %\r\n::stop::")), "pl")
    assert line.startswith(
        "::error file=a%2Cb%3Ac%253A%0A.yaml,line=3,col=7,title=MK-D01::50 %25%0D%0A::stop::"
    )
    assert parsed(line)[1]["file"] == name


def test_github_without_a_file():
    line = reporter("github")(of(problem(file="")), "pl")
    assert parsed(line)[1] == {"title": "MK-D01"}


# --- GitLab ----------------------------------------------------------------------------------------


def test_gitlab(everything):
    for found in (MIXED, everything, Report()):
        issues = json.loads(reporter("gitlab")(found, "pl"))
        jsonschema.validate(issues, GITLAB_SCHEMA)
        assert len(issues) == len(found) == len({issue["fingerprint"] for issue in issues})
    issues = json.loads(reporter("gitlab")(MIXED, "pl"))
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "major", "major"]


def test_paths_have_no_dot_at_the_start():
    [issue] = json.loads(reporter("gitlab")(of(problem(file="./a/b.yaml")), "pl"))
    assert issue["location"]["path"] == "a/b.yaml"


def test_fingerprints_survive_lines_inserted_above(tmp_path):
    content = (
        "kind: note\ntitle: Notatka\ndates: [2024-05-07, 2024-05-06, 2024-05-06]\n"
        "participants: [Anna Przykładowa, Anna Przykładowa]\nustalenia: [Zebrać dane.]\n"
    )
    before, after = (
        check_text(text, folder=tmp_path).report for text in (content, f"# wiersz\n\n# wiersz\n{content}")
    )
    assert [p.message for p in before] != [p.message for p in after]
    assert facts.fingerprints(before) == facts.fingerprints(after)
    assert len(set(facts.fingerprints(before))) == len(before) >= 5


def test_fingerprints_tell_apart():
    variants = [
        problem(),
        problem(file="inny.yaml"),
        problem(rule="MK-D02"),
        problem(pointer="/dates/1"),
        problem(message="Inne zdanie."),
    ]
    assert len(set(facts.fingerprints(of(*variants, *variants)))) == 10
    assert facts.fingerprints(of(*variants))[0] == facts.fingerprints(of(problem(line=9, column=1)))[0]


# --- paths -----------------------------------------------------------------------------------------


def test_paths_of_windows(monkeypatch):
    monkeypatch.setattr(facts, "PurePath", PureWindowsPath)
    assert facts.slashed(r".\protokoły\a.yaml") == "protokoły/a.yaml"
    assert facts.uri(r"protokoły\a b.yaml") == "protoko%C5%82y/a%20b.yaml"
    assert facts.uri("C:\\x y\\ż.yaml") == "file:///C:/x%20y/%C5%BC.yaml"


def test_paths_inside_the_folder_become_relative(tmp_path):
    inside, outside = str(tmp_path / "a" / "b.yaml"), str(tmp_path.parent / "c.yaml")
    found = facts.relative_to(
        of(problem(file=inside), problem(file=outside), problem(file="d.yaml")), tmp_path
    )
    assert [p.file for p in found] == [str(Path("a", "b.yaml")), outside, "d.yaml"]
    assert found.files == (str(Path("a", "b.yaml")), outside, "d.yaml")


@pytest.mark.parametrize(
    "file", ["a:b.yaml", "50%.yaml", "a#b?c.yaml", "zażółć gęślą.yaml", "<stdin>", "../a.yaml"]
)
def test_uris_lead_back_to_the_file(file):
    found = facts.uri(file)
    assert URI.fullmatch(found)
    assert not urlsplit(found).scheme
    assert unquote(found) == file


# --- SARIF -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["pl", "en"])
def test_sarif_is_what_its_schema_says(everything, language):
    check = jsonschema.Draft4Validator(SARIF_SCHEMA)
    for found in (MIXED, everything, Report(), of(problem(file="/x y/ż.yaml")), of(problem(file=""))):
        check.validate(json.loads(reporter("sarif")(found, language)))


def test_sarif_results(everything):
    [run] = json.loads(reporter("sarif")(everything, "pl"))["runs"]
    catalogue = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in catalogue] == list(rules())
    assert len(run["results"]) == len(everything)
    for result, expected in zip(run["results"], everything, strict=True):
        assert catalogue[result["ruleIndex"]]["id"] == result["ruleId"] == expected.rule
        assert result["level"] == expected.severity
        [place] = result["locations"]
        location, region = place["physicalLocation"]["artifactLocation"], place["physicalLocation"]["region"]
        assert URI.fullmatch(location["uri"])
        assert unquote(location["uri"]) == expected.file
        assert location["uriBaseId"] == "%SRCROOT%"
        assert (region["startLine"], region["startColumn"]) == (expected.line, expected.column)
        assert min(region.values()) >= 1
    prints = [result["partialFingerprints"]["minutesKit/v1"] for result in run["results"]]
    assert prints == list(facts.fingerprints(everything))


def test_sarif_rules_are_in_the_readers_words():
    for language, rule_words in (("pl", "Dzień tygodnia „…”"), ("en", "The weekday “…”")):
        [run] = json.loads(reporter("sarif")(Report(), language))["runs"]
        catalogue = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        assert run["language"] == language
        assert catalogue["MK-D03"]["shortDescription"]["text"].startswith(rule_words)
        assert catalogue["MK-D03"]["defaultConfiguration"]["level"] == "warning"
        for rule in catalogue.values():
            for part in ("shortDescription", "fullDescription", "help"):
                assert not re.search(r"\{\w+\}", rule[part]["text"]), rule["id"]


# --- JUnit and Checkstyle --------------------------------------------------------------------------


def test_junit():
    root = ElementTree.fromstring(reporter("junit")(MIXED, "pl").encode("utf-8", "replace"))
    [suite] = root
    assert (root.tag, suite.tag) == ("testsuites", "testsuite")
    for counted in (root, suite):
        assert {key: counted.get(key) for key in ("tests", "failures", "errors")} == {
            "tests": "4",
            "failures": "3",
            "errors": "0",
        }
    cases = {case.get("name"): case for case in suite}
    assert list(cases) == [problem().file, "b.yaml", "bez-uwag.yaml", "projekt/project.yaml"]
    assert {case.tag for case in suite} == {"testcase"}
    assert all(case.get("classname") for case in suite)
    assert [child.tag for child in cases[problem().file]] == ["failure", "system-out"]
    [failure] = cases[problem().file].findall("failure")
    assert failure.get("type") == "MK-D01"
    assert failure.get("message") == f"{problem().message} {problem().hint}"
    assert failure.text.count("błąd MK-D01") == 2
    assert "ostrzeżenie MK-K01" in cases[problem().file].find("system-out").text
    assert list(cases["bez-uwag.yaml"]) == []


def test_junit_is_what_its_schema_says(everything):
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    for found in (MIXED, everything, Report(), of(problem(file=""))):
        schema.assertValid(etree.fromstring(reporter("junit")(found, "pl").encode("utf-8", "replace")))
    assert not schema.validate(etree.fromstring('<testsuite name="x" tests="1"/>'))


def test_junit_counts(everything):
    suite = ElementTree.fromstring(reporter("junit")(everything, "en"))[0]
    assert int(suite.get("tests")) == len(suite.findall("testcase"))
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("failures")) == len({p.file for p in everything.errors})


def test_checkstyle():
    root = ElementTree.fromstring(reporter("checkstyle")(MIXED, "pl").encode("utf-8", "replace"))
    assert root.tag == "checkstyle"
    assert root.get("version")
    files = {file.get("name"): file for file in root}
    assert list(files) == [problem().file, "b.yaml", "bez-uwag.yaml", "projekt/project.yaml"]
    errors = [error for file in files.values() for error in file]
    assert len(errors) == len(MIXED)
    for error in errors:
        assert error.tag == "error"
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert error.get("severity") in ("error", "warning", "info")
        assert min(int(error.get("line")), int(error.get("column"))) >= 1
    assert [error.get("severity") for error in files[problem().file]] == ["error", "error", "warning"]


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_holds_no_character_that_it_must_not(name):
    output = reporter(name)(MIXED, "pl")
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", output)
    assert "\N{REPLACEMENT CHARACTER}[31m" in output
    assert output.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')


# --- the command -----------------------------------------------------------------------------------


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs the command in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main([*arguments, "--lang", "pl"])
        captured = capsys.readouterr()
        return end.value.code, captured.out, captured.err

    return run


@pytest.fixture
def minutes(tmp_path) -> Path:
    path = tmp_path / "spotkanie.minutes.yaml"
    path.write_text("kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-06-31\n", encoding="utf-8")
    return path


def test_several_formats_at_once(run, minutes, tmp_path):
    formats = [f"--format={name}=raporty/{name}.out" for name in FORMATS]
    code, out, err = run("validate", str(minutes), "--format", "text", *formats)
    assert code == 1
    assert "MK-D01" in out
    assert err == "1 błąd, 0 ostrzeżeń w 1 pliku.\n"
    files = {path.stem: path.read_bytes() for path in (tmp_path / "raporty").iterdir()}
    assert set(files) == set(FORMATS)
    for name, content in files.items():
        assert b"MK-D01" in content, name
        assert content.endswith(b"\n")
    for name in SERVICE_FORMATS:
        assert b"spotkanie.minutes.yaml" in files[name]
        assert str(tmp_path).encode() not in files[name], "paths start at the working folder"


def test_only_a_file(run, minutes, tmp_path):
    code, out, err = run("validate", minutes.name, "--format", "gitlab=wynik.json")
    assert (code, out) == (1, "")
    assert "1 błąd" in err
    [issue] = json.loads((tmp_path / "wynik.json").read_text(encoding="utf-8"))
    assert issue["location"] == {"path": minutes.name, "lines": {"begin": 4}}


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_a_printed_format_stands_alone(run, minutes, name):
    code, out, err = run("validate", minutes.name, "--format", name)
    assert code == 1
    assert "MK-D01" in out
    assert err == ""


def test_a_refused_build_keeps_to_the_same_schema(run, minutes):
    code, out, _ = run("build", minutes.name, "--json")
    data = json.loads(out)
    assert code == 1
    jsonschema.validate(data, json.loads(schema_path("report-1").read_text(encoding="utf-8")))
    assert [failure["rule"] for failure in data["failures"]] == ["MK-D01"]


def test_the_schema_can_be_asked_for(run):
    code, out, _ = run("schema", "report")
    assert code == 0
    assert json.loads(out)["title"] == "Wynik sprawdzenia"


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (["--format", "html"], "MK-C03"),
        (["--format", "sarif="], "MK-C03"),
        (["--format", "text", "--format", "json"], "MK-C22"),
        (["--format", "sarif=a.out", "--format", "junit=./a.out"], "MK-C23"),
    ],
)
def test_wrong_formats(run, minutes, tmp_path, arguments, rule):
    code, out, err = run("validate", minutes.name, *arguments)
    assert (code, out) == (2, "")
    assert f"błąd {rule}:" in err
    assert list(tmp_path.iterdir()) == [minutes]


def test_a_file_that_cannot_be_written(run, minutes, tmp_path):
    (tmp_path / "folder").mkdir()
    code, _, err = run("validate", minutes.name, "--format", "sarif=folder")
    assert code == 3
    assert "MK-O" in err


def test_strict_shows_in_the_formats(run, minutes):
    minutes.write_text("kind: note\ntitle: Notatka\ndates: 2024-05-06\n", encoding="utf-8")
    assert run("validate", minutes.name, "--format", "github")[1].startswith("::warning ")
    code, out, _ = run("validate", minutes.name, "--format", "github", "--strict")
    assert code == 1
    assert out.startswith("::error ")


@pytest.mark.skipif(os.name != "posix", reason="there are no such terminals")
def test_a_terminal_shows_colours(minutes):
    import pty

    environment = {**os.environ, "TERM": "xterm"}
    environment.pop("NO_COLOR", None)
    ours, theirs = pty.openpty()
    try:
        command = [sys.executable, "-m", "minutes_kit", "validate", str(minutes), "--lang", "pl"]
        subprocess.run(command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment, check=False)
        shown = os.read(ours, 4096).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert "\x1b[1;31mbłąd MK-D01:\x1b[0m" in shown
