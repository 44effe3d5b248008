"""What is left of a faulty file for the rules to look at, so that one run shows all problems.

Values that break the schema are left out of a copy. Where a value is gone on which many rules lean
(the dates, the agenda), the rules would report faults that are not there, and stay silent instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .problems import Fault, Param, Pointer
from .schema import MAX_FAULTS, validate

LEANED_ON = frozenset({"dates", "agenda", "participants", "attachments", "attendance", "kind", "project"})
ROUNDS = 4
"""How often what was left is looked at again: an entry without its faulty title may be faulty itself."""


@dataclass(frozen=True, slots=True)
class Kept:
    """`data` is valid under its schema; `typed` is what the file says.

    `removed` has, for each list of the file, the indexes (in rising order) of the entries left out.
    """

    data: Any
    typed: Any
    removed: Mapping[Pointer, list[int]] = field(default_factory=dict)

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
    kept = Kept(unshared(typed), typed)
    for _ in range(ROUNDS):
        if len(faults) >= MAX_FAULTS or any(map(_is_fatal, faults)):
            return None
        kept = _without({fault.pointer for fault in faults}, kept)
        faults = validate(kept.data, schema)
        if not faults:
            return kept
    return None


def unshared(data: Any) -> Any:
    """A deep copy in which no part stands in two places, as the parts that YAML aliases repeat do."""
    return json.loads(json.dumps(data))


def _is_fatal(fault: Fault) -> bool:
    """Whether the rules cannot be asked without this value. An unknown key is simply ignored."""
    if not fault.pointer:
        return True
    if fault.rule == "MK-S02":
        return False
    meant = fault.params["suggestion"] if fault.rule == "MK-S01" and len(fault.pointer) == 1 else None
    counted = len(fault.pointer) > 1 and fault.pointer[-2] == "ustalenia"
    return counted or (meant or fault.pointer[0]) in LEANED_ON


def _without(pointers: Iterable[Pointer], kept: Kept) -> Kept:
    removed = {way: list(indexes) for way, indexes in kept.removed.items()}
    # From the end of lists to their start, so that the places of earlier values stay true.
    for pointer in sorted(pointers, key=_order, reverse=True):
        place = kept.place(pointer)
        if _remove(kept.data, pointer) and isinstance(place[-1], int):
            removed.setdefault(place[:-1], []).append(place[-1])
    return Kept(kept.data, kept.typed, {way: sorted(indexes) for way, indexes in removed.items()})


def _order(pointer: Pointer) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in pointer)


def _remove(data: Any, pointer: Pointer) -> bool:
    try:
        for step in pointer[:-1]:
            data = data[step]
        del data[pointer[-1]]
    except (LookupError, TypeError):
        return False
    return True
