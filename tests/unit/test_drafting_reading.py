"""Which files can be drafted, in which encodings, and what is said of the others."""

from __future__ import annotations

import os

import pytest
import word

from minutes_kit.drafting import draft_file, reading
from minutes_kit.drafting.reading import read_document
from minutes_kit.errors import MinutesKitError, SourceError, UsageError

OLE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
ODT = b"application/vnd.oasis.opendocument.text"
TEXT = "Sprawozdanie ze spotkania\n\nZażółcić gęślą jaźń – „tak”.\n"


def texts(path) -> list[str]:
    return [piece.text for piece in read_document(path).pieces]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_of_polish_offices(tmp_path, codec, end):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", end).encode(codec))
    assert texts(path) == ["Sprawozdanie ze spotkania", "Zażółcić gęślą jaźń – „tak”."]


def test_the_older_iso_encoding(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Zażółcić gęślą jaźń.".encode("iso8859-2"))
    assert texts(path) == ["Zażółcić gęślą jaźń."]


def test_characters_that_nobody_sees_are_left_out(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("spra\u00adwoz\u200bdanie\x07 Z\u0301 dom\fdruga\u2028strona", encoding="utf-8")
    assert texts(path) == ["sprawozdanie Ź dom", "druga", "strona"]


@pytest.mark.parametrize(
    ("name", "content", "error", "rule"),
    [
        ("a.pdf", b"%PDF-1.7\n", UsageError, "MK-J01"),
        ("a.rtf", b"{\\rtf1 a}", UsageError, "MK-J01"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), UsageError, "MK-J01"),
        ("a.odt", ZIP + b"\0" * 26 + b"mimetype" + ODT, UsageError, "MK-J01"),
        ("a.txt", b"%PDF-1.7\n", UsageError, "MK-J01"),
        ("a.xyz", b"tekst", UsageError, "MK-J01"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), SourceError, "MK-J05"),
        ("a.docx", ZIP + b"\0" * 40, UsageError, "MK-J01"),
        ("a.txt", b"", SourceError, "MK-J04"),
        ("a.txt", b" \n---\n", SourceError, "MK-J04"),
        ("a.txt", b"ab\0c", SourceError, "MK-J06"),
        ("a.txt", b"\xffab\x81", SourceError, "MK-J06"),
        ("a.txt", b"\xff\xfea", SourceError, "MK-J06"),
    ],
)  # fmt: skip
def test_other_files_are_refused_with_a_remedy(tmp_path, name, content, error, rule):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error) as refused:
        draft_file(path, "pl")
    assert refused.value.fault.rule == rule


def test_what_is_no_file_is_refused(tmp_path):
    for path, rule in ((tmp_path, "MK-J01"), (tmp_path / "brak.txt", "MK-Y01")):
        with pytest.raises(MinutesKitError) as refused:
            draft_file(path, "pl")
        assert refused.value.fault.rule == rule


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_does_not_hold_the_program_up(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UsageError):
        draft_file(tmp_path / "a.txt", "pl")


@pytest.mark.parametrize(
    ("limit", "value"),
    [("MOST_CHARACTERS", 10), ("MOST_PIECES", 1), ("MAX_BYTES", 10), ("MOST_DOCX_BYTES", 10)],
)
def test_limits(tmp_path, monkeypatch, limit, value):
    path = tmp_path / ("a.docx" if "DOCX" in limit else "a.txt")
    path.write_bytes(word.protocol() if "DOCX" in limit else b"pierwszy\n\ndrugi wiersz\n")
    monkeypatch.setattr(reading, limit, value)
    with pytest.raises(SourceError) as refused:
        draft_file(path, "pl")
    assert refused.value.fault.rule == "MK-J03"


def test_the_kind_is_told_by_the_content(tmp_path):
    path = tmp_path / "protokol.doc"
    path.write_bytes(word.protocol())
    assert texts(path)[0] == "Protokół nr 5/2025 z posiedzenia zespołu projektu"


def test_a_long_document_is_divided_among_findings(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Notatka ze spotkania\n\n" + "Zdanie w akapicie. " * 20_000, encoding="utf-8")
    from minutes_kit.checking import check_text

    draft = draft_file(path, "pl")
    assert draft.text.count("  - text: |") > 1
    assert not [one for one in check_text(draft.text, folder=tmp_path).report if one.rule.startswith("MK-S")]
