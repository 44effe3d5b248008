"""Which item of the agenda a heading means: by its number, or by the likeness of the titles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..language import fold
from .numbering import read_mark
from .pieces import Line

_WORD = re.compile(r"[^\W_]{3,}")
_STEM, _SHORT_STEM, _SHORT_WORD = 5, 4, 6
"""Letters that the forms of one word share: "prezentacja", "prezentacji"; "plan", "planu"."""
_ALIKE = 0.6
_LONGEST = 300
_REMARK = re.compile(r"\s\([^()]{1,300}\)\W{0,3}$")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda: the number that is printed, its title, and the stems of the title's words."""

    number: str
    title: str
    stems: frozenset[str]


def item(number: str, title: str) -> Item:
    return Item(number, title, _stems(title))


def item_by_title(line: Line, items: list[Item]) -> Item | None:
    """The item whose title a heading repeats, None for a line that is no heading of an item."""
    if len(line.text) > _LONGEST:
        return None
    stems = _stems(line.text)
    if not stems:
        return None
    best = max(items, key=lambda one: _likeness(stems, one.stems), default=None)
    if best is None or _likeness(stems, best.stems) < _ALIKE:
        return None
    mark = read_mark(line.marker)
    if mark is not None and str(mark.order) != best.number and stems != best.stems:
        return None
    return best


def same_words(first: str, second: str) -> bool:
    """Whether two titles differ in nothing but punctuation, capitals and a remark in brackets at the end."""
    return _said(first) == _said(second)


def _said(title: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(_REMARK.sub("", title))) or [title]


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text[:_LONGEST]))
    return frozenset(word[: _SHORT_STEM if len(word) <= _SHORT_WORD else _STEM] for word in words)


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of words in common, 0 to 1."""
    return len(first & second) / max(len(first | second), 1)
