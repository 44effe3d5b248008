"""Several pages of a PDF on one A4 sheet, as a handout of slides. Everything stays vector and upright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Name, Object, Page, Rectangle

from .choosing import untagged
from .opening import saved

A4 = (595.276, 841.89)
"""Width and height in points."""
MARGIN, GAP = 34.0, 17.0
"""12 mm around the sheet, 6 mm between its pages, in points."""

_FRAME = b"q 0.5 w 0.55 G %.2f %.2f %.2f %.2f re S Q\n"
_GRIDS = {1: (1, 1), 2: (1, 2), 4: (2, 2), 6: (2, 3)}
"""Columns and rows on an upright sheet; on one that lies they change places."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet of `width` and `height` points with its pages in `columns` and `rows`."""

    width: float
    height: float
    columns: int
    rows: int

    @property
    def cell(self) -> tuple[float, float]:
        across = self.width - 2 * MARGIN - (self.columns - 1) * GAP
        along = self.height - 2 * MARGIN - (self.rows - 1) * GAP
        return across / self.columns, along / self.rows

    def scale(self, width: float, height: float) -> float:
        """How much of its size a page keeps in a cell."""
        return min(self.cell[0] / width, self.cell[1] / height)

    def place(self, index: int, width: float, height: float) -> Rectangle:
        """Where the page `index` (from 0, by rows) of a size lies: in the middle of its cell."""
        row, column = divmod(index, self.columns)
        across, along = self.cell
        scale = self.scale(width, height)
        left = MARGIN + column * (across + GAP) + (across - width * scale) / 2
        top = self.height - MARGIN - row * (along + GAP) - (along - height * scale) / 2
        return Rectangle(left, top - height * scale, left + width * scale, top)


SMALLEST, LARGEST = 3, 14_400
"""Units of a page's side that PDF/A allows (ISO 19005-2, 6.1.13)."""


def is_beyond_bounds(data: bytes) -> bool:
    """Whether a page is smaller or larger than PDF/A allows, so that it has to be put on a sheet."""
    with pikepdf.open(BytesIO(data)) as pdf:
        boxes = (Rectangle(page.mediabox) for page in pdf.pages)
        return any(not SMALLEST <= side <= LARGEST for box in boxes for side in (box.width, box.height))


def on_sheets(data: bytes, n_up: int, *, framed: bool = True) -> bytes:
    """The pages by rows, `n_up` (1, 2, 4 or 6) a sheet, each in a thin frame.

    The sheet stands or lies, whichever shows the pages larger: slides two or six on an upright one, four on
    one that lies. The tags are left behind: a sheet is one figure with the words of its pages.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.flatten_annotations("screen")
        untagged(pdf)
        forms = [_form(page) for page in pdf.pages]
        sizes = [_size(form) for form in forms]
        layout = _best(sizes, n_up)
        for start in range(0, len(forms), n_up):
            pdf.add_blank_page(page_size=(layout.width, layout.height))
            placed = zip(forms[start : start + n_up], sizes[start : start + n_up], strict=True)
            pdf.pages[-1].contents_add(b"".join(_laid(pdf.pages[-1], placed, layout, framed)))
        del pdf.pages[: len(forms)]
        return saved(pdf)


def _form(page: Page) -> Object:
    """The page as one drawing: what is seen of it, upright, in its real size."""
    page.trimbox = page.cropbox
    return page.as_form_xobject()


def _size(form: Object) -> tuple[float, float]:
    """Width and height as they are seen: a page on its side has them changed."""
    left, bottom, right, top = (float(side) for side in form.BBox)
    a, b, c, d = (abs(float(number)) for number in _matrix(form))
    width, height = abs(right - left), abs(top - bottom)
    return max(a * width + c * height, 0.01), max(b * width + d * height, 0.01)


def _matrix(form: Object) -> list[Object]:
    return list(form.get("/Matrix", Array([1, 0, 0, 1, 0, 0])))[:4]


def _best(sizes: Sequence[tuple[float, float]], n_up: int) -> Layout:
    columns, rows = _GRIDS[n_up]
    upright, lying = Layout(*A4, columns, rows), Layout(A4[1], A4[0], rows, columns)
    return max(upright, lying, key=lambda sheet: sum(sheet.scale(*size) for size in sizes))


def _laid(
    sheet: Page, placed: Iterator[tuple[Object, tuple[float, float]]], layout: Layout, framed: bool
) -> Iterator[bytes]:
    for index, (form, size) in enumerate(placed):
        place = layout.place(index, *size)
        name = sheet.add_resource(form, Name.XObject, Name(f"/Page{index}"))
        yield (
            sheet.calc_form_xobject_placement(
                form, name, place, invert_transformations=True, allow_shrink=True, allow_expand=True
            )
            + b"\n"
        )
        if framed:
            yield _FRAME % (place.llx, place.lly, place.width, place.height)
