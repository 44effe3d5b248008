"""Where visible signatures stand on pages of foreign PDFs, so that nothing is put over them.

The fields themselves do not survive: what they show becomes a part of the page. Their places are noted
on the pages of a prepared file, and the note is gone in the finished one.
"""

from __future__ import annotations

from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject

from ..reading.notes import SIGNED
from ..reading.references import resolved
from ..reading.unreadable import BROKEN

_MOST = 100
_DEEPEST = 20
"""Fields above a field."""


def note_signatures(original: PageObject, page: PageObject) -> None:
    """Note on a copied page where the original has signature fields, signed or not."""
    try:
        boxes = list(_boxes(original))[:_MOST]
    except BROKEN:
        return
    if boxes:
        page[NameObject(SIGNED)] = ArrayObject(ArrayObject(map(FloatObject, box)) for box in boxes)


def _boxes(page: PageObject) -> Iterator[list[float]]:
    annotations = resolved(page.get("/Annots"))
    for entry in list.__iter__(annotations) if isinstance(annotations, ArrayObject) else ():
        widget = resolved(entry)
        if isinstance(widget, DictionaryObject) and _kind(widget) == "/Sig":
            box = resolved(widget.get("/Rect"))
            if isinstance(box, ArrayObject) and len(box) == 4:
                yield [float(side) for side in list.__iter__(box)]


def _kind(field: DictionaryObject) -> object:
    """The type of a field, its own or that of a field above it."""
    for _ in range(_DEEPEST):
        if "/FT" in field:
            return resolved(field.get("/FT"))
        above = resolved(field.get("/Parent"))
        if not isinstance(above, DictionaryObject):
            break
        field = above
    return None
