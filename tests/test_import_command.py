"""`minutes-kit import` as a clerk uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
import word

from minutes_kit.errors import ExitCode
from minutes_kit.source import read_file

SOURCE = """\
Notatka ze spotkania nr 2

Miejsce: Legnica
Data: 6 maja 2024 r.

Ustalenia:
1) Jan Wzorcowy wyśle pismo.
"""
SCHEMA_LINE = "# yaml-language-server: $schema=.minutes-kit/minutes-1.schema.json\n"


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notatka.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_the_draft_lies_beside_its_source(clerk, desk):
    code, out, err = clerk("import", "notatka.txt")
    assert code == ExitCode.OK
    assert err.strip() == "Szkic zapisano w notatka.minutes.yaml; do sprawdzenia: 1\xa0miejsce."
    assert "ostrzeżenie MK-U01" in out
    text = (desk / "notatka.minutes.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"{SCHEMA_LINE}# Szkic z pliku „notatka.txt”.")
    assert (desk / ".minutes-kit" / "minutes-1.schema.json").exists()
    assert read_file(desk / "notatka.minutes.yaml").data["ustalenia"] == [
        {"text": "Jan Wzorcowy wyśle pismo."}
    ]
    assert clerk("validate", "notatka.minutes.yaml")[0] == ExitCode.OK


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("wyniki/nowa", "wyniki/nowa.minutes.yaml"),
        ("nowa.yml", "nowa.yml"),
        ("nowa.minutes.yaml", "nowa.minutes.yaml"),
    ],
)
def test_the_draft_can_be_given_a_name(clerk, desk, name, written):
    code, _, err = clerk("import", "notatka.txt", "-o", name)
    assert code == ExitCode.OK
    assert (desk / written).exists()
    assert Path(written).name in err


def test_an_existing_file_is_never_overwritten(clerk, desk):
    path = desk / "notatka.minutes.yaml"
    path.write_text("moje", encoding="utf-8")
    code, out, err = clerk("import", "notatka.txt")
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert "błąd MK-O08" in err
    assert path.read_text(encoding="utf-8") == "moje"
    assert not (desk / ".minutes-kit").exists()


def test_a_word_document_in_english(clerk, desk):
    (desk / "protokol.docx").write_bytes(word.protocol())
    code, _, err = clerk("import", "protokol.docx", "--lang", "en")
    assert code == ExitCode.OK
    assert err.startswith("The draft is in protokol.minutes.yaml; to be checked: ")
    assert "# check: add the files" in (desk / "protokol.minutes.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content", "code", "rule"),
    [
        ("a.pdf", b"%PDF-1.7", ExitCode.USAGE, "MK-J01"),
        ("a.docx", b"PK\x03\x04", ExitCode.USAGE, "MK-J01"),
        ("a.txt", b"", ExitCode.PROBLEMS, "MK-J04"),
        ("brak.txt", None, ExitCode.PROBLEMS, "MK-Y01"),
    ],
)
def test_what_cannot_be_drafted_leaves_nothing_behind(clerk, desk, name, content, code, rule):
    if content is not None:
        (desk / name).write_bytes(content)
    got, out, err = clerk("import", name)
    assert (got, out) == (code, "")
    assert f"błąd {rule}:" in err
    assert not list(desk.glob("*.yaml"))
