"""Paragraphs, list items and tables as a text in the Markdown subset, wrapped for an editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..markup import parse_blocks
from .escaping import literal
from .numbering import is_bullet, read_mark
from .pieces import Line, Phrase, Piece, Table

WIDTH = 108
"""Characters of a line in the draft, its indentation not counted."""
MOST_COLUMNS = 24
_INTERRUPTING = ("-", "1.", "1)")
"""The marks that begin a list right below a paragraph; any other needs a blank line (CommonMark)."""
_LONGEST_WRAPPED = 200_000


def prose(pieces: Sequence[Piece]) -> str:
    """The pieces as a text that prints their words in their order; it ends with a line break unless empty."""
    text = "".join(_blocks(pieces, WIDTH))
    if len(text) > _LONGEST_WRAPPED:
        return "".join(_blocks(pieces, 0))
    flat = "".join(_blocks(pieces, 0))
    # A wrapped line that begins like a list item would be one: such a text stays as it was.
    return text if text == flat or parse_blocks(text).blocks == parse_blocks(flat).blocks else flat


def _blocks(pieces: Sequence[Piece], width: int) -> Iterator[str]:
    stack: list[tuple[int, str]] = []  # the open lists: how far their items are indented, and their kind
    last_was_item = False
    for number, piece in enumerate(pieces):
        if isinstance(piece, Table):
            yield "\n" if number else ""
            yield _table(piece)
            stack, last_was_item = [], False
            continue
        sign = _sign(piece, nested=bool(stack) and piece.depth > 0)
        if not sign:
            yield "\n" if number else ""
            yield _wrapped(_with_marker(piece), "", "", width)
            stack, last_was_item = [], False
            continue
        del stack[min(piece.depth, len(stack)) + 1 :]
        depth = min(piece.depth, len(stack))
        same_list = last_was_item and len(stack) > depth and stack[depth][1] == _kind(sign)
        nested = last_was_item and depth == len(stack) and depth > 0 and sign in _INTERRUPTING
        indent = sum(length for length, _ in stack[:depth])
        stack[depth:] = [(len(sign) + 1, _kind(sign))]
        yield "" if same_list or nested or not number else "\n"
        yield _wrapped(piece.markup, f"{' ' * indent}{sign} ", " " * (indent + len(sign) + 1), width)
        last_was_item = True


def _sign(line: Line, *, nested: bool) -> str:
    """The Markdown mark of a list item, "" for a paragraph. Letters count as numbers below another item."""
    if is_bullet(line.marker):
        return "-"
    mark = read_mark(line.marker)
    if mark is None or not (mark.family.startswith("decimal") or nested):
        return ""
    return f"{mark.order}{mark.family[-1] if mark.family[-1] in '.)' else '.'}"


def _kind(sign: str) -> str:
    return sign[-1]


def _with_marker(line: Line) -> str:
    """A paragraph with the marker that no Markdown list can carry: "a) …", "§ 3 …"."""
    if not line.marker:
        return line.markup
    marker = literal(f"{line.marker} x")[:-2]
    return f"{marker} {line.markup}"


def _wrapped(text: str, first: str, rest: str, width: int) -> str:
    """The text after `first`, its further lines after `rest`. Only single spaces become line breaks."""
    if not width:
        return f"{first}{text}\n"
    lines: list[str] = []
    line = first
    empty = True
    for word in text.split(" "):
        if not empty and len(line) + 1 + len(word) > width and word:
            lines.append(line)
            line, empty = rest + word, False
            continue
        line = line + word if empty else f"{line} {word}"
        empty = False
    return "\n".join([*lines, line]) + "\n"


def _table(table: Table) -> str:
    columns = len(table.rows[0])
    if columns > MOST_COLUMNS:
        rows = (" | ".join(cell.text for cell in row if cell.text) for row in table.rows)
        return "\n".join(f"{literal(row)}\n" for row in rows if row)
    head, *body = table.rows
    return "".join([_row(head), f"|{'---|' * columns}\n", *map(_row, body)])


def _row(cells: Sequence[Phrase]) -> str:
    return f"| {' | '.join(cell.markup.replace('|', chr(92) + '|') for cell in cells)} |\n"
