"""Tables: real header rows that repeat, rows that stay whole, columns that fill the text width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ... import nodes
from .inline import runs
from .styles import Style
from .target import Target
from .xml import paragraph, twips

_Cells = Sequence[tuple[nodes.Inline, ...]]


def table(node: nodes.Table, target: Target, width: int, left: int, *, page_break: bool = False) -> str:
    """A table of a width and a left indent in twips. `page_break` starts it on a new page."""
    widths = column_widths([column.weight for column in node.columns], width)
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    header = _row(node, node.header, widths, target, Style.HEADER_CELL, page_break) if node.header else ""
    rows = "".join(
        _row(node, row, widths, target, Style.CELL, page_break and not header and index == 0)
        for index, row in enumerate(node.rows)
    )
    indent = f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{target.style(Style.TABLE)}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/>{indent}<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0420" w:firstRow="{int(bool(header))}" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{rows}</w:tbl>"
    )


def column_widths(weights: Sequence[float], width: int) -> list[int]:
    """Shares of a width in proportion to the weights; their sum is exactly the width."""
    total = sum(weights) or 1.0
    edges = [round(width * sum(weights[:index]) / total) for index in range(len(weights))] + [width]
    return [after - before for before, after in pairwise(edges)]


def _row(
    node: nodes.Table, cells: _Cells, widths: Sequence[int], target: Target, style: Style, page_break: bool
) -> str:
    header = style is Style.HEADER_CELL
    least = "" if header else _least_height(node.row_height_mm)
    padded = (*cells, *((),) * (len(widths) - len(cells)))
    written = "".join(
        _cell(children, width, column.align, target, style, page_break and index == 0)
        for index, (children, width, column) in enumerate(zip(padded, widths, node.columns, strict=False))
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{least}{'<w:tblHeader/>' * header}</w:trPr>{written}</w:tr>"


def _cell(
    children: tuple[nodes.Inline, ...], width: int, align: str, target: Target, style: Style, page_break: bool
) -> str:
    text = paragraph(
        runs(children, target),
        target.style(style),
        page_break=page_break,
        align="" if align == "left" else align,
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{text}</w:tc>'


def _least_height(mm: float) -> str:
    return f'<w:trHeight w:val="{twips(mm)}" w:hRule="atLeast"/>' if mm else ""
