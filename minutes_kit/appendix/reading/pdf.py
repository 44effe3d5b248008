"""A PDF that is fit to be put behind a report, as data."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...problems import Fault, Pointer

MAX_PAGES = 2000


@dataclass(frozen=True, slots=True)
class PdfPages:
    """A PDF that passed `check_pdf`; `count` is its number of pages.

    `name` is how messages call the file that it comes from, `pointer` its place in the minutes. `alt` is what
    its pages are called where they have no words. `faults` are to be told of it.
    """

    data: bytes
    count: int
    name: str = field(default="", compare=False)
    pointer: Pointer = field(default=(), compare=False)
    alt: str = field(default="", compare=False)
    faults: tuple[Fault, ...] = field(default=(), compare=False)
