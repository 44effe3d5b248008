from __future__ import annotations

import json
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_view import item, paragraph, sample_view, text

from minutes_kit.errors import RenderError
from minutes_kit.nodes import (
    Column,
    Figure,
    ForeignPages,
    Heading,
    Link,
    List,
    ListStyle,
    Paragraph,
    Section,
    Table,
    Text,
)
from minutes_kit.render.body_json import BodyWriter, printed
from minutes_kit.render.view_json import view_json
from minutes_kit.render.wrapping import ZERO_WIDTH_SPACE, breakable, has_long_word

levels = st.lists(st.integers(1, 9), max_size=12)


def written(*blocks):
    return BodyWriter().blocks(blocks)


@given(levels)
def test_heading_levels_never_skip_and_stay_within_six(wanted):
    got = [block["level"] for block in written(*(Heading(level, text("x")) for level in wanted))]
    assert all(1 <= new <= min(old + 1, 6) for old, new in zip([0, *got], got, strict=False))
    assert len(got) == len(wanted)


def test_continuous_heading_levels_are_kept():
    assert [b["level"] for b in written(*(Heading(n, text("x")) for n in (1, 2, 3, 2, 1, 2)))] == [
        1,
        2,
        3,
        2,
        1,
        2,
    ]


def test_headings_without_words_and_lists_without_items_fall_away():
    assert written(Heading(1, text(" ")), List(())) == []


def test_an_anchor_is_set_only_once():
    writer = BodyWriter()
    blocks = writer.blocks([Heading(1, text("a"), "x"), Heading(1, text("b"), "x")])
    assert [block["anchor"] for block in blocks] == ["x", ""]
    assert set(writer.anchors) == {"x"}


def test_a_section_without_heading_keeps_its_anchor():
    writer = BodyWriter()
    blocks = list(writer.section(Section("k", (), (paragraph("a"),), "x", page_break_before=True)))
    assert [block["kind"] for block in blocks] == ["page-break", "anchor", "paragraph"]
    assert "x" in writer.anchors


def test_a_link_without_words_prints_its_target():
    (block,) = written(Paragraph((Link("https://example.org", ()),)))
    assert block["children"][0]["children"] == ["https://example.org"]


def test_a_list_says_whether_the_writer_numbered_it():
    plain, own = written(
        List((item("a"),), ListStyle.ROMAN_DOT, 3),
        List((item("a"), item("b", label="1a)")), ListStyle.DECIMAL_PAREN),
    )
    assert (plain["pattern"], plain["start"], plain["labelled"]) == ("I.", 3, False)
    assert own["labelled"]
    assert [i["label"] for i in own["items"]] == ["", "1a)"]


def test_a_figure_without_alternative_text_speaks_with_its_caption():
    (block,) = written(Figure("a", "", text("Wykres")))
    assert block["alt"] == "Wykres"


def test_a_narrow_column_hyphenates_words_and_breaks_addresses():
    columns = (Column(1), Column(1), Column(8))
    row = (text("Konstantynopolitańczyk"), text("https://example.org/sciezka"), text("słowo"))
    (table,) = written(Table(columns, (text("a"), text("b"), text("c")), (row,)))
    name, address, word = table["rows"][0]["cells"]
    assert name == {"children": ["Konstantynopolitańczyk"], "hyphenate": True}
    assert ZERO_WIDTH_SPACE in address["children"][0]
    assert not address["hyphenate"]
    assert word == {"children": ["słowo"], "hyphenate": False}


@given(st.text(alphabet="abcż /?=.-,1\t\n", max_size=120), st.integers(4, 40))
def test_breaking_changes_nothing_visible(words, letters):
    broken = breakable(words, letters)
    visible = words.replace("\t", " ").replace("\n", " ")
    assert broken.replace(ZERO_WIDTH_SPACE, "").split() == visible.split()


@given(st.text(alphabet="abc1./", min_size=80, max_size=200))
def test_no_unbroken_run_is_longer_than_a_line(word):
    assert max(map(len, breakable(word, 36).split(ZERO_WIDTH_SPACE))) <= 36


@pytest.mark.parametrize("part", ["a", "a-", "-", "a1", "/a", "\u0328"])
def test_a_hostile_word_costs_no_time(part):
    word = part * 50_000
    started = process_time()
    breakable(word, 8)
    has_long_word(word, 8)
    assert process_time() - started < 1


def test_common_prose_is_left_alone():
    prose = "Zażółć gęślą jaźń: najnieprawdopodobniejszy."
    assert breakable(prose, 36) == prose
    assert not has_long_word(prose, 36)


@pytest.mark.parametrize(("character", "code"), [("🎉", "U+1F389"), ("\x07", "U+0007"), ("中", "U+4E2D")])
def test_a_character_without_a_glyph_is_named_with_its_surroundings(character, code):
    with pytest.raises(RenderError) as failure:
        printed(f"Koniec {character} obrad")
    assert failure.value.fault.rule == "MK-R01"
    assert failure.value.fault.params["code"] == code
    assert "Koniec" in failure.value.fault.params["near"]
    assert "\x07" not in failure.value.fault.params["near"]


def test_foreign_pages_at_the_end_are_only_counted():
    first = Section("a", text("A"), (ForeignPages(4), paragraph("b")))
    last = (
        Section("y", text("Y"), (ForeignPages(2),)),
        Section("z", (), (ForeignPages(3),), page_break_before=True),
    )
    content = view_json(sample_view(sections=(first, *last)))
    assert content["extra_pages"] == 5
    assert [b["count"] for b in content["body"] if b["kind"] == "foreign-pages"] == [4]


@pytest.mark.parametrize(
    ("tag", "lang", "region"), [("pl-PL", "pl", "PL"), ("en", "en", None), ("sr-Latn-RS", "sr", "RS")]
)
def test_the_language_tag_is_split(tag, lang, region):
    content = view_json(sample_view(language=tag))
    assert (content["lang"], content["region"]) == (lang, region)


def test_the_whole_sample_is_json():
    assert json.loads(json.dumps(view_json(sample_view())))["title"] == sample_view().title


def test_text_pieces_stay_plain_strings():
    (block,) = written(Paragraph((Text('#eval("1") *a*'),)))
    assert block["children"] == ['#eval("1") *a*']
