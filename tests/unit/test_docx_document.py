from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from docx import Document
from docx_reading import NOW, W, audit, body, parts, rendered, styled, with_blocks, words
from docx_sample import STATEMENT, TITLE, TRAP, item, paragraph, picture, sample_view, strip, text
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from minutes_kit import nodes
from minutes_kit.errors import RenderError
from minutes_kit.render.docx import render_docx


@pytest.fixture(scope="module")
def sample():
    return rendered()


def test_the_auditor_finds_no_fault(sample, tmp_path):
    assert audit(sample, tmp_path) == []


def test_the_auditor_would_find_a_fault(sample, tmp_path):
    broken = sample.replace(b"word/media/", b"word/medja/")
    assert audit(broken, tmp_path)


def test_equal_arguments_give_equal_bytes_in_any_zone(sample):
    warsaw = NOW.astimezone(timezone(timedelta(hours=2)))
    assert render_docx(sample_view(), timestamp=warsaw) == sample
    assert render_docx(sample_view(), timestamp=NOW.replace(tzinfo=None)) == sample
    assert render_docx(sample_view(), timestamp=NOW + timedelta(days=1)) != sample


def test_members_carry_the_timestamp(sample):
    with zipfile.ZipFile(io.BytesIO(sample)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2011, 7, 1, 12, 30, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_properties_say_what_the_view_says(sample):
    found = Document(io.BytesIO(sample)).core_properties
    assert (found.title, found.author, found.subject) == (
        TITLE,
        "Anna Przykładowa",
        "Grupa Wymiany Doświadczeń",
    )
    assert (found.keywords, found.language, found.last_modified_by) == (
        "pomoc społeczna, samorząd",
        "pl-PL",
        "",
    )
    assert found.created == found.modified == NOW


def test_python_docx_reads_the_headings_in_order(sample):
    headings = [p.text for p in Document(io.BytesIO(sample)).paragraphs if p.style.name == "Heading 1"]
    assert headings == [section.heading[0].text for section in sample_view().sections]


def test_nothing_written_by_a_moderator_is_code():
    sections = (nodes.Section("x", text(TRAP), (paragraph(TRAP),)),)
    data = rendered(
        title=TRAP, running_title=TRAP, author=TRAP, subject=TRAP, keywords=(TRAP,), sections=sections
    )
    document = Document(io.BytesIO(data))
    texts = [p.text for p in document.paragraphs]
    assert texts.count(TRAP) == 3
    assert TRAP in [p.text for p in document.sections[0].header.paragraphs]
    assert document.core_properties.title == TRAP


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), st.text(min_size=1))
def test_any_text_survives(clean, wild):
    data = with_blocks(paragraph(clean), paragraph(wild), title=clean)
    texts = [words(p) for p in body(data).iter(f"{W}p")]
    assert clean in texts
    assert texts[0] == clean


def test_control_characters_become_replacement_characters():
    assert "a\ufffdb\ufffd" in [words(p) for p in body(with_blocks(paragraph("a\x0bb\ud800"))).iter(f"{W}p")]


def test_the_language_of_the_view_is_the_language_of_the_document(sample):
    english = parts(rendered(language="en-GB"))
    assert re.findall(rb"<w:lang [^>]*>", parts(sample)["word/styles.xml"]) == [
        b'<w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="pl-PL"/>'
    ]
    assert b'<w:lang w:val="en-GB"' in english["word/styles.xml"]
    assert b'<w:themeFontLang w:val="en-GB"/>' in english["word/settings.xml"]


def test_identifiers_are_unique_over_all_parts(sample):
    xml = b"".join(content for name, content in parts(sample).items() if name.endswith(".xml"))
    for pattern in (rb'<wp:docPr id="(\d+)"', rb'<w:bookmarkStart w:id="(\d+)"', rb'w:name="([^"]+)"/>'):
        found = re.findall(pattern, xml)
        assert found
        assert len(found) == len(set(found))


def test_links_lead_to_addresses_and_bookmarks(sample):
    [inner, outer] = body(sample).iter(f"{W}hyperlink")
    names = {b.get(f"{W}name") for b in body(sample).iter(f"{W}bookmarkStart")}
    assert inner.get(f"{W}anchor") in names
    assert (
        b'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"'
        in parts(sample)["word/_rels/document.xml.rels"]
    )
    assert words(outer) == "stronę projektu"


def test_a_link_of_another_kind_is_mere_text():
    data = with_blocks(nodes.Paragraph((nodes.Link("javascript:alert(1)", text("tu")),)))
    assert b"javascript" not in b"".join(parts(data).values())
    assert "tu" in [words(p) for p in body(data).iter(f"{W}p")]


def test_an_anchor_becomes_a_valid_and_unique_bookmark():
    anchors = ("ąę " * 30, "ąą " * 30, "1", "_x")
    data = with_blocks(*(paragraph("t", anchor=a) for a in (*anchors, "1")))
    names = [b.get(f"{W}name") for b in body(data).iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names) == len(anchors)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)


def test_a_section_without_heading_has_no_heading_paragraph():
    first, second = (nodes.Section(key, (), (paragraph(key),), page_break_before=key == "b") for key in "ab")
    data = rendered(sections=(first, second))
    assert styled(data, "Heading1") == []
    broken = [words(p) for p in body(data).iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert broken == ["b"]


def test_page_breaks_need_no_empty_paragraphs(sample):
    empty = [p for p in body(sample).iter(f"{W}p") if not words(p) and p.find(f".//{W}drawing") is None]
    in_cells = [p for p in empty if p.getparent().tag == f"{W}tc"]
    ruled = [p for p in empty if p.find(f".//{W}tab") is not None]
    labels = [p for p in empty if p.find(f"{W}pPr/{W}spacing[@{W}lineRule='exact']") is not None]
    assert len(empty) == len(in_cells) + len(ruled) + len(labels)
    assert len(labels) == 2


def test_the_page_number_is_counted_by_word(sample):
    footer = parts(sample)["word/footer1.xml"].decode()
    assert re.findall(r'w:instr=" (\w+) "', footer) == ["PAGE", "NUMPAGES"]
    assert "Strona 1 z 1" in [words(p) for p in etree.fromstring(footer.encode()).iter(f"{W}p")]


def test_a_picture_has_its_alternative_text_and_fits_the_column():
    figures = (nodes.Figure("photo", 'Sala "A" & <B>'), nodes.Figure("tall", "Wieża", text("Fot. 2")))
    assets = {
        "photo": nodes.Asset(picture(1600, 900), "image/png", 1600, 900),
        "eu": sample_view().assets["eu"],
    }
    assets["tall"] = nodes.Asset(picture(100, 900), "image/png", 1000, 9000)
    data = with_blocks(*figures, assets=assets)
    xml = parts(data)["word/document.xml"].decode()
    assert 'descr="Sala &quot;A&quot; &amp; &lt;B&gt;"' in xml
    sizes = [
        (int(w) / 36000, int(h) / 36000) for w, h in re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', xml)
    ]
    assert sizes[0] == (pytest.approx(160, abs=0.1), pytest.approx(90, abs=0.1))
    assert 200 < sizes[1][1] < 247
    assert 'distT="0" distB="0" distL="0" distR="0"' in xml


def test_a_vector_picture_is_shown_by_its_raster_twin():
    svg = nodes.Asset(b"<svg/>", "image/svg+xml", 300, 200, picture(300, 200))
    names = parts(rendered(assets=sample_view().assets | {"eu": svg}))
    assert not [name for name in names if name.endswith(".svg")]


@pytest.mark.parametrize("asset", [None, nodes.Asset(b"<svg/>", "image/svg+xml", 3, 2)])
def test_a_picture_that_word_cannot_show_is_refused(asset):
    assets = {} if asset is None else {"eu": asset}
    with pytest.raises(RenderError) as caught:
        with_blocks(paragraph("x"), assets=assets)
    assert caught.value.fault.rule == "MK-T14"


def test_pages_of_another_file_are_no_part_of_a_word_document():
    assert with_blocks(paragraph("x"), nodes.ForeignPages(3)) == with_blocks(paragraph("x"))


def test_an_empty_view_is_a_document_too(tmp_path):
    data = rendered(lead=(), sections=(), strips=(), assets={}, keywords=(), subject="", running_title="")
    assert audit(data, tmp_path) == []


def test_a_statement_is_real_text(sample):
    assert [words(p) for p in styled(sample, "Oswiadczenie")] == [STATEMENT]


def test_a_strip_of_the_first_page_alone_gets_a_page_of_its_own(tmp_path):
    data = rendered(strips=(strip(placement="header", first_page_only=True),))
    section = Document(io.BytesIO(data)).sections[0]
    assert section.different_first_page_header_footer
    assert "UNIA EUROPEJSKA" in etree.tostring(section.first_page_header._element, encoding="unicode")
    assert "UNIA EUROPEJSKA" not in etree.tostring(section.header._element, encoding="unicode")
    assert section.first_page_footer.paragraphs[-1].text.startswith("Strona")
    assert audit(data, tmp_path) == []


def test_nested_blocks_may_stand_anywhere(tmp_path):
    table = nodes.Table((nodes.Column(),), (text("N"),), ((text("w"),),))
    inner = nodes.List((item(table), item(nodes.Figure("photo", "Foto")), nodes.ListItem(())))
    blocks = (
        nodes.Quote((inner,)),
        nodes.Facts((nodes.Fact("Etykieta", (table, inner)), nodes.Fact("Pusta", ()))),
        table,
    )
    assert audit(with_blocks(*blocks), tmp_path) == []


def test_one_view_may_be_changed_and_rendered_again():
    view = sample_view()
    assert render_docx(replace(view, title="Inny"), timestamp=NOW) != render_docx(view, timestamp=NOW)
