"""The marks before the items of a list, as people type them, and the order in which they follow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..language import roman

BULLETS = "-–—•*·▪◦●○■□‣⁃"
_BULLET = re.compile(rf"[{BULLETS}]\s++")
_ORDERED = re.compile(
    r"(?P<decimal>[0-9]{1,3})(?:\)\s*+|\.\s++)"
    r"|(?P<deep>[0-9]{1,3}(?:\.[0-9]{1,3}){1,4})(?:[.)]\s*+|\s++)(?![0-9])"
    r"|(?P<letter>[a-z])\)\s*+"
    r"|(?P<roman>[IVX]{1,6})[.)]\s++"
    r"|(?P<section>§\s?[0-9]{1,3})\.?\s++"
)
_ROMANS = {roman(number): number for number in range(1, 50)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A number that was read: its family ("decimal)", "letter)", "roman.", …) and its place in the order."""

    family: str
    order: int


def split_marker(text: str) -> tuple[str, str]:
    """The marker at the start of a line ("" for none) and the words after it.

    A bullet before a number ("- 1) …") says nothing and is left out.
    """
    bullet = _BULLET.match(text)
    rest = text[bullet.end() :] if bullet else text
    ordered = _ORDERED.match(rest)
    if ordered and ordered.end() < len(rest):
        return ordered[0].strip(), rest[ordered.end() :]
    if bullet and rest:
        return bullet[0].strip(), rest
    return "", text


def read_mark(marker: str) -> Mark | None:
    """The number that a marker is; None for a bullet, for no marker and for numbers such as 2.1."""
    ordered = _ORDERED.fullmatch(f"{marker} ")
    if ordered is None:
        return None
    kind = ordered.lastgroup or ""
    number, family = ordered[kind], f"{kind}{marker[-1] if marker[-1] in '.)' else ''}"
    if kind == "decimal":
        return Mark(family, int(number))
    if kind == "letter":
        return Mark(family, ord(number) - ord("a") + 1)
    if kind == "roman" and number in _ROMANS:
        return Mark(family, _ROMANS[number])
    return None


def is_bullet(marker: str) -> bool:
    return marker != "" and marker in BULLETS


def roman_number(text: str) -> int:
    """The value of a Roman numeral below 50, 0 for anything else."""
    return _ROMANS.get(text.upper(), 0)


def follows(before: str, after: str) -> bool:
    """Whether a marker is the next one of the same list."""
    if is_bullet(before) or is_bullet(after):
        return is_bullet(before) and is_bullet(after)
    first, second = read_mark(before), read_mark(after)
    return (
        first is not None
        and second is not None
        and (first.family, first.order + 1) == (second.family, second.order)
    )
