"""What stands below one another: paragraphs, lists, tables, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .inline import Inline


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
    """A picture in its natural width, at most the column. `asset` is a key of `View.assets`."""

    asset: str
    alt: str
    caption: tuple[Inline, ...] = ()


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
class ContentsEntry:
    """A line of the contents. `anchor` is that of a section whose heading is printed; `note` stands behind
    the words: "12 stron"."""

    children: tuple[Inline, ...]
    anchor: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Where to find what: each line leads to its section and tells its page."""

    entries: tuple[ContentsEntry, ...]


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
    | Contents
    | PagePicture
    | ForeignPages
)
