"""Puts the pages of a foreign PDF into another: what is seen, and links; no scripts, no forms, no files."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum, auto

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from ..reading.content import Properties, decorated, untied
from ..reading.references import resolved
from ..reading.unreadable import BROKEN
from .annotations import draw_annotations, visible_annotations
from .copying import Copier
from .layers import copy_layers
from .links import CopiedPages
from .signatures import note_signatures

_KEPT = (
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
    "/ArtBox",
    "/Rotate",
    "/UserUnit",
    "/Resources",
    "/Group",
)
"""What a page needs beside its content to look as it did (ISO 32000-1, table 30); all else stays behind."""

_DRAWING = b"/Figure <</MCID 0>> BDC q /Page Do Q EMC"


class Content(Enum):
    """What becomes of the drawing instructions of pages. Nothing of it changes how they look."""

    UNTOUCHED = auto()
    """They stay as they are."""
    DECORATED = auto()
    """Shapes and pictures outside all marks are marked as decoration."""
    FIGURE = auto()
    """Each page becomes one drawing with the number 0, without any marks within."""


def copy_pages(
    writer: PdfWriter, source: PdfReader, at: int, content: Content = Content.UNTOUCHED
) -> CopiedPages:
    """Insert all pages of `source` before page `at` (from 0).

    Links within the file and to the web stay links; all other annotations become part of the drawing.
    Raises what pypdf raises at broken objects.
    """
    copier = Copier(writer, source)
    originals = list(source.pages)
    pages = [_insert(writer, copier, page, at + index) for index, page in enumerate(originals)]
    copied = CopiedPages(source, pages)
    for original, page in zip(originals, pages, strict=True):
        annotations = list(visible_annotations(original))
        note_signatures(original, page)
        _add_links(writer, copied, original, page, annotations)
        others = [annotation for annotation in annotations if annotation.get("/Subtype") != "/Link"]
        drawn = draw_annotations(copier, page, others)
        _add_content(writer, copier, original, page, content, drawn)
    copy_layers(writer, source, copier)
    copied.counterparts.update(copier.references())
    if content is Content.FIGURE:
        _untie_forms(copied)
    return copied


def contents_of(page: PageObject) -> Iterator[StreamObject]:
    """The streams of a page's drawing instructions."""
    value = resolved(page.get("/Contents"))
    for entry in list.__iter__(value) if isinstance(value, ArrayObject) else (value,):
        stream = resolved(entry)
        if isinstance(stream, StreamObject):
            yield stream


def joined_content(page: PageObject) -> bytes:
    """All drawing instructions of a page, unpacked."""
    return b"\n".join(stream.get_data() for stream in contents_of(page))


def named_numbers(holder: DictionaryObject) -> Properties:
    """The property lists in the resources of a page or a form that carry a number of marked content."""
    resources = resolved(holder.get("/Resources"))
    lists = resolved(resources.get("/Properties")) if isinstance(resources, DictionaryObject) else None
    found: dict[str, int] = {}
    for name, entry in dict.items(lists) if isinstance(lists, DictionaryObject) else ():
        value = resolved(entry)
        number = value.get("/MCID") if isinstance(value, DictionaryObject) else None
        if isinstance(number, NumberObject):
            found[str(name)] = int(number)
    return found


def _insert(writer: PdfWriter, copier: Copier, original: PageObject, at: int) -> PageObject:
    page = PageObject()
    page[NameObject("/Type")] = NameObject("/Page")
    for key in _KEPT:
        if key in original:
            page[NameObject(key)] = copier.copy(original.raw_get(key))
    writer._add_object(page)
    return writer.insert_page(page, at)


def _add_links(
    writer: PdfWriter,
    copied: CopiedPages,
    original: PageObject,
    page: PageObject,
    annotations: list[DictionaryObject],
) -> None:
    added = ArrayObject()
    owner = original.indirect_reference
    place = (owner.idnum, owner.generation) if owner is not None else (0, 0)
    if page.indirect_reference is not None:
        copied.counterparts[place] = page.indirect_reference
    for annotation in annotations:
        link = copied.link(annotation) if annotation.get("/Subtype") == "/Link" else None
        if link is not None:
            old = annotation.indirect_reference
            key = (old.idnum, old.generation) if old is not None else (-1 - len(copied.links), 0)
            reference = writer._add_object(link)
            copied.counterparts[key] = reference
            copied.links.append((place, key))
            added.append(reference)
    if added:
        page[NameObject("/Annots")] = added


def _add_content(
    writer: PdfWriter,
    copier: Copier,
    original: PageObject,
    page: PageObject,
    content: Content,
    drawn: bytes,
) -> None:
    """Give the page its drawing instructions, with `drawn` on top.

    What the page drew before is enclosed, so that its last graphics state does not leak.
    """
    contents = NameObject("/Contents")
    if content is Content.UNTOUCHED and not drawn:
        if "/Contents" in original:
            page[contents] = copier.copy(original.raw_get("/Contents"))
        return
    data = joined_content(original)
    if content is Content.FIGURE:
        data = untied(data, named_numbers(original))
    elif content is Content.DECORATED:
        data = decorated(data)
    if drawn:
        data = b"q\n%b\nQ\n%b" % (data, drawn)
    if content is Content.FIGURE:
        form = NameObject("/Page"), _form(writer, page, data)
        objects = DictionaryObject({NameObject("/XObject"): DictionaryObject([form])})
        page[NameObject("/Resources")] = objects
        data = _DRAWING
    page[contents] = writer._add_object(_packed(data))


def _form(writer: PdfWriter, page: PageObject, data: bytes) -> PdfObject:
    """The page's drawing as a form, which holds what the page held."""
    form = _packed(data)
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(page.mediabox)
    resources = page.raw_get("/Resources") if "/Resources" in page else DictionaryObject()
    form[NameObject("/Resources")] = resources
    return writer._add_object(form)


def _untie_forms(copied: CopiedPages) -> None:
    """Take the marks off what the pages draw; a form that cannot be unpacked stays as it is."""
    for reference in copied.counterparts.values():
        form = reference.get_object()
        if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form":
            with suppress(*BROKEN):
                old = form.get_data()
                new = untied(old, named_numbers(form))
                if new != old:
                    _replace(form, new)


def _packed(data: bytes) -> StreamObject:
    stream = EncodedStreamObject()
    _replace(stream, data)
    return stream


def _replace(stream: StreamObject, data: bytes) -> None:
    stream._data = zlib.compress(data)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    stream.pop("/DecodeParms", None)
    if isinstance(stream, EncodedStreamObject):
        stream.decoded_self = None
