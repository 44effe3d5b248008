"""Draws annotations into their page: filled forms, stamps and comments keep their look, not their life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from ..reading.references import resolved
from .copying import Copier

_UNSEEN = 2 | 32
"""Annotation flags Hidden and NoView (ISO 32000-1, table 165)."""

_Box = tuple[float, float, float, float]


def visible_annotations(page: PageObject) -> Iterator[DictionaryObject]:
    """The annotations that a reader of the page sees at first glance: no hidden ones, no pop-ups."""
    entries = resolved(page.get("/Annots"))
    for entry in entries if isinstance(entries, ArrayObject) else ():
        annotation = resolved(entry)
        if isinstance(annotation, DictionaryObject) and annotation.get("/Subtype") != "/Popup":
            flags = annotation.get("/F")
            if not (isinstance(flags, int) and flags & _UNSEEN):
                yield annotation


def draw_annotations(copier: Copier, page: PageObject, annotations: Sequence[DictionaryObject]) -> bytes:
    """The operators that draw annotations on top of the page, each by its own appearance.

    One without any is not seen. What they draw is put into the page's resources.
    """
    return b"\n".join(
        _drawn(copier, page, annotation, appearance)
        for annotation in annotations
        if (appearance := _appearance(annotation)) is not None
    )


def has_appearance(annotation: DictionaryObject) -> bool:
    """Whether something of the annotation is seen on the page."""
    return _appearance(annotation) is not None


def words_of(annotation: DictionaryObject) -> str:
    """What was filled into a field, or written in a comment."""
    parent = resolved(annotation.get("/Parent"))
    inherited = parent.get("/V") if isinstance(parent, DictionaryObject) else None
    values = (resolved(value) for value in (annotation.get("/V"), inherited, annotation.get("/Contents")))
    return next((str(value) for value in values if isinstance(value, TextStringObject)), "")


def _appearance(annotation: DictionaryObject) -> StreamObject | None:
    """The normal appearance in the annotation's present state."""
    appearances = resolved(annotation.get("/AP"))
    normal = resolved(appearances.get("/N")) if isinstance(appearances, DictionaryObject) else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        normal = resolved(normal.get(annotation.get("/AS", "/Off")))
    return normal if isinstance(normal, StreamObject) else None


def _drawn(copier: Copier, page: PageObject, annotation: DictionaryObject, appearance: StreamObject) -> bytes:
    """The operators that fit an appearance into the annotation's rectangle (ISO 32000-1, 12.5.5)."""
    left, bottom, right, top = _bounds(_numbers(annotation["/Rect"]))
    x0, y0, x1, y1 = _bounds(_numbers(appearance["/BBox"]), _numbers(appearance.get("/Matrix")))
    if not (x1 > x0 and y1 > y0 and right > left and top > bottom):
        return b""
    scale_x, scale_y = (right - left) / (x1 - x0), (top - bottom) / (y1 - y0)
    matrix = (scale_x, 0, 0, scale_y, left - x0 * scale_x, bottom - y0 * scale_y)
    name = _named(copier, page, appearance)
    return b"q %s cm %s Do Q" % (" ".join(str(FloatObject(n)) for n in matrix).encode(), name.encode())


def _named(copier: Copier, page: PageObject, appearance: StreamObject) -> str:
    """The name under which the page's resources hold a copy of the appearance."""
    reference = copier.copy(appearance.indirect_reference or appearance)
    form = reference.get_object()
    if not isinstance(reference, IndirectObject) or not isinstance(form, StreamObject):
        raise ValueError(appearance)
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    name = f"/Appearance{reference.idnum}"
    _dictionary(_dictionary(page, "/Resources"), "/XObject")[NameObject(name)] = reference
    return name


def _dictionary(parent: DictionaryObject, key: str) -> DictionaryObject:
    value = resolved(parent.get(key))
    if not isinstance(value, DictionaryObject):
        parent[NameObject(key)] = value = DictionaryObject()
    return value


def _numbers(values: object) -> list[float]:
    found = resolved(values)
    return [float(value) for value in found] if isinstance(found, ArrayObject) else [1, 0, 0, 1, 0, 0]


def _bounds(box: list[float], matrix: Sequence[float] = (1, 0, 0, 1, 0, 0)) -> _Box:
    """The smallest upright rectangle around a box after a transformation."""
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in box[0:4:2] for y in box[1:4:2]]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
