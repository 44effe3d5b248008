"""Tables whose column heads say which fields of the minutes they fill."""

from __future__ import annotations

import re
from functools import cache

from ..language import fold
from ..roster.vocabulary import HEADINGS
from .pieces import Table
from .vocabulary import COLUMNS

_LONGEST = 900
_IGNORED = "ignored"
_PEOPLE = (
    *("name", "surname first", "first name", "surname"),
    *("function", "funkcja", "role", "organisation", "group"),
)
"""What is told of people, by the names that the tables of participants know."""
_BRACKETS = re.compile(r"\([^()]{0,100}\)")


def columns(table: Table) -> list[dict[str, str]]:
    """The rows below the head as fields, none if the head names no field, or a cell is no mere value."""
    head = [_field(cell.text) for cell in table.rows[0]]
    known = any(field and field != _IGNORED for field in head)
    if not known or any(len(cell.text) > _LONGEST for row in table.rows for cell in row):
        return []
    rows: list[dict[str, str]] = []
    for cells in table.rows[1:]:
        row: dict[str, str] = {}
        for field, cell in zip(head, cells, strict=True):
            if field and field != _IGNORED and cell.text:
                row[field] = f"{row[field]} {cell.text}" if field in row else cell.text
        rows.append(row)
    return rows


def is_whole(table: Table) -> bool:
    """Whether nothing is lost by reading the table: each column with words below its head fills a field."""
    heads = [_field(cell.text) for cell in table.rows[0]]
    return all(
        head not in ("", _IGNORED) or not any(any(map(str.isalpha, row[at].text)) for row in table.rows[1:])
        for at, head in enumerate(heads)
    )


def _field(head: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+", fold(_BRACKETS.sub(" ", head))))
    return _fields().get(words, "")


@cache
def _fields() -> dict[str, str]:
    people = {key: names for key, names in HEADINGS.items() if key in (*_PEOPLE, _IGNORED)}
    return {fold(name): field for field, names in {**people, **COLUMNS}.items() for name in names}
