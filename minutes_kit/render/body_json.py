"""The blocks of a view as JSON values for the Typst library in `templates/typst`.

Here the blocks become printable by an engine that stops at the first irregularity: heading levels are
made continuous, an anchor is set only once, long words may break, empty headings fall away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import Any

from .. import nodes
from ..errors import RenderError
from ..language.coverage import undrawable
from ..markup.plain import plain_text
from ..nodes import Block, Emphasis, Inline, LineBreak, Link, ListStyle, Strong, Text
from .keeping import is_short
from .wrapping import breakable, has_long_word

Json = dict[str, Any]
Row = tuple[tuple[Inline, ...], ...]

TEXT_WIDTH_MM = 160.0
LINE_LETTERS = 36
"""Letters that fit a line of a nested list even when they are wide."""
CELL_LETTER_MM = 2.1
"""The width of a letter in a table, with a margin for wide ones."""
LOW_ROW_LINES = 12
"""A table row of at most so many lines is never split between pages."""
DEEPEST_HEADING = 6

PATTERNS = {
    ListStyle.BULLET: None,
    ListStyle.DECIMAL_DOT: "1.",
    ListStyle.DECIMAL_PAREN: "1)",
    ListStyle.ALPHA_PAREN: "a)",
    ListStyle.ROMAN_DOT: "I.",
}


def printed(text: str, longest: int = LINE_LETTERS) -> str:
    """The text as it will be set: words of more than `longest` letters may break.

    Raises RenderError MK-R01 for a character that no packaged font can draw.
    """
    missing = undrawable(text)
    if missing is not None:
        at = text.index(missing)
        near = text[max(0, at - 20) : at + 20]
        shown = near if missing.isprintable() else near.replace(missing, "\N{REPLACEMENT CHARACTER}")
        raise RenderError("MK-R01", code=f"U+{ord(missing):04X}", near=shown)
    return breakable(text, longest)


class BodyWriter:
    """Writes blocks in document order; remembers what order decides: heading levels and anchors."""

    def __init__(self) -> None:
        self.anchors: dict[str, bool] = {}
        self._level = 0
        self._writers: dict[type[Block], Callable[[Any], Json]] = {
            nodes.Paragraph: self._paragraph,
            nodes.Heading: self._heading,
            nodes.List: self._list,
            nodes.Table: self._table,
            nodes.Quote: lambda quote: {"kind": "quote", "blocks": self.blocks(quote.blocks)},
            nodes.Figure: self._figure,
            nodes.Facts: self._facts,
            nodes.Signatures: self._signatures,
            nodes.Contents: self._contents,
            nodes.PagePicture: lambda page: {"kind": "page-picture"} | asdict(page),
            nodes.ForeignPages: lambda pages: {"kind": "foreign-pages"} | asdict(pages),
        }

    def section(self, section: nodes.Section) -> Iterator[Json]:
        if section.page_break_before:
            yield {"kind": "page-break"}
        if section.own_paper:
            yield {"kind": "strips"}
        if plain_text(section.heading).strip():
            yield self._heading(nodes.Heading(1, section.heading, section.anchor))
        elif section.anchor:
            yield {"kind": "anchor", "anchor": self._anchor(section.anchor)}
        printed_blocks = [block for block in section.blocks if not _is_void(block)]
        written = self.blocks(printed_blocks)
        if section.kept and written and is_short(printed_blocks[-1]):
            written[-1]["keep"] = True
        yield from written

    def blocks(self, blocks: Iterable[Block]) -> list[Json]:
        return [self._writers[type(block)](block) for block in blocks if not _is_void(block)]

    def inline(self, pieces: Iterable[Inline], longest: int = LINE_LETTERS) -> list[Json | str]:
        return [self._piece(piece, longest) for piece in pieces]

    def _piece(self, piece: Inline, longest: int) -> Json | str:
        match piece:
            case Text(text):
                return printed(text, longest)
            case LineBreak():
                return {"kind": "line-break"}
            case Strong(children):
                return {"kind": "strong", "children": self.inline(children, longest)}
            case Emphasis(children):
                return {"kind": "emphasis", "children": self.inline(children, longest)}
            case Link(target, children):
                shown = children if plain_text(children).strip() else (Text(target),)
                words = self.inline(shown, longest)
                if target.startswith("#"):
                    return {"kind": "reference", "anchor": target[1:], "children": words}
                return {"kind": "link", "target": target, "children": words}

    def _anchor(self, anchor: str) -> str:
        first = bool(anchor) and anchor not in self.anchors
        if first:
            self.anchors[anchor] = True
        return anchor if first else ""

    def _paragraph(self, paragraph: nodes.Paragraph) -> Json:
        return {
            "kind": "paragraph",
            "style": paragraph.style,
            "anchor": self._anchor(paragraph.anchor),
            "children": self.inline(paragraph.children),
        }

    def _heading(self, heading: nodes.Heading) -> Json:
        self._level = max(1, min(heading.level, self._level + 1, DEEPEST_HEADING))
        return {
            "kind": "heading",
            "level": self._level,
            "anchor": self._anchor(heading.anchor),
            "children": self.inline(heading.children),
        }

    def _figure(self, figure: nodes.Figure) -> Json:
        alt = figure.alt or plain_text(figure.caption)
        return {"kind": "figure"} | asdict(figure) | {"alt": alt, "caption": self.inline(figure.caption)}

    def _facts(self, facts: nodes.Facts) -> Json:
        rows = [{"label": printed(row.label), "blocks": self.blocks(row.blocks)} for row in facts.rows]
        return {"kind": "facts", "rows": rows}

    def _signatures(self, signatures: nodes.Signatures) -> Json:
        items = [[printed(line) for line in item.lines] for item in signatures.items]
        return {"kind": "signatures", "items": items}

    def _contents(self, contents: nodes.Contents) -> Json:
        entries = [
            {"anchor": one.anchor, "children": self.inline(one.children), "note": printed(one.note)}
            for one in contents.entries
        ]
        return {"kind": "contents", "entries": entries}

    def _list(self, block: nodes.List) -> Json:
        items = [
            {
                "anchor": self._anchor(item.anchor),
                "label": printed(item.label),
                "blocks": self.blocks(item.blocks),
            }
            for item in block.items
        ]
        return {
            "kind": "list",
            "pattern": PATTERNS[block.style],
            "start": block.start,
            "items": items,
            "labelled": any(item.label for item in block.items),
            "tight": all(_is_short(item.blocks) for item in block.items),
        }

    def _table(self, table: nodes.Table) -> Json:
        total = sum(column.weight for column in table.columns)
        letters = [int(TEXT_WIDTH_MM * column.weight / total / CELL_LETTER_MM) for column in table.columns]

        def cells(line: Row) -> list[Json]:
            return [self._cell(cell, fit) for cell, fit in zip(line, letters, strict=True)]

        def is_low(line: Row) -> bool:
            cells = zip(line, letters, strict=True)
            return all(len(plain_text(cell)) <= LOW_ROW_LINES * fit for cell, fit in cells)

        return {
            "kind": "table",
            "columns": [asdict(column) for column in table.columns],
            "header": cells(table.header),
            "rows": [{"cells": cells(row), "keep": is_low(row)} for row in table.rows],
            "caption": self.inline(table.caption),
            "row_height_mm": table.row_height_mm,
        }

    def _cell(self, pieces: tuple[Inline, ...], letters: int) -> Json:
        return {
            "children": self.inline(pieces, letters),
            "hyphenate": has_long_word(plain_text(pieces), letters),
        }


def _is_void(block: Block) -> bool:
    """Whether nothing would be printed where the engine insists on something."""
    match block:
        case nodes.Heading(_, children):
            return not plain_text(children).strip()
        case nodes.List(items) | nodes.Signatures(items):
            return not items
        case nodes.Facts(rows):
            return not rows
        case nodes.Contents(entries):
            return not entries
        case _:
            return False


def _is_short(blocks: tuple[Block, ...]) -> bool:
    return sum(not isinstance(block, nodes.List) for block in blocks) <= 1
