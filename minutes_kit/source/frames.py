"""A mapping or list under construction."""

from __future__ import annotations

from typing import Any

from .positions import Branch, Place, refusal, unpack
from .scalars import shown


class Frame:
    """An open mapping or list.

    `key` is the last key of a mapping; while `awaits_key`, its value has come. `levels` is the depth of
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
        self._keys: Any = place.keys

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
            self.awaits_key = True
        else:
            self.data.append(value)
            self._children.append(place)
