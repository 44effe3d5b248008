"""A document of bytes and the strips that are expected of it become an audit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from time import monotonic

from ..catalogue.describe import Nowhere, describe
from ..errors import AppendixError
from ..problems import Fault
from .expectation import Expectation
from .finding import find_strip
from .office import read_docx
from .pages import is_pdf, opened
from .places import gathered
from .result import Audit, MarkSeen, PageSeen
from .rules import strip_faults
from .strips import Found, Strip, reading_order
from .surface import Surface
from .wording import Sentence, caption_faults, look_faults

MAX_PAGES = 300
MAX_SECONDS = 60.0
"""For all pages of a PDF together; it is looked at between two pages."""
UNSEEN = frozenset({"MK-F34", "MK-F35", "MK-F36", "MK-F39"})
"""Rules that tell of something that could not be seen, and not of something wrong."""


@dataclass(slots=True)
class _Work:
    """What was found so far; a fault goes with the surface that it lies on, None for the whole document."""

    expectations: tuple[Expectation, ...]
    sentences: list[tuple[Expectation, Sentence]]
    pages: list[tuple[Surface, Strip | None]] = field(default_factory=list)
    faults: list[tuple[Surface | None, Fault]] = field(default_factory=list)


def audit(data: bytes, name: str, expectations: Sequence[Expectation], *, language: str = "pl") -> Audit:
    """Hold the PDF or DOCX of these bytes, called `name`, against the strips that are expected of it."""
    work = _looked_at(data, expectations)
    problems = [describe(fault, language, file=name, places=Nowhere()) for fault in gathered(work.faults)]
    return Audit(
        file=name,
        funding=tuple(each.profile.id for each in expectations),
        pages=tuple(_page(surface, strip, language) for surface, strip in work.pages),
        problems=tuple(problem for problem in problems if problem.rule not in UNSEEN),
        unseen=tuple(problem for problem in problems if problem.rule in UNSEEN),
    )


def audit_faults(data: bytes, expectations: Sequence[Expectation]) -> tuple[Fault, ...]:
    """What is wrong with a document, without what could not be seen."""
    if not expectations:
        return ()
    return tuple(
        fault for fault in gathered(_looked_at(data, expectations).faults) if fault.rule not in UNSEEN
    )


def _looked_at(data: bytes, expectations: Sequence[Expectation]) -> _Work:
    sentences = [(each, Sentence(each.sentence)) for each in expectations if each.sentence]
    work = _Work(tuple(expectations), sentences)
    try:
        for surface in _surfaces(data, work):
            _look_at(surface, work)
            del surface
    except AppendixError as error:
        work.faults.append((None, error.fault))
        return work
    for _, sentence in work.sentences:
        work.faults += sentence.faults()
    return work


def _surfaces(data: bytes, work: _Work) -> Iterator[Surface]:
    if not is_pdf(data):
        yield from read_docx(data)
        return
    started = monotonic()
    with opened(data) as document:
        seen = 0
        for surface in document.pages(range(min(document.count, MAX_PAGES))):
            yield surface
            seen = surface.number
            del surface  # pixels of one page at a time
            if monotonic() - started > MAX_SECONDS:
                break
        if seen < document.count:
            work.faults.append((None, Fault("MK-F39", params={"seen": seen, "count": document.count})))


def _look_at(surface: Surface, work: _Work) -> None:
    """Look at a surface, and keep what was found without its words and pixels."""
    owed = [each for each in work.expectations if _owes(surface, each)]
    strip = find_strip(surface, owed) if owed else None
    faults = [*strip_faults(strip, owed), *caption_faults(strip, owed)] if strip else []
    for each, sentence in work.sentences:
        passages = sentence.read(surface)
        if surface.own or not surface.laid:
            faults += look_faults(surface, each, strip if each in owed else None, passages)
    bare = surface.bare()
    work.faults += ((bare, fault) for fault in faults)
    if surface.laid or surface.own:
        work.pages.append((bare, replace(strip, surface=bare) if strip else None))


def _owes(surface: Surface, each: Expectation) -> bool:
    """Whether a strip belongs there: on the first page, or on every page but those of inserted files."""
    if not each.marks or not surface.own:
        return False
    return surface.first or not each.variant.first_page_only


def _page(surface: Surface, strip: Strip | None, language: str) -> PageSeen:
    found = reading_order((*strip.marks, *strip.others, *strip.colours)) if strip else []
    marks = tuple(_mark(mark, surface, language) for mark in found)
    return PageSeen(surface.number, surface.place.of(language), strip is not None, marks)


def _mark(found: Found, surface: Surface, language: str) -> MarkSeen:
    box = found.box
    return MarkSeen(
        mark=found.expected.id if found.expected else "",
        name=found.name.of(language),
        how=found.how,
        look=found.look,
        left=round(box.left, 1) if surface.laid else None,
        top=round(box.top, 1) if surface.laid else None,
        width=round(box.width, 1),
        height=round(box.height, 1),
    )
