"""The tags of a report while those of other files are joined to them: one tree, one owner for everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from ..reading.tags import kids_of, leaves
from .grafts import Graft, key_of

_HEADING = re.compile(r"/H([1-6])?")
_PART = re.compile(rb"part-(\d+)-")
_WITHOUT_HEADINGS = frozenset(
    ("/P", "/Table", "/Figure", "/Formula", "/TOC", "/Span", "/Link", "/Caption", "/Note")
)

_Number = tuple[int, int]
"""The number and generation of an object."""


class Tree:
    """The tags of a report. Parts are added in the order of the pages."""

    def __init__(self, pdf: Pdf, root: Object, document: Object) -> None:
        self._pdf = pdf
        self._root = root
        self._document = document
        self._kids = kids_of(document)
        self._owners = {int(key): owner for key, owner in leaves(root.get("/ParentTree"), "/Nums")}
        self._names = {bytes(name): one for name, one in leaves(root.get("/IDTree"), "/Names")}
        self._next = max([-1, *self._owners, int(root.get("/ParentTreeNextKey", 0)) - 1]) + 1
        numbers = (int(found[1]) for name in self._names if (found := _PART.match(name)))
        self._first = max(numbers, default=-1) + 1
        self._added = 0
        self._blocks = tuple(self._positions())

    @classmethod
    def of(cls, pdf: Pdf) -> Tree | None:
        """The tags of a document; None when it has none, or none that more could be joined to."""
        root = pdf.Root.get("/StructTreeRoot")
        if not isinstance(root, Dictionary):
            return None
        kids = kids_of(root)
        return cls(pdf, root, kids[0]) if len(kids) == 1 and isinstance(kids[0], Dictionary) else None

    def part(self, graft: Graft, page: int) -> None:
        """Add a part in front of what the report says from its page `page` (from 0) on.

        Its headings become subordinate to the last one before them.
        """
        index, level = self._place(page)
        for heading in graft.headings if level else ():
            heading.S = Name(f"/H{min(_level(heading) + level, 6)}")
        prefix = b"part-%d-" % (self._first + self._added)
        for element in graft.named:
            self._rename(element, prefix)
        for holder, owner in zip(graft.holders, graft.owners, strict=True):
            holder[key_of(holder)] = self._next
            self._owners[self._next] = owner
            self._next += 1
        graft.part.P = self._document
        self._kids.insert(index + self._added, graft.part)
        self._added += 1

    def finish(self) -> None:
        """Write the tree and its lists of owners and of names."""
        self._document.K = Array(self._kids)
        pairs = Array(item for pair in sorted(self._owners.items(), key=lambda one: one[0]) for item in pair)
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=pairs))
        self._root.ParentTreeNextKey = self._next
        if self._names:
            flat = Array(item for name in sorted(self._names) for item in (String(name), self._names[name]))
            self._root.IDTree = self._pdf.make_indirect(Dictionary(Names=flat))

    def _rename(self, element: Object, prefix: bytes) -> None:
        if "/ID" in element:
            name = prefix + bytes(element.ID)
            element.ID = String(name)
            self._names[name] = element
        for attributes in element.get("/A", ()):
            if "/Headers" in attributes:
                attributes.Headers = Array(String(prefix + bytes(name)) for name in attributes.Headers)

    def _place(self, page: int) -> tuple[int, int]:
        """Where a part belongs among the report's own blocks, and the heading level in force there."""
        level = 0
        for index, (start, last_level) in enumerate(self._blocks):
            if start >= page:
                return index, level
            level = last_level or level
        return len(self._blocks), level

    def _positions(self) -> Iterator[tuple[int, int]]:
        """For each block of the report: the page that it begins on, and the level of its last heading."""
        numbers = numbers_of_pages(self._pdf)
        page = 0
        for kid in self._kids:
            page = numbers.get(_first_page(kid), page)
            yield page, _last_level(kid)


def numbers_of_pages(pdf: Pdf) -> dict[_Number, int]:
    """The place of each page (from 0) by the number of its object."""
    return {page.obj.objgen: index for index, page in enumerate(pdf.pages)}


def _first_page(node: object) -> _Number:
    """The number of the first page that an element speaks of, (0, 0) for none."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Dictionary):
            if "/Pg" in one:
                return one.Pg.objgen
            waiting.extend(reversed(kids_of(one)))
    return (0, 0)


def _last_level(node: object) -> int:
    """The level of the last heading in an element, 0 for none."""
    if not isinstance(node, Dictionary) or str(node.get("/S", "")) in _WITHOUT_HEADINGS:
        return 0
    below = (level for kid in reversed(kids_of(node)) if (level := _last_level(kid)))
    return _level(node) or next(below, 0)


def _level(node: Object) -> int:
    found = _HEADING.fullmatch(str(node.get("/S", "")))
    return int(found[1] or 1) if found else 0
