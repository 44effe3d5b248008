"""What a fix must leave as it was: every value but those it touches, every word where it only moves them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..edits import Edit, Manuscript
from ..problems import Pointer

_SPACE = re.compile(r"[\s:]+")


def touched(before: Manuscript, after: Manuscript, edits: tuple[Edit, ...]) -> frozenset[Pointer] | None:
    """Where in the new data the edited names and values stand; None if anything else differs, order included.

    Both texts are YAML.
    """
    comparison = _Comparison(before, frozenset(edit.start for edit in edits))
    comparison.compare(before.value(()), after.value(()), (), ())
    return frozenset(comparison.touched) if comparison.same else None


def same_words(before: Manuscript, after: Manuscript) -> bool:
    """Whether both texts say the same letters in the same order, however they are divided into fields."""
    return _letters(before.value(())) == _letters(after.value(()))


class _Comparison:
    """Walks through two trees of data side by side."""

    def __init__(self, before: Manuscript, starts: frozenset[int]) -> None:
        self._before = before
        self._starts = starts
        self.touched: list[Pointer] = []
        self.same = True

    def compare(self, old: Any, new: Any, pointer: Pointer, place: Pointer) -> None:
        """`pointer` leads to `old` in the old data, `place` to `new` in the new."""
        if isinstance(old, dict | list) and type(old) is type(new) and len(old) == len(new):
            steps = zip(_entries(old), _entries(new), strict=True)
            for (old_step, old_value), (new_step, new_value) in steps:
                inner = (*pointer, old_step)
                if old_step != new_step:
                    self._expect(inner, (*place, new_step), at_key=True)
                self.compare(old_value, new_value, inner, (*place, new_step))
        elif type(old) is not type(new) or old != new:
            self._expect(pointer, place)

    def _expect(self, pointer: Pointer, place: Pointer, *, at_key: bool = False) -> None:
        if self._before.start(pointer, at_key=at_key) in self._starts:
            self.touched.append(place)
        else:
            self.same = False


def _entries(value: Any) -> Iterator[tuple[Any, Any]]:
    return iter(value.items() if isinstance(value, dict) else enumerate(value))


def _letters(value: Any) -> str:
    return _SPACE.sub("", "".join(_words(value)))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
    elif value is not None:
        yield str(value)
