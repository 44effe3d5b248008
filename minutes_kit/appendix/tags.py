"""The tags of a report while pages of other files are put into it: one tree, one owner for everything.

The list of owners (parent tree, ISO 32000-1, 14.7.4.4) follows from the tags that are added; what the
foreign file had as its own list is never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from .links import resolved
from .owners import Owners, leaves
from .structure import Element, Key, Mark, Mention, heading_level

_Copy = Mapping[Key, IndirectObject]
_MAX_DEPTH = 3


class Tags:
    """The tags of the file that `writer` holds. Parts are added in the order of the pages."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._root = _dictionary(writer.root_object.get("/StructTreeRoot"))
        self._document, self._reference = _document(self._root)
        self._owners = Owners(writer, self._root)
        self._names = {_bytes(name): one for name, one in leaves(self._root.get("/IDTree"), "/Names")}
        self._added = 0
        self._blocks = tuple(self._positions())

    def part(
        self, elements: Sequence[Element], copies: _Copy, *, page: int, title: str, language: str
    ) -> None:
        """Add elements as one part in front of what the report says from its page `page` (from 0) on.

        `copies` are the new objects for those that the elements speak of. Headings become subordinate to
        the last one before them.
        """
        index, level = self._place(page)
        prefix = b"part-%d-" % self._added
        writing = _Writing(self._writer, self._owners, copies, prefix)
        words = {"/T": title, "/Lang": language}
        part = Element("Part", renumbered(elements, level), {k: v for k, v in words.items() if v})
        reference = writing.element(part, self._reference, None)
        kids = self._document["/K"]
        list.insert(kids, index + self._added, reference)
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
        kids = resolved(self._document.get("/K"))
        if not isinstance(kids, ArrayObject):
            kids = ArrayObject([] if kids is None else [self._document.raw_get("/K")])
        self._document[NameObject("/K")] = kids
        for kid in list.__iter__(kids):
            level, start = 0, None
            for node in _nodes(kid):
                own = node.raw_get("/Pg") if "/Pg" in node else None
                if start is None and isinstance(own, IndirectObject):
                    start = numbers.get(own.idnum)
                level = heading_level(str(node.get("/S", "/"))[1:]) or level
            page = page if start is None else start
            yield page, level


class _Writing:
    """Writes the elements of one file."""

    def __init__(self, writer: PdfWriter, owners: Owners, copies: _Copy, prefix: bytes) -> None:
        self._writer = writer
        self._owners = owners
        self._copies = copies
        self._prefix = prefix
        self.names: dict[bytes, PdfObject] = {}

    def element(self, element: Element, parent: IndirectObject, page: IndirectObject | None) -> IndirectObject:
        node = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject(f"/{element.kind}"),
                NameObject("/P"): parent,
            }
        )
        reference = self._writer._add_object(node)
        for key, value in element.words.items():
            node[NameObject(key)] = TextStringObject(value)
        if element.name:
            name = self._prefix + element.name
            node[NameObject("/ID")] = ByteStringObject(name)
            self.names[name] = reference
        if element.attributes:
            node[NameObject("/A")] = ArrayObject(self._attribute(one) for one in element.attributes)
        page = self._page(element) or page
        if page is not None:
            node[NameObject("/Pg")] = page
        kids = [made for kid in element.kids if (made := self._kid(kid, reference, page)) is not None]
        if kids:
            node[NameObject("/K")] = ArrayObject(kids)
        return reference

    def _page(self, element: Element) -> IndirectObject | None:
        """The page of the element's own content."""
        own = (kid.page for kid in element.kids if not isinstance(kid, Element) and kid.page is not None)
        return next((self._copies[page] for page in own if page in self._copies), None)

    def _kid(
        self, kid: Element | Mark | Mention, owner: IndirectObject, page: IndirectObject | None
    ) -> PdfObject | None:
        if isinstance(kid, Element):
            return self.element(kid, owner, page)
        if isinstance(kid, Mention):
            return self._mention(kid, owner)
        place = self._copies.get(kid.page)
        holder = self._copies.get(kid.stream) if kid.stream else place
        if place is None or holder is None or not self._owners.claim(holder, kid.number, owner):
            return None
        if kid.stream is None and place == page:
            return NumberObject(kid.number)
        mark = {"/Type": NameObject("/MCR"), "/Pg": place, "/MCID": NumberObject(kid.number)}
        if kid.stream is not None:
            mark["/Stm"] = holder
        return DictionaryObject({NameObject(key): value for key, value in mark.items()})

    def _mention(self, kid: Mention, owner: IndirectObject) -> PdfObject | None:
        target = self._copies.get(kid.target)
        place = self._copies.get(kid.page) if kid.page else None
        if target is None or not self._owners.claim_whole(target, owner):
            return None
        made = {"/Type": NameObject("/OBJR"), "/Obj": target}
        if place is not None:
            made["/Pg"] = place
        return DictionaryObject({NameObject(key): value for key, value in made.items()})

    def _attribute(self, value: object, depth: int = 0) -> PdfObject:
        """A copy of numbers, names and words; anything deeper than tables of numbers is left out."""
        found = resolved(value)
        if depth > _MAX_DEPTH or not isinstance(found, PdfObject):
            return NullObject()
        if isinstance(found, DictionaryObject):
            copy = DictionaryObject(
                {NameObject(key): self._attribute(found.raw_get(key), depth + 1) for key in found}
            )
            headers = copy.get("/Headers")
            if isinstance(headers, ArrayObject):
                copy[NameObject("/Headers")] = ArrayObject(self._name(name) for name in headers)
            return copy
        if isinstance(found, ArrayObject):
            return ArrayObject(self._attribute(item, depth + 1) for item in list.__iter__(found))
        return found.clone(self._writer)

    def _name(self, name: object) -> PdfObject:
        return ByteStringObject(self._prefix + _bytes(name))


def renumbered(elements: Sequence[Element], above: int) -> tuple[Element, ...]:
    """The elements with headings below level `above`, none skipped, none deeper than 6."""
    levels = [heading_level(element.kind) for element in _all(elements)]
    lowest = min((level for level in levels if level), default=1)
    last = above

    def changed(element: Element) -> Element:
        nonlocal last
        kind = element.kind
        if level := heading_level(kind):
            last = min(above + level - lowest + 1, last + 1, 6)
            kind = f"H{last}"
        kids = tuple(changed(kid) if isinstance(kid, Element) else kid for kid in element.kids)
        return Element(kind, kids, element.words, element.attributes, element.name)

    return tuple(changed(element) for element in elements)


def _all(elements: Sequence[Element]) -> Iterator[Element]:
    for element in elements:
        yield element
        yield from _all([kid for kid in element.kids if isinstance(kid, Element)])


def _document(root: DictionaryObject) -> tuple[DictionaryObject, IndirectObject]:
    """The one element that holds all others. Raises ValueError when there is none."""
    kids = resolved(root.get("/K"))
    first = list.__getitem__(kids, 0) if isinstance(kids, ArrayObject) and len(kids) == 1 else root.raw_get("/K")
    node = resolved(first)
    if not isinstance(node, DictionaryObject) or not isinstance(first, IndirectObject):
        raise ValueError(root)
    return node, first


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



def _bytes(name: object) -> bytes:
    found = resolved(name)
    return bytes(found) if isinstance(found, bytes) else str(found).encode()
