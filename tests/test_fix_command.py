"""`validate --fix` and `--diff` at a clerk's desk, and the same from Python."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from desk import MINUTES, write_minutes

import minutes_kit
from minutes_kit.cli import changes
from minutes_kit.errors import ExitCode, OutputError

WRONG = MINUTES.replace("kind: note", "kind: notatka").replace("place:", "miejsce:")
LINE = "# yaml-language-server: $schema=.minutes-kit/minutes-1.schema.json\n"
UNKNOWN = "pogoda: słonecznie\n"


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, text: str = WRONG, name: str = "a.minutes.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_file_is_fixed_and_each_fix_named(clerk, desk):
    path = put(desk, LINE + WRONG)
    code, out, err = clerk("validate", "--fix", "a.minutes.yaml")
    assert (code, out) == (ExitCode.OK, "")
    assert path.read_text(encoding="utf-8") == LINE + MINUTES
    assert err == (
        "Naprawiono 2 miejsca:\n"
        "    a.minutes.yaml:2:7: MK-S08: notatka → note\n"
        "    a.minutes.yaml:4:1: MK-S01: miejsce → place\n"
        "Bez uwag.\n"
    )
    assert clerk("validate", "--fix", "a.minutes.yaml")[2] == "Bez uwag.\n"


def test_what_remains_is_shown_and_counts(clerk, desk):
    put(desk, LINE + WRONG + UNKNOWN)
    code, out, err = clerk("validate", "--fix", "a.minutes.yaml", "--lang", "en")
    assert code == ExitCode.PROBLEMS
    assert out.startswith("a.minutes.yaml:13:1: error MK-S02: ")
    assert err.startswith("Fixed 2 places:\n")
    assert err.endswith("\n1 error, 0 warnings in 1 file.\n")


def test_the_line_for_editors_is_added_with_the_schema(clerk, desk):
    path = put(desk, "\ufeff---\r\n" + MINUTES.replace("\n", "\r\n"))
    assert clerk("validate", "--fix", "a.minutes.yaml")[2].splitlines()[1:] == [
        f"    a.minutes.yaml:1:1: + {LINE.strip()}",
        "Bez uwag.",
    ]
    wanted = "\ufeff" + (LINE + "---\n" + MINUTES).replace("\n", "\r\n")
    assert path.read_bytes().decode() == wanted
    assert (desk / ".minutes-kit" / "minutes-1.schema.json").is_file()


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"kind": "note", "title": "x", "dates": "2024-05-06"}),
        "title: Projekt\n",
        "kind: note: x\n",
        "format: 2\nkind: note\ntitle: x\ndates: 2024-05-06\n",
    ],
)
def test_the_line_is_for_minutes_in_yaml_alone(clerk, desk, text):
    path = put(desk, text)
    clerk("validate", "--fix", "a.minutes.yaml")
    assert path.read_text(encoding="utf-8") == text


def test_a_diff_changes_nothing(clerk, desk):
    path = put(desk, LINE + WRONG + UNKNOWN.strip())
    before = path.stat()
    code, out, err = clerk("validate", "--diff", "a.minutes.yaml")
    assert code == ExitCode.PROBLEMS
    assert err == "Można naprawić 2 miejsca.\n"
    assert "-kind: notatka\n+kind: note\n" in out
    assert "-miejsce: Legnica\n+place: Legnica\n" in out
    assert path.stat() == before
    subprocess.run(["patch", "-s", "-p0"], input=out.encode(), cwd=desk, check=True)
    assert path.read_text(encoding="utf-8") == LINE + MINUTES + UNKNOWN.strip()
    assert clerk("validate", "--diff", "--fix", "a.minutes.yaml") == (ExitCode.OK, "", "")


def test_a_diff_of_a_file_without_a_last_line_break_and_of_none(clerk, desk):
    put(desk, LINE + "kind: notatka\ntitle: x\ndates: 2024-05-06\nmiejsce: Konin")
    _, out, _ = clerk("validate", "--diff", "a.minutes.yaml")
    assert out.endswith("+place: Konin\n\\ No newline at end of file\n")
    code, out, err = clerk("validate", "--diff", "brak.yaml")
    assert (code, out) == (ExitCode.PROBLEMS, "")
    assert "MK-Y01" in err


def test_standard_input_is_fixed_on_the_standard_output(clerk, desk):
    code, out, err = clerk("validate", "--fix", "-", "--format", "text", given=(WRONG + UNKNOWN).encode())
    assert (code, out) == (ExitCode.PROBLEMS, MINUTES + UNKNOWN)
    assert "<stdin>:12:1: błąd MK-S02" in err
    code, out, err = clerk("validate", "--diff", "-", given=WRONG.encode())
    assert code == ExitCode.PROBLEMS
    assert out.startswith("--- <stdin>\n+++ <stdin>\n")
    assert list(desk.iterdir()) == []


def test_each_file_is_on_its_own(clerk, desk, monkeypatch):
    publish = changes.publish

    def failing(files, folder, **rest):
        if "b.minutes.yaml" in files:
            raise OutputError("MK-O02", path="b.minutes.yaml")
        return publish(files, folder, **rest)

    monkeypatch.setattr(changes, "publish", failing)
    paths = [put(desk, LINE + WRONG, f"{name}.minutes.yaml") for name in "abc"]
    code, out, err = clerk("validate", "--fix", *paths)
    assert code == ExitCode.OUTPUT
    assert "błąd MK-O02" in err
    assert "MK-S08 [*]" in out
    assert "Naprawiono 4 miejsca" in err
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert texts == [LINE + MINUTES, LINE + WRONG, LINE + MINUTES]


def test_only_the_files_named_are_changed(clerk, desk):
    project = desk / "project.yaml"
    project.write_text("tytuł: Projekt\n", encoding="utf-8")
    put(desk, LINE + WRONG + "project: project.yaml\n")
    code, out, _ = clerk("validate", "--fix", "a.minutes.yaml")
    assert code == ExitCode.PROBLEMS
    assert out.startswith("project.yaml:1:1: ")
    assert "[*]" not in out
    assert project.read_text(encoding="utf-8") == "tytuł: Projekt\n"


@pytest.mark.skipif(os.name != "posix", reason="permissions and links")
def test_a_link_and_the_permissions_stay(clerk, desk):
    (desk / "archiwum").mkdir()
    real = put(desk / "archiwum", LINE + WRONG)
    real.chmod(0o640)
    link = desk / "a.minutes.yaml"
    link.symlink_to(real)
    assert clerk("validate", "--fix", "a.minutes.yaml")[0] == ExitCode.OK
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == LINE + MINUTES
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_file(clerk, desk):
    path = put(desk, LINE + WRONG)
    path.chmod(0o444)
    code, _, err = clerk("validate", "--fix", "a.minutes.yaml")
    assert code == ExitCode.OUTPUT
    assert "MK-O01" in err


# --- what can be fixed is marked -------------------------------------------------------------------------


def test_problems_that_can_be_fixed_are_marked(clerk, desk):
    put(desk, WRONG + UNKNOWN)
    code, out, err = clerk("validate", "a.minutes.yaml")
    assert code == ExitCode.PROBLEMS
    assert "1:7: błąd MK-S08 [*]: " in out
    assert "błąd MK-S02: " in out
    assert err.splitlines()[1] == "[*] 2 można naprawić: minutes-kit validate --fix"
    data = json.loads(clerk("validate", "a.minutes.yaml", "--format", "json")[1])
    assert [(p["rule"], p["fixable"]) for p in data["problems"]] == [
        ("MK-S08", True), ("MK-S01", True), ("MK-S02", False),
    ]  # fmt: skip


def test_what_stands_in_for_a_value_cannot_be_fixed_in_the_file(clerk, desk):
    write_minutes(desk, "a.minutes.yaml")
    _, out, _ = clerk("validate", "a.minutes.yaml", "--set", "kind=notatka")
    assert "MK-S08: " in out


# --- from Python -------------------------------------------------------------------------------------


def test_a_file_from_python(tmp_path):
    path = put(tmp_path)
    result = minutes_kit.fix(path, write=False)
    assert (result.changed, result.text, path.read_text(encoding="utf-8")) == (True, MINUTES, WRONG)
    assert [(fix.rule, fix.line, fix.column, fix.before, fix.after) for fix in result.fixes] == [
        ("MK-S08", 1, 7, "notatka", "note"),
        ("MK-S01", 3, 1, "miejsce", "place"),
    ]
    assert minutes_kit.fix(path).report
    assert path.read_text(encoding="utf-8") == MINUTES
    missing = minutes_kit.fix(tmp_path / "brak.yaml")
    assert [problem.rule for problem in missing.report] == ["MK-Y01"]
    assert not missing.changed


def test_a_text_from_python(tmp_path):
    assert minutes_kit.fix_text(WRONG, folder=tmp_path).text == MINUTES
    legacy = WRONG.encode("cp1250")
    assert minutes_kit.fix_text(legacy).after == legacy
    assert not minutes_kit.fix_text("kind: note\ntitle: \ud800\n").changed
