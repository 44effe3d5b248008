"""Nouns after numbers, and enumerations in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

NBSP = "\u00a0"
"""The non-breaking space: what stands on both sides of it stays on one line."""

_LAST_JOINERS = {
    "pl": (" i ", " oraz ", ", a także "),
    "en": (" and ", ", and ", ", as well as "),
}


def plural(number: int, forms: Sequence[str], language: str) -> str:
    """The form of a noun that follows a whole number, without the number.

    Polish takes three forms ("osoba", "osoby", "osób"), English two ("person", "people").
    """
    if abs(number) == 1:
        return forms[0]
    if language != "pl":
        return forms[1]
    tens, units = divmod(abs(number) % 100, 10)
    return forms[1] if units in (2, 3, 4) and tens != 1 else forms[2]


def counted(number: int, forms: Sequence[str], language: str) -> str:
    """The number and its noun, kept on one line: "22 osoby"."""
    return f"{number}{NBSP}{plural(number, forms, language)}"


def join_list(items: Sequence[str], language: str, depth: int = 0) -> str:
    """An enumeration in a sentence: "a, b i c", "a, b and c".

    `depth` tells how many kinds of conjunction (0 to 2) the items contain themselves; the next
    stronger one then joins them: "3 i 5 maja oraz 2 czerwca".
    """
    *others, last = items or ("",)
    return ", ".join(others) + _LAST_JOINERS[language][depth] + last if others else last
