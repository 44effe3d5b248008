"""Blocks as WordprocessingML: one method a node."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ... import nodes
from ..keeping import is_short
from .inline import runs
from .numbering import INDENT, LEVELS, Numbering
from .page import Page
from .signatures import signatures
from .styles import HEADING_LEVELS, Style
from .table import table
from .target import Target, bookmark_name
from .xml import page_reference, paragraph, run, tab_stop, twips

FACT_INDENT = twips(45)
QUOTE_INDENT = twips(10)
_OWN_INDENT = {Style.FACT: FACT_INDENT, Style.QUOTE: QUOTE_INDENT}
"""The left indents that the styles themselves have; only another one is written into a paragraph."""

_INTRODUCED = (nodes.List, nodes.Table, nodes.Signatures)
_LABEL_CHARACTER, _LABEL_GAP = twips(1.9), twips(2.2)
_CAPTION_HEIGHT = 10.0
_SPACE_AFTER_TABLE = 'w:before="160"'
_STYLES = {
    nodes.ParagraphStyle.LEAD: Style.LEAD,
    nodes.ParagraphStyle.NOTE: Style.NOTE,
    nodes.ParagraphStyle.STATEMENT: Style.STATEMENT,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: twips from the left margin, the number of lists around them, the style of
    plain paragraphs there."""

    left: int = 0
    depth: int = 0
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the first words of a list item or a fact."""

    style: Style
    left: int
    hanging: int
    prefix: str = ""
    number: tuple[int, int] | None = None
    anchor: str = ""


class Body:
    """Writes the blocks of one document in order. `height` (mm) is what a full-page picture may take.

    `paper_section` are the properties of a Word section for a paper of its own, "" where a break will do.
    """

    def __init__(
        self, target: Target, numbering: Numbering, page: Page, height: float, paper_section: str
    ) -> None:
        self._target, self._numbering, self._paper_section = target, numbering, paper_section
        self._width, self._height = page.width, height
        self._break = self._after_table = self._keep = self._keep_all = False
        self._writers: dict[type[nodes.Block], Callable[[Any, Place], str]] = {
            nodes.Paragraph: self._paragraph,
            nodes.Heading: self._heading,
            nodes.List: self._list,
            nodes.Table: self._table,
            nodes.Quote: self._quote,
            nodes.Figure: self._figure,
            nodes.Facts: self._facts,
            nodes.Signatures: self._signatures,
            nodes.Contents: self._contents,
            nodes.PagePicture: self._page_picture,
            nodes.ForeignPages: lambda _, __: "",
        }

    def section_heading(self, section: nodes.Section) -> str:
        """The heading of a section, "" when it has none; its page break then waits for what follows."""
        self._break |= section.page_break_before
        opening = self._new_paper() if section.own_paper and self._paper_section else ""
        if not section.heading:
            return opening
        return opening + self._heading(nodes.Heading(1, section.heading, section.anchor))

    def section_blocks(self, section: nodes.Section) -> str:
        """The blocks of a section; where it is to be kept, its end stays with what follows."""
        if not (section.kept and section.blocks and is_short(section.blocks[-1])):
            return self.blocks(section.blocks)
        above = self.blocks(section.blocks[:-1])
        self._keep_all = True
        end = self.blocks(section.blocks[-1:])
        self._keep_all = False
        return above + end

    def _new_paper(self) -> str:
        """The end of the Word section before a paper of its own, whose first page has the first header."""
        self._take_break()
        space = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        return f"<w:p><w:pPr>{space}{self._paper_section}</w:pPr></w:p>"

    def blocks(self, blocks: Sequence[nodes.Block], place: Place = Place()) -> str:
        followers = (*blocks[1:], None)
        return "".join(
            self._block(block, place, after) for block, after in zip(blocks, followers, strict=False)
        )

    def _block(self, block: nodes.Block, place: Place, after: nodes.Block | None) -> str:
        # The words that introduce a list or a table, or are signed, never stay alone at a page's foot.
        self._keep = isinstance(block, nodes.Paragraph) and isinstance(after, _INTRODUCED)
        return self._writers[type(block)](block, place)

    def _quote(self, block: nodes.Quote, place: Place) -> str:
        return self.blocks(block.blocks, replace(place, left=place.left + QUOTE_INDENT, style=Style.QUOTE))

    def _facts(self, block: nodes.Facts, place: Place) -> str:
        return "".join(self._fact(fact, place) for fact in block.rows)

    def _signatures(self, block: nodes.Signatures, _: Place) -> str:
        self._after_table = False
        return signatures(block, self._target, twips(self._width), page_break=self._take_break())

    def _contents(self, block: nodes.Contents, _: Place) -> str:
        return "".join(self._contents_entry(entry) for entry in block.entries)

    def _contents_entry(self, entry: nodes.ContentsEntry) -> str:
        words = self._runs(entry.children) + run(f" ({entry.note})\t" if entry.note else "\t")
        line = self._target.link(f"#{entry.anchor}", words + page_reference(bookmark_name(entry.anchor)))
        tabs = tab_stop(twips(self._width), "right")
        return paragraph(line, self._target.style(Style.CONTENTS), page_break=self._take_break(), tabs=tabs)

    def _paragraph(self, block: nodes.Paragraph, place: Place) -> str:
        style = _STYLES.get(block.style, place.style)
        indent = (place.left, 0) if place.left != _OWN_INDENT.get(style or Style.TITLE, 0) else None
        content = self._target.bookmark(block.anchor, self._runs(block.children))
        return self._write(content, style, indent=indent, keep_next=self._keep)

    def _heading(self, block: nodes.Heading, _: Place = Place()) -> str:
        style = self._target.style(Style.HEADING, min(block.level, HEADING_LEVELS))
        content = self._target.bookmark(block.anchor, self._runs(block.children))
        self._after_table = False
        return paragraph(content, style, page_break=self._take_break())

    def _list(self, block: nodes.List, place: Place) -> str:
        level = min(place.depth, LEVELS - 1)
        number = self._numbering.add(block.style, level, block.start), level
        longest = max((len(item.label) for item in block.items), default=0)
        hanging = max(INDENT, longest * _LABEL_CHARACTER + _LABEL_GAP if longest else 0)
        style = Style.BULLET if block.style is nodes.ListStyle.BULLET else Style.NUMBER
        left = place.left + hanging
        plain = Opening(style, left, hanging, number=number)
        inside = Place(left, place.depth + 1, place.style)
        return "".join(self._opened(item.blocks, _item_opening(item, plain), inside) for item in block.items)

    def _fact(self, fact: nodes.Fact, place: Place) -> str:
        left = place.left + FACT_INDENT
        label = run(f"{fact.label}:\t", "<w:b/>")
        return self._opened(
            fact.blocks, Opening(Style.FACT, left, FACT_INDENT, label), replace(place, left=left)
        )

    def _opened(self, blocks: Sequence[nodes.Block], opening: Opening, place: Place) -> str:
        """Blocks whose first paragraph carries a label; without one the label gets a paragraph of its own."""
        first, rest = (blocks[0], blocks[1:]) if blocks else (None, blocks)
        if not isinstance(first, nodes.Paragraph):
            first, rest = nodes.Paragraph(()), blocks
        words = self._target.bookmark(first.anchor, self._runs(first.children))
        content = self._target.bookmark(opening.anchor, opening.prefix + words)
        own = opening.number is not None and opening.left == (place.depth * INDENT) and place.depth <= LEVELS
        own |= opening.style is Style.FACT and opening.left == FACT_INDENT
        indent = None if own else (opening.left, opening.hanging)
        alone = bool(rest) and not first.children
        opened = self._write(content, opening.style, number=opening.number, indent=indent, keep_next=alone)
        return opened + self.blocks(rest, place)

    def _table(self, block: nodes.Table, place: Place) -> str:
        caption = self._caption(block.caption, place, keep_next=True)
        width = twips(self._width) - place.left
        written = table(block, self._target, width, place.left, page_break=self._take_break())
        self._after_table = True
        return caption + written

    def _figure(self, block: nodes.Figure, place: Place) -> str:
        room = self._width - place.left * 25.4 / 1440
        height = self._height - _CAPTION_HEIGHT * bool(block.caption)
        picture = self._target.picture(block.asset, self._target.size(block.asset, room, height), block.alt)
        indent = (place.left, 0) if place.left else None
        written = self._write(picture, Style.PICTURE, indent=indent, keep_next=bool(block.caption))
        return written + self._caption(block.caption, place)

    def _page_picture(self, block: nodes.PagePicture, _: Place) -> str:
        size = self._target.size(block.asset, self._width, self._height, self._width)
        picture = self._target.picture(block.asset, size, block.alt)
        style = self._target.style(Style.PICTURE)
        self._break, self._after_table = True, False
        return paragraph(picture, style, page_break=True, spacing='w:before="0" w:after="0"', align="center")

    def _caption(self, caption: tuple[nodes.Inline, ...], place: Place, *, keep_next: bool = False) -> str:
        if not caption:
            return ""
        indent = (place.left, 0) if place.left else None
        return self._write(self._runs(caption), Style.CAPTION, indent=indent, keep_next=keep_next)

    def _write(
        self,
        content: str,
        style: Style | None,
        *,
        number: tuple[int, int] | None = None,
        indent: tuple[int, int] | None = None,
        keep_next: bool = False,
    ) -> str:
        """A paragraph that takes up the page break and the space that wait for it."""
        spacing, self._after_table = _SPACE_AFTER_TABLE * self._after_table, False
        return paragraph(
            content,
            self._target.style(style) if style else "",
            keep_next=keep_next or self._keep_all,
            page_break=self._take_break(),
            number=number,
            spacing=spacing,
            indent=indent,
        )

    def _take_break(self) -> bool:
        waiting, self._break = self._break, False
        return waiting

    def _runs(self, children: Sequence[nodes.Inline]) -> str:
        return runs(children, self._target)


def _item_opening(item: nodes.ListItem, plain: Opening) -> Opening:
    if not item.label:
        return replace(plain, anchor=item.anchor)
    return replace(plain, anchor=item.anchor, number=None, prefix=run(f"{item.label}\t"))
