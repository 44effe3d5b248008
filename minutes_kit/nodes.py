"""The pieces of a printed document: what the view is made of and both renderers print.

Plain frozen data without behaviour. A renderer has one function per node; it never decides what is
said, only how it looks. Every string is literal text: `*`, `#`, `<`, `{{` in it mean themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# --- inline ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`target` is a URL (http, https, mailto, tel) or "#" and the anchor of a block in the document."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


Inline = Text | Emphasis | Strong | Link | LineBreak


# --- blocks ------------------------------------------------------------------------------------


class ParagraphStyle(StrEnum):
    BODY = "body"
    LEAD = "lead"
    """A line under the title: the date of the meeting, the number, the version."""
    NOTE = "note"
    """Set smaller: a remark, a source, the mandatory sentence."""
    STATEMENT = "statement"
    """The funder's sentence as real content."""


class ListStyle(StrEnum):
    BULLET = "bullet"
    """–"""
    DECIMAL_DOT = "decimal-dot"
    """1. 2. 3."""
    DECIMAL_PAREN = "decimal-paren"
    """1) 2) 3)"""
    ALPHA_PAREN = "alpha-paren"
    """a) b) c)"""
    ROMAN_DOT = "roman-dot"
    """I. II. III."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]
    style: ParagraphStyle = ParagraphStyle.BODY
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` counts from 1 and never skips; the title of the document is not a heading."""

    level: int
    children: tuple[Inline, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """The first block is a paragraph in nearly all lists; more blocks, lists among them, may follow.

    `label` is printed in place of the running number when the writer gave one of their own: "3a)".
    """

    blocks: tuple[Block, ...]
    anchor: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[ListItem, ...]
    style: ListStyle = ListStyle.BULLET
    start: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """`weight` is the share of the free width; `align` is "left", "center" or "right"."""

    weight: float = 1.0
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row, repeated on every page. Each row has as many cells as `columns`.

    `row_height_mm` is the least height of a body row (0: as its text needs), for signature cells.
    """

    columns: tuple[Column, ...]
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    caption: tuple[Inline, ...] = ()
    row_height_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture. `asset` is a key of `View.assets`. `width_mm` 0: natural width, at most the column."""

    asset: str
    alt: str
    caption: tuple[Inline, ...] = ()
    width_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says: "Miejsce: Sochaczew". `label` ends without a colon."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: a rule with the lines (name, function, date) under it."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    items: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page of its own that shows one picture as large as fits: a scan, a page of an attachment."""

    asset: str
    alt: str


@dataclass(frozen=True, slots=True)
class ForeignPages:
    """`count` pages of another PDF will be inserted here after rendering: only numbers move on."""

    count: int


Block = (
    Paragraph
    | Heading
    | List
    | Table
    | Quote
    | Figure
    | Facts
    | Signatures
    | PageBreak
    | PagePicture
    | ForeignPages
)


# --- the whole ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that the document prints. `media_type` is image/png, image/jpeg or image/svg+xml.

    `width` and `height` are in pixels (SVG: in user units); only their ratio matters.
    `png` is the raster twin that a DOCX needs beside an SVG, else empty.
    """

    data: bytes
    media_type: str
    width: float
    height: float
    png: bytes = b""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a strip. With `asset` "" no file is at hand: `lines` stand in its place as type.

    `caption` are the lines of text that stand beside the mark's picture (the European emblem with
    the name of the fund); a mark whose file already contains its name has none.
    `height_mm` is the height of the picture. `line_before` sets a thin vertical rule before it.
    """

    name: str
    asset: str
    lines: tuple[str, ...]
    caption: tuple[str, ...] = ()
    height_mm: float = 10.0
    line_before: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of a funder's marks. `alt` describes the whole row once.

    `statement` stands in the row at index `statement_at` of the marks (-1: it is not in the row).
    `placement` is "header" or "footer"; `first_page_only` limits it to page 1.
    """

    marks: tuple[Mark, ...]
    alt: str
    statement: str = ""
    statement_italic: bool = False
    statement_at: int = -1
    placement: str = "footer"
    first_page_only: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with its own heading. `key` names it for templates: "ustalenia"."""

    key: str
    heading: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    anchor: str = ""
    page_break_before: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """Everything that will be printed, in order.

    `language` is a BCP 47 tag ("pl-PL"). `date` is the document's date (ISO 8601).
    `page_label` is "Strona {page} z {pages}". `lead` stands between the title and the sections.
    """

    language: str
    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    date: str
    running_title: str
    page_label: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
    strips: tuple[Strip, ...]
    assets: dict[str, Asset]
