"""Typed text → blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..nodes import Block, Column, Figure, Inline, List, ListItem, ListStyle, Paragraph, Quote, Table, Text
from .findings import MAX_MARKS, Findings, overloaded
from .grammar import parser
from .inline import literal, paragraphs
from .plain import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLOCK_MARK = re.compile(
    r"^[ \t]*+(?:[>|:]|[-+*](?:[ \t]|$)|-[-:|]|(?:\*[ \t]*+){3}|(?:_[ \t]*+){3}|[0-9]{1,9}[.)](?:[ \t]|$))",
    re.MULTILINE,
)
"""How a line begins that may be more than a line of a paragraph."""

_BLANK = re.compile(r"(\n(?:[ \t]*+\n)++)")
_LETTERS = 26
_NARROW, _WIDE = 5, 40
"""Characters that set the least and the greatest weight of a column."""

_ALIGNMENT = {(True, True): "center", (False, True): "right"}


def blocks(text: str, findings: Findings) -> tuple[Block, ...]:
    """The blocks of a text whose lines end with a line feed."""
    if overloaded(text):
        findings.report("MK-M17", 0, limit=MAX_MARKS)
        return (Paragraph((literal(text),)),)
    return tuple(structured(text, findings) if _BLOCK_MARK.search(text) else unstructured(text, findings))


def structured(text: str, findings: Findings) -> list[Block]:
    """The blocks of any text."""
    tokens: list[Token] = []
    markdown = parser()
    markdown.block.parse(text, markdown, {"depth": 0, "findings": findings}, tokens)
    return _blocks(iter(tokens), 1, findings)


def unstructured(text: str, findings: Findings) -> list[Block]:
    """The blocks of a text that has only paragraphs; the same as `structured`, many times faster."""
    return [block for part, line in _parts(text) for block in paragraphs(part, line, findings)]


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """The text between blank lines, and the line on which each part starts."""
    line = 0
    for part in _BLANK.split(text):
        if content := part.lstrip():
            yield content, line + part.count("\n", 0, len(part) - len(content))
        line += part.count("\n")


def _blocks(tokens: Iterator[Token], level: int, findings: Findings) -> list[Block]:
    """The blocks up to the end of the container; `level` is that of the next ordered list, from 1."""
    found: list[Block] = []
    for token in tokens:
        match token.type:
            case "inline":
                found.extend(paragraphs(token.content, (token.map or [0])[0], findings))
            case "table":
                found.extend(_table(token, findings))
            case "blockquote_open":
                inner = tuple(_blocks(tokens, level, findings))
                found.append(Quote(inner) if inner else Paragraph((Text(">"),)))
            case "bullet_list_open" | "ordered_list_open":
                found.append(_list(token, tokens, level, findings))
            case "blockquote_close" | "list_item_close":
                break
    return found


def _list(opening: Token, tokens: Iterator[Token], level: int, findings: Findings) -> Block:
    """A list. Where no item says anything, the marks are what was meant: a lone "-" for "none"."""
    ordered = opening.type == "ordered_list_open"
    numbers: list[str] = []
    contents: list[tuple[Block, ...]] = []
    for token in tokens:
        if token.type != "list_item_open":
            break
        numbers.append(token.info)
        contents.append(tuple(_blocks(tokens, level + ordered, findings)))
    if not any(contents):
        return Paragraph((Text(" ".join(number + opening.markup for number in numbers)),))
    filled = [content or (Paragraph(()),) for content in contents]
    if not ordered:
        return List(tuple(map(ListItem, filled)))
    style, labels = _numbering(numbers, opening.markup, level)
    items = (ListItem(content, label=label) for content, label in zip(filled, labels, strict=True))
    return List(tuple(items), style, int(numbers[0]))


def _numbering(numbers: list[str], delimiter: str, level: int) -> tuple[ListStyle, list[str]]:
    """The style of an ordered list, and a label for each item whose number is not the running one.

    "1. 1. 1." is the usual way to let the numbers run. Inner levels get letters, then Roman
    numerals, as Polish offices number, unless the numbers as typed could not be told from them.
    """
    start = int(numbers[0])
    running = [str(start + index) for index in range(len(numbers))]
    as_typed = ListStyle.DECIMAL_PAREN if delimiter == ")" else ListStyle.DECIMAL_DOT
    lazy = len(numbers) > 1 and len(set(numbers)) == 1
    if lazy or numbers == running:
        style = (as_typed, ListStyle.ALPHA_PAREN, ListStyle.ROMAN_DOT)[(level - 1) % 3]
        fits = start >= 1 and start + len(numbers) - 1 <= _LETTERS
        return (style if fits else as_typed), [""] * len(numbers)
    typed_and_running = zip(numbers, running, strict=True)
    return as_typed, ["" if typed == number else typed + delimiter for typed, number in typed_and_running]


def _table(token: Token, findings: Findings) -> Iterator[Table | Figure]:
    """A table, and after it the pictures of its cells."""
    marks: list[str] = token.meta["marks"]
    rows: list[tuple[int, list[str]]] = token.meta["rows"]
    cells: list[tuple[tuple[Inline, ...], ...]] = []
    figures: list[Figure] = []
    for line, typed in rows:
        if len(typed) != len(marks):
            findings.report("MK-M15", line, cells=len(typed), columns=len(marks))
        row = [list(paragraphs(cell, line, findings)) if cell else [] for cell in _fitted(typed, len(marks))]
        cells.append(tuple(next((b.children for b in cell if isinstance(b, Paragraph)), ()) for cell in row))
        figures.extend(block for cell in row for block in cell if isinstance(block, Figure))
    columns = map(_column, marks, zip(*cells, strict=True))
    yield Table(tuple(columns), cells[0], tuple(cells[1:]))
    yield from figures


def _fitted(cells: list[str], count: int) -> list[str]:
    """Exactly `count` cells: missing ones are empty, surplus ones stay in the last, as typed."""
    return [*cells[: count - 1], " | ".join(cells[count - 1 :]), *[""] * (count - len(cells))][:count]


def _column(mark: str, cells: tuple[tuple[Inline, ...], ...]) -> Column:
    """A column with the alignment of its delimiter and room for its longest cell, within reason."""
    longest = max(len(plain_text(cell)) for cell in cells)
    alignment = _ALIGNMENT.get((mark.startswith(":"), mark.endswith(":")), "left")
    return Column(float(min(max(longest, _NARROW), _WIDE)), alignment)
