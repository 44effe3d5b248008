"""Where every value stands in the text: a tree beside the data, one whole number a value."""

from __future__ import annotations

from typing import Any

from ..errors import SourceError
from ..problems import Pointer

_COLUMN_BITS = 24
_COLUMN = (1 << _COLUMN_BITS) - 1


class Branch:
    """The places of a mapping (`keys` and `children` by key) or of a list (`keys` is None)."""

    __slots__ = ("children", "keys", "start")

    start: int
    keys: dict[str, int] | None
    children: dict[str, Place] | list[Place]

    def __init__(self, start: int, *, mapping: bool) -> None:
        self.start = start
        self.keys = {} if mapping else None
        self.children = {} if mapping else []

    def child(self, step: str | int) -> Place | None:
        if isinstance(self.children, dict):
            return self.children.get(step) if isinstance(step, str) else None
        return self.children[step] if isinstance(step, int) and 0 <= step < len(self.children) else None


Place = int | Branch
"""A scalar's position, or the branch of a mapping or list."""


def pack(line: int, column: int) -> int:
    """A position counted from 0, as one number."""
    return line << _COLUMN_BITS | column


def unpack(position: int) -> tuple[int, int]:
    """Line and column, both counted from 1."""
    return (position >> _COLUMN_BITS) + 1, (position & _COLUMN) + 1


def find(place: Place, pointer: Pointer, *, at_key: bool) -> int:
    """The packed position of a value, of its key if asked, or of its nearest existing parent."""
    position = start_of(place)
    for step in pointer:
        if not isinstance(place, Branch) or (child := place.child(step)) is None:
            return start_of(place)
        keys, place = place.keys, child
        position = keys[str(step)] if at_key and keys is not None else start_of(place)
    return position


def start_of(place: Place) -> int:
    return place.start if isinstance(place, Branch) else place


def refusal(rule: str, position: int, **params: Any) -> SourceError:
    """The error to raise for a rule broken at a packed position."""
    line, column = unpack(position)
    return SourceError(rule, line=line, column=column, **params)
