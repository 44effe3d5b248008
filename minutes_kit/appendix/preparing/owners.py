"""Which tag owns which content, in the list that a PDF keeps of it (ISO 32000-1, 14.7.4.4)."""

from __future__ import annotations

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


class Owners:
    """The owners in a file that has none yet. `owners` and `holders` stand in the order of the keys.

    A holder is what has a key: a page or a stream with marked content, an annotation, a picture.
    """

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._marks: dict[IndirectObject, dict[int, PdfObject]] = {}
        self.owners: list[PdfObject] = []
        self.holders: list[IndirectObject] = []

    def claim(self, holder: IndirectObject, number: int, owner: IndirectObject) -> bool:
        """Marked content of a page or a stream has an owner now; False when it had one already."""
        marks = self._marks.setdefault(holder, {})
        return marks.setdefault(number, owner) is owner

    def claim_whole(self, target: IndirectObject, owner: IndirectObject) -> bool:
        """An annotation or a picture has an owner now; False when it had one already."""
        thing = target.get_object()
        if not isinstance(thing, DictionaryObject) or "/StructParent" in thing:
            return False
        self._add(target, thing, "/StructParent", owner)
        return True

    def finish(self) -> dict[NameObject, PdfObject]:
        """The list as entries of the root of the tags."""
        for holder, marks in self._marks.items():
            thing = holder.get_object()
            # A list is as long as its largest number: one with gaps beyond reason is not written.
            if isinstance(thing, DictionaryObject) and max(marks) < 8 * len(marks) + 1000:
                by_number = ArrayObject(marks.get(number, NullObject()) for number in range(max(marks) + 1))
                self._add(holder, thing, "/StructParents", self._writer._add_object(by_number))
        pairs = ArrayObject(
            one for key, owner in enumerate(self.owners) for one in (NumberObject(key), owner)
        )
        tree = DictionaryObject({NameObject("/Nums"): pairs})
        return {
            NameObject("/ParentTree"): self._writer._add_object(tree),
            NameObject("/ParentTreeNextKey"): NumberObject(len(self.owners)),
        }

    def _add(self, holder: IndirectObject, thing: DictionaryObject, entry: str, owner: PdfObject) -> None:
        thing[NameObject(entry)] = NumberObject(len(self.owners))
        self.owners.append(owner)
        self.holders.append(holder)
