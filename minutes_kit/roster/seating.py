"""People of tables take their places in the data of a YAML file."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import getitem
from pathlib import PurePath
from typing import Any

from ..errors import SourceError
from ..problems import Fault, Pointer
from ..rules.attachments import file_faults
from .people import People, read_people
from .places import Desk, Origin, Seated, TableRow
from .reading import SUFFIXES, read_rows

MAX_TABLES = 20
"""Tables that one file may name."""
OWN = ("name", "people", "count")
"""Fields that cannot hold for all people of a table."""
CHOICES = ("MK-B08", "MK-B09", "MK-B10")
"""Rules about the sheet that the YAML names, or should name."""


def seat_people(data: Any, lists: Sequence[Pointer], desk: Desk) -> Seated:
    """The data with the lists filled, each list given by its pointer."""
    seating = _Seating(desk)
    for pointer in lists:
        data = _with(data, pointer, seating.people(reduce(getitem, pointer, data), pointer, pointer))
    return Seated(data, tuple(seating.faults), seating.complete, seating.origins)


def _with(data: Any, pointer: Pointer, value: Any) -> Any:
    """A copy of the data with another value at a place; what lies beside the way is shared."""
    if not pointer:
        return value
    step, *rest = pointer
    copy = data.copy()
    copy[step] = _with(data[step], tuple(rest), value)
    return copy


@dataclass(slots=True)
class _Seating:
    desk: Desk
    faults: list[Fault] = field(default_factory=list)
    origins: dict[Pointer, Origin] = field(default_factory=dict)
    complete: bool = True
    tables: int = 0

    def people(self, written: Any, at: Pointer, now: Pointer) -> list[Any]:
        """The entries of a list written at `at`, which will stand at `now`, those of tables filled in."""
        seats: list[Any] = []
        entries = [(at, written)] if isinstance(written, str) else _numbered(at, written)
        for place, entry in entries:
            for one, origin in self._entry(entry, place, (*now, len(seats)), alone=place == at):
                self.origins[(*now, len(seats))] = origin
                seats.append(one)
        return seats

    def _entry(
        self, entry: Any, place: Pointer, now: Pointer, *, alone: bool
    ) -> Iterator[tuple[Any, Origin]]:
        """What one entry becomes, each with where it comes from; `alone`: a text in the place of a list."""
        if alone:
            yield from self._table({"file": entry}, place, place)
        elif isinstance(entry, dict) and "file" in entry:
            yield from self._table(entry, place, (*place, "file"))
        elif isinstance(entry, dict) and "sheet" in entry:
            self._refuse(Fault("MK-B03", (*place, "sheet")))
        elif isinstance(entry, dict) and "people" in entry:
            inside = self.people(entry["people"], (*place, "people"), (*now, "people"))
            yield {**entry, "people": inside}, place
        else:
            yield entry, place

    def _table(
        self, entry: Mapping[str, Any], place: Pointer, at: Pointer
    ) -> Iterator[tuple[dict[str, Any], TableRow]]:
        """The people of a table, each with what the entry says of all of them."""
        file = str(entry["file"])
        shown = os.path.normpath(PurePath(self.desk.name).parent / file)
        found = self._read(file, str(entry.get("sheet", "")), shown, at)
        self.faults += (Fault("MK-B02", (*place, key), {"key": key}) for key in OWN if key in entry)
        self.faults += (replace(fault, pointer=place, file=shown) for fault in found.faults)
        given = {key: value for key, value in entry.items() if key not in ("file", "sheet", *OWN)}
        for person in found.people:
            yield {**given, **person.data}, TableRow(shown, person.line, person.columns, place)

    def _read(self, file: str, sheet: str, shown: str, at: Pointer) -> People:
        """The people of a file; nobody when it cannot be read."""
        self.tables += 1
        if self.tables > MAX_TABLES:
            self._refuse(Fault("MK-B27", at, {"limit": MAX_TABLES}))
            return People()
        wrong = list(file_faults(file, self.desk.folder, self.desk.root, at))
        if wrong:
            no_table = wrong[0].rule == "MK-L01" and PurePath(file).suffix.lower() not in SUFFIXES
            self._refuse(replace(wrong[0], rule="MK-B01") if no_table else wrong[0])
            return People()
        try:
            return read_people(read_rows(self.desk.folder / file, sheet))
        except SourceError as error:
            self._refuse(_told(error.fault, shown, at))
            return People()

    def _refuse(self, fault: Fault) -> None:
        self.faults.append(fault)
        self.complete = False


def _numbered(at: Pointer, entries: Sequence[Any]) -> list[tuple[Pointer, Any]]:
    return [((*at, index), entry) for index, entry in enumerate(entries)]


def _told(fault: Fault, name: str, at: Pointer) -> Fault:
    """What keeps a table from being read: where the YAML chooses a sheet, or in the file."""
    facts = {"name": name, **fault.params}
    if fault.rule in CHOICES:
        return replace(fault, pointer=at, params=facts)
    return replace(fault, pointer=at, params=facts, file=name, line=fault.line or 1)
