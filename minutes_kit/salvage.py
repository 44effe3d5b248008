"""What is left of a faulty file for the rules to look at, so that one run shows all problems.

Values that break the schema are left out of a copy; a misspelt word counts as what was meant. Where a
value is gone on which many rules lean (the dates, the agenda), the rules would report faults that are
not there, and stay silent instead.
"""

from __future__ import annotations

import json
from bisect import insort
from collections.abc import Iterable
from dataclasses import field, replace
from typing import Any

from .problems import Fault, Param, Pointer
from .schema import MAX_FAULTS, validate
from .value import Value

LEANED_ON = frozenset(
    {"format", "dates", "agenda", "participants", "attachments", "attendance", "kind", "project"}
)
HARMLESS = frozenset({"MK-S01", "MK-S02", "MK-S08", "MK-S15"})
"""An unknown key is ignored; of a misspelt key or word it is known what was meant."""
ROUNDS = 4
"""How often what was left is looked at again: an entry without its faulty title may be faulty itself."""


class Kept(Value):
    """`data` is valid under its schema; `typed` is what the file says.

    `removed` has, for each list of the file, the indexes (in rising order) of the entries left out,
    `renamed` the keys of the file by the places at which they were meant to stand. `refused` are the
    places of values that the schema does not take.
    """

    data: Any
    typed: Any
    removed: dict[Pointer, list[int]] = field(default_factory=dict)
    renamed: dict[Pointer, str] = field(default_factory=dict)
    refused: frozenset[Pointer] = frozenset()

    def told(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """The faults of rules, placed in the file: a value that is refused is not also told to be missing."""
        placed = map(self.placed, faults)
        return tuple(fault for fault in placed if not fault.pointer or fault.pointer not in self.refused)

    def placed(self, fault: Fault) -> Fault:
        """The fault of a rule, its places those of the file instead of those of the model."""
        params: dict[str, Param] = {
            name: self.place(value) if isinstance(value, tuple) else value
            for name, value in fault.params.items()
        }
        return replace(fault, pointer=self.place(fault.pointer), params=params)

    def place(self, pointer: Pointer) -> Pointer:
        """Where in the file a value of the model stands, or the nearest that is written around it.

        In the model every list is a list and every object an object; in the file a single value may
        stand for a list of one, and a text for an object.
        """
        way: Pointer = ()
        value = self.typed
        for step in pointer:
            if isinstance(value, list) and isinstance(step, int):
                step = self._index(way, step)
            elif step == 0:
                continue
            step = self.renamed.get((*way, step), step)
            try:
                value = value[step]
            except (LookupError, TypeError):
                break
            way = (*way, step)
        return way

    def _index(self, way: Pointer, index: int) -> int:
        for gone in self.removed.get(way, ()):
            index += gone <= index
        return index


def salvage(typed: Any, faults: tuple[Fault, ...], schema: str) -> Kept | None:
    """What remains of `typed` without the values at fault; None if nothing useful does."""
    # A copy in which no part stands in two places, as the parts that YAML aliases repeat do.
    refused = frozenset(fault.pointer for fault in faults if fault.rule not in HARMLESS)
    kept = Kept(json.loads(json.dumps(typed)), typed, refused=refused)
    for _ in range(ROUNDS):
        if len(faults) >= MAX_FAULTS or any(map(_is_fatal, faults)):
            return None
        at_fault = {fault.pointer: fault for fault in faults}
        # From the end of lists to their start, so that the places of earlier values stay true.
        for pointer in sorted(at_fault, key=_order, reverse=True):
            _mend(kept, at_fault[pointer])
        faults = validate(kept.data, schema)
        if not faults:
            return kept
    return None


def _is_fatal(fault: Fault) -> bool:
    """Whether the rules cannot be asked without this value."""
    if not fault.pointer:
        return True
    counted = len(fault.pointer) > 1 and fault.pointer[-2] == "ustalenia"
    return fault.rule not in HARMLESS and (counted or fault.pointer[0] in LEANED_ON)


def _order(pointer: Pointer) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in pointer)


def _mend(kept: Kept, fault: Fault) -> None:
    """Put what was meant in the place of a misspelt key or word; leave out any other faulty value."""
    *way, last = fault.pointer
    meant = fault.params.get("suggestion")
    holder: Any = kept.data
    try:
        for step in way:
            holder = holder[step]
        if fault.rule == "MK-S08":
            holder[last] = meant
            return
        place = kept.place(fault.pointer)
        value = holder.pop(last)
    except (LookupError, TypeError):
        return  # It is gone with a value around it.
    if isinstance(last, int):
        insort(kept.removed.setdefault(place[:-1], []), int(place[-1]))
    elif fault.rule == "MK-S01" and meant not in holder:
        holder[meant] = value
        kept.renamed[(*place[:-1], str(meant))] = last
