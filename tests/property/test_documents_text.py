"""Whatever the fonts can draw is printed twice, letter for letter; whatever they cannot is named."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile

import pypdf
import yaml
from documents import docx_text, squeezed
from gate import A2, docx_content_faults, pdf_faults
from heard import heard_text
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rendering import TIMESTAMP

from minutes_kit.catalogue import rules
from minutes_kit.checking import check_text
from minutes_kit.language.coverage import undrawable
from minutes_kit.library import render_docx, render_pdf

FOLDED = st.characters(exclude_categories=["C", "Z", "M"]).filter(
    lambda character: undrawable(character) is None
    and squeezed(character) == character
    and len(unicodedata.normalize("NFD", character)) <= 2
)
"""Characters that are drawn and stand for themselves. PDFium reads a letter with two marks twice."""
LETTERS = FOLDED.filter(lambda character: character.isalnum() and not "\u0590" <= character <= "\u08ff")
MARKS = st.sampled_from("{}[]()<>#$@&*_`~^|\\/\"'„”«»…–—-+=%!?;:,.§")
WORDS = st.lists(
    st.text(st.one_of(LETTERS, MARKS), min_size=1, max_size=12), min_size=1, max_size=6
).map(" ".join)
FAST = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


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
    return yaml.safe_dump(data, allow_unicode=True, width=10_000, sort_keys=False)


def checked(tmp, **texts):
    return check_text(minutes(**texts), folder=tmp)


def plainly(text):
    """As a moderator would write it so that Markdown leaves it alone: its marks behind a backslash."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


@FAST
@given(title=WORDS, place=WORDS, person=WORDS, finding=WORDS, agreed=WORDS)
@example(title="R&D <draft>", place="{{ 7*7 }}", person='#import "x"', finding="{% for %}", agreed="$x$ \\")
@example(title="ﬁnał ŁÓDŹ", place="żółć", person="O’Neil", finding="…", agreed="ß ẞ Ω Ж")
def test_each_letter_is_printed_in_order_in_both(tmp_path_factory, title, place, person, finding, agreed):
    folder = tmp_path_factory.getbasetemp()
    typed = (title, *map(plainly, (place, person, finding, agreed)))
    result = checked(folder, **dict(zip(("title", "place", "person", "finding", "agreed"), typed, strict=True)))
    assert result.minutes is not None, result.report.errors
    docx = render_docx(result.minutes, timestamp=TIMESTAMP)
    pdf = render_pdf(result.minutes, timestamp=TIMESTAMP)
    printed = squeezed(docx_text(docx)), squeezed(heard_text(pdf))
    assert printed[0] == printed[1]
    place_of = 0
    for text in (title, place, person, finding, agreed):
        piece = squeezed(text)
        assert piece in printed[0][place_of:], text
        place_of = printed[0].index(piece, place_of) + len(piece)
    # Braces that somebody typed look like what a template left over.
    assert [fault for fault in docx_content_faults(docx) if not fault.startswith("LEFTOVER")] == []
    assert zipfile.ZipFile(io.BytesIO(docx)).testzip() is None
    assert pdf_faults(pdf, A2) == []
    assert pypdf.PdfReader(io.BytesIO(pdf)).metadata.title.split() == title.split()


UNDRAWN = st.one_of(
    st.sampled_from("🎉😀👩🏽🇵🇱☃️𓀀漢字かな한글"), st.characters(categories=["Cn", "Co", "So"], min_codepoint=0x2800)
).filter(lambda character: undrawable(character) is not None)
FIELDS = {"title": 2, "place": 3, "person": 6, "finding": 11, "agreed": 13}
"""The line of each field in the YAML that `minutes` writes."""


@FAST
@given(field=st.sampled_from(sorted(FIELDS)), character=UNDRAWN, before=st.text("abc ", max_size=5))
def test_a_character_that_cannot_be_drawn_is_a_problem_with_its_line(tmp_path_factory, field, character, before):
    result = checked(tmp_path_factory.getbasetemp(), **{field: f"x{before}{character}y"})
    found = [problem for problem in result.report.errors if problem.rule == "MK-M01"]
    assert found
    assert found[0].line == FIELDS[field]
    assert f"U+{ord(character):04X}" in found[0].message


@FAST
@given(field=st.sampled_from(sorted(FIELDS)), code=st.sampled_from([*range(1, 9), 11, 12, *range(14, 32), 127]))
def test_a_control_character_is_a_problem_with_its_line(tmp_path_factory, field, code):
    text = minutes(**{field: "xZNAKy"})
    for typed in (text.replace("ZNAK", chr(code)), text.replace("xZNAKy", f'"x\\x{code:02x}y"')):
        report = check_text(typed, folder=tmp_path_factory.getbasetemp()).report
        assert report.errors[0].line == FIELDS[field]
        assert report.errors[0].rule in rules()
