"""One row of a table becomes one participant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from ..language.collation import fold
from ..problems import Param
from .columns import Columns
from .names import is_strange, surname_last, without_suffix
from .table import MAX_SHOWN, Cell, Row, brief
from .vocabulary import MARKS, SHOWN

MAX_LENGTH = 2_000
"""Characters of a cell, as of a text in the minutes."""

NAME_PIECES = ("academic title", "first name", "surname", "surname first", "name")
_TEXTS = ("function", "role", "organisation", "code", "group", "reason", "short", "deputy_for", "note")
_NUMBERS = ("code", "group")
"""Fields in which a number is as good as a text."""


class Tell(Protocol):
    """Takes down a fault of a row: the rule, the column, the facts."""

    def __call__(self, rule: str, column: int, **params: Param) -> None: ...


@dataclass(frozen=True, slots=True)
class Person:
    """A participant as data. `columns` (from 1) are those of the fields, `email` is not for print."""

    data: Mapping[str, Any]
    line: int
    columns: Mapping[str, int]
    email: str


def read_person(row: Row, columns: Columns, tell: Tell) -> Person | None:
    """The participant of a row, None when it has no name; whatever is wrong with the row is told."""
    name = _name(row, columns, tell)
    if not name:
        return None
    data: dict[str, Any] = {"name": name}
    for field in _TEXTS:
        # In a report it is the role in the meeting program: organiser, presenter.
        if field in columns.at and not (field == "role" and columns.report):
            text = _text(row.at(columns.at[field]), tell, number=field in _NUMBERS)
            data |= {field: text} if text else {}
    for field in MARKS:
        if field in columns.at:
            data |= _mark(row, field, columns, tell)
    places = {field: columns.at[field] for field in data if field in columns.at} | {"name": columns.name}
    email = row.at(columns.at.get("email"))
    return Person(data, row.line, places, fold(email.text) if email else "")


def _name(row: Row, columns: Columns, tell: Tell) -> str:
    pieces = (_text(row.at(columns.at.get(piece)), tell) for piece in NAME_PIECES)
    title, first, surname, turned, name = pieces
    if columns.report:
        name, suffix = without_suffix(name)
        if suffix:
            tell("MK-B18", columns.name, name=brief(name), suffix=suffix)
    parted = " ".join(filter(None, (first, surname)))
    whole = parted if first and surname else name or surname_last(turned) or parted
    if whole and is_strange(whole):
        tell("MK-B19", columns.name, name=brief(whole))
    return " ".join(filter(None, (title, whole))) if whole else ""


def _text(cell: Cell | None, tell: Tell, *, number: bool = False) -> str:
    if cell is None:
        return ""
    if cell.broken:
        tell("MK-B23", cell.column)
        return ""
    if len(cell.text) > MAX_LENGTH:
        tell("MK-B25", cell.column, length=len(cell.text), limit=MAX_LENGTH)
        return ""
    if cell.number and not number:
        tell("MK-B24", cell.column, value=brief(cell.text))
    return cell.text


def _mark(row: Row, field: str, columns: Columns, tell: Tell) -> dict[str, Any]:
    """The field with the value that a mark means, {} when it means none that is known."""
    column = columns.at[field]
    cell = row.at(column)
    if cell is not None and cell.broken:
        tell("MK-B23", column)
        return {}
    title, shown = columns.titles[column], SHOWN[field]
    if cell is None:
        tell("MK-B22", column, title=title, allowed=shown)
        return {}
    meant = _marks(field).get(_sign(cell.text[:MAX_SHOWN]))
    if meant is None and field == "entitled" and cell.text.isdecimal() and len(cell.text) <= 4:
        meant = int(cell.text)
    if meant is None:
        tell("MK-B21", column, title=title, value=brief(cell.text), allowed=shown)
        return {}
    return {field: meant}


@cache
def _marks(field: str) -> dict[str, str | int | bool]:
    return {_sign(word): value for value, words in MARKS[field].items() for word in words}


def _sign(text: str) -> str:
    return " ".join(fold(text).replace("/", " ").replace("(", " ").replace(")", " ").split()).rstrip(".")
