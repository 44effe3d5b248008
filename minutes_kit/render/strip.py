"""The geometry of a strip of marks, in millimetres: the same on every paper and in every format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import combinations, pairwise

from PIL import ImageFont

from ..errors import RenderError
from ..nodes import Asset, Mark, Strip
from ..resources import font_folders

NAME_POINTS = 7.5
"""Size of the words beside or in place of a mark, pt."""
STATEMENT_POINTS = 8.0
LEADING = 1.25
"""Distance of lines of type, as a share of their size."""

_BESIDE = 2.0
"""Between a picture and its words, mm."""
_LEAST_STATEMENT = 40.0
_HAIR = 0.1
"""A place of a rule that is not yet moved to its own."""
ROW_GAP = 3.0
"""Between two rows of one strip, mm."""
_MILLIMETRES_PER_POINT = 25.4 / 72
_SLACK = 1.075
"""Other typefaces than the one that is measured are wider, such as Arial in capitals."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A picture (`asset`) or lines of type in a box of `width` × `height` mm.

    `name` says what a picture shows. `padding` mm stand free to its left; `rule` mm from their
    left end stands a vertical rule (0: none).
    """

    width: float
    height: float
    asset: str = ""
    name: str = ""
    lines: tuple[str, ...] = ()
    bold: bool = False
    italic: bool = False
    centred: bool = False
    padding: float = 0.0
    rule: float = 0.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows of cells from the top, `width` mm wide in all; `alt` describes them once."""

    rows: tuple[tuple[Cell, ...], ...]
    width: float
    alt: str
    ink: str

    @property
    def height(self) -> float:
        """In mm, with the space between rows."""
        heights = [max(cell.height for cell in row) for row in self.rows]
        return sum(heights) + ROW_GAP * (len(heights) - 1)


_Unit = tuple[Cell, ...]
"""What is never parted: a picture with its words, a name in type, or the statement."""


def arrange(strip: Strip, assets: Mapping[str, Asset], width: float) -> Arrangement:
    """The marks of a strip within `width` mm.

    Side by side while they fit; then down to the least height; then in the fewest rows that fit, or
    one below another where the programme asks for that. Only a mark that is wider than the whole
    width becomes lower than the least height. Raises RenderError (MK-T14) when a picture is missing.
    """
    units = _units(strip, assets, 1.0)
    if _needed(units, strip.gap_mm) > width:
        units = _units(strip, assets, min(1.0, strip.least_mm / strip.height_mm))
    if _needed(units, strip.gap_mm) <= width:
        return Arrangement((_spread(units, width, strip.gap_mm),), width, strip.alt, strip.ink)
    units = [_narrowed(unit, width) for unit in _units(strip, assets, 1.0)]
    rows = [[unit] for unit in units] if strip.column else _broken(units, width, strip.gap_mm)
    laid = tuple(_row(row, width, strip.gap_mm, centred=not strip.column) for row in rows)
    return Arrangement(laid, width, strip.alt_stacked or strip.alt, strip.ink)


def _units(strip: Strip, assets: Mapping[str, Asset], scale: float) -> list[_Unit]:
    units = [_mark(mark, assets, scale, strip.gap_mm) for mark in strip.marks]
    if strip.statement and strip.statement_at >= 0:
        width = text_width(strip.statement, STATEMENT_POINTS)
        cell = Cell(width, 0, lines=(strip.statement,), italic=strip.statement_italic, centred=True)
        units.insert(strip.statement_at, (cell,))
    return units


def _mark(mark: Mark, assets: Mapping[str, Asset], scale: float, gap: float) -> _Unit:
    # A rule has the clear space on both sides; the space before it is the one between units.
    padding, rule = (gap, _HAIR) if mark.line_before else (0.0, 0.0)
    if not mark.asset:
        return (replace(_type(mark.lines, bold=True), padding=padding, rule=rule),)
    asset, height = assets.get(mark.asset), mark.height_mm * scale
    if asset is None:
        raise RenderError("MK-T14", asset=mark.asset)
    width = height * asset.width / asset.height
    picture = Cell(width, height, mark.asset, mark.name, padding=padding, rule=rule)
    return (picture, replace(_type(mark.caption), padding=_BESIDE)) if mark.caption else (picture,)


def _type(lines: tuple[str, ...], *, bold: bool = False) -> Cell:
    width = max((text_width(line, NAME_POINTS, bold=bold) for line in lines), default=0.0)
    return Cell(width, len(lines) * _line(NAME_POINTS), lines=lines, bold=bold)


def _line(points: float) -> float:
    return points * LEADING * _MILLIMETRES_PER_POINT


def _least(cell: Cell) -> float:
    return cell.padding + (min(cell.width, _LEAST_STATEMENT) if cell.centred else cell.width)


def _needed(units: Sequence[_Unit], gap: float) -> float:
    return sum(_least(cell) for unit in units for cell in unit) + gap * (len(units) - 1)


def _narrowed(unit: _Unit, width: float) -> _Unit:
    """A unit that fits into a row of its own: type breaks into lines, a picture becomes smaller."""
    taken = sum(_least(cell) for cell in unit)
    if taken <= width:
        return unit
    scale = max(0.0, width - sum(cell.padding for cell in unit)) / sum(cell.width for cell in unit)
    return tuple(
        replace(cell, width=cell.width * scale, height=cell.height * (scale if cell.asset else 1 / scale))
        for cell in unit
    )


def _broken(units: Sequence[_Unit], width: float, gap: float) -> list[list[_Unit]]:
    """The units in order in the fewest rows that fit, as equal in width as can be."""
    for count in range(1, len(units) + 1):
        cuts = [(0, *cut, len(units)) for cut in combinations(range(1, len(units)), count - 1)]
        rows = [[list(units[a:b]) for a, b in pairwise(cut)] for cut in cuts]
        widest = [(max(_needed(row, gap) for row in found), index) for index, found in enumerate(rows)]
        best = min(widest)
        if best[0] <= width:
            return rows[best[1]]
    return [[unit] for unit in units]


def _spread(units: Sequence[_Unit], width: float, gap: float) -> tuple[Cell, ...]:
    """One row from edge to edge: the statement takes the free width, else it parts the marks evenly."""
    free = width - _needed(units, gap)
    cells: list[Cell] = []
    grown = [tuple(_grown(cell, free) for cell in unit) for unit in units]
    between = gap + max(0.0, width - gap * (len(units) - 1) - _total(grown)) / max(1, len(units) - 1)
    for first, *others in grown:
        if cells:
            first = _moved(first, between)
        cells += [first, *others]
    return tuple(cells)


def _grown(cell: Cell, free: float) -> Cell:
    if not cell.centred:
        return cell
    width = min(cell.width, _LEAST_STATEMENT) + free
    lines = -(-cell.width // (0.9 * width))
    return replace(cell, width=width, height=lines * _line(STATEMENT_POINTS))


def _moved(cell: Cell, by: float) -> Cell:
    return replace(cell, padding=cell.padding + by, rule=cell.rule and cell.rule + by)


def _total(units: Sequence[_Unit]) -> float:
    return sum(cell.width + cell.padding for unit in units for cell in unit)


def _row(units: Sequence[_Unit], width: float, gap: float, *, centred: bool) -> tuple[Cell, ...]:
    """One of several rows, in the middle or from the left; a rule at its start would part nothing."""
    if len(units) == 1 and units[0][0].centred:
        return (_grown(units[0][0], width - _LEAST_STATEMENT),)
    laid = [tuple(_grown(cell, 0) for cell in unit) for unit in units]
    cells: list[Cell] = []
    for number, (first, *others) in enumerate(laid):
        first = _moved(first, gap) if number else replace(first, padding=0.0, rule=0.0)
        cells += [first, *others]
    if not centred:
        return tuple(cells)
    used = sum(cell.width + cell.padding for cell in cells)
    return (replace(cells[0], padding=max(0.0, width - used) / 2), *cells[1:])


@lru_cache(maxsize=1024)
def text_width(text: str, points: float, *, bold: bool = False) -> float:
    """How wide a line of type is, in mm, with some slack for other typefaces than ours."""
    return _font(bold).getlength(text) / 1000 * points * _MILLIMETRES_PER_POINT * _SLACK + 0.5


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    name = "Ubuntu-Bold.ttf" if bold else "Ubuntu-Regular.ttf"
    (found,) = (folder / name for folder in font_folders() if (folder / name).is_file())
    return ImageFont.truetype(str(found), 1000, layout_engine=ImageFont.Layout.BASIC)
