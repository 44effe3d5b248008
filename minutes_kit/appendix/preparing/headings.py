"""Headings of inserted files become subordinate to those of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .structure import Element, heading_level


def renumbered(elements: Sequence[Element], above: int) -> tuple[Element, ...]:
    """The elements with headings below level `above`, none skipped, none deeper than 6."""
    levels = [heading_level(element.kind) for element in _all_of(elements)]
    lowest = min((level for level in levels if level), default=1)
    last = above

    def changed(element: Element) -> Element:
        nonlocal last
        kind = element.kind
        if level := heading_level(kind):
            last = min(above + level - lowest + 1, last + 1, 6)
            kind = f"H{last}"
        kids = tuple(changed(kid) if isinstance(kid, Element) else kid for kid in element.kids)
        return replace(element, kind=kind, kids=kids)

    return tuple(changed(element) for element in elements)


def _all_of(elements: Sequence[Element]) -> Iterator[Element]:
    for element in elements:
        yield element
        yield from _all_of([kid for kid in element.kids if isinstance(kid, Element)])
