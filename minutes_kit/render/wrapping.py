"""Where a line may end inside a word that is too long for it: web addresses, file names, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

ZERO_WIDTH_SPACE = "\u200b"
_BLANKS = re.compile(r"[\t\n\r]+")
_AFTER_SIGN = re.compile(r"(?<=[/?&=#._,;:@+-])(?=\w)")


@cache
def _longer_than(letters: int) -> re.Pattern[str]:
    return re.compile(rf"\S{{{letters + 1},}}")


def breakable(text: str, letters: int) -> str:
    """The text with invisible places to break in words of more than `letters` characters.

    Addresses break after their signs of punctuation; what is still too long breaks anywhere.
    Tabs and line ends become spaces.
    """
    return _longer_than(letters).sub(lambda word: _opened(word[0], letters), _BLANKS.sub(" ", text))


def has_long_word(texts: Iterable[str], letters: int) -> bool:
    """Whether a text has a word that does not fit a column of so many letters."""
    return any(_longer_than(letters).search(text) for text in texts)


def _opened(word: str, letters: int) -> str:
    if word.isalpha() and len(word) <= 2 * letters and letters < 30:
        return word  # a natural word in a narrow column: hyphenation does better
    step = max(4, letters // 3)
    pieces = []
    for part in _AFTER_SIGN.split(word):
        if len(part) <= letters:
            pieces.append(part)
        else:
            pieces += [part[at : at + step] for at in range(0, len(part), step)]
    return ZERO_WIDTH_SPACE.join(pieces)
