from __future__ import annotations

import re
from dataclasses import replace

import pytest
from docx_reading import W, body, parts, rendered, styled, with_blocks, words
from docx_sample import item, paragraph, strip, text

from minutes_kit import nodes
from minutes_kit.nodes import ListStyle
from minutes_kit.render.docx.table import column_widths


def numbers(data):
    """(w:numId, level, text) of each numbered paragraph."""
    found = []
    for p in body(data).iter(f"{W}p"):
        number = p.find(f"{W}pPr/{W}numPr")
        if number is not None:
            found.append((number[1].get(f"{W}val"), int(number[0].get(f"{W}val")), words(p)))
    return found


def numbering(data):
    return parts(data)["word/numbering.xml"].decode()


def test_each_list_counts_from_its_own_start():
    data = with_blocks(
        nodes.List((item("a"), item("b")), ListStyle.DECIMAL_PAREN),
        nodes.List((item("c"),), ListStyle.DECIMAL_PAREN, start=7),
    )
    assert [(n, t) for n, _, t in numbers(data)] == [("1", "a"), ("1", "b"), ("2", "c")]
    assert re.findall(r'<w:startOverride w:val="(\d+)"/>', numbering(data)) == ["1", "7"]
    assert numbering(data).count("<w:abstractNum ") == 1


@pytest.mark.parametrize(
    ("style", "kind", "label"),
    [
        (ListStyle.BULLET, "bullet", "–"),
        (ListStyle.DECIMAL_DOT, "decimal", "%1."),
        (ListStyle.DECIMAL_PAREN, "decimal", "%1)"),
        (ListStyle.ALPHA_PAREN, "lowerLetter", "%1)"),
        (ListStyle.ROMAN_DOT, "upperRoman", "%1."),
    ],
)
def test_every_list_style_has_its_labels(style, kind, label):
    xml = numbering(with_blocks(nodes.List((item("x"),), style)))
    assert f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{label}"/>' in xml


def test_lists_nest_to_nine_levels_and_stay_there():
    block = nodes.List((item("10"),))
    for depth in range(9, -1, -1):
        block = nodes.List((item(str(depth), block),))
    assert [level for _, level, _ in numbers(with_blocks(block))] == [*range(9), 8, 8]


def test_a_label_of_the_writer_replaces_the_number_and_is_not_counted():
    data = with_blocks(nodes.List((item("a"), item("b", label="1a)"), item("c")), ListStyle.DECIMAL_PAREN))
    assert [t for _, _, t in numbers(data)] == ["a", "c"]
    [labelled] = [p for p in styled(data, "ListNumber") if words(p) == "1a)b"]
    assert labelled.find(f".//{W}r/{W}tab") is not None
    assert labelled.find(f"{W}pPr/{W}ind").get(f"{W}hanging") == "454"


def test_further_blocks_of_an_item_stand_under_its_text():
    data = with_blocks(nodes.List((item("a", paragraph("dalej")),)))
    [further] = [p for p in body(data).iter(f"{W}p") if words(p) == "dalej"]
    assert further.find(f"{W}pPr/{W}numPr") is None
    assert further.find(f"{W}pPr/{W}ind").get(f"{W}left") == "454"


def test_headings_deeper_than_six_are_the_sixth():
    data = with_blocks(*(nodes.Heading(level, text(str(level))) for level in range(2, 9)))
    assert [words(p) for p in styled(data, "Heading6")] == ["6", "7", "8"]


def test_a_table_fills_the_width_and_repeats_its_header():
    columns = (nodes.Column(1, "right"), nodes.Column(2), nodes.Column(3, "center"))
    row = tuple(text(c) for c in "abc")
    data = with_blocks(nodes.Table(columns, row, (row, row), text("Tab. 1"), row_height_mm=10))
    widths = [int(c.get(f"{W}w")) for c in body(data).iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx(9071, abs=2)
    assert widths[2] == pytest.approx(3 * widths[0], abs=2)
    rows = list(body(data).iter(f"{W}tr"))
    assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows] == [True, False, False]
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in rows)
    assert [r.find(f"{W}trPr/{W}trHeight") is not None for r in rows] == [False, True, True]
    assert [j.get(f"{W}val") for j in rows[1].iter(f"{W}jc")] == ["right", "center"]
    [caption] = styled(data, "Caption")
    assert caption.find(f"{W}pPr/{W}keepNext") is not None
    assert caption.getnext().tag == f"{W}tbl"


def test_column_widths_add_up():
    assert sum(column_widths([1, 1, 1], 1000)) == 1000
    assert column_widths([0, 0], 100) == [0, 100]


def test_tables_never_touch_another_or_the_end():
    table = nodes.Table((nodes.Column(),), (text("a"),), ((text("b"),),))
    tables = list(body(with_blocks(table, table)).iter(f"{W}tbl"))
    assert [t.getnext().tag for t in tables] == [f"{W}p", f"{W}p"]


def test_a_page_break_before_a_table_is_in_its_first_cell():
    table = nodes.Table((nodes.Column(),), (text("a"),), ((text("b"),),))
    sections = (
        nodes.Section("x", text("X"), (paragraph("x"),)),
        nodes.Section("y", (), (table,), page_break_before=True),
    )
    data = rendered(sections=sections)
    [broken] = [p for p in body(data).iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert words(broken) == "a"


def test_a_page_picture_has_its_page_and_the_text_goes_on_after_it():
    data = with_blocks(paragraph("x"), nodes.PagePicture("scan", "Skan"), paragraph("dalej"))
    broken = [words(p) for p in body(data).iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert broken == ["", "dalej"]


def test_facts_are_paragraphs_with_a_bold_label():
    data = with_blocks(nodes.Facts((nodes.Fact("Miejsce", (paragraph("Sochaczew"),)),)))
    [fact] = styled(data, "Fakt")
    assert words(fact) == "Miejsce:Sochaczew"
    assert fact.find(f"{W}r/{W}rPr/{W}b") is not None
    assert not list(body(data).iter(f"{W}tbl"))


def test_signatures_keep_each_name_with_its_function():
    places = (nodes.Signature((name, "funkcja")) for name in ("Anna Przykładowa", "Jan Wzorcowy"))
    data = with_blocks(nodes.Signatures(tuple(places)))
    written = [words(p) for p in styled(data, "Podpis")]
    assert written == ["", "Anna Przykładowa", "funkcja", "", "Jan Wzorcowy", "funkcja"]


def strip_of(*marks, **changes):
    return parts(rendered(strips=(strip(marks=marks, **changes),)))["word/footer1.xml"].decode()


PLAIN = nodes.Mark("A", "eu", ())


def test_pictures_alone_stand_in_a_paragraph():
    xml = strip_of(PLAIN, PLAIN, PLAIN, statement="")
    assert "<w:tbl>" not in xml
    assert xml.count("<w:drawing>") == 3


def test_the_alternative_text_of_a_strip_is_said_once():
    xml = strip_of(PLAIN, PLAIN, statement="", alt="Cały rząd")
    assert re.findall(r'descr="([^"]*)"', xml) == ["Cały rząd"]
    assert xml.count("<adec:decorative") == 1


def test_a_mark_without_a_file_is_printed_in_type():
    xml = strip_of(nodes.Mark("KL", "", ("KAPITAŁ LUDZKI",)), PLAIN, statement="")
    assert re.search(r"<w:b/></w:rPr><w:t[^>]*>KAPITAŁ LUDZKI", xml)


def test_a_rule_stands_before_a_mark_that_asks_for_it():
    xml = strip_of(PLAIN, nodes.Mark("Region", "eu", (), line_before=True), statement="")
    assert xml.count("<w:tcBorders>") == 1


@pytest.mark.parametrize("count", [1, 2, 4, 7])
@pytest.mark.parametrize("caption", [(), ("DOFINANSOWANE PRZEZ", "UNIĘ EUROPEJSKĄ")])
@pytest.mark.parametrize("lines", [False, True])
def test_a_strip_never_exceeds_the_width(count, caption, lines):
    marks = [nodes.Mark("A", "eu", (), caption)] * count
    marks += [nodes.Mark("B", "", ("Bardzo długa nazwa znaku programu regionalnego",))] * lines
    xml = strip_of(*marks, statement_at=1)
    for table in xml.split("<w:tbl>"):
        assert sum(int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', table)) <= 9072 + 20


def test_the_statement_stands_at_its_place_and_slant():
    xml = strip_of(PLAIN, PLAIN, statement="Zdanie", statement_at=1, statement_italic=True)
    assert xml.index("<w:drawing>") < xml.index("Zdanie") < xml.rindex("<w:drawing>")
    assert re.search(r"<w:i/></w:rPr><w:t[^>]*>Zdanie", xml)
    assert "Zdanie" not in strip_of(PLAIN, PLAIN, statement="Zdanie", statement_at=-1)


def test_a_paper_of_its_own_is_a_section_with_the_header_of_the_first_page():
    paper = nodes.Section("appendix", text("Załącznik"), (), page_break_before=True, own_paper=True)
    first = strip(marks=(PLAIN, PLAIN), statement="", first_page_only=True)
    xml = parts(rendered(sections=(paper, paper), strips=(first,)))["word/document.xml"].decode()
    assert [section.count("<w:titlePg/>") for section in xml.split("<w:sectPr")[1:]] == [1, 1, 1]
    assert "<w:pageBreakBefore/>" not in xml
    assert xml.index("<w:sectPr") < xml.index("Załącznik")
    everywhere = replace(first, first_page_only=False)
    xml = parts(rendered(sections=(paper,), strips=(everywhere,)))["word/document.xml"].decode()
    assert (xml.count("<w:sectPr"), xml.count("<w:pageBreakBefore/>")) == (1, 1)


def test_contents_lead_to_headings_and_leave_their_pages_to_word():
    entries = (nodes.ContentsEntry(text("Mapa"), "zalacznik-1", "3 strony"), nodes.ContentsEntry((), "x"))
    data = with_blocks(nodes.Contents(entries), nodes.Heading(1, text("Mapa"), "zalacznik-1"))
    first, second = styled(data, "TOC1")
    name = first.find(f"{W}hyperlink").get(f"{W}anchor")
    assert name in {mark.get(f"{W}name") for mark in body(data).iter(f"{W}bookmarkStart")}
    assert words(first).strip() == "Mapa (3 strony)"
    assert words(second).strip() == ""
    assert f"PAGEREF {name} \\h" in "".join(node.text for node in first.iter(f"{W}instrText"))
    kinds = [mark.get(f"{W}fldCharType") for mark in first.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert b"updateFields" not in parts(data)["word/settings.xml"]
