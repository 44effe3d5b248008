"""The "did you mean" of the messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from .collation import fold

_LONGEST = 64
_MOST_SLIPS = 3
_SURE_SLIPS = 2


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


def unmistakable(word: str, meanings: Mapping[str, str]) -> str | None:
    """The one thing that a word can mean, of things by their names; None where a reader might hesitate.

    Case, diacritics and "_" for a space do not count. Otherwise a name is meant if the word has at most one
    slip for every five letters, never more than two, and each name of another thing lies two slips further.
    """
    if not word or len(word) > _LONGEST:
        return None
    wanted = _spoken(word)
    exact = {thing for name, thing in meanings.items() if _spoken(name) == wanted}
    limit = min(_SURE_SLIPS, len(wanted) // 5)
    if exact or not limit:
        return exact.pop() if len(exact) == 1 else None
    slips: dict[str, int] = {}
    for name, thing in meanings.items():
        spoken = _spoken(name)
        if abs(len(spoken) - len(wanted)) < limit + 2:
            slips[thing] = min(_slips(wanted, spoken), slips.get(thing, _LONGEST))
    first, second, *_ = *sorted(slips.values()), _LONGEST, _LONGEST
    return min(slips, key=slips.__getitem__) if first <= limit and second >= first + 2 else None


@lru_cache(maxsize=1024)
def _spoken(name: str) -> str:
    return fold(name).replace("_", " ")


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
