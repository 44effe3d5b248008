"""The outline of a foreign PDF: read within bounds, written anew."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from ..reading.references import resolved
from ..reading.unreadable import BROKEN
from .links import CopiedPages

_MAX_ENTRIES = 300
_MAX_DEPTH = 4
"""An outline beyond these bounds helps nobody to find anything and is left out."""


@dataclass(frozen=True, slots=True)
class Entry:
    title: str
    destination: ArrayObject
    children: tuple[Entry, ...] = ()


def entries_of(copied: CopiedPages) -> tuple[Entry, ...]:
    """The outline of a copied file; empty when it has none or it is broken, too deep or too long."""
    try:
        found = _read(copied, copied.source.root_object.get("/Outlines"), 0, set())
    except BROKEN:
        return ()
    return found


def _read(copied: CopiedPages, parent: object, depth: int, seen: set[int]) -> tuple[Entry, ...]:
    entries = []
    for item in _children(resolved(parent)):
        seen.add(id(item))
        children = _read(copied, item, depth + 1, seen)
        if depth >= _MAX_DEPTH or len(seen) > _MAX_ENTRIES:
            raise ValueError(depth)
        destination = copied.destination(_target(item))
        title = _plain(str(item.get("/Title", "")))
        if destination is not None and title:
            entries.append(Entry(title, destination, children))
        else:
            entries.extend(children)
    return tuple(entries)


def _children(parent: object) -> Iterator[DictionaryObject]:
    seen: set[int] = set()
    item = resolved(parent.get("/First")) if isinstance(parent, DictionaryObject) else None
    while isinstance(item, DictionaryObject) and id(item) not in seen:
        seen.add(id(item))
        yield item
        item = resolved(item.get("/Next"))


def _target(item: DictionaryObject) -> object:
    action = resolved(item.get("/A"))
    if isinstance(action, DictionaryObject) and action.get("/S") == "/GoTo":
        return action.get("/D")
    return item.get("/Dest")


def _plain(title: str) -> str:
    printable = (" " if unicodedata.category(char)[0] == "C" else char for char in title)
    return " ".join("".join(printable).split())


def write_outline(writer: PdfWriter, entries: Sequence[Entry]) -> None:
    """Give a file an outline of these entries, all closed."""
    if entries:
        outlines = DictionaryObject({NameObject("/Type"): NameObject("/Outlines")})
        writer.root_object[NameObject("/Outlines")] = writer._add_object(outlines)
        _write_below(writer, outlines, entries)
        outlines[NameObject("/Count")] = NumberObject(len(entries))


def _write_below(writer: PdfWriter, parent: DictionaryObject, entries: Sequence[Entry]) -> None:
    items = [DictionaryObject() for _ in entries]
    references = [writer._add_object(item) for item in items]
    parent[NameObject("/First")], parent[NameObject("/Last")] = references[0], references[-1]
    parent[NameObject("/Count")] = NumberObject(-len(items))
    for index, (entry, item) in enumerate(zip(entries, items, strict=True)):
        item[NameObject("/Title")] = TextStringObject(entry.title)
        item[NameObject("/Dest")] = entry.destination
        item[NameObject("/Parent")] = _reference(parent)
        if index > 0:
            item[NameObject("/Prev")] = references[index - 1]
        if index + 1 < len(items):
            item[NameObject("/Next")] = references[index + 1]
        if entry.children:
            _write_below(writer, item, entry.children)


def _reference(item: DictionaryObject) -> IndirectObject:
    if item.indirect_reference is None:
        raise ValueError(item)
    return item.indirect_reference
