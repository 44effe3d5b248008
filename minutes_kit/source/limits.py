"""How much one file may hold, and the count of what it holds so far."""

from __future__ import annotations

from typing import Any

from ..value import Value
from .positions import Place, refusal

MAX_BYTES = 10 * 2**20
"""The largest file that is read, in bytes (text from memory: in characters)."""
MAX_DEPTH = 100
"""Levels of mappings and lists, aliases followed."""
MAX_VALUES = 200_000
"""Values in a file, each alias counted with all that it repeats."""
MAX_CHARACTERS = MAX_BYTES
"""Length of the text with each alias replaced by what it repeats."""


class Anchored(Value):
    """A finished value that aliases may repeat, and the values, characters and levels each brings."""

    data: Any
    place: Place
    values: int
    characters: int
    levels: int


class Budget:
    """`values` counts the values so far, `repeated` the characters that aliases added to the text."""

    __slots__ = ("repeated", "values")

    def __init__(self) -> None:
        self.values = 0
        self.repeated = 0

    def spend(self, position: int) -> None:
        """One more value."""
        self.values += 1
        if self.values > MAX_VALUES:
            raise refusal("MK-Y20", position, limit=MAX_VALUES)

    def repeat(self, anchored: Anchored, position: int, index: int, depth: int) -> None:
        """An alias at `index` of the text, in a mapping or list `depth` levels deep."""
        check_depth(depth + anchored.levels, position)
        self.values += anchored.values
        self.repeated += anchored.characters
        if self.values > MAX_VALUES or self.repeated + index > MAX_CHARACTERS:
            raise refusal("MK-Y21", position)


def check_depth(depth: int, position: int) -> None:
    if depth > MAX_DEPTH:
        raise refusal("MK-Y19", position, limit=MAX_DEPTH)
