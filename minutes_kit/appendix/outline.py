"""The outline of the finished file: the report's own, with what the inserted files bring below it."""

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

from .broken import BROKEN
from .links import CopiedPages, resolved

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


def item_at(writer: PdfWriter, report: CopiedPages, destination: ArrayObject) -> DictionaryObject:
    """The report's outline item for a place: the one that leads there, else the last one on that page.

    Without any, the root of the outline (made when the report has none).
    """
    outlines = _outlines(writer)
    best = outlines
    waiting, seen = [outlines], {id(outlines)}
    while waiting:
        for item in _children(waiting.pop()):
            if id(item) in seen:
                continue
            seen.add(id(item))
            waiting.append(item)
            found = report.destination(_target(item))
            if found == destination:
                return item
            if found is not None and found[0] == destination[0]:
                best = item
    return best


def _outlines(writer: PdfWriter) -> DictionaryObject:
    root = writer.root_object
    outlines = resolved(root.get("/Outlines"))
    if not isinstance(outlines, DictionaryObject):
        outlines = DictionaryObject({NameObject("/Type"): NameObject("/Outlines")})
        root[NameObject("/Outlines")] = writer._add_object(outlines)
    return outlines


def append_entries(writer: PdfWriter, parent: DictionaryObject, entries: Sequence[Entry]) -> None:
    """Put entries, closed, behind the last child of an outline item."""
    for entry in entries:
        item = DictionaryObject(
            {
                NameObject("/Title"): TextStringObject(entry.title),
                NameObject("/Dest"): entry.destination,
                NameObject("/Parent"): _reference(parent),
            }
        )
        reference = writer._add_object(item)
        last = resolved(parent.get("/Last"))
        if isinstance(last, DictionaryObject):
            last[NameObject("/Next")] = reference
            item[NameObject("/Prev")] = _reference(last)
        else:
            parent[NameObject("/First")] = reference
        parent[NameObject("/Last")] = reference
        _count(parent)
        append_entries(writer, item, entry.children)


def _count(parent: DictionaryObject) -> None:
    """One more child. `/Count` tells how many entries show below: negative while the item is closed."""
    node: object = parent
    while isinstance(node, DictionaryObject):
        count = node.get("/Count", 0)
        is_open = count > 0 or "/Parent" not in node
        node[NameObject("/Count")] = NumberObject(count + 1 if is_open else count - 1)
        node = resolved(node.get("/Parent")) if is_open else None


def _reference(item: DictionaryObject) -> IndirectObject:
    if item.indirect_reference is None:
        raise ValueError(item)
    return item.indirect_reference
