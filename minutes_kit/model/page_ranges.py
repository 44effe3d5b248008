"""Which pages of a file are wanted: "1-12, 15, 20-" as people type it into a print dialog."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..problems import Words
from ..value import Value

MAX_DIGITS = 6
"""Of a page number. No file has a million pages."""

_SEPARATORS = re.compile(r"[,;]")
_NUMBER = rf"([0-9]{{1,{MAX_DIGITS}}})"
_RANGE = re.compile(rf"{_NUMBER}?\s*(?:([-‐‑‒–—−])\s*{_NUMBER}?)?")
_SHOWN = 20


class PageRange(Value):
    """Pages from `first` to `last`, both counted from 1 and included. `last` is None for the end of the file.

    `typed` is how the moderator wrote it.
    """

    first: int
    last: int | None
    typed: str


def page_ranges(text: str) -> tuple[PageRange, ...] | Words:
    """The ranges that a text names, in its order; or why it names none, as the end of a sentence."""
    found: list[PageRange] = []
    for part in _SEPARATORS.split(text):
        read = _range(" ".join(part.split()))
        if isinstance(read, Words):
            return read
        found.append(read)
    return tuple(found)


def _range(typed: str) -> PageRange | Words:
    match = _RANGE.fullmatch(typed)
    if not typed:
        return Words("między przecinkami niczego nie ma", "there is nothing between two commas")
    if not match or not (match[1] or match[3]):
        shown = typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN]}…"
        return Words(
            f"„{shown}” to ani strona, ani zakres stron", f"“{shown}” is no page and no range of pages"
        )
    dash = match[2] is not None
    first = int(match[1] or 1)
    last = (int(match[3]) if match[3] else None) if dash else first
    if not first or last == 0:
        return Words("strony liczy się od 1, a stoi tu 0", "pages are counted from 1, and here stands 0")
    if last is not None and last < first:
        return Words(
            f"zakres „{typed}” zaczyna się dalej, niż kończy",
            f"the range “{typed}” begins after its end",
        )
    return PageRange(first, last, typed)


def chosen_pages(ranges: Sequence[PageRange], count: int) -> tuple[int, ...] | PageRange:
    """The wanted pages (from 1) of a file with `count` pages, or the first range that it does not have."""
    found: list[int] = []
    for wanted in ranges:
        last = count if wanted.last is None else wanted.last
        if wanted.first > count or last > count:
            return wanted
        found += range(wanted.first, last + 1)
    return tuple(found)
