"""Puts the pages of a foreign PDF into another: what is seen, and links; no scripts, no forms, no files."""

from __future__ import annotations

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from .annotations import draw_annotations, visible_annotations
from .copying import Copier
from .links import CopiedPages, resolved

_KEPT = (
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
    "/ArtBox",
    "/Rotate",
    "/UserUnit",
    "/Resources",
    "/Contents",
    "/Group",
)
"""What a page needs to look as it did (ISO 32000-1, table 30); all else stays behind."""


def copy_pages(writer: PdfWriter, source: PdfReader, at: int) -> CopiedPages:
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
        links = [found for a in annotations if a.get("/Subtype") == "/Link" and (found := copied.link(a))]
        if links:
            page[NameObject("/Annots")] = ArrayObject(writer._add_object(link) for link in links)
        others = [annotation for annotation in annotations if annotation.get("/Subtype") != "/Link"]
        draw_annotations(writer, copier, page, others)
    _copy_layers(writer, source, copier)
    return copied


def _insert(writer: PdfWriter, copier: Copier, original: PageObject, at: int) -> PageObject:
    page = PageObject()
    page[NameObject("/Type")] = NameObject("/Page")
    for key in _KEPT:
        if key in original:
            page[NameObject(key)] = copier.copy(original.raw_get(key))
    writer._add_object(page)
    return writer.insert_page(page, at)


def _copy_layers(writer: PdfWriter, source: PdfReader, copier: Copier) -> None:
    """Carry over which layers are switched off, else hidden content would come to light."""
    properties = resolved(source.root_object.get("/OCProperties"))
    if not isinstance(properties, DictionaryObject):
        return
    settings = resolved(properties.get("/D"))
    settings = settings if isinstance(settings, DictionaryObject) else DictionaryObject()
    groups = _references(properties, "/OCGs")
    hidden = set(_references(settings, "/OFF"))
    if settings.get("/BaseState") == "/OFF":
        hidden |= set(groups) - set(_references(settings, "/ON"))
    copies = {group: copier.copy(group) for group in groups}
    target = writer.root_object.setdefault(NameObject("/OCProperties"), DictionaryObject()).get_object()
    defaults = target.setdefault(NameObject("/D"), DictionaryObject()).get_object()
    target[NameObject("/OCGs")] = ArrayObject([*_references(target, "/OCGs"), *copies.values()])
    off = [copy for group, copy in copies.items() if group in hidden]
    defaults[NameObject("/OFF")] = ArrayObject([*_references(defaults, "/OFF"), *off])


def _references(parent: DictionaryObject, key: str) -> list[IndirectObject]:
    values = resolved(parent.get(key))
    entries = list.__iter__(values) if isinstance(values, ArrayObject) else iter(())
    return [entry for entry in entries if isinstance(entry, IndirectObject)]
