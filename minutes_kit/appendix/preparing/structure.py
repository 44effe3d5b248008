"""The tags of a foreign PDF as plain data: read once, bounded, every element in a standard type.

An element says itself what it means: its role is resolved, the attributes of its classes stand with its
own. So elements of several files live in one tree without any conflict of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from ..reading.references import resolved

MAX_ELEMENTS = 200_000
_MAX_DEPTH = 100
MAX_NUMBER = 100_000
"""The largest number of marked content that is looked at; it decides how long a list becomes."""

Key = tuple[int, int]
"""The number and the generation of an object in the file that it comes from."""

_STANDARD = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index"),
        *("NonStruct", "Private", "P", "H", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"),
        *("THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link"),
        *("Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)
"""The types of ISO 32000-1, 14.8.4; headings with a number are told by their pattern."""
_NEWER = {
    "Title": "P",
    "Sub": "Span",
    "Em": "Span",
    "Strong": "Span",
    "Aside": "Sect",
    "FENote": "Note",
    "DocumentFragment": "Sect",
    "Artifact": "NonStruct",
}
"""Types that came with ISO 32000-2, 14.8.4, and the nearest of the older ones."""
_HEADING = re.compile(r"H([1-9][0-9]?)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_WORDS = ("/T", "/Alt", "/ActualText", "/E")


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content on a page, or in a stream that the page draws."""

    page: Key
    number: int
    stream: Key | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """An annotation or a picture as a whole."""

    target: Key
    page: Key | None


@dataclass(frozen=True, slots=True)
class Element:
    """A tag. `kind` is a standard type ("H1", "P"); `words` are entries such as "/Alt".

    `attributes` are objects of the file that the element comes from; `name` is its identifier there.
    """

    kind: str
    kids: tuple[Element | Mark | Mention, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    attributes: tuple[PdfObject, ...] = ()
    name: bytes = b""


def heading_level(kind: str) -> int:
    """The level of a numbered heading, 1 for one without a number, 0 for anything else."""
    found = _HEADING.fullmatch(kind)
    return int(found[1]) if found else int(kind == "H")


def language(value: object) -> str:
    """A language tag (RFC 5646) as it stands, "" when it is none."""
    text = str(value) if isinstance(value, str) else ""
    return text if _LANGUAGE.fullmatch(text) else ""


def read_structure(source: PdfReader) -> tuple[Element, ...]:
    """The top elements of a tagged file, in its reading order; () for a file without tags.

    Raises what pypdf raises at broken objects, and ValueError for a tree beyond all bounds.
    """
    root = resolved(source.root_object.get("/StructTreeRoot"))
    info = resolved(source.root_object.get("/MarkInfo"))
    if not isinstance(root, DictionaryObject) or not isinstance(info, DictionaryObject):
        return ()
    if info.get("/Marked") is None or not resolved(info["/Marked"]):
        return ()
    found = tuple(_Reading(root).kids(root, None, 0))
    return tuple(kid for kid in found if isinstance(kid, Element))


class _Reading:
    def __init__(self, root: DictionaryObject) -> None:
        self._roles = _dictionary(root.get("/RoleMap"))
        self._classes = _dictionary(root.get("/ClassMap"))
        self._seen: set[int] = set()

    def kids(
        self, parent: DictionaryObject, page: Key | None, depth: int
    ) -> Iterator[Element | Mark | Mention]:
        if depth > _MAX_DEPTH or len(self._seen) > MAX_ELEMENTS:
            raise ValueError(depth)
        for kid in _items(parent.get("/K")):
            if isinstance(kid, NumberObject):
                yield from _mark(page, kid)
            elif isinstance(kid, DictionaryObject):
                yield from self._kid(kid, page, depth)

    def _kid(self, kid: DictionaryObject, page: Key | None, depth: int) -> Iterator[Element | Mark | Mention]:
        page = _key(kid, "/Pg") or page
        kind = kid.get("/Type")
        if kind == "/MCR":
            yield from _mark(page, kid.get("/MCID"), _key(kid, "/Stm"))
        elif kind == "/OBJR":
            target = _key(kid, "/Obj")
            if target is not None:
                yield Mention(target, page)
        elif "/S" in kid:
            if id(kid) in self._seen:
                raise ValueError(kid)
            self._seen.add(id(kid))
            yield from self._element(kid, page, depth)

    def _element(self, node: DictionaryObject, page: Key | None, depth: int) -> Iterator[Element]:
        kind = self._kind(str(node["/S"])[1:])
        kids = tuple(self.kids(node, page, depth + 1))
        if kind == "Document" and depth == 0:
            yield from (kid for kid in kids if isinstance(kid, Element))
            return
        yield Element(
            "Sect" if kind == "Document" else kind,
            kids,
            dict(_words(node)),
            tuple(self._attributes(node)),
            _name(node.get("/ID")),
        )

    def _kind(self, name: str) -> str:
        for _ in range(len(self._roles) + 1):
            if name in _STANDARD or _HEADING.fullmatch(name):
                return name
            role = resolved(self._roles.get(f"/{name}"))
            if not isinstance(role, str):
                break
            name = str(role)[1:]
        return _NEWER.get(name, name)

    def _attributes(self, node: DictionaryObject) -> Iterator[PdfObject]:
        for name in _items(node.get("/C")):
            if isinstance(name, str):
                yield from _owned(self._classes.get(name))
        yield from _owned(node.get("/A"))


def _owned(value: object) -> Iterator[PdfObject]:
    """Attribute objects, without the revision numbers that may stand between them."""
    for item in _items(value):
        if isinstance(item, DictionaryObject) and "/O" in item:
            yield item


def _mark(page: Key | None, number: object, stream: Key | None = None) -> Iterator[Mark]:
    if page is not None and isinstance(number, int) and 0 <= number <= MAX_NUMBER:
        yield Mark(page, int(number), stream)


def _words(node: DictionaryObject) -> Iterator[tuple[str, str]]:
    for entry in _WORDS:
        value = resolved(node.get(entry))
        if isinstance(value, TextStringObject):
            yield entry, str(value)
    if found := language(resolved(node.get("/Lang"))):
        yield "/Lang", found


def _name(value: object) -> bytes:
    found = resolved(value)
    if isinstance(found, ByteStringObject):
        return bytes(found)
    return str(found).encode() if isinstance(found, str) else b""


def _items(value: object) -> list[object]:
    found = resolved(value)
    if isinstance(found, ArrayObject):
        return [resolved(item) for item in list.__iter__(found)]
    return [] if found is None else [found]


def _key(node: DictionaryObject, entry: str) -> Key | None:
    value = node.raw_get(entry) if entry in node else None
    return (value.idnum, value.generation) if isinstance(value, IndirectObject) else None


def _dictionary(value: object) -> DictionaryObject:
    found = resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
