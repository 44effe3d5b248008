"""The rows of a table become participants, as data that the schema of the minutes knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..errors import SourceError
from ..problems import Fault, Param
from .columns import MAX_PREAMBLE, Columns, find_heading, key, names_people, read_columns
from .names import is_phone, is_recorder, is_remark
from .person import Person, read_person
from .table import Row, brief, listed

MAX_FAULTS = 100
"""Faults against one rule that are told of one table; many warnings never hide an error."""

_NUMBERED = re.compile(r"\d+\.\s+\S.*")
"""The heading of a part of a report: "2. Participants"."""


@dataclass(slots=True)
class People:
    """The people of a table in its order, and what is wrong with it."""

    people: list[Person] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)

    def tell(self, rule: str, row: Row, column: int, **params: Param) -> None:
        self.told[rule] += 1
        if self.told[rule] <= MAX_FAULTS:
            facts = {"place": row.place(column), **params}
            self.faults.append(Fault(rule, params=facts, line=row.line, column=column))


def read_people(rows: Sequence[Row]) -> People:
    """The people of a table.

    Raises `SourceError`: MK-B07 when no column holds names, MK-B11 when nobody stands in the table.
    """
    heading = find_heading(rows)
    if heading is None:
        widest = max(rows[:MAX_PREAMBLE], key=lambda row: len(row.cells), default=Row(1, ()))
        raise SourceError("MK-B07", line=widest.line, columns=listed(cell.text for cell in widest.cells))
    index, columns = heading
    found, joins = People(), _Joins()
    _tell_columns(found, rows[index], columns)
    for row, current in _body(rows, index, columns):
        if _is_left_out(found, row, current):
            continue
        told = len(found.faults)
        person = _person(found, row, current)
        if person and current.report and joins.again(person):
            del found.faults[told:]  # It was told of the first row of this person.
        elif person:
            found.people.append(person)
    if joins.unsure:
        facts: dict[str, Param] = {"rows": joins.rows, "people": len(found.people)}
        found.tell("MK-B20", rows[index], columns.name, **facts)
    if not (found.people or found.faults):
        raise SourceError("MK-B11", line=rows[index].line)
    return found


def _tell_columns(found: People, heading: Row, columns: Columns) -> None:
    if columns.unknown:
        found.tell("MK-B12", heading, 1, columns=listed(columns.unknown))
    for first, second in columns.repeated:
        found.tell("MK-B13", heading, 1, first=first, second=second)


def _body(rows: Sequence[Row], index: int, columns: Columns) -> Iterator[tuple[Row, Columns]]:
    """The rows below the heading with the columns in force.

    A heading may come again: on each page, or for each part of a report (hosts, panelists, attendees). In a
    report whose parts are numbered the next part says who joined when, and is not read.
    """
    numbered = index > 0 and _is_part(rows[index - 1])
    for position, row in enumerate(rows[index + 1 :], start=index + 1):
        if numbered and _is_part(row):
            return
        if _is_heading(row, columns):
            columns = read_columns(row)
        elif not (_is_alone(row) and position + 1 < len(rows) and _is_heading(rows[position + 1], columns)):
            yield row, columns


def _is_part(row: Row) -> bool:
    return _is_alone(row) and _NUMBERED.fullmatch(row.cells[0].text) is not None


def _is_alone(row: Row) -> bool:
    return len(row.cells) == 1


def _is_heading(row: Row, columns: Columns) -> bool:
    cell = row.at(columns.name)
    return cell is not None and names_people(cell.text)


def _is_left_out(found: People, row: Row, columns: Columns) -> bool:
    """Whether a row is no person: nothing is written in it, or what is known to stand in such tables."""
    useful = [cell for cell in row.cells if cell.column in columns.titles and cell.column not in columns.idle]
    if len(row.cells) <= 2 and is_remark(row.cells[0].text):
        found.tell("MK-B15", row, row.cells[0].column, text=brief(row.cells[0].text))
        return True
    name = row.at(columns.name)
    if name and is_phone(name.text):
        found.tell("MK-B16", row, columns.name, name=brief(name.text))
        return True
    if name and is_recorder(name.text):
        found.tell("MK-B17", row, columns.name, name=brief(name.text))
        return True
    return not useful


def _person(found: People, row: Row, columns: Columns) -> Person | None:
    before = len(found.faults)
    person = read_person(row, columns, lambda rule, column, **facts: found.tell(rule, row, column, **facts))
    if person is None and len(found.faults) == before:
        found.tell("MK-B14", row, columns.name)
    return person


@dataclass(slots=True)
class _Joins:
    """The people of an attendance report, which has a row for each time that somebody joined.

    `unsure` is the number of rows taken for one person by the name alone.
    """

    known: dict[str, Person] = field(default_factory=dict)
    rows: int = 0
    unsure: int = 0

    def again(self, person: Person) -> bool:
        """Whether the person is known already. Equal names with different addresses are two people."""
        self.rows += 1
        first = self.known.setdefault(key(person.data["name"]), person)
        if first is person or (first.email and person.email and first.email != person.email):
            return False
        self.unsure += not first.email or not person.email
        return True
