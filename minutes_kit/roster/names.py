"""What stands where a name is expected: turned into first name and surname, or found to be something else."""

from __future__ import annotations

import re
from functools import cache

from ..language.collation import is_title
from .columns import key
from .vocabulary import RECORDERS, REMARKS, UNCONFIRMED

MOST_WORDS = 7
"""Of a name with its titles: "prof. dr hab. inż. Anna Maria Przykładowa"."""
MAX_READ = 200
"""Characters of a text that are looked at for what it is."""

_SUFFIX = re.compile(r"\s*\(([^()]*)\)\s*$")
_PHONE = re.compile(r"(?=.*\d)[+*\d\s().-]{5,}")
_STRANGE = re.compile(r"[\d,;:@()\[\]<>{}|/\\*]")
_SHOUTED = re.compile(r"\b[^\W\d_]{4,}\b")


def surname_last(name: str) -> str:
    """ "Przykładowa Anna Maria" becomes "Anna Maria Przykładowa"; titles in front stay there.

    With a title at the end it stays as it is: what comes before may be written either way.
    """
    surname, comma, first = name.partition(",")
    words = name.split()
    if words and is_title(words[-1]):
        return name
    titles = 0
    while titles < len(words) and is_title(words[titles]):
        titles += 1
    if comma:
        surname = surname.removeprefix(" ".join(words[:titles]))
        return " ".join([*words[:titles], *first.split(), *surname.split()])
    return " ".join([*words[:titles], *words[titles + 1 :], *words[titles : titles + 1]])


def without_suffix(name: str) -> tuple[str, str]:
    """The name, and what a meeting program has added: "Anna Przykładowa", "Gość"."""
    found = _SUFFIX.search(name)
    if found and f" {key(found[1])} " in _spoken(UNCONFIRMED):
        return name[: found.start()], found[1]
    return name, ""


def is_phone(name: str) -> bool:
    """Whether somebody is known by a telephone number only: "+48*****12"."""
    return _PHONE.fullmatch(name) is not None


def is_recorder(name: str) -> bool:
    """Whether a program that records the meeting has joined it under this name."""
    said = f" {key(name[:MAX_READ])} "
    return any(word in said for word in _spoken(RECORDERS))


def is_remark(text: str) -> bool:
    """Whether a row that begins so stands under the table: a sum, a signature."""
    return f" {key(text[:MAX_READ])} ".startswith(_spoken(REMARKS))


def is_strange(name: str) -> bool:
    """Whether a text does not look like first name and surname."""
    words = name.split()
    return (
        not 2 <= len(words) <= MOST_WORDS
        or _STRANGE.search(name) is not None
        or not words[-1][0].isupper()
        or is_title(words[-1])
        or any(word.isupper() for word in _SHOUTED.findall(name))
    )


@cache
def _spoken(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words as `key` spells them, set off by spaces."""
    return tuple(f" {key(word)} " for word in words)
