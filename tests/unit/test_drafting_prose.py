"""Words become Markdown that prints the same words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.drafting.escaping import Run, formatted, literal, plain
from minutes_kit.drafting.pieces import Line, Phrase, Table
from minutes_kit.drafting.prose import WIDTH, prose
from minutes_kit.drafting.text import markdown_pieces, one_line, plain_pieces, visible
from minutes_kit.markup import parse_blocks, plain_text
from minutes_kit.nodes import List, ListStyle, Paragraph, Text
from minutes_kit.nodes import Table as PrintedTable

MARKS = st.sampled_from(
    [*"*_[]()!\\|>#-+.`~<&1234 \tab", "**", "](", "1. ", "a) ", "- ", "---", "|---|", "![", "żółć"]
)
WORDS = st.lists(MARKS, max_size=30).map("".join).map(visible).map(one_line)


def line(text: str, marker: str = "", depth: int = 0) -> Line:
    return Line(text, literal(text), marker, depth)


def printed(text: str) -> str:
    """The words that a text prints, without the white space between them."""
    return re.sub(r"\s", "", plain_text(parse_blocks(text).blocks))


@given(WORDS.filter(bool))
@settings(max_examples=300, deadline=None)
def test_literal_text_prints_as_it_is(words):
    assert parse_blocks(literal(words)).blocks == (Paragraph((Text(words),)),)


@pytest.mark.parametrize(
    "text", ["5*3 m", "A_1_B", "ul. Lipowa 7 [sala]", "a*b", "R&D <draft>", "jan_kowalski@x.pl"]
)
def test_harmless_marks_get_no_backslashes(text):
    assert literal(text) == text


@pytest.mark.parametrize(
    ("text", "markup"),
    [("*gwiazdka*", r"\*gwiazdka\*"), ("- kreska", r"\- kreska"), ("12. grudnia", r"12\. grudnia"),
     ("2011. rok", r"2011\. rok"), ("> cytat", r"\> cytat"), ("[a](#b)", r"\[a\](#b)")],
)  # fmt: skip
def test_marks_that_would_act_get_them(text, markup):
    assert literal(text) == markup


RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans()), max_size=5)


@given(RUNS)
@settings(max_examples=200, deadline=None)
def test_formatted_text_prints_its_words(runs):
    said = one_line("".join(run.text for run in runs))
    clean = [Run(one_line(f"x{run.text}x")[1:-1], run.strong, run.emphasis) for run in runs]
    assert printed(formatted(clean)) == re.sub(r"\s", "", said)


def test_looks_become_marks():
    runs = [
        Run("Kupiono "),
        Run("12 ", strong=True),
        Run("krzeseł", strong=True),
        Run(" i "),
        Run("dwa", emphasis=True),
    ]
    assert formatted(runs) == "Kupiono **12 krzeseł** i *dwa*"
    assert (
        formatted([Run("strona", link="https://example.org/a"), Run(".")])
        == "[strona](https://example.org/a)."
    )


def test_a_look_that_no_mark_can_express_gives_way_to_the_words():
    assert plain(formatted([Run("słowo"), Run("*", strong=True), Run("a")])) == "słowo*a"


MARKERS = st.sampled_from(["", "", "-", "1)", "2.", "a)", "§ 3", "I."])
CELLS = st.lists(
    WORDS.map(lambda words: Phrase(words, literal(words) if words else "")), min_size=2, max_size=2
)
TABLES = (
    st.lists(CELLS, min_size=2, max_size=3)
    .filter(lambda rows: any(cell.text for row in rows for cell in row))
    .map(lambda rows: Table(tuple(map(tuple, rows))))
)
LINES = st.lists(st.builds(line, WORDS.filter(bool), MARKERS, st.integers(0, 2)) | TABLES, max_size=6)


def said(pieces: list[Line | Table]) -> str:
    """The words of pieces. A number that a list prints by itself is none of them."""
    texts = []
    for piece in pieces:
        if isinstance(piece, Table):
            texts += [cell.text for row in piece.rows for cell in row]
        else:
            texts.append(piece.text)
    return re.sub(r"\s", "", "".join(texts))


@given(LINES)
@settings(max_examples=300, deadline=None)
def test_a_text_prints_all_words_in_their_order(pieces):
    found = iter(printed(prose(pieces)))
    assert all(character in found for character in said(pieces))


def test_long_paragraphs_are_wrapped_and_stay_paragraphs():
    words = "słowo " * 60 + "- a 1. b " * 20
    text = prose([line(words.strip()), line("drugi")])
    assert parse_blocks(text).blocks == (Paragraph((Text(words.strip()),)), Paragraph((Text("drugi"),)))
    wrapped = prose([line("słowo " * 59 + "słowo")])
    assert all(len(one) <= WIDTH for one in wrapped.split("\n"))
    assert wrapped.count("\n") > 2


def test_lists_keep_their_numbers_and_levels():
    pieces = [line("wstęp:"), line("raz", "3)"), line("dwa", "4)"), line("a", "a)", 1), line("koniec")]
    [intro, numbered, end] = parse_blocks(prose(pieces)).blocks
    assert isinstance(numbered, List)
    assert (numbered.start, numbered.style) == (3, ListStyle.DECIMAL_PAREN)
    assert plain_text(numbered.items[1].blocks) == "dwa\na"
    assert plain_text([intro, end]) == "wstęp:\nkoniec"


def test_letters_outside_a_list_stay_letters():
    assert prose([line("raz", "a)"), line("dwa", "b)")]) == "a) raz\n\nb) dwa\n"


def test_tables_of_text_files_and_of_markdown():
    text = "Gmina | Liczba\n---|---\nA\\|B | *2*\n| C | 3 |\n"
    [plain_one], [markdown] = plain_pieces(text), markdown_pieces(text)
    assert [cell.text for cell in plain_one.rows[1]] == ["A|B", "*2*"]
    assert [cell.text for cell in markdown.rows[1]] == ["A|B", "2"]
    [printed_table] = parse_blocks(prose([plain_one])).blocks
    assert isinstance(printed_table, PrintedTable)
    assert plain_text(printed_table.rows[0][0]) == "A|B"


def test_markdown_has_headings_levels_and_paragraphs():
    text = "Tytuł\n=====\n\n## Część *druga* ##\ntekst\ndalej\n- a\n  - b\n\n---\n1. c\n"
    pieces = [(one.text, one.level, one.marker, one.depth, one.flows) for one in markdown_pieces(text)]
    assert pieces == [
        ("Tytuł", 1, "", 0, False),
        ("Część druga", 2, "", 0, False),
        ("tekst", 0, "", 0, False),
        ("dalej", 0, "", 0, True),
        ("a", 0, "-", 0, False),
        ("b", 0, "-", 1, False),
        ("c", 0, "1.", 0, False),
    ]
