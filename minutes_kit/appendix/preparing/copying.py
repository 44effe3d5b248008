"""Copies objects from one PDF into another: each once, without recursion, and only what is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
)

_FOREIGN = ("/Page", "/Pages", "/Catalog", "/Annot", "/StructElem", "/Filespec", "/EmbeddedFile", "/Action")
"""Types that drawing a page never needs; a reference to one of them is copied as null."""
_UNDRAWN = frozenset(
    (
        *("/StructParent", "/StructParents", "/AF", "/Metadata", "/PieceInfo", "/LastModified"),
        *("/F", "/FFilter", "/FDecodeParms", "/Ref", "/OPI", "/PS"),
    )
)
"""Entries of streams that point into the old file's tags, at other files or at editors' own data."""


class Copier:
    """Copies from `source` into `writer` and remembers what it has copied, so shared objects stay shared."""

    def __init__(self, writer: PdfWriter, source: PdfReader) -> None:
        self._writer = writer
        self._source = source
        self._copied: dict[tuple[int, int], PdfObject] = {}
        self._waiting: list[tuple[PdfObject, PdfObject]] = []

    def copy(self, value: PdfObject) -> PdfObject:
        """The value as an object of the target; whatever it refers to is copied along."""
        copied = self._placed(value)
        while self._waiting:
            self._fill(*self._waiting.pop())
        return copied

    def references(self) -> Iterator[tuple[tuple[int, int], IndirectObject]]:
        """What was copied so far: the number and generation of an old object, and the new one."""
        for key, value in self._copied.items():
            if isinstance(value, IndirectObject):
                yield key, value

    def _placed(self, value: PdfObject) -> PdfObject:
        """The counterpart of a value; its content is filled in later."""
        if isinstance(value, IndirectObject):
            key = (value.idnum, value.generation)
            if key not in self._copied:
                self._copied[key] = self._placed_target(value.get_object())
            return self._copied[key]
        if isinstance(value, StreamObject):
            return self._placed_target(value)
        return self._begun(value)

    def _placed_target(self, target: PdfObject | None) -> PdfObject:
        if target is None or (isinstance(target, DictionaryObject) and target.get("/Type") in _FOREIGN):
            return NullObject()
        return self._writer._add_object(self._begun(target))

    def _begun(self, value: PdfObject) -> PdfObject:
        if isinstance(value, StreamObject):
            stream = type(value)()
            stream._data = value._data
            copied: PdfObject = stream
        elif isinstance(value, DictionaryObject):
            copied = DictionaryObject()
        elif isinstance(value, ArrayObject):
            copied = ArrayObject()
        else:
            return value.clone(self._writer)
        self._waiting.append((value, copied))
        return copied

    def _fill(self, old: PdfObject, new: PdfObject) -> None:
        if isinstance(old, ArrayObject) and isinstance(new, ArrayObject):
            new.extend(self._placed(item) for item in list.__iter__(old))
        elif isinstance(old, DictionaryObject) and isinstance(new, DictionaryObject):
            for key, value in dict.items(old):
                if not (key in _UNDRAWN and isinstance(old, StreamObject)):
                    new[NameObject(key)] = self._placed(value)
