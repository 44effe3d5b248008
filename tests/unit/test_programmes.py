"""Each strip of each programme in both documents, both languages, full colour and one colour."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pypdfium2
import pytest
from lxml import etree

from minutes_kit.funding.choice import find_profile, profile_ids
from minutes_kit.funding.strip import Branding, OfficeMarks, branding
from minutes_kit.nodes import Paragraph, Text, View
from minutes_kit.render.docx import render_docx
from minutes_kit.render.typst import render_pdf

NOW = datetime(2024, 5, 6, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = [(colours, language) for colours in ("full", "black") for language in ("pl", "en")]


def strips(name: str, colours: str, language: str) -> list[Branding]:
    """One for each set of marks; a regional programme speaks of one region."""
    profile = find_profile(name, region="malopolskie" if find_profile(name).regions else "")
    days = (variant.contract.first or variant.contract.last for variant in profile.variants)
    office = OfficeMarks(colours=colours)
    made = [branding(profile, language=language, contract_date=day, office=office) for day in days]
    return [marks for marks in made if marks.strips]


def view(marks: Branding, language: str) -> View:
    body = Paragraph((Text("Treść."),))
    return View(
        language="pl-PL" if language == "pl" else "en-GB",
        title="Notatka",
        author="Gmina",
        subject="",
        keywords=(),
        date="2024-05-06",
        running_title="",
        page_label="{page}/{pages}",
        lead=(body,),
        sections=(),
        strips=marks.strips,
        assets=marks.assets,
    )


def words(marks: Branding) -> list[str]:
    """What stands in type in a strip, from the left."""
    [strip] = marks.strips
    found = ["\n".join(mark.caption if mark.asset else mark.lines) for mark in strip.marks]
    if strip.statement_at >= 0:
        found.insert(strip.statement_at, strip.statement)
    return [" ".join(text.split()) for text in found if text]


def docx_strip(data: bytes, placement: str) -> tuple[list[str], list[str], int]:
    """The words of the cells, the alt texts and the number of pictures in headers or footers."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [name for name in package.namelist() if name.startswith(f"word/{placement}")]
        roots = [etree.fromstring(package.read(name)) for name in parts]
    cells = [cell for root in roots for cell in root.iter(f"{W}tc")]
    said = [" ".join(node.text if node.tag == f"{W}t" else " " for node in cell.iter(f"{W}t", f"{W}br"))
            for cell in cells]  # fmt: skip
    drawn = [node for root in roots for node in root.iter("{*}docPr")]
    alts = [node.get("descr") for node in drawn if node.get("descr")]
    return [" ".join(text.split()) for text in said if text.strip()], alts, len(drawn)


@pytest.mark.parametrize("name", [name for name in profile_ids() if name != "none"])
@pytest.mark.parametrize(("colours", "language"), KINDS)
def test_the_strip_is_in_both_documents(name, colours, language):
    for marks in strips(name, colours, language):
        [strip] = marks.strips
        shown = view(marks, language)
        said, alts, count = docx_strip(render_docx(shown, timestamp=NOW), strip.placement)
        assert said == words(marks)
        assert count == sum(bool(mark.asset) for mark in strip.marks)
        assert alts == ([strip.alt] if count else [])
        page = pypdfium2.PdfDocument(render_pdf(shown, timestamp=NOW).data)[0]
        text = " ".join(page.get_textpage().get_text_range().split())
        assert [part for part in words(marks) if part not in text] == []
