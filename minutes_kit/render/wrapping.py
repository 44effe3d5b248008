"""Where a line may end inside a word that is too long for it: web addresses, file names, numbers."""

from __future__ import annotations

import re
from functools import cache

ZERO_WIDTH_SPACE = "\u200b"
NATURAL_LINE = 36
"""A column narrower than so many letters is hyphenated, hence its natural words stay whole here."""
LONGEST_NATURAL = 60
"""No word of a language that we set is longer."""
_NATURAL = re.compile(r"\W*[^\W\d_]+(?:-[^\W\d_]+)*\W*")
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


def has_long_word(text: str, letters: int) -> bool:
    """Whether the text has a natural word too long for a line of so many letters: it wants hyphenation."""
    return any(_is_natural(word) for word in _longer_than(letters).findall(text))


def _is_natural(word: str) -> bool:
    return len(word) <= LONGEST_NATURAL and _NATURAL.fullmatch(word) is not None


def _opened(word: str, letters: int) -> str:
    if letters < NATURAL_LINE and _is_natural(word):
        return word  # hyphenation does better
    step = max(4, letters // 3)
    pieces = []
    for part in _AFTER_SIGN.split(word):
        if len(part) <= letters:
            pieces.append(part)
        else:
            pieces += [part[at : at + step] for at in range(0, len(part), step)]
    return ZERO_WIDTH_SPACE.join(pieces)
