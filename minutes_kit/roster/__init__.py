"""People from tables: `participants: lista.xlsx` and the attendance reports of meeting programs.

A table takes the place of its people before the data become the model, so that rules and documents know
nothing of it; a fault of one of these people is told with the row of the table. Minutes without a table
load nothing of what reads one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import getitem
from typing import Any

from ..problems import Pointer
from .places import Desk, Seated

__all__ = ["Desk", "Seated", "people_lists", "seat"]


def people_lists(minutes: Any) -> Iterator[Pointer]:
    """Where people are listed in the data of minutes, projects written inside them included."""
    if "participants" in minutes:
        yield ("participants",)
    written = minutes.get("project")
    single = isinstance(written, dict)
    for index, project in enumerate([written] if single else written or ()):
        if isinstance(project, dict) and "roster" in project:
            yield ("project", "roster") if single else ("project", index, "roster")


def seat(data: Any, lists: Sequence[Pointer], desk: Desk) -> Seated:
    """The data with the people of tables in the lists that name one. The data are valid under the schema."""
    named = [pointer for pointer in lists if _names_a_table(reduce(getitem, pointer, data))]
    if not named:
        return Seated(data)
    from .seating import seat_people

    return seat_people(data, named, desk)


def _names_a_table(people: Any) -> bool:
    if not isinstance(people, list):
        return isinstance(people, str)
    entries = [entry for entry in people if isinstance(entry, dict)]
    return any("file" in e or "sheet" in e or _names_a_table(e.get("people")) for e in entries)
