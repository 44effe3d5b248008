"""Whether each place that a rule names is written in the file.

A place that is not there would be shown as the line of what stands around it, and nobody would notice.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import reduce
from operator import getitem
from unittest.mock import patch

from minutes_kit.problems import Fault, Pointer
from minutes_kit.salvage import Kept

ABOUT_WHAT_IS_MISSING = "MK-K"


@contextmanager
def exact_places() -> Iterator[None]:
    """Inside, a rule that names a place which the file does not have fails the test."""
    placed = Kept.placed

    def check(kept: Kept, fault: Fault) -> Fault:
        if not fault.rule.startswith(ABOUT_WHAT_IS_MISSING):
            assert _is_there(kept, fault.pointer), fault
        for fact in fault.params.values():
            assert not isinstance(fact, tuple) or _is_there(kept, fact), fault
        return placed(kept, fault)

    with patch.object(Kept, "placed", check):
        yield


def _is_there(kept: Kept, pointer: Pointer) -> bool:
    found = kept.place(pointer)
    written = reduce(getitem, found, kept.typed)
    # A text may stand for an object; then the fields of the object are nowhere.
    return _fields(found) == _fields(pointer) or not isinstance(written, (dict, list))


def _fields(pointer: Pointer) -> int:
    return sum(not isinstance(step, int) for step in pointer)
