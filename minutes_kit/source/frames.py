"""A mapping or list under construction, and what an unquoted text means in it."""

from __future__ import annotations

import re
from typing import Any

from .positions import Branch, Place, refusal, unpack

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "~", ""), None),
}
_INTEGER = re.compile("0|-?[1-9][0-9]{0,17}")
_FIRST_OF_INTEGER = "-0123456789"
_SHOWN = 60


def plain_value(text: str) -> str | int | bool | None:
    """What an unquoted text means: itself, or a boolean, null or integer of the YAML 1.2 core schema.

    Only the one usual spelling of an integer counts: "007", "+5", "1_000" and "0x1F" stay as typed,
    as do times, dates, fractions, "nie" and "on".
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    return int(text) if text[0] in _FIRST_OF_INTEGER and _INTEGER.fullmatch(text) else text


def shown(text: str) -> str:
    """A text short enough for a message."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


class Frame:
    """An open mapping or list.

    `key` waits for its value; while `awaits_key`, it is a mapping without one. `levels` is the depth of
    what it holds so far. `anchor` names it for aliases; `counts` are the values and characters that came
    before it.
    """

    __slots__ = ("_children", "_keys", "anchor", "awaits_key", "counts", "data", "key", "levels", "place")

    def __init__(self, place: Branch, anchor: str | None = None, counts: tuple[int, int] = (0, 0)) -> None:
        self.place = place
        self.awaits_key = place.keys is not None
        self.data: Any = {} if self.awaits_key else []
        self.key: str | None = None
        self.levels = 0
        self.anchor = anchor
        self.counts = counts
        self._children: Any = place.children
        self._keys = place.keys if place.keys is not None else {}

    def expect(self, key: str, position: int, *, plain: bool) -> None:
        """Take a key, whose value comes next."""
        if plain and not key:
            raise refusal("MK-Y14", position)
        if plain and key == "<<":
            raise refusal("MK-Y15", position)
        if key in self._keys:
            (first, _), (second, _) = unpack(self._keys[key]), unpack(position)
            raise refusal("MK-Y13", position, key=shown(key), first=first, second=second)
        self._keys[key] = position
        self.key = key
        self.awaits_key = False

    def add(self, value: Any, place: Place) -> None:
        """Take a value: of the waiting key, or the next one of the list."""
        if self.key is not None:
            self.data[self.key] = value
            self._children[self.key] = place
            self.key = None
            self.awaits_key = True
        else:
            self.data.append(value)
            self._children.append(place)
