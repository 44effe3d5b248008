"""Carries over which layers of a foreign PDF are switched off, else hidden content would come to light."""

from __future__ import annotations

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, TextStringObject

from .copying import Copier
from .links import resolved


def copy_layers(writer: PdfWriter, source: PdfReader, copier: Copier) -> None:
    """Add the layers of `source` and their state to the file that its pages are copied into."""
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
    # PDF/A asks for a name (ISO 19005-2, 6.9).
    defaults.setdefault(NameObject("/Name"), TextStringObject("Layers"))
    target[NameObject("/OCGs")] = ArrayObject([*_references(target, "/OCGs"), *copies.values()])
    off = [copy for group, copy in copies.items() if group in hidden]
    defaults[NameObject("/OFF")] = ArrayObject([*_references(defaults, "/OFF"), *off])


def _references(parent: DictionaryObject, key: str) -> list[IndirectObject]:
    values = resolved(parent.get(key))
    entries = list.__iter__(values) if isinstance(values, ArrayObject) else iter(())
    return [entry for entry in entries if isinstance(entry, IndirectObject)]
