"""The tags of a report while pages of other files are put into it: one tree, one owner for everything.

The list of owners (parent tree, ISO 32000-1, 14.7.4.4) follows from the tags that are added; what the
foreign file had as its own list is never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
)

from .headings import renumbered
from .links import resolved
from .owners import Owners, leaves
from .structure import Element, heading_level
from .writing import Copies, Writing, raw_name


class Tags:
    """The tags of the file that `writer` holds. Parts are added in the order of the pages."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._root = _dictionary(writer.root_object.get("/StructTreeRoot"))
        self._reference, document = _document(self._root)
        self._kids = _kids_of(document)
        self._owners = Owners(writer, self._root)
        self._names = {raw_name(name): one for name, one in leaves(self._root.get("/IDTree"), "/Names")}
        self._added = 0
        self._blocks = tuple(self._positions())

    def part(
        self, elements: Sequence[Element], copies: Copies, *, page: int, title: str, language: str
    ) -> None:
        """Add elements as one part in front of what the report says from its page `page` (from 0) on.

        `copies` are the new objects for those that the elements speak of. Headings become subordinate to
        the last one before them.
        """
        index, level = self._place(page)
        prefix = b"part-%d-" % self._added
        writing = Writing(self._writer, self._owners, copies, prefix)
        words = {"/T": title, "/Lang": language}
        part = Element("Part", renumbered(elements, level), {k: v for k, v in words.items() if v})
        reference = writing.element(part, self._reference, None)
        self._kids.insert(index + self._added, reference)
        self._added += 1
        self._names.update(writing.names)

    def finish(self) -> None:
        """Write the lists of owners and of names."""
        self._owners.finish()
        if self._names:
            flat = ArrayObject(
                item for name in sorted(self._names) for item in (ByteStringObject(name), self._names[name])
            )
            tree = DictionaryObject({NameObject("/Names"): flat})
            self._root[NameObject("/IDTree")] = self._writer._add_object(tree)

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
        numbers = {ref.idnum: i for i, p in enumerate(self._writer.pages) if (ref := p.indirect_reference)}
        page = 0
        for kid in list.__iter__(self._kids):
            level, start = 0, None
            for node in _nodes(kid):
                own = node.raw_get("/Pg") if "/Pg" in node else None
                if start is None and isinstance(own, IndirectObject):
                    start = numbers.get(own.idnum)
                level = heading_level(str(node.get("/S", "/"))[1:]) or level
            page = page if start is None else start
            yield page, level


def _document(root: DictionaryObject) -> tuple[IndirectObject, DictionaryObject]:
    """The one element that holds all others. Raises ValueError when there is none."""
    kids = resolved(root.get("/K"))
    only = list(list.__iter__(kids)) if isinstance(kids, ArrayObject) else [root.raw_get("/K")]
    first = only[0] if len(only) == 1 else None
    node = resolved(first)
    if not isinstance(node, DictionaryObject) or not isinstance(first, IndirectObject):
        raise ValueError(root)
    return first, node


def _kids_of(element: DictionaryObject) -> ArrayObject:
    """The kids of an element, as a list that more can be put into."""
    kids = resolved(element.get("/K"))
    if not isinstance(kids, ArrayObject):
        kids = ArrayObject([] if kids is None else [element.raw_get("/K")])
        element[NameObject("/K")] = kids
    return kids


def _nodes(kid: PdfObject) -> Iterator[DictionaryObject]:
    node = resolved(kid)
    if isinstance(node, DictionaryObject):
        yield node
        below = resolved(node.get("/K"))
        for child in list.__iter__(below) if isinstance(below, ArrayObject) else (below,):
            if isinstance(child, PdfObject):
                yield from _nodes(child)


def _dictionary(value: object) -> DictionaryObject:
    found = resolved(value)
    if not isinstance(found, DictionaryObject):
        raise ValueError(value)
    return found
