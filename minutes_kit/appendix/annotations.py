"""Draws annotations into their page: filled forms, stamps and comments keep their look, not their life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from .copying import Copier
from .links import resolved

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


def draw_annotations(
    writer: PdfWriter, copier: Copier, page: PageObject, annotations: Sequence[DictionaryObject]
) -> None:
    """Draw the annotations on top of the page, each by its own appearance; one without any is not seen.

    What the page drew before is enclosed, so that its last graphics state does not leak.
    """
    operators = [
        _drawn(copier, page, annotation, appearance)
        for annotation in annotations
        if (appearance := _appearance(annotation)) is not None
    ]
    if not operators:
        return
    old = page.raw_get("/Contents") if "/Contents" in page else ArrayObject()
    value = resolved(old)
    streams = list.__iter__(value) if isinstance(value, ArrayObject) else iter((old,))
    before, after = _stream(writer, b"q\n"), _stream(writer, b"\nQ\n" + b"\n".join(operators))
    page[NameObject("/Contents")] = ArrayObject([before, *streams, after])


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


def _stream(writer: PdfWriter, data: bytes) -> PdfObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return writer._add_object(stream)
