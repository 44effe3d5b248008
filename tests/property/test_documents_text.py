"""Whatever the fonts can draw is printed twice, letter for letter; whatever they cannot is named."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
import yaml
from documents import docx_text, squeezed
from gate import A2, docx_content_faults, pdf_faults
from heard import heard_text
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rendering import TIMESTAMP

from minutes_kit.checking import check_text
from minutes_kit.language.coverage import undrawable
from minutes_kit.library.documents import render_docx, render_pdf

READ_TWICE = set("ǩȱӤḱṨṺṻ")
"""Set from two glyphs, which makes PDFium read them twice."""
DRAWN = [
    character
    for character in map(chr, range(33, sys.maxunicode + 1))
    if unicodedata.category(character)[0] not in "CZM"
    and undrawable(character) is None
    and squeezed(character) == character
]
"""Characters that can be drawn and stand for themselves, whatever their neighbours."""
LETTERS = st.sampled_from([c for c in DRAWN if c.isalnum() and c not in READ_TWICE])
MARKS = st.sampled_from("{}[]()<>#$@&*_`~^|\\/\"'„”«»…–—+=%!?;:,.§")
WORDS = st.lists(st.text(LETTERS | MARKS, min_size=1, max_size=12), min_size=1, max_size=6).map(" ".join)
FAST = settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


def minutes(title="T", place="P", person="Jan Wzorcowy", finding="x", agreed="y"):
    data = {
        "kind": "note",
        "title": title,
        "place": place,
        "dates": "2024-05-06",
        "participants": [{"name": person}],
        "agenda": ["punkt"],
        "findings": [{"agenda": 1, "text": finding}],
        "ustalenia": [{"text": agreed, "owner": person, "due": "do ustalenia"}],
    }
    return yaml.safe_dump(data, allow_unicode=True, width=sys.maxsize, sort_keys=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("text")


def documents(folder, **texts):
    result = check_text(minutes(**texts), folder=folder)
    assert result.minutes is not None, result.report.errors
    return render_docx(result.minutes, timestamp=TIMESTAMP), render_pdf(result.minutes, timestamp=TIMESTAMP)


def plainly(text):
    """As a moderator would write it so that Markdown leaves it alone: its marks behind a backslash."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


@pytest.mark.parametrize("start", range(0, len(DRAWN), 500))
def test_every_character_that_can_be_drawn_is_printed(folder, start):
    pieces = [f"q{character}{character}Q" for character in DRAWN[start : start + 500]]
    docx, pdf = documents(folder, finding=" ".join(map(plainly, pieces)))
    assert "".join(pieces) in squeezed(docx_text(docx))
    said = squeezed(heard_text(pdf))
    assert {piece[1] for piece in pieces if piece not in said} <= READ_TWICE


@FAST
@given(title=WORDS, place=WORDS, person=WORDS, finding=WORDS, agreed=WORDS)
@example(title="R&D <draft>", place="{{ 7*7 }}", person='#import "x"', finding="{% for %}", agreed="$x$ \\")
@example(title="]]> &amp;", place="żółć", person="O’Neil", finding="\\end{x}", agreed="ß ẞ Ω Ж")
def test_each_letter_is_printed_in_order_in_both(folder, title, place, person, finding, agreed):
    names = ("title", "place", "person", "finding", "agreed")
    typed = dict(zip(names, (title, place, person, finding, agreed), strict=True))
    docx, pdf = documents(folder, **{name: plainly(text) for name, text in typed.items()})
    printed = squeezed(docx_text(docx))
    assert printed == squeezed(heard_text(pdf))
    position = 0
    for text in typed.values():
        piece = squeezed(text)
        assert piece in printed[position:], text
        position = printed.index(piece, position) + len(piece)
    # Braces that somebody typed look like what a template left over.
    assert [fault for fault in docx_content_faults(docx) if not fault.startswith("LEFTOVER")] == []
    assert pdf_faults(pdf, A2) == []


SIGNS = st.sampled_from("🎉😀👩🏽🇵🇱☃𓀀漢字かな한글") | st.characters(categories=["Cn", "Co", "So"])
UNDRAWN = SIGNS.filter(lambda character: undrawable(character) is not None)
CONTROLS = st.sampled_from([*range(1, 9), 11, 12, *range(14, 32), 127])
FIELDS = {"title": 2, "place": 3, "person": 6, "finding": 11, "agreed": 13}
"""The line of each field in the YAML that `minutes` writes."""


@FAST
@given(field=st.sampled_from(sorted(FIELDS)), character=UNDRAWN, before=st.text("abc ", max_size=5))
def test_a_character_that_cannot_be_drawn_is_a_problem_with_its_line(folder, field, character, before):
    report = check_text(minutes(**{field: f"x{before}{character}y"}), folder=folder).report
    found = [problem for problem in report.errors if problem.rule == "MK-M01"]
    assert found
    assert found[0].line == FIELDS[field]
    assert f"U+{ord(character):04X}" in found[0].message


@FAST
@given(field=st.sampled_from(sorted(FIELDS)), code=CONTROLS)
def test_a_control_character_is_a_problem_with_its_line(folder, field, code):
    text = minutes(**{field: "xZNAKy"})
    for typed in (text.replace("ZNAK", chr(code)), text.replace("xZNAKy", f'"x\\x{code:02x}y"')):
        report = check_text(typed, folder=folder).report
        assert report.errors[0].line == FIELDS[field]
