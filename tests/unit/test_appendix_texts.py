"""Texts and Markdown as pages."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from minutes_kit.appendix.planning.plan import Method, Request, RequestedFile, plan
from minutes_kit.appendix.reading.pdf import PdfPages
from minutes_kit.appendix.taking.making import make_pages
from minutes_kit.errors import AppendixError

LETTERS = "Zażółć gęślą jaźń, ŁÓDŹ i ŚWIĘTO"


def page_of(path: Path, **wishes: object) -> PdfPages:
    planned = plan([Request("a", "Załącznik nr 1", "Uwagi", (RequestedFile(path, **wishes),), "", ("a", 0))])
    assert planned.faults == ()
    (step,) = planned.attachments[0].steps
    assert step.method is Method.TEXT
    (pages,) = make_pages(step)
    assert isinstance(pages, PdfPages)
    return pages


def words(pages: PdfPages) -> str:
    document = pypdfium2.PdfDocument(pages.data)
    return "\n".join(page.get_textpage().get_text_range().replace("\r", "") for page in document)


def tags(pages: PdfPages) -> list[str]:
    with pikepdf.open(BytesIO(pages.data)) as made:
        return [str(item.S) for item in made.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "iso-8859-2"]
)
def test_polish_letters_in_every_encoding_of_an_office(tmp_path, encoding):
    mark = {"utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}.get(encoding, "")
    path = tmp_path / "uwagi.txt"
    path.write_bytes((mark + LETTERS + "\r\nDruga linia").encode(encoding))
    pages = page_of(path)
    assert words(pages).split("\n")[:2] == [LETTERS, "Druga linia"]
    assert pages.faults == ()


def test_a_text_keeps_its_lines_and_its_signs(tmp_path):
    path = tmp_path / "uwagi.txt"
    path.write_text('# nie nagłówek\n*a* {{b}} #import "x" $x$ \\\n\n \nDrugi akapit\n', encoding="utf-8")
    pages = page_of(path)
    assert words(pages).split("\n")[:3] == ["# nie nagłówek", '*a* {{b}} #import "x" $x$ \\', "Drugi akapit"]
    assert tags(pages).count("/P") == 2


def test_markdown_has_headings_lists_and_tables(tmp_path):
    path = tmp_path / "uwagi.md"
    path.write_text(
        "# Tytuł\n\nAkapit **ważny** ![plan sali](plan.png) [dalej](#nigdzie)\n\n### Dalej\n\n- a\n- b\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n",
        encoding="utf-8",
    )
    pages = page_of(path)
    found = tags(pages)
    assert {"/H1", "/H2", "/L", "/Table"} <= set(found), found
    assert "plan sali" in words(pages)
    assert "**" not in words(pages)


def test_pages_are_a4_with_fonts_and_nothing_but_the_text(tmp_path):
    path = tmp_path / "uwagi.txt"
    path.write_text("linia\n" * 200, encoding="utf-8")
    pages = page_of(path)
    assert pages.count > 3
    assert {tuple(map(round, page.get_size())) for page in pypdfium2.PdfDocument(pages.data)} == {(595, 842)}
    assert words(pages).split() == ["linia"] * 200
    assert page_of(path).data == pages.data
    assert page_of(path, pages="2").count == 1


def test_a_sign_that_no_font_has_is_told(tmp_path):
    path = tmp_path / "czat.txt"
    path.write_text("Tak 😀 中", encoding="utf-8")
    pages = page_of(path)
    assert [(fault.rule, fault.params["characters"]) for fault in pages.faults] == [("MK-Z35", "中 😀")]
    assert words(pages).strip() == "Tak [U+1F600] [U+4E2D]"


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"\x81\x8d\x8f\x98" * 9, "MK-Z34"),
        (b"\xff\xfea", "MK-Z34"),
        (b" \n\n\t", "MK-Z04"),
        (b"a" * 2**22, "MK-Z05"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path, content, rule):
    path = tmp_path / "uwagi.txt"
    path.write_bytes(content)
    with pytest.raises(AppendixError) as caught:
        page_of(path)
    assert caught.value.fault.rule == rule
