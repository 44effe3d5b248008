"""What is left of a faulty file for the rules to look at, so that one run shows all problems.

Values that break the schema are left out of a copy. Where a value is gone on which many rules lean
(the dates, the agenda), the rules would report faults that are not there, and stay silent instead.
"""

from __future__ import annotations

import copy
from typing import Any

from .problems import Fault, Pointer
from .schema import validate

LEANED_ON = frozenset({"dates", "agenda", "participants", "attachments", "attendance", "kind", "project"})
HARMLESS = frozenset({"MK-S01", "MK-S02"})
"""Unknown keys: the model ignores them."""
MISSING = "MK-S03"


def salvage(data: object, faults: tuple[Fault, ...]) -> Any:
    """A copy of `data` without the faulty values, valid under the schema; None if nothing can be kept."""
    if not isinstance(data, dict) or any(_fatal(fault) for fault in faults):
        return None
    kept = copy.deepcopy(data)
    # From the end of lists to their start, so that the places of earlier values stay true.
    for fault in sorted(faults, key=lambda fault: _order(fault.pointer), reverse=True):
        _remove(kept, fault.pointer)
    return kept if not validate(kept, "minutes-1") else None


def _fatal(fault: Fault) -> bool:
    if not fault.pointer:
        return True
    if fault.rule in HARMLESS:
        return False
    return fault.pointer[0] in LEANED_ON


def _order(pointer: Pointer) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in pointer)


def _remove(data: Any, pointer: Pointer) -> None:
    try:
        for step in pointer[:-1]:
            data = data[step]
        del data[pointer[-1]]
    except (LookupError, TypeError):
        return
