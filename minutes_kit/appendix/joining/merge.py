"""Puts prepared pages of foreign PDFs behind the title pages of their attachments in a finished report.

The tags of the report and of the files become one tree. What the result claims to be is measured: a claim
that does not hold is withdrawn, and a fault says which file is the cause.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pikepdf import Pdf

from ...problems import Fault, Pointer
from ..measuring.blame import Span, Trial, blame
from ..measuring.gate import judge
from ..reading.broken import refused
from .grafts import add_pages, without_tags
from .metadata import renumber, update_metadata, withdraw, written
from .nesting import Places, nest
from .sharing import share_identical
from .stamps import StampedAttachment, stamp_attachments
from .tree import Tree

_ID = 16
"""Bytes of a file identifier."""


@dataclass(frozen=True, slots=True)
class Insert:
    """The pages of one file. `anchor` is the label of the attachment's title page in the report.

    `pdf` is what `prepare` made of the file. `title` becomes an entry below the attachment's in the
    outline ("": no entry of its own); with `outline` the file's own outline is nested there. `after` is
    the number of the report's pages that stand between the title page and these: pictures of the same
    attachment that come first. `name` is how messages call the file, `pointer` its place in the minutes.
    """

    anchor: str
    pdf: bytes
    title: str = ""
    outline: bool = True
    after: int = 0
    name: str = ""
    pointer: Pointer = ()

    @property
    def called(self) -> str:
        return self.name or self.title or self.anchor


@dataclass(frozen=True, slots=True)
class Merged:
    """The file, and why it no longer meets a standard that the report met: MK-Z18 or MK-Z19.

    `measured`: it was found to hold everything that it claims.
    """

    data: bytes
    faults: tuple[Fault, ...] = ()
    measured: bool = False


def insert_pages(
    report: bytes,
    inserts: Sequence[Insert],
    *,
    timestamp: datetime,
    stamped: Sequence[StampedAttachment] = (),
) -> Merged:
    """The report with all inserts in place: its tags, outline, files and metadata kept, pages renumbered.

    The same arguments give the same bytes; with nothing to insert or to stamp these are the report's own. A
    claim of PDF/UA or PDF/A stays if the result was measured to hold it. `timestamp` (aware) becomes the date
    of change. Raises AppendixError for an insert that cannot be used, RenderError when the report has no page
    with the anchor of an insert or a stamp.
    """
    if not inserts and not stamped:
        return Merged(report)
    made = _made(report, inserts, timestamp, stamped)
    verdict = judge(made.data, made.profiles)
    kept = tuple(profile for profile, findings in verdict.items() if not findings)
    if len(kept) == len(verdict):
        return Merged(made.data, made.faults, measured=True)
    # Made once more, which is rare: else both files would be held open while most memory is needed.
    honest = _made(report, inserts, timestamp, stamped, kept)
    alone = (_trial(report, one, timestamp) for one in inserts)
    trials = [Trial(made.data, made.spans[0], verdict)] if len(inserts) == 1 else alone
    return Merged(honest.data, (*made.faults, *blame(verdict, judge(report, tuple(verdict)), trials)))


@dataclass(frozen=True, slots=True)
class _Made:
    """The file, what it claims, where each insert stands, and what is to be told of its stamps."""

    data: bytes
    profiles: tuple[str, ...]
    spans: tuple[Span, ...]
    faults: tuple[Fault, ...]


def _made(
    report: bytes,
    inserts: Sequence[Insert],
    timestamp: datetime,
    stamped: Sequence[StampedAttachment] = (),
    kept: tuple[str, ...] | None = None,
) -> _Made:
    """The merged file, with all claims of the report or with those `kept`."""
    with _together(report, inserts) as (pdf, spans):
        unstamped = stamp_attachments(pdf, stamped)
        profiles = update_metadata(pdf, timestamp)
        if kept is not None:
            withdraw(pdf, kept)
        data = written(pdf, _identifier(report, inserts, timestamp, stamped))
    return _Made(data, profiles, spans, unstamped)


def _trial(report: bytes, insert: Insert, timestamp: datetime) -> Trial:
    """The report with one file alone."""
    made = _made(report, [insert], timestamp)
    return Trial(made.data, made.spans[0], judge(made.data, made.profiles))


def _identifier(
    report: bytes, inserts: Sequence[Insert], timestamp: datetime, stamped: Sequence[StampedAttachment]
) -> bytes:
    digest = hashlib.sha256()
    places = (f"{one.anchor} {one.after} {one.title} {one.outline}" for one in inserts)
    texts = (timestamp.isoformat(), *places, *(text for one in stamped for text in one.texts))
    for part in (report, *(insert.pdf for insert in inserts), *(text.encode() for text in texts)):
        digest.update(hashlib.sha256(part).digest())
    return digest.digest()[:_ID]


@contextmanager
def _together(report: bytes, inserts: Sequence[Insert]) -> Iterator[tuple[Pdf, tuple[Span, ...]]]:
    """The merged document, as long as the files that it reads from are open, and where each insert stands."""
    with ExitStack() as stack:
        pdf = stack.enter_context(Pdf.open(BytesIO(report)))
        places, tree, count = Places(pdf), Tree.of(pdf), len(pdf.pages)
        pages = (places.page(insert.anchor, insert.called) + insert.after for insert in inserts)
        placed = [(min(page, count), insert) for page, insert in zip(pages, inserts, strict=True)]
        spans: list[Span] = []
        for index, insert in sorted(placed, key=lambda one: one[0]):
            at = index + sum(span.count for span in spans)
            with refused(insert.called):
                source = stack.enter_context(Pdf.open(BytesIO(insert.pdf)))
                graft = add_pages(pdf, source, at)
            spans.append(Span(insert.called, insert.pointer, at, graft.count))
            if tree is None:
                without_tags(graft)
            else:
                tree.part(graft, index)
            outline = graft.outline if insert.outline else None
            nest(pdf, places.item(insert.anchor), outline, insert.title, pdf.pages[at].obj)
        if tree is not None:
            tree.finish()
        renumber(pdf)
        share_identical(pdf)
        yield pdf, tuple(spans)
