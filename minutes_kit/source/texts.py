"""The texts of a document: what rules about words and characters look at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from ..problems import Pointer


class Texts:
    """Every string value of plain data, keys left out, in the order of the file.

    Iterating gives each text with its pointer. `alone` are the texts without them, in a third of the time:
    enough to see that nothing is wrong with any.
    """

    def __init__(self, data: Any) -> None:
        self._data = data

    @cached_property
    def alone(self) -> list[str]:
        found: list[str] = []
        _collect(self._data, found)
        return found

    @cached_property
    def joined(self) -> str:
        """All texts as one, an empty line between them."""
        return "\n\n".join(self.alone)

    def __iter__(self) -> Iterator[tuple[Pointer, str]]:
        return _walk(self._data, ())


def _collect(value: Any, found: list[str]) -> None:
    """Add the texts inside a mapping or list; no deeper than `limits.MAX_DEPTH`."""
    for inside in value.values() if isinstance(value, dict) else value:
        if isinstance(inside, str):
            found.append(inside)
        elif isinstance(inside, (dict, list)):
            _collect(inside, found)


def _walk(value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    for step, inside in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inside, str):
            yield (*pointer, step), inside
        elif isinstance(inside, (dict, list)):
            yield from _walk(inside, (*pointer, step))
