"""Puts the pages of foreign PDFs behind the title pages of their attachments in a finished report."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from ..errors import AppendixError, RenderError
from .links import CopiedPages, resolved
from .outline import Entry, append_entries, entries_of, item_at
from .pages import copy_pages
from .pdf import BROKEN, open_pdf


@dataclass(frozen=True, slots=True)
class Insert:
    """The pages of one file. `anchor` is the label of the attachment's title page in the report.

    `title` becomes an entry below the attachment's in the outline ("": no entry of its own); with
    `outline` the file's own outline is nested there. `after` is the number of the report's pages that
    stand between the title page and these: pictures of the same attachment that come first.
    """

    anchor: str
    pdf: bytes
    title: str = ""
    outline: bool = True
    after: int = 0


def insert_pages(report: bytes, inserts: Sequence[Insert], *, timestamp: datetime) -> bytes:
    """The report with all inserts in place: its tags, outline, files and metadata kept, pages renumbered.

    The same arguments give the same bytes; without inserts these are the report's own. As the inserted
    pages are not tagged, the result no longer claims PDF/UA or PDF/A. `timestamp` (aware) becomes the
    date of change. Raises AppendixError for an insert that cannot be used, RenderError when the report
    has no page with an insert's anchor.
    """
    if not inserts:
        return report
    source = PdfReader(BytesIO(report))
    writer = PdfWriter(clone_from=source)
    writer.pdf_header = source.pdf_header
    _insert_all(writer, inserts)
    _renumber(writer)
    _update_metadata(writer, timestamp)
    _identify(writer, source, (report, timestamp.isoformat().encode(), *(insert.pdf for insert in inserts)))
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _insert_all(writer: PdfWriter, inserts: Sequence[Insert]) -> None:
    pages = tuple(writer.pages)
    report = CopiedPages(writer, pages)
    numbers = {page.indirect_reference: index for index, page in enumerate(pages)}
    places = []
    for insert in inserts:
        place = report.destination(insert.anchor)
        if place is None:
            raise RenderError("MK-Z16", anchor=insert.anchor)
        places.append((numbers[place[0]] + 1 + insert.after, place, insert))
    inserted = 0
    for index, place, insert in sorted(places, key=lambda entry: entry[0]):
        name = insert.title or insert.anchor
        try:
            copied = copy_pages(writer, open_pdf(insert.pdf, name), min(index, len(pages)) + inserted)
        except BROKEN as error:
            raise AppendixError("MK-Z10", name=name) from error
        inserted += len(copied.pages)
        append_entries(writer, item_at(writer, report, place), _entries(copied, insert))


def _entries(copied: CopiedPages, insert: Insert) -> tuple[Entry, ...]:
    below = entries_of(copied) if insert.outline else ()
    if not insert.title:
        return below
    first = ArrayObject([copied.pages[0].indirect_reference, NameObject("/Fit")])
    return (Entry(insert.title, first, below),)


def _renumber(writer: PdfWriter) -> None:
    plain = DictionaryObject({NameObject("/S"): NameObject("/D")})
    labels = DictionaryObject({NameObject("/Nums"): ArrayObject([NumberObject(0), plain])})
    writer.root_object[NameObject("/PageLabels")] = labels


def _update_metadata(writer: PdfWriter, timestamp: datetime) -> None:
    moment = timestamp.astimezone(UTC)
    writer.add_metadata({"/ModDate": moment.strftime("D:%Y%m%d%H%M%SZ")})
    metadata = resolved(writer.root_object.get("/Metadata"))
    if isinstance(metadata, StreamObject):
        xmp = _without_claims(metadata.get_data())
        xmp = _set_property(xmp, b"xmp:ModifyDate", moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
        xmp = _set_property(xmp, b"xmpTPg:NPages", str(len(writer.pages)))
        metadata.set_data(xmp)


def _without_claims(xmp: bytes) -> bytes:
    """XMP without the properties that say which standards a file conforms to, in either spelling."""
    xmp = re.sub(rb"<(pdf(?:a|ua)id:\w+)>[^<]*</\1>", b"", xmp)
    return re.sub(rb"\s+pdf(?:a|ua)id:\w+\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", xmp)


def _set_property(xmp: bytes, name: bytes, value: str) -> bytes:
    return re.sub(rb"(<%b>)[^<]*(</%b>)" % (name, name), rb"\g<1>%b\g<2>" % value.encode(), xmp)


def _identify(writer: PdfWriter, source: PdfReader, parts: Sequence[bytes]) -> None:
    """A file identifier that follows from the content; the first half stays the report's own."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    present = ByteStringObject(digest.digest()[:16])
    old = resolved(source.trailer.get("/ID"))
    first = old[0] if isinstance(old, ArrayObject) and old else present
    writer._ID = ArrayObject([first, present])
