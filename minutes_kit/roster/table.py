"""Rows of cells, whatever kind of file they come from, and how much of them is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from unicodedata import normalize

from ..errors import SourceError
from ..problems import Words

MAX_ROWS = 10_000
"""Rows of a table in which anything is written."""
MAX_COLUMNS = 256
MAX_SHOWN = 60
"""Characters of a cell that a message repeats."""
MAX_UNPACKED = 30_000_000
"""The unpacked size of a workbook in bytes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` is one line without white space around it, and not empty unless the cell is `broken`.

    `column` counts from 1. `number` says that a workbook holds a number there (a date is one, too),
    `broken` a formula without a result or with an error.
    """

    text: str
    column: int
    number: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`line` counts from 1: the line of the text on which a row starts, the number of a workbook's row."""

    line: int
    cells: tuple[Cell, ...]

    def at(self, column: int | None) -> Cell | None:
        return next((cell for cell in self.cells if cell.column == column), None)

    def place(self, column: int) -> Words:
        """The place of a cell as a spreadsheet names it."""
        name = letters(column)
        return Words(f"wiersz {self.line}, kolumna {name}", f"row {self.line}, column {name}")


def one_line(text: str) -> str:
    """The text with each run of white space, line breaks included, as one space."""
    return " ".join(normalize("NFC", text).split())


def letters(column: int) -> str:
    """The letters of a column (from 1): A, B, … Z, AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def brief(text: str) -> str:
    """A text of a cell for a message."""
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"


def listed(names: Iterable[str]) -> str:
    """Names for a message: of many the first twenty are given."""
    shown = [brief(name) for name in islice(names, 21)]
    return ", ".join([*shown[:20], *(["…"] if len(shown) > 20 else [])]) or "—"


def bounded(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows in which anything is written. Raises `SourceError` when there are too many."""
    kept: list[Row] = []
    for row in rows:
        if row.cells:
            kept.append(row)
        if len(kept) > MAX_ROWS or (row.cells and row.cells[-1].column > MAX_COLUMNS):
            raise too_large()
    return tuple(kept)


def too_large() -> SourceError:
    size = MAX_UNPACKED // 1_000_000
    return SourceError("MK-B06", rows=MAX_ROWS, columns=MAX_COLUMNS, size=size)
