"""Which tag owns which content, in the list that a PDF keeps of it (ISO 32000-1, 14.7.4.4)."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
)

from .links import resolved


class Owners:
    """The owners in a file: those there were stay; pages, streams and annotations get new keys."""

    def __init__(self, writer: PdfWriter, root: DictionaryObject) -> None:
        self._writer = writer
        self._root = root
        self._entries = keyed(root)
        next_key = resolved(root.get("/ParentTreeNextKey"))
        self._next = max([-1, *self._entries, next_key - 1 if isinstance(next_key, int) else -1]) + 1
        self._marks: dict[IndirectObject, dict[int, PdfObject]] = {}

    def claim(self, holder: IndirectObject, number: int, owner: IndirectObject) -> bool:
        """Marked content of a page or a stream has an owner now; False when it had one already."""
        marks = self._marks.setdefault(holder, {})
        return marks.setdefault(number, owner) is owner

    def claim_whole(self, target: IndirectObject, owner: IndirectObject) -> bool:
        """An annotation or a picture has an owner now; False when it had one already."""
        thing = target.get_object()
        if not isinstance(thing, DictionaryObject) or "/StructParent" in thing:
            return False
        thing[NameObject("/StructParent")] = NumberObject(self._next)
        self._add(owner)
        return True

    def finish(self) -> None:
        """Write the list."""
        for holder, marks in self._marks.items():
            thing = holder.get_object()
            # A list is as long as its largest number: one with gaps beyond reason is not written.
            if isinstance(thing, DictionaryObject) and max(marks) < 8 * len(marks) + 1000:
                thing[NameObject("/StructParents")] = NumberObject(self._next)
                owners = ArrayObject(marks.get(number, NullObject()) for number in range(max(marks) + 1))
                self._add(self._writer._add_object(owners))
        flat = ArrayObject(
            item for key in sorted(self._entries) for item in (NumberObject(key), self._entries[key])
        )
        tree = DictionaryObject({NameObject("/Nums"): flat})
        self._root[NameObject("/ParentTree")] = self._writer._add_object(tree)
        self._root[NameObject("/ParentTreeNextKey")] = NumberObject(self._next)

    def _add(self, entry: PdfObject) -> None:
        self._entries[self._next] = entry
        self._next += 1


def leaves(tree: object, entry: str) -> Iterator[tuple[PdfObject, PdfObject]]:
    """Keys and values of a tree of numbers ("/Nums") or of names ("/Names"), as they stand there."""
    waiting, seen = [resolved(tree)], set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, DictionaryObject) or id(node) in seen:
            continue
        seen.add(id(node))
        flat = resolved(node.get(entry))
        items = list(list.__iter__(flat)) if isinstance(flat, ArrayObject) else []
        yield from zip(items[::2], items[1::2], strict=False)
        kids = resolved(node.get("/Kids"))
        waiting.extend(resolved(kid) for kid in (kids if isinstance(kids, ArrayObject) else ()))


def keyed(root: DictionaryObject) -> dict[int, PdfObject]:
    """The owners by key."""
    return {
        number: owner
        for key, owner in leaves(root.get("/ParentTree"), "/Nums")
        if isinstance(number := resolved(key), int)
    }
