"""The finished documents of every example: the same words twice, nothing lost, nothing against a standard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import mutations
import pytest
import yaml
from documents import docx_text, squeezed
from gate import A2, A3, docx_content_faults, docx_faults, pdf_faults
from heard import heard_text
from rendering import EXAMPLES, TIMESTAMP, views

from minutes_kit import build
from minutes_kit.checking import check_path
from minutes_kit.render.docx import render_docx
from minutes_kit.render.typst import Attachment, render_pdf

SAMPLE = next(path for path in EXAMPLES if path.parent.name.startswith("notatka"))
"""It has what can be spoilt: marks on the first page, lists, tables, links."""


class Printed:
    """The documents of one example, before pages of other files are put behind the report."""

    def __init__(self, path):
        self.path = path
        for_docx, for_pdf = views(check_path(path))
        source = Attachment(path.name, path.read_bytes(), "application/yaml", path.name, "source")
        self.docx = render_docx(for_docx, timestamp=TIMESTAMP)
        self.pdf = render_pdf(for_pdf, timestamp=TIMESTAMP).data
        self.pdf_with_source = render_pdf(for_pdf, timestamp=TIMESTAMP, embedded=(source,)).data
        self.words = {"docx": squeezed(docx_text(self.docx)), "pdf": squeezed(heard_text(self.pdf))}


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.parent.name)
def printed(request):
    return Printed(request.param)


@pytest.fixture(scope="module")
def sample():
    return Printed(SAMPLE)


def test_there_are_examples():
    assert len(EXAMPLES) >= 3


# --- words -----------------------------------------------------------------------------------------


def test_both_documents_say_the_same_words_in_the_same_order(printed):
    assert printed.words["docx"] == printed.words["pdf"]
    assert len(printed.words["pdf"]) > 2000


def written(data: Any) -> Iterator[str]:
    """Every text of two words or more, but for descriptions of pictures, which are not printed."""
    if isinstance(data, dict):
        yield from (text for key, value in data.items() if key != "alt" for text in written(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in written(value))
    elif isinstance(data, str) and len(data.split()) > 1:
        yield data


def pieces(text: str) -> Iterator[str]:
    """The words of a text line by line, without what Markdown makes of marks, numbers and links."""
    for line in text.splitlines():
        plain = re.sub(r"^\s*(?:\d+[.)]|[a-z]\)|-)\s+", "", line)
        plain = re.sub(r"\*+", "", plain)
        if not re.fullmatch(r"[|:\s-]*", plain):
            yield from filter(None, map(squeezed, re.split(r"\[\]\([^)]*\)|\|", plain)))


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_no_sentence_is_lost(printed, form):
    words = printed.words[form]
    for text in written(yaml.safe_load(printed.path.read_text(encoding="utf-8"))):
        place = 0
        for piece in pieces(text):
            assert piece in words[place:], f"{piece} of: {text}"
            place = words.index(piece, place) + len(piece)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_findings_and_ustalenia_stand_in_their_order(printed, form):
    data = yaml.safe_load(printed.path.read_text(encoding="utf-8"))
    told = [entry["text"] for entry in (*data["findings"], *data.get("ustalenia", []))]
    places = [printed.words[form].index(next(pieces(text))) for text in told]
    assert places == sorted(places)
    assert len(set(places)) == len(places) > 2


def test_the_pieces_of_a_text_are_its_words():
    text = "Ustalono:\n\n1) **pierwsze** ([](#ad-1)),\n   - drugie\n\n| a | b |\n|---|---:|\n| c | d |\n"
    assert list(pieces(text)) == ["Ustalono:", "pierwsze(", "),", "drugie", "a", "b", "c", "d"]


# --- standards -------------------------------------------------------------------------------------


def test_the_pdf_is_accessible_and_archivable(printed):
    assert pdf_faults(printed.pdf, A2) == []
    assert pdf_faults(printed.pdf_with_source, A3) == []


def test_the_docx_is_sound_and_accessible(printed):
    assert docx_faults(printed.docx) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_built_files_conform_with_all_their_attachments(example, tmp_path):
    docx, pdf = (path.read_bytes() for path in build(example, tmp_path, timestamp=TIMESTAMP).paths)
    assert docx_faults(docx) == []
    assert pdf_faults(pdf, A3) == []


def test_the_gate_passes_a_file_that_was_only_saved_again(sample):
    assert pdf_faults(mutations.spoilt_pdf(sample.pdf_with_source, mutations.nothing), A3) == []
    assert docx_faults(mutations.spoilt_docx(sample.docx, mutations.nothing)) == []


@pytest.mark.parametrize("change", mutations.PDF.values(), ids=mutations.PDF)
def test_a_spoilt_pdf_does_not_pass(sample, change):
    assert pdf_faults(mutations.spoilt_pdf(sample.pdf_with_source, change), A3)


def test_a_locked_or_broken_pdf_does_not_pass(sample):
    half = sample.pdf[: len(sample.pdf) // 2]
    assert pdf_faults(half, A2)
    assert pdf_faults(b"", A2)
    assert pdf_faults(sample.pdf, A3), "another archive profile than the one claimed"


@pytest.mark.parametrize("change", mutations.DOCX.values(), ids=mutations.DOCX)
def test_a_spoilt_docx_does_not_pass(sample, change):
    assert docx_faults(mutations.spoilt_docx(sample.docx, change))


@pytest.mark.parametrize("change", mutations.DOCX_CONTENT.values(), ids=mutations.DOCX_CONTENT)
def test_a_docx_without_what_readers_need_does_not_pass(sample, change):
    assert list(docx_content_faults(mutations.spoilt_docx(sample.docx, change)))
