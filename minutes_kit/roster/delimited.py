"""A text of rows whose cells are divided by tabs, semicolons or commas (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice

from ..errors import SourceError
from .columns import MAX_PREAMBLE, find_heading
from .table import Cell, Row, bounded, one_line

DELIMITERS = ("\t", ";", ",")


def read_delimited(text: str) -> tuple[Row, ...]:
    """The rows, divided by the delimiter with which most of a heading is understood.

    Where none is, it is the most frequent one. Raises `SourceError`: MK-B26 for a row with broken quotes
    or an endless cell, MK-B06 for a table that is too large.
    """
    understood = {each: _understood(text, each) for each in DELIMITERS}
    delimiter = max(DELIMITERS, key=understood.__getitem__)
    if not understood[delimiter]:
        delimiter = max(DELIMITERS, key=text[:10_000].count)
    return bounded(_rows(text, delimiter))


def _understood(text: str, delimiter: str) -> int:
    """How many headings make sense if this is the delimiter."""
    rows: list[Row] = []
    # What stands above a row that makes no sense may tell all the same.
    with suppress(SourceError):
        rows.extend(row for row in islice(_rows(text, delimiter), 2 * MAX_PREAMBLE) if row.cells)
    found = find_heading(rows)
    return found[1].understood if found else 0


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    try:
        for values in reader:
            cells = ((one_line(value), column) for column, value in enumerate(values, start=1))
            yield Row(line, tuple(Cell(shown, column) for shown, column in cells if shown))
            line = reader.line_num + 1
    except csv.Error as error:
        raise SourceError("MK-B26", line=line) from error
