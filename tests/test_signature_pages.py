"""Signatures never stand on a page without something of what is signed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest

from minutes_kit.building import render
from minutes_kit.checking import check_path
from minutes_kit.options import Options

MINUTES = """\
kind: report
title: Sprawozdanie ze spotkania
place: Legnica
dates: 2024-05-06
agenda: [Otwarcie]
findings:
  - agenda: 1
    text: |
{lines}
ustalenia: [Następne spotkanie odbędzie się w czerwcu.]
attachments: [Prezentacja, Zdjęcia]
signatures: [{{name: Anna Przykładowa, function: moderator}}]
"""


def minutes(folder: Path, paragraphs: int) -> Path:
    lines = "\n\n".join(f"      Głosowanie {number}." for number in range(paragraphs))
    path = folder / "spotkanie.minutes.yaml"
    path.write_text(MINUTES.format(lines=lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("paragraphs", range(12, 36, 2))
def test_the_page_of_the_pdf_that_is_signed_says_something(tmp_path, paragraphs):
    made = render(check_path(minutes(tmp_path, paragraphs)), Options(formats=("pdf",))).files[".pdf"]
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]
    (signed,) = [page for page in pages if "moderator" in page]
    assert "Zdjęcia" in signed


def test_the_last_list_of_the_docx_stays_with_the_signatures(tmp_path):
    made = render(check_path(minutes(tmp_path, 3)), Options(formats=("docx",))).files[".docx"]
    kept = {p.text: p.paragraph_format.keep_with_next for p in docx.Document(BytesIO(made)).paragraphs}
    assert (kept["Prezentacja"], kept["Zdjęcia"]) == (True, True)
    assert not kept["Głosowanie 1."]
