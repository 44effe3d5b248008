"""Puts the pages of foreign PDFs behind the title pages of their attachments in a finished report.

The tags of the report and of the files become one tree. What the result claims to be is measured: a claim
that does not hold is withdrawn, and a fault says which file is the cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    NameObject,
    StreamObject,
)

from ..errors import AppendixError, RenderError
from ..problems import Fault, Pointer
from .blame import Span, Trial, blame
from .broken import BROKEN
from .claims import without_claims
from .foreign import describe_links, tell, with_links
from .gate import Verdict, judge
from .links import CopiedPages, resolved
from .metadata import identify, renumber, update_metadata
from .outline import Entry, append_entries, entries_of, item_at
from .pages import copy_pages
from .pdf import open_pdf
from .structure import language
from .tags import Tags


@dataclass(frozen=True, slots=True)
class Insert:
    """The pages of one file. `anchor` is the label of the attachment's title page in the report.

    `title` becomes an entry below the attachment's in the outline ("": no entry of its own); with
    `outline` the file's own outline is nested there. `after` is the number of the report's pages that
    stand between the title page and these: pictures of the same attachment that come first.
    `label` is what a screen reader hears the pages called, `name` how messages call the file, and
    `pointer` its place in the minutes.
    """

    anchor: str
    pdf: bytes
    title: str = ""
    outline: bool = True
    after: int = 0
    label: str = ""
    name: str = ""
    pointer: Pointer = ()

    @property
    def called(self) -> str:
        return self.name or self.title or self.anchor


@dataclass(frozen=True, slots=True)
class Merged:
    """The file, and why it no longer meets a standard that the report met: MK-Z18 or MK-Z19."""

    data: bytes
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A merged file as it was written, with the claims of the report, and whether they hold."""

    writer: PdfWriter
    data: bytes
    verdict: Verdict
    spans: tuple[Span, ...]

    @property
    def kept(self) -> tuple[str, ...]:
        return tuple(profile for profile, findings in self.verdict.items() if not findings)


def insert_pages(report: bytes, inserts: Sequence[Insert], *, timestamp: datetime) -> Merged:
    """The report with all inserts in place: its tags, outline, files and metadata kept, pages renumbered.

    The same arguments give the same bytes; without inserts these are the report's own. A claim of PDF/UA
    or PDF/A stays if the result was measured to hold it. `timestamp` (aware) becomes the date of change.
    Raises AppendixError for an insert that cannot be used, RenderError when the report has no page with
    an insert's anchor.
    """
    if not inserts:
        return Merged(report)
    attempt = _attempt(report, inserts, timestamp)
    if len(attempt.kept) == len(attempt.verdict):
        return Merged(attempt.data)
    metadata = resolved(attempt.writer.root_object.get("/Metadata"))
    if isinstance(metadata, StreamObject):
        metadata.set_data(without_claims(metadata.get_data(), attempt.kept))
    alone = (_attempt(report, [one], timestamp) for one in inserts) if len(inserts) > 1 else (attempt,)
    trials = [Trial(one.writer, one.spans[0], one.verdict) for one in alone]
    own = judge(report, tuple(attempt.verdict))
    return Merged(_written(attempt.writer), blame(attempt.verdict, own, trials))


def _attempt(report: bytes, inserts: Sequence[Insert], timestamp: datetime) -> _Attempt:
    source = PdfReader(BytesIO(report))
    writer = PdfWriter(clone_from=source)
    writer.pdf_header = source.pdf_header
    spans = _insert_all(writer, inserts)
    renumber(writer)
    profiles = update_metadata(writer, timestamp)
    identify(writer, source, (report, timestamp.isoformat().encode(), *(insert.pdf for insert in inserts)))
    data = _written(writer)
    return _Attempt(writer, data, judge(data, profiles, writer) if profiles else {}, spans)


def _written(writer: PdfWriter) -> bytes:
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _insert_all(writer: PdfWriter, inserts: Sequence[Insert]) -> tuple[Span, ...]:
    pages = tuple(writer.pages)
    report = CopiedPages(writer, pages)
    numbers = {page.indirect_reference: index for index, page in enumerate(pages)}
    places = []
    for insert in inserts:
        place = report.destination(insert.anchor)
        if place is None:
            raise RenderError("MK-Z16", name=insert.called, anchor=insert.anchor)
        places.append((min(numbers[place[0]] + 1 + insert.after, len(pages)), place, insert))
    tags = _tags(writer)
    spans: list[Span] = []
    for index, place, insert in sorted(places, key=lambda entry: entry[0]):
        at = index + sum(span.count for span in spans)
        try:
            copied = _insert(writer, tags, insert, index, at)
        except BROKEN as error:
            raise AppendixError("MK-Z10", name=insert.called) from error
        spans.append(Span(insert.called, insert.pointer, at, len(copied.pages)))
        append_entries(writer, item_at(writer, report, place), _entries(copied, insert))
    if tags is not None:
        tags.finish()
    return tuple(spans)


def _tags(writer: PdfWriter) -> Tags | None:
    """The tags of the report; None when it has none to add to."""
    try:
        return Tags(writer)
    except BROKEN:
        return None


def _insert(writer: PdfWriter, tags: Tags | None, insert: Insert, index: int, at: int) -> CopiedPages:
    """Insert the file's pages before page `at`, which is page `index` of the report alone."""
    source = open_pdf(insert.pdf, insert.called)
    if tags is None:
        return copy_pages(writer, source, at)
    spoken = language(resolved(writer.root_object.get("/Lang")))
    title = insert.label or insert.called
    foreign = tell(source, insert.pdf, title=title, report_language=spoken)
    copied = copy_pages(writer, source, at, foreign.content)
    describe_links(copied, title, spoken)
    elements = with_links(foreign, copied)
    tags.part(elements, copied.counterparts, page=index, title=title, language=foreign.language)
    return copied


def _entries(copied: CopiedPages, insert: Insert) -> tuple[Entry, ...]:
    below = entries_of(copied) if insert.outline else ()
    if not insert.title:
        return below
    first = ArrayObject([copied.pages[0].indirect_reference, NameObject("/Fit")])
    return (Entry(insert.title, first, below),)
