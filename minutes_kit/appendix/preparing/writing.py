"""Writes tags into a PDF: elements as objects, with the new objects for those that they speak of."""

from __future__ import annotations

from collections.abc import Mapping

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

from ..reading.references import resolved
from .owners import Owners
from .structure import Element, Key, Mark, Mention, heading_level

Copies = Mapping[Key, IndirectObject]
"""The new object for the number and generation of an old one."""

_MAX_DEPTH = 3
"""Attributes are tables of numbers and names; what nests deeper is none."""


class Writing:
    """Writes the elements of one file, and lists its headings and what has or speaks of identifiers."""

    def __init__(self, writer: PdfWriter, owners: Owners, copies: Copies) -> None:
        self._writer = writer
        self._owners = owners
        self._copies = copies
        self.headings: list[IndirectObject] = []
        self.named: list[IndirectObject] = []

    def element(
        self, element: Element, parent: IndirectObject, page: IndirectObject | None
    ) -> IndirectObject:
        node = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject(f"/{element.kind}"),
                NameObject("/P"): parent,
            }
        )
        reference = self._writer._add_object(node)
        if heading_level(element.kind):
            self.headings.append(reference)
        for key, value in element.words.items():
            node[NameObject(key)] = TextStringObject(value)
        if element.name:
            node[NameObject("/ID")] = ByteStringObject(element.name)
        if element.attributes:
            node[NameObject("/A")] = ArrayObject(self._attribute(one) for one in element.attributes)
        if element.name or any("/Headers" in one for one in element.attributes if isinstance(one, dict)):
            self.named.append(reference)
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
                copy[NameObject("/Headers")] = ArrayObject(ByteStringObject(raw_name(one)) for one in headers)
            return copy
        if isinstance(found, ArrayObject):
            return ArrayObject(self._attribute(item, depth + 1) for item in list.__iter__(found))
        return found.clone(self._writer)


def raw_name(name: object) -> bytes:
    """The bytes of an identifier."""
    found = resolved(name)
    return bytes(found) if isinstance(found, bytes) else str(found).encode()
