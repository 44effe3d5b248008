"""The configuration of an office, from the command line and from a program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from desk import environment, write_minutes
from docx import Document

import minutes_kit as mk
from minutes_kit.configuration import NAME

TWICE = "attendance: {total: 3}\n"
"""What breaks MK-P04, beside two participants."""


@pytest.fixture
def office(tmp_path, monkeypatch) -> Path:
    """A folder with minutes that break a warning."""
    (tmp_path / ".git").mkdir()
    write_minutes(tmp_path / "2024", more=TWICE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(office: Path, text: str) -> Path:
    path = office / NAME
    path.write_text(text, encoding="utf-8")
    return path


def rules_of(output: str) -> list[str]:
    return [problem["rule"] for problem in json.loads(output)["problems"]]


def test_validate(office, clerk):
    assert rules_of(clerk("validate", ".", "--format", "json")[1]) == ["MK-P04"]
    configure(office, 'ignore = ["MK-P04"]')
    assert clerk("validate", ".") == (0, "", "Bez uwag.\n")
    assert clerk("validate", ".", "--strict")[0] == 0
    assert rules_of(clerk("validate", ".", "--no-config", "--format", "json")[1]) == ["MK-P04"]
    assert clerk("validate", ".", "--no-config", "--strict")[0] == 1


def test_a_raised_rule_is_an_error(office, clerk):
    configure(office, '[severity]\nMK-P = "error"')
    code, out, _ = clerk("validate", "2024")
    assert code == 1
    assert "błąd MK-P04" in out


def test_patterns_start_at_the_configuration(office, clerk):
    write_minutes(office / "2025", more=TWICE)
    configure(office, '[per-file-ignores]\n"2024/**" = ["MK-P"]')
    _, out, _ = clerk("validate", ".", "--format", "json")
    assert [problem["file"] for problem in json.loads(out)["problems"]] == [
        str(Path("2025", "notatka.minutes.yaml"))
    ]


def test_a_named_configuration(office, clerk):
    configure(office, "[")
    named = office / "inne.toml"
    named.write_text('ignore = ["MK-P04"]', encoding="utf-8")
    assert clerk("validate", ".", "--config", "inne.toml")[0] == 0
    code, out, _ = clerk("validate", ".", "--config", "brak.toml")
    assert code == 1
    assert "brak.toml:1:1: błąd MK-Y01" in out


def test_faults_of_the_configuration_are_told_once(office, clerk):
    write_minutes(office / "2025")
    configure(office, 'ignore = ["MK-P4"]')
    code, out, err = clerk("validate", ".")
    assert code == 1
    assert out.count("MK-G07") == 1
    assert f"{NAME}:1:11: błąd MK-G07: Nie ma reguły „MK-P4”." in out
    assert "MK-P04" in out
    assert err == "1 błąd, 1 ostrzeżenie w 2 plikach.\n"


def test_standard_input_is_in_the_current_folder(office, clerk):
    configure(office, 'ignore = ["MK-P04"]')
    data = (office / "2024" / "notatka.minutes.yaml").read_bytes()
    assert clerk("validate", "-", given=data)[0] == 0
    assert clerk("validate", "-", "--strict", given=data) == (0, "", "Bez uwag.\n")
    configure(office, "ignore = 1")
    assert f"{NAME}:1:10: błąd MK-G06" in clerk("validate", "-", given=data)[1]


def test_verbose_names_the_file(office, clerk):
    path = configure(office, "")
    assert clerk("validate", "2024", "--verbose")[2].startswith(f"Użyta konfiguracja: {path}\n")
    assert "konfiguracja" not in clerk("validate", "2024")[2]
    assert "konfiguracja" not in clerk("validate", "2024", "--verbose", "--no-config")[2]


def test_build(office, clerk):
    arguments = ("build", "2024", "--to", "docx", "-o", "wynik", "--strict")
    assert clerk(*arguments)[0] == 1
    configure(office, 'ignore = ["MK-P04"]')
    code, out, err = clerk(*arguments)
    assert (code, err) == (0, "")
    Document(out.strip())
    assert clerk(*arguments, "--no-config")[0] == 1
    configure(office, '[severity]\nMK-P04 = "error"')
    assert clerk("build", "2024", "--to", "docx", "-o", "wynik2")[0] == 1
    configure(office, "ignore = 1")
    code, _, err = clerk("build", "2024", "--to", "docx", "-o", "wynik2")
    assert code == 1
    assert "MK-G06" in err
    assert not (office / "wynik2").exists()


def test_what_only_a_build_finds_is_weighed_too(office, clerk):
    """A person whom the public edition must not name is named in a text."""
    arguments = ("build", "2024", "--to", "docx", "-o", "wynik", "--edition", "public")
    assert "MK-E01" in clerk(*arguments)[2]
    path = office / "2024" / "notatka.minutes.yaml"
    text = path.read_text(encoding="utf-8")
    comment = "# minutes-kit: ignore-file MK-E01 zgoda jest w aktach\n"
    path.write_text(comment + text, encoding="utf-8")
    assert "MK-E01" not in clerk(*arguments)[2]
    assert "MK-G" not in clerk("validate", "2024")[1]
    path.write_text(text, encoding="utf-8")
    configure(office, 'ignore = ["MK-E", "MK-P"]')
    assert clerk(*arguments)[2] == ""
    configure(office, '[severity]\nMK-E01 = "error"')
    assert clerk(*arguments)[0] == 1


def test_a_program_gets_what_it_asks_for(office):
    configure(office, 'ignore = ["MK-P04"]')
    assert [problem.rule for problem in mk.check("2024")] == ["MK-P04"]
    assert list(mk.check("2024", config=True)) == []
    assert list(mk.check("2024", config=NAME)) == []
    assert [problem.rule for problem in mk.check(["2024"], config=False)] == ["MK-P04"]
    minutes = office / "2024" / "notatka.minutes.yaml"
    with pytest.raises(mk.InvalidMinutes):
        mk.build(minutes, office / "wynik", formats=["docx"], strict=True)
    mk.build(minutes, office / "wynik", formats=["docx"], strict=True, config=True)
    configure(office, "ignore = 1")
    assert mk.load(minutes).title
    with pytest.raises(mk.InvalidMinutes, match="MK-G06"):
        mk.load(minutes, config=True)


def test_nothing_is_loaded_for_an_office_without_a_configuration(tmp_path):
    (tmp_path / ".git").mkdir()
    path = write_minutes(tmp_path)
    program = (
        "import sys\nfrom minutes_kit.cli import main\n"
        f"try: main(['validate', {str(path)!r}])\n"
        "except SystemExit as end: assert end.code == 0, end.code\n"
        "print(*sys.modules)"
    )
    command = [sys.executable, "-c", program]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    loaded = set(printed.stdout.split())
    assert "minutes_kit.configuration" in loaded
    unwanted = {
        f"minutes_kit.configuration.{name}" for name in ("reading", "settings", "globs", "toml", "places")
    }
    assert loaded & (unwanted | {"tomllib"}) == set()
