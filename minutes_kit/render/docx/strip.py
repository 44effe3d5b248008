"""A strip of marks in a header or footer, as WordprocessingML.

Pictures alone in one row stand in one paragraph, set apart by tab stops. Text beside a picture, a statement
between marks and a rule need cells: then each row is a table without borders and without a header.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...nodes import Asset, Strip
from ..strip import ROW_GAP, Arrangement, Cell, arrange
from .styles import Style
from .target import Target
from .xml import paragraph, run, tab_stop, twips

AROUND = 2.0
"""Free space above and below a strip, mm."""


def strip_xml(strip: Strip, target: Target, width: float) -> str:
    """The paragraph or the tables of a strip that spans `width` mm."""
    laid = arrange(strip, target.shared.assets, width)
    if len(laid.rows) == 1 and all(cell.asset and not cell.rule for cell in laid.rows[0]):
        return _paragraph(laid.rows[0], laid.alt, target)
    first = next((number for number, row in enumerate(laid.rows) if any(c.asset for c in row)), -1)
    # Tables that touch would become one.
    space = f'w:before="0" w:after="0" w:line="{twips(ROW_GAP)}" w:lineRule="exact"'
    between = paragraph("", target.style(Style.MARKS), spacing=space)
    return between.join(
        _table(row, laid, laid.alt if number == first else "", target) for number, row in enumerate(laid.rows)
    )


def strip_height(strip: Strip, assets: Mapping[str, Asset], width: float) -> float:
    """The height in mm that a strip takes in a header or footer."""
    return arrange(strip, assets, width).height + 2 * AROUND


def _paragraph(cells: tuple[Cell, ...], alt: str, target: Target) -> str:
    tabs, content, edge = "", "", 0.0
    for index, cell in enumerate(cells):
        edge += cell.padding
        if cell.padding:
            tabs += tab_stop(twips(edge))
            content += run("\t")
        content += _picture(cell, alt if index == 0 else "", target)
        edge += cell.width
    spacing = f'w:before="{twips(AROUND)}" w:after="{twips(AROUND)}"'
    return paragraph(content, target.style(Style.MARKS), tabs=tabs, spacing=spacing)


def _with_rules(cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """Word draws a rule as the left border of a cell: the space before it is a cell without content."""
    for cell in cells:
        if cell.rule:
            yield Cell(cell.rule, 0.0)
        yield replace(cell, padding=cell.padding - cell.rule)


def _table(row: tuple[Cell, ...], laid: Arrangement, alt: str, target: Target) -> str:
    cells = tuple(_with_rules(row))
    first = next((index for index, cell in enumerate(cells) if cell.asset), -1)
    grid = "".join(f'<w:gridCol w:w="{twips(cell.width + cell.padding)}"/>' for cell in cells)
    written = "".join(
        _table_cell(cell, laid.ink, alt if index == first else "", target) for index, cell in enumerate(cells)
    )
    width = sum(twips(cell.width + cell.padding) for cell in cells)
    lengths = {"top": twips(AROUND), "left": 0, "bottom": twips(AROUND), "right": 0}
    margins = "".join(f'<w:{name} w:w="{length}" w:type="dxa"/>' for name, length in lengths.items())
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'{margins}</w:tblCellMar><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{written}</w:tr></w:tbl>"
    )


def _table_cell(cell: Cell, ink: str, alt: str, target: Target) -> str:
    colour = ink[1:].upper()
    rule = (
        f'<w:tcBorders><w:left w:val="single" w:sz="6" w:space="0" w:color="{colour}"/></w:tcBorders>'
        if cell.rule
        else ""
    )
    margin = f'<w:tcMar><w:left w:w="{twips(cell.padding)}" w:type="dxa"/></w:tcMar>' if cell.padding else ""
    content = _picture(cell, alt, target) if cell.asset else _text(cell, ink)
    text = paragraph(content, target.style(Style.MARKS), align="center" if cell.centred else "")
    width = f'<w:tcW w:w="{twips(cell.width + cell.padding)}" w:type="dxa"/>'
    return f'<w:tc><w:tcPr>{width}{rule}{margin}<w:vAlign w:val="center"/></w:tcPr>{text}</w:tc>'


def _picture(cell: Cell, alt: str, target: Target) -> str:
    return target.picture(cell.asset, (cell.width, cell.height), alt)


def _text(cell: Cell, ink: str) -> str:
    colour = "" if ink == "#000000" else f'<w:color w:val="{ink[1:].upper()}"/>'
    look = f"{'<w:b/>' * cell.bold}{'<w:i/>' * cell.italic}{colour}"
    return "<w:r><w:br/></w:r>".join(run(line, look) for line in cell.lines)
