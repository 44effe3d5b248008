"""Alphabetical order as Polish readers expect it (PN-80/N-01223).

Spaces and punctuation come before digits, digits before letters. The Polish letters are letters of
their own; other accented letters stand with their base letter and differ only if all else is equal.
Small letters go before capitals as the last difference.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...], str]

_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
_WITHOUT_BASE = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
_SIGN, _DIGIT, _POLISH_LETTER, _OTHER_LETTER = (group * 0x110000 for group in range(4))

_TITLES = {
    "dr", "hab", "prof", "mgr", "inż", "lic", "arch", "lek", "med", "n.", "mec", "adw",
    "abp", "bp", "ks", "br", "o.", "s.", "gen", "płk", "ppłk", "mjr", "kpt",
    "pan", "pani", "mr", "mrs", "ms",
}  # fmt: skip
_AFTER_NAME = re.compile(r"[,(]")
_SPACED_HYPHEN = re.compile(r" ?[-‐‑–] ?")


def fold(text: str) -> str:
    """The text in small letters without diacritics: "Żółć" becomes "zolc"."""
    bases = normalize("NFKD", text.lower().translate(_WITHOUT_BASE))
    return "".join(character for character in bases if not combining(character))


def sort_key(text: str) -> SortKey:
    """A key for `sorted`: letters, then foreign diacritics, then capitals, then the text itself.

    The last part makes the order total: two different texts never have equal keys.
    """
    characters = normalize("NFC", text)
    weights = [_weight(character) for character in characters]
    return (
        tuple(base for bases, _ in weights for base in bases),
        tuple(accent for _, accent in weights),
        tuple(character.isupper() for character in characters),
        text,
    )


def surname_key(full_name: str) -> tuple[SortKey, SortKey, SortKey]:
    """A key that orders people by surname, then by first names, then by the name as written.

    The surname is the last word. Titles before the name and whatever follows a comma or a bracket
    do not count: "dr hab. Jan Nowak, prof. UW" stands under "Nowak".
    """
    name = " ".join(_AFTER_NAME.split(full_name, maxsplit=1)[0].split())
    *before, surname = _SPACED_HYPHEN.sub("-", name).split(" ")
    titles = [index for index, word in enumerate(before) if is_title(word)]
    first_names = before[titles[-1] + 1 :] if titles else before
    return sort_key(surname), sort_key(" ".join(first_names)), sort_key(full_name)


def is_title(word: str) -> bool:
    """Whether a word before a name is a title: "dr", "Prof.", "mgr"."""
    return word in _TITLES or word.lower().rstrip(".") in _TITLES


@lru_cache(maxsize=4096)
def _weight(character: str) -> tuple[tuple[int, ...], int]:
    """The weights of a character's base letters, and of the accent that they lack (0: none)."""
    small = character.lower()
    if small in _ALPHABET:
        return (_POLISH_LETTER + _ALPHABET.index(small),), 0
    bases = fold(character)
    return tuple(_base_weight(base) for base in bases), 0 if bases == small else ord(small[0])


def _base_weight(base: str) -> int:
    if base in _ALPHABET:
        return _POLISH_LETTER + _ALPHABET.index(base)
    group = _DIGIT if base.isdigit() else _OTHER_LETTER if base.isalpha() else _SIGN
    return group + ord(base)
