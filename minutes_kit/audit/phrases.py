"""Words looked for in a text: exactly but for case and spacing, or nearly, with what is different."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .surface import Word

_NEAR = 0.6
"""Share of words in common from which a sentence counts as a changed one and not as another."""
_MOST_WINDOWS = 400


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text that say a phrase. `wrong` and `right` are what differs, "" if nothing does."""

    words: tuple[Word, ...]
    wrong: str = ""
    right: str = ""

    @property
    def exact(self) -> bool:
        return not self.wrong and not self.right


def plain(text: str) -> str:
    """A word without case, ligatures and the punctuation around it."""
    return re.sub(r"^\W+|\W+$", "", unicodedata.normalize("NFKC", text).casefold())


def passages(phrase: str, words: Sequence[Word]) -> Iterator[Passage]:
    """Every place where exactly the phrase stands, also with other spaces between its letters."""
    wanted = "".join(map(plain, phrase.split()))
    pieces = [plain(word.text) for word in words]
    text = "".join(pieces)
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = 0
    for index, piece in enumerate(pieces):
        if piece:
            starts[at] = index
            at += len(piece)
            ends[at] = index
    found = text.find(wanted) if wanted else -1
    while found >= 0:
        end = found + len(wanted)
        if found in starts and end in ends:
            yield Passage(tuple(words[starts[found] : ends[end] + 1]))
        found = text.find(wanted, found + 1)


def nearest(phrase: str, words: Sequence[Word]) -> Passage | None:
    """The words that come nearest to the phrase without being it; None if nothing comes near."""
    wanted = [plain(word) for word in phrase.split()]
    pieces = [plain(word.text) for word in words]
    best: tuple[float, int, int] = (0.0, 0, 0)
    for start in _starts(wanted, pieces):
        for length in range(max(1, len(wanted) - 2), len(wanted) + 3):
            window = pieces[start : start + length]
            share = SequenceMatcher(None, wanted, window, autojunk=False).ratio()
            if share > best[0]:
                best = (share, start, length)
    if best[0] < _NEAR:
        return None
    found = tuple(words[best[1] : best[1] + best[2]])
    wrong, right = _difference(phrase.split(), [word.text for word in found])
    return Passage(found, wrong, right) if wrong or right else None


def _starts(wanted: Sequence[str], pieces: Sequence[str]) -> list[int]:
    """Where a window can begin: where a word of the phrase stands, less its place in the phrase."""
    places = {word: [at for at, other in enumerate(wanted) if other == word] for word in wanted if word}
    starts = {
        index - place
        for index, piece in enumerate(pieces)
        for place in places.get(piece, ())
        if len(piece) > 2 and index >= place
    }
    return sorted(starts)[:_MOST_WINDOWS]


def _difference(right: list[str], wrong: list[str]) -> tuple[str, str]:
    matcher = SequenceMatcher(None, [plain(w) for w in right], [plain(w) for w in wrong], autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    said = " … ".join(" ".join(wrong[b0:b1]) for _, _, _, b0, b1 in changes if b1 > b0)
    meant = " … ".join(" ".join(right[a0:a1]) for _, a0, a1, _, _ in changes if a1 > a0)
    return said, meant
