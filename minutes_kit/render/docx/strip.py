"""A strip of marks in a header or footer: one row that never wraps.

Pictures alone stand in one paragraph, set apart by tab stops. Text beside a picture, a statement
between marks and a rule need cells: then the row is a table without borders and without a header.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...nodes import Mark, Strip
from .styles import Style
from .target import Target
from .xml import paragraph, run, tab_stop, twips

LETTER = 7.5
"""The size of text in a strip, pt."""

_GAP = 4.0
_BESIDE = 2.0
_LEAST_STATEMENT = 40.0
_AROUND = 2.0
"""Free space above and below a strip, mm."""

_LEAST_SHARE = 0.1
_NARROW, _WIDE = frozenset(" iljftrI.,:;'|()-–"), frozenset("mwMWŁŚŻŹĆ@%")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A picture (`asset`) or lines of text, `width` mm wide; `padding` mm stand free to its left."""

    width: float
    asset: str = ""
    height: float = 0.0
    lines: tuple[str, ...] = ()
    bold: bool = False
    italic: bool = False
    centred: bool = False
    padding: float = 0.0
    rule: bool = False


_Group = tuple[_Cell, ...]


def strip_xml(strip: Strip, target: Target, width: float) -> str:
    """The paragraph or the table of a strip that spans at most `width` mm."""
    groups = _fitted(_groups(strip, target), width)
    cells = _spread(groups, width)
    simple = all(cell.asset and not cell.rule for cell in cells)
    return (_paragraph if simple else _table)(cells, strip.alt, target)


def strip_height(strip: Strip) -> float:
    """The height in mm that a strip takes in a header or footer."""
    return max((mark.height_mm for mark in strip.marks), default=0.0) + 2 * _AROUND


def _groups(strip: Strip, target: Target) -> list[_Group]:
    groups = [_mark(mark, target) for mark in strip.marks]
    if strip.statement and strip.statement_at >= 0:
        width = text_width(strip.statement, LETTER + 0.5)
        cell = _Cell(width, lines=(strip.statement,), italic=strip.statement_italic, centred=True)
        groups.insert(strip.statement_at, (cell,))
    return groups


def _mark(mark: Mark, target: Target) -> _Group:
    padding = _GAP if mark.line_before else 0.0
    if not mark.asset:
        width = max((text_width(line, LETTER, bold=True) for line in mark.lines), default=0.0)
        return (_Cell(width, lines=mark.lines, bold=True, padding=padding, rule=mark.line_before),)
    asset = target.shared.asset(mark.asset)
    width = mark.height_mm * asset.width / asset.height
    picture = _Cell(width, mark.asset, mark.height_mm, padding=padding, rule=mark.line_before)
    if not mark.caption:
        return (picture,)
    beside = max(text_width(line, LETTER) for line in mark.caption)
    return (picture, _Cell(beside, lines=mark.caption, padding=_BESIDE))


def _fitted(groups: list[_Group], width: float) -> list[_Group]:
    """Groups that fit into a width (mm): the statement breaks into lines, then all pictures shrink alike,
    and at last the names break into lines."""
    cells = [cell for group in groups for cell in group]
    free = width - _GAP * (len(groups) - 1) - sum(cell.padding for cell in cells)
    natural = sum(cell.width for cell in cells if cell.centred)
    pictures = sum(cell.width for cell in cells if cell.asset)
    texts = sum(cell.width for cell in cells) - natural - pictures
    statement = min(natural, max(_LEAST_STATEMENT, free - texts - pictures))
    shrunk = _share(free - texts - statement, pictures)
    squeezed = _share(free - statement - pictures * shrunk, texts)
    return [tuple(_scaled(cell, statement, shrunk, squeezed) for cell in group) for group in groups]


def _share(room: float, wanted: float) -> float:
    return min(1.0, max(_LEAST_SHARE, room / wanted)) if wanted else 1.0


def _scaled(cell: _Cell, statement: float, pictures: float, texts: float) -> _Cell:
    if cell.asset:
        return replace(cell, width=cell.width * pictures, height=cell.height * pictures)
    return replace(cell, width=statement if cell.centred else cell.width * texts)


def _spread(groups: list[_Group], width: float) -> list[_Cell]:
    """The cells from edge to edge: what is left of the width parts the groups, and stands before a rule."""
    used = sum(cell.width + cell.padding for group in groups for cell in group)
    gap = max(0.0, width - used) / max(1, len(groups) - 1)
    spread: list[_Cell] = []
    for first, *rest in groups:
        if spread and first.rule:
            spread[-1] = replace(spread[-1], width=spread[-1].width + gap)
        elif spread:
            first = replace(first, padding=first.padding + gap)
        spread += [first, *rest]
    return spread


def _paragraph(cells: list[_Cell], alt: str, target: Target) -> str:
    tabs, content, edge = "", "", 0.0
    for index, cell in enumerate(cells):
        edge += cell.padding
        if cell.padding:
            tabs += tab_stop(twips(edge))
            content += run("\t")
        content += _picture(cell, alt if index == 0 else "", target)
        edge += cell.width
    spacing = f'w:before="{twips(_AROUND)}" w:after="{twips(_AROUND)}"'
    return paragraph(content, target.style(Style.MARKS), tabs=tabs, spacing=spacing)


def _table(cells: list[_Cell], alt: str, target: Target) -> str:
    first = next((index for index, cell in enumerate(cells) if cell.asset), -1)
    grid = "".join(f'<w:gridCol w:w="{twips(cell.width + cell.padding)}"/>' for cell in cells)
    written = "".join(_table_cell(cell, alt if i == first else "", target) for i, cell in enumerate(cells))
    width = sum(twips(cell.width + cell.padding) for cell in cells)
    lengths = {"top": twips(_AROUND), "left": 0, "bottom": twips(_AROUND), "right": 0}
    margins = "".join(f'<w:{name} w:w="{length}" w:type="dxa"/>' for name, length in lengths.items())
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'{margins}</w:tblCellMar><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{written}</w:tr></w:tbl>"
    )


def _table_cell(cell: _Cell, alt: str, target: Target) -> str:
    rule = (
        '<w:tcBorders><w:left w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders>'
        if cell.rule
        else ""
    )
    margin = f'<w:tcMar><w:left w:w="{twips(cell.padding)}" w:type="dxa"/></w:tcMar>' if cell.padding else ""
    content = _picture(cell, alt, target) if cell.asset else _text(cell)
    text = paragraph(content, target.style(Style.MARKS), align="center" if cell.centred else "")
    width = f'<w:tcW w:w="{twips(cell.width + cell.padding)}" w:type="dxa"/>'
    return f'<w:tc><w:tcPr>{width}{rule}{margin}<w:vAlign w:val="center"/></w:tcPr>{text}</w:tc>'


def _picture(cell: _Cell, alt: str, target: Target) -> str:
    return target.picture(cell.asset, (cell.width, cell.height), alt)


def _text(cell: _Cell) -> str:
    look = f"{'<w:b/>' * cell.bold}{'<w:i/>' * cell.italic}{'<w:smallCaps/>' * cell.bold}"
    return "<w:r><w:br/></w:r>".join(run(line, look) for line in cell.lines)


def text_width(text: str, points: float, *, bold: bool = False) -> float:
    """About how wide a line of sans-serif type is, in mm, rather too wide than too narrow."""
    em = sum(0.30 if c in _NARROW else 0.95 if c in _WIDE else 0.72 if c.isupper() else 0.57 for c in text)
    return em * points * 25.4 / 72 * (1.08 if bold else 1.0) + 1.0
