"""Numbers of agenda items and attachments, and references to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..edits import Edit, Manuscript
from ..problems import Fault, Pointer

_IN_WORDS = re.compile(
    r"(?:pkt|pkt\.|punkt|ad|zał\.|załącznik|nr|item|no\.|annex)(?: nr)? ?([0-9]+(?:\.[0-9]+)*)[.)]?"
)
_REFERENCES = {"agenda": ("agenda", "#ad-"), "attachments": ("attachment", "#zalacznik-")}
"""For a numbered list: the field that refers to its entries, and the link."""


def number_alone(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`agenda: pkt 2` is 2."""
    written = _IN_WORDS.fullmatch(" ".join(str(fault.params["number"]).lower().split()))
    if not written or written[1] not in str(fault.params["known"]).split(", "):
        return ()
    return manuscript.replaced(fault.pointer, written[1])


def next_in_order(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """1, 2, 2, 4 is 1, 2, 3, 4, if nothing refers to the number that stands there twice."""
    *way, position = fault.pointer
    if not isinstance(position, int):
        return ()
    entries = manuscript.value(tuple(way))
    # A misspelt name of the list is another fault, and comes first.
    if len(way) != 1 or way[0] not in _REFERENCES or not isinstance(entries, list):
        return ()
    numbers = [_number(entry) or str(index) for index, entry in enumerate(entries, start=1)]
    expected = [str(index) for index in range(1, len(entries) + 1)]
    wrong = [index for index, number in enumerate(numbers) if number != expected[index]]
    if wrong != [position] or _is_named(manuscript, str(way[0]), numbers[position]):
        return ()
    place: Pointer = (*fault.pointer, "number")
    span = manuscript.span(place)
    if span is None:
        return ()
    return (Edit(*span, re.sub("[0-9]+", expected[position], manuscript.text[slice(*span)], count=1)),)


def _number(entry: Any) -> str:
    """The number that an entry has of its own, without the dot or bracket after it."""
    number = entry.get("number") if isinstance(entry, dict) else None
    return "" if number is None else str(number).strip().rstrip(".)")


def _is_named(manuscript: Manuscript, numbered: str, number: str) -> bool:
    field, link = _REFERENCES[numbered]
    if re.search(rf"{link}{re.escape(number)}(?![0-9])", manuscript.text):
        return True
    inside = [value for key, value in manuscript.value(()).items() if key != numbered]
    return any(str(found).strip().rstrip(".)") == number for found in _references(inside, field))


def _references(value: Any, field: str) -> Iterator[Any]:
    """Every value of the fields called `field`, those in a list one by one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == field:
                yield from inner if isinstance(inner, list) else (inner,)
            else:
                yield from _references(inner, field)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner, field)
