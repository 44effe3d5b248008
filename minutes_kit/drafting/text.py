"""Plain text and Markdown become lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

from .escaping import literal, plain
from .numbering import split_marker
from .pieces import Line, Phrase, Piece, Table

_SPACES = re.compile(r"[^\S\xa0\u202f]+")
_HEADING = re.compile(r"(#{1,6})\s++(.*?)\s*#*")
_RULE = re.compile(r"[-–—_=*.…·\s]{3,}")
"""A line that was drawn, or dots to write on: it has no words."""
_DELIMITERS = re.compile(
    r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)++\|?|\|[ \t]*+:?-++:?[ \t]*+\|"
)
_PIPE = re.compile(r"(?<!\\)\|")
_INDENT = 2
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")


def plain_pieces(text: str) -> tuple[Piece, ...]:
    """The lines of a text file, in which no character is markup; tables drawn with "|" are tables."""
    return tuple(_pieces(text, markdown=False))


def markdown_pieces(text: str) -> tuple[Piece, ...]:
    """The headings, paragraphs, list items and tables of a Markdown file."""
    return tuple(_pieces(text, markdown=True))


def visible(text: str) -> str:
    """The text without characters that nobody sees, its line breaks all "\\n" and its letters composed."""
    return normalize("NFC", _INVISIBLE.sub("", _BREAKS.sub("\n", text)))


def one_line(text: str) -> str:
    """The text with one space for each run of white space; non-breaking spaces stay."""
    return _SPACES.sub(" ", text).strip()


def _pieces(text: str, *, markdown: bool) -> Iterator[Piece]:
    lines = text.replace("\f", "\n\f").split("\n")
    gap, at, page = 0, 0, False
    last: Line | None = None
    while at < len(lines):
        typed = lines[at]
        page = page or typed.startswith("\f")
        if not typed.strip() or _RULE.fullmatch(typed.strip()):
            gap, at = gap + (not typed.startswith("\f")), at + 1
            continue
        if at + 1 < len(lines) and "|" in typed and _DELIMITERS.fullmatch(lines[at + 1].strip()):
            end = next((n for n in range(at + 2, len(lines)) if "|" not in lines[n]), len(lines))
            yield _table([typed, *lines[at + 2 : end]], markdown)
            at, gap, last = end, 0, None
            continue
        heading_below = markdown and at + 1 < len(lines) and _is_underline(lines[at + 1])
        line = _markdown_line(typed, lines[at + 1] if heading_below else "") if markdown else _line(typed)
        last = replace(line, gap=gap, page=page, flows=_flows(line, last, gap) if markdown else False)
        yield last
        gap, page, at = 0, False, at + 1 + heading_below


def _line(typed: str) -> Line:
    marker, words = split_marker(one_line(typed))
    return Line(words, literal(words), marker)


def _is_underline(typed: str) -> bool:
    """Whether a line makes a heading of the one above: "====" or "----"."""
    return re.fullmatch(r"={3,}|-{3,}", typed.strip()) is not None


def _markdown_line(typed: str, underline: str) -> Line:
    words = one_line(typed)
    if heading := _HEADING.fullmatch(words):
        level, words = len(heading[1]), heading[2]
    else:
        level = 0 if not underline else 1 if underline.strip().startswith("=") else 2
    marker, words = split_marker(words)
    depth = 0 if not marker or level else min((len(typed) - len(typed.lstrip())) // _INDENT, 8)
    return Line(plain(words.lstrip("> ")) or words, words, marker, depth, level)


def _flows(line: Line, last: Line | None, gap: int) -> bool:
    """In Markdown, a line without a mark of its own goes on with the paragraph or item above."""
    return last is not None and not gap and not line.marker and not line.level and not last.level


def _table(rows: list[str], markdown: bool) -> Table:
    cells = [_cells(row, markdown) for row in rows]
    width = max(map(len, cells))
    empty = Phrase("", "")
    return Table(tuple((*row, *[empty] * (width - len(row))) for row in cells))


def _cells(row: str, markdown: bool) -> tuple[Phrase, ...]:
    typed = [one_line(cell.replace("\\|", "|")) for cell in _PIPE.split(row.strip())]
    if typed and not typed[0]:
        typed = typed[1:]
    if len(typed) > 1 and not typed[-1]:
        typed = typed[:-1]
    return tuple(Phrase(plain(c), c) if markdown else Phrase(c, literal(c)) for c in typed) or (
        Phrase("", ""),
    )
