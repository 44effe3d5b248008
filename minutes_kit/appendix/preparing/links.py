"""Where the links and outline entries of a PDF lead once its pages stand in another file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from ..reading.references import resolved

_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_VIEW = (NameObject, NumberObject, FloatObject, NullObject)


class CopiedPages:
    """The copies of a file's pages, in its order, and what its destinations mean among them."""

    def __init__(self, source: PdfReader | PdfWriter, pages: Sequence[PageObject]) -> None:
        self.source = source
        self.pages = pages
        self.counterparts: dict[tuple[int, int], IndirectObject] = {}
        """The new object for the number and generation of an old one: pages, streams, links."""
        self.links: list[tuple[tuple[int, int], tuple[int, int]]] = []
        """The old numbers of each link's page and of the link; below 0 for one without a number."""

    @cached_property
    def _indexes(self) -> dict[tuple[int, int], int]:
        references = enumerate(page.indirect_reference for page in self.source.pages)
        return {(ref.idnum, ref.generation): index for index, ref in references if ref is not None}

    @cached_property
    def _named(self) -> dict[str, ArrayObject]:
        return {name.lstrip("/"): dest.dest_array for name, dest in self.source.named_destinations.items()}

    def destination(self, target: object) -> ArrayObject | None:
        """An old destination (an array or a name) in the new file; None when it leads nowhere in it."""
        target = resolved(target)
        if isinstance(target, str):
            target = self._named.get(target.lstrip("/"))
        if not isinstance(target, ArrayObject) or not target:
            return None
        index = self._index(list.__getitem__(target, 0))
        if index is None:
            return None
        view = [value for value in list.__iter__(target) if isinstance(value, _VIEW)][-5:]
        return ArrayObject([self.pages[index].indirect_reference, *view])

    def _index(self, page: object) -> int | None:
        if isinstance(page, IndirectObject):
            return self._indexes.get((page.idnum, page.generation))
        return page if isinstance(page, int) and 0 <= page < len(self.pages) else None

    def link(self, annotation: DictionaryObject) -> DictionaryObject | None:
        """A new link that leads where the old one led, described as before, else by its address.

        None for the rest: programs, scripts, other files, forms to send, and places that do not exist.
        """
        action = resolved(annotation.get("/A"))
        action = action if isinstance(action, DictionaryObject) else DictionaryObject()
        kind = action.get("/S")
        entry: tuple[str, PdfObject]
        if kind == "/URI":
            address = action.get("/URI")
            if not isinstance(address, str) or not address.lower().startswith(_SCHEMES):
                return None
            uri = {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject(address)}
            entry = ("/A", DictionaryObject(uri))
        else:
            found = self.destination(action.get("/D") if kind == "/GoTo" else annotation.get("/Dest"))
            if found is None:
                return None
            entry = ("/Dest", found)
        described = resolved(annotation.get("/Contents"))
        words = described if isinstance(described, str) and described.strip() else action.get("/URI", "")
        return _link(annotation, entry, str(words))


def _link(annotation: DictionaryObject, entry: tuple[str, PdfObject], words: str) -> DictionaryObject:
    described = {NameObject("/Contents"): TextStringObject(words)} if words else {}
    rectangle = [FloatObject(value) for value in annotation["/Rect"]]  # type: ignore[attr-defined]
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject(rectangle),
            NameObject("/Border"): ArrayObject([NumberObject(0)] * 3),
            NameObject("/F"): NumberObject(4),
            NameObject(entry[0]): entry[1],
            **described,
        }
    )
