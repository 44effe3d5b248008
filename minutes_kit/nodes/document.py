"""The whole document: its sections, its pictures, and the strips of marks."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import Block
from .inline import Inline


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
    """A row of a funder's marks. `alt` describes the whole row once, `alt_stacked` several rows.

    `statement` stands in the row at index `statement_at` of the marks (-1: it is not in the row).
    `placement` is "header" or "footer"; `first_page_only` limits it to page 1. The ink of every mark is
    `height_mm` high; marks that do not fit side by side go down to `least_mm`, then into several rows, or
    with `column` one below another; `gap_mm` is the free space between them. `ink` is the colour of the words
    ("#003399").
    """

    marks: tuple[Mark, ...]
    alt: str
    alt_stacked: str = ""
    statement: str = ""
    statement_italic: bool = False
    statement_at: int = -1
    placement: str = "footer"
    first_page_only: bool = False
    column: bool = False
    height_mm: float = 11.0
    least_mm: float = 10.0
    gap_mm: float = 5.5
    ink: str = "#000000"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with its own heading. `key` names it for templates: "ustalenia".

    `own_paper` says that it is a paper in its own right: the strips of the first page open it as well.
    `kept` asks that its end stays on one page with what follows, if that end is short.
    """

    key: str
    heading: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    anchor: str = ""
    page_break_before: bool = False
    own_paper: bool = False
    kept: bool = False


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
