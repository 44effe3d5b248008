"""Where people from a table come from, so that what is wrong with them is told at their row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from ..problems import Fault, Param, Pointer, Words
from ..value import Value


class Desk(Value):
    """Where the files lie that a YAML file names: paths start at `folder` and may not leave `root`.

    `name` is what messages call the YAML file.
    """

    folder: Path
    root: Path
    name: str


class TableRow(Value):
    """The row of one person. `columns` (from 1) are those of the fields, `entry` names the table in YAML."""

    file: str
    line: int
    columns: Mapping[str, int]
    entry: Pointer

    def words(self) -> Words:
        return _in_file(self.file, self.line)


Origin = Pointer | TableRow
"""An entry of the YAML, or a row of a table."""


class Seated(Value):
    """Data in which the people of tables have taken their places.

    `faults` are those of the tables. `complete` is false when a table could not be read. `origins` tells of
    each entry of a changed list where it comes from, by its pointer in `data`.
    """

    data: Any
    faults: tuple[Fault, ...] = ()
    complete: bool = True
    origins: Mapping[Pointer, Origin] = field(default_factory=dict)

    def placed(self, fault: Fault, line_of: Callable[[Pointer], int], name: str) -> Fault:
        """The fault of a rule with the place that was written: in the YAML file `name`, or a row of a table.

        `line_of` gives the line of a pointer into the YAML.
        """
        if not self.origins:
            return fault
        origin, rest = self._origin(fault.pointer)
        if isinstance(origin, tuple):
            params = {key: self._seen_from_yaml(value) for key, value in fault.params.items()}
            return replace(fault, pointer=(*origin, *rest), params=params)
        column = origin.columns.get(str(rest[0])) if rest else None
        return replace(
            fault,
            pointer=origin.entry,
            params={k: self._seen_from_table(value, line_of, name) for k, value in fault.params.items()},
            at_key=False,
            line=origin.line,
            column=column or origin.columns["name"],
            text_line=None,
            file=origin.file,
        )

    def _origin(self, pointer: Pointer) -> tuple[Origin, Pointer]:
        """Where the nearest entry around a place comes from, and the way from there."""
        for length in range(len(pointer), 0, -1):
            if pointer[:length] in self.origins:
                return self.origins[pointer[:length]], pointer[length:]
        return pointer, ()

    def _seen_from_yaml(self, value: Param) -> Param:
        if not isinstance(value, tuple):
            return value
        origin, rest = self._origin(value)
        return (*origin, *rest) if isinstance(origin, tuple) else origin.words()

    def _seen_from_table(self, value: Param, line_of: Callable[[Pointer], int], name: str) -> Param:
        seen = self._seen_from_yaml(value)
        return _in_file(name, line_of(seen)) if isinstance(seen, tuple) else seen


def _in_file(name: str, line: int) -> Words:
    return Words(f"{name}, wiersz {line}", f"{name}, line {line}")
