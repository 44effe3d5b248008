"""How many bytes of a finished PDF each attachment takes, and how many pages."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf

_OBJECT = 60
"""What an object that is no stream takes, about, once it is packed together with others."""
_ELSEWHERE = frozenset({"/Page", "/Pages", "/StructElem", "/StructTreeRoot", "/Catalog"})
"""Objects that belong to more than the page that leads to them."""


@dataclass(frozen=True, slots=True)
class Share:
    """Bytes and pages."""

    bytes: int = 0
    pages: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.bytes + other.bytes, self.pages + other.pages)


@dataclass(frozen=True, slots=True)
class Measured:
    """A PDF: itself, and the bytes of each page of each attachment, its title page first, by anchor.

    An object that several pages use, such as a font, counts for the first. Tags and what else belongs to no
    page count for the report.
    """

    whole: Share
    pages: dict[str, list[int]]

    @property
    def report(self) -> Share:
        sizes = [size for pages in self.pages.values() for size in pages]
        return Share(max(0, self.whole.bytes - sum(sizes)), self.whole.pages - len(sizes))


def measured(data: bytes, anchors: Sequence[str] = ()) -> Measured:
    """`anchors` are the labels of the title pages. A PDF that has none of them is one whole."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            starts = _starts(pdf, set(anchors)) if anchors else {}
            pages: dict[str, list[int]] = {}
            seen: set[tuple[int, int]] = set()
            current = ""
            for page in pdf.pages if starts else ():
                current = starts.get(page.obj.objgen, current)
                pages.setdefault(current, []).append(sum(_sizes(page.obj, seen)))
            pages.pop("", None)
            return Measured(Share(len(data), len(pdf.pages)), pages)
    except pikepdf.PdfError:
        return Measured(Share(len(data)), {})


def _starts(pdf: pikepdf.Pdf, anchors: set[str]) -> dict[tuple[int, int], str]:
    """The title pages by their object."""
    found = {}
    for name, target in _destinations(pdf):
        if name in anchors:
            place = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
            if isinstance(place, pikepdf.Array) and len(place) and isinstance(place[0], pikepdf.Dictionary):
                found[place[0].objgen] = name
    return found


def _destinations(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Named places, of the old kind and of the new."""
    old = pdf.Root.get("/Dests")
    if isinstance(old, pikepdf.Dictionary):
        yield from ((name[1:], target) for name, target in old.items())
    names = pdf.Root.get("/Names")
    new = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
    if isinstance(new, pikepdf.Dictionary):
        yield from ((str(name), target) for name, target in pikepdf.NameTree(new).items())


def _sizes(page: pikepdf.Object, seen: set[tuple[int, int]]) -> Iterator[int]:
    """The sizes of the objects that a page uses, and that were not `seen` yet."""
    waiting: list[object] = [page]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream):
            continue
        if one.objgen[0]:
            if one.objgen in seen or (_is_elsewhere(one) and one is not page):
                continue
            seen.add(one.objgen)
            yield _OBJECT + (len(one.read_raw_bytes()) if isinstance(one, pikepdf.Stream) else 0)
        waiting += _kids(one)


def _is_elsewhere(one: pikepdf.Object) -> bool:
    return not isinstance(one, pikepdf.Array) and str(one.get("/Type")) in _ELSEWHERE


def _kids(one: pikepdf.Object) -> list[object]:
    if isinstance(one, pikepdf.Array):
        return list(one)
    return [value for key, value in one.items() if key not in ("/Parent", "/P", "/Length")]
