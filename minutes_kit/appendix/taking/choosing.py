"""The wanted pages of a PDF, in the wanted order, with what its tags say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object

from ...errors import AppendixError
from ...model.page_ranges import PageRange, chosen_pages, page_ranges
from ...problems import Words
from ..reading.pdf import MAX_PAGES
from .opening import saved

_MAX_DEPTH = 100
_Place = tuple[int, int]


def wanted_pages(typed: str, count: int, name: str) -> tuple[int, ...]:
    """The pages (from 1) that "1-12, 15" means in a file of `count` pages; all for "".

    Raises AppendixError: MK-Z29 it means nothing, MK-Z30 the file has no such page.
    """
    if not typed:
        return tuple(range(1, count + 1))
    ranges = page_ranges(typed)
    if isinstance(ranges, Words):
        raise AppendixError("MK-Z29", name=name, reason=ranges)
    chosen = chosen_pages(ranges, count)
    if isinstance(chosen, PageRange):
        raise AppendixError("MK-Z30", name=name, pages=chosen.typed, count=count)
    if len(chosen) > MAX_PAGES:
        raise AppendixError("MK-Z14", name=name, count=len(chosen), limit=MAX_PAGES)
    return chosen


def with_pages(data: bytes, typed: str, name: str) -> bytes:
    """The PDF with the wanted pages alone. Pages in rising order keep their tags.

    A page that comes twice or before an earlier one has none: its tags would be read in the old order.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        count = len(pdf.pages)
        wanted = wanted_pages(typed, count, name)
        if wanted == tuple(range(1, count + 1)):
            return data
        if list(wanted) != sorted(set(wanted)):
            untagged(pdf)
            return saved(_rearranged(pdf, wanted))
        kept = set(wanted)
        gone = {page.obj.objgen for number, page in enumerate(pdf.pages, start=1) if number not in kept}
        for index in reversed(range(count)):
            if index + 1 not in kept:
                del pdf.pages[index]
        root = pdf.Root.get("/StructTreeRoot")
        if isinstance(root, Dictionary) and not _Pruning(gone).is_left(root, (0, 0), 0):
            untagged(pdf)
        return saved(pdf)


def untagged(pdf: pikepdf.Pdf) -> None:
    """Take the tags off a file."""
    for key in ("/StructTreeRoot", "/MarkInfo"):
        if key in pdf.Root:
            del pdf.Root[key]


def _rearranged(pdf: pikepdf.Pdf, wanted: Sequence[int]) -> pikepdf.Pdf:
    count = len(pdf.pages)
    for number in wanted:
        pdf.pages.append(pdf.pages[number - 1])
    del pdf.pages[:count]
    return pdf


class _Pruning:
    """Takes elements off a tree of tags that speak of pages which are gone."""

    def __init__(self, gone: set[_Place]) -> None:
        self._gone = gone
        self._seen: set[_Place] = set()

    def is_left(self, node: Object, page: _Place, depth: int) -> bool | None:
        """Whether something of an element is left; None for one that was empty before."""
        if depth > _MAX_DEPTH or node.objgen in self._seen:
            return False
        if node.is_indirect:
            self._seen.add(node.objgen)
        page = _page(node, page)
        kids = list(_kids(node))
        found = [self._is_kept(kid, page, depth) for kid in kids]
        if False not in found:
            return True if True in found else None
        if True not in found:
            return False
        node.K = Array([kid for kid, kept in zip(kids, found, strict=True) if kept is not False])
        return True

    def _is_kept(self, kid: Object | int, page: _Place, depth: int) -> bool | None:
        if not isinstance(kid, Dictionary):
            return page not in self._gone
        if "/S" in kid:
            return self.is_left(kid, page, depth + 1)
        return _page(kid, page) not in self._gone


def _page(node: Object, above: _Place) -> _Place:
    page = node.get("/Pg")
    return page.objgen if isinstance(page, Dictionary) else above


def _kids(node: Object) -> Iterator[Object | int]:
    kids = node.get("/K")
    if isinstance(kids, Array):
        yield from kids
    elif kids is not None:
        yield kids
