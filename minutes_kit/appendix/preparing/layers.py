"""Carries over which layers of a foreign PDF are switched off, else hidden content would come to light."""

from __future__ import annotations

from collections.abc import Mapping

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    TextStringObject,
)

from ..reading.references import resolved
from .copying import Copier


def copy_layers(writer: PdfWriter, source: PdfReader, copier: Copier) -> None:
    """Give the file that the pages of `source` are copied into its layers and their state."""
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
    off = [copy for group, copy in copies.items() if group in hidden]
    # PDF/A asks for a name (ISO 19005-2, 6.9).
    defaults: dict[str, PdfObject] = {"/Name": TextStringObject("Layers"), "/OFF": ArrayObject(off)}
    made = {"/OCGs": ArrayObject(copies.values()), "/D": _dictionary(defaults)}
    writer.root_object[NameObject("/OCProperties")] = writer._add_object(_dictionary(made))


def _dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def _references(parent: DictionaryObject, key: str) -> list[IndirectObject]:
    values = resolved(parent.get(key))
    entries = list.__iter__(values) if isinstance(values, ArrayObject) else iter(())
    return [entry for entry in entries if isinstance(entry, IndirectObject)]
