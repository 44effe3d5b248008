"""The "did you mean" of the messages."""

from __future__ import annotations

from collections.abc import Iterable

from .collation import fold

_LONGEST = 64
_MOST_SLIPS = 3


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was most likely meant, or None if none is near.

    Case and diacritics do not count. Near means at most one slip (a letter wrong, missing, added or
    swapped with its neighbour) for every three letters of the word, and never more than three.
    """
    if not word or len(word) > _LONGEST:
        return None
    wanted = fold(word)
    limit = min(_MOST_SLIPS, len(wanted) // 3)
    spelled = ((fold(candidate), candidate) for candidate in candidates)
    near = [
        (_slips(wanted, folded), candidate)
        for folded, candidate in spelled
        if abs(len(folded) - len(wanted)) <= limit
    ]
    slips, candidate = min(near, default=(limit + 1, ""))
    return candidate if slips <= limit else None


def _slips(first: str, second: str) -> int:
    """The optimal string alignment distance: insert, delete, replace, swap neighbours."""
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, left in enumerate(first, start=1):
        current = [row]
        for column, right in enumerate(second, start=1):
            steps = min(above[column] + 1, current[-1] + 1, above[column - 1] + (left != right))
            swapped = row > 1 and column > 1 and left == second[column - 2] and first[row - 2] == right
            current.append(min(steps, before[column - 2] + 1) if swapped else steps)
        before, above = above, current
    return above[-1]
