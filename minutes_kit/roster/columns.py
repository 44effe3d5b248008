"""The heading of a table: which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..language.collation import fold
from .table import Row
from .vocabulary import HEADINGS

MAX_PREAMBLE = 60
"""Rows among which the heading is looked for: a title, an agenda, the summary of a report stand above it."""

MAX_HEADING = 200
"""Characters of a heading; a longer text is none."""

_NAMES = ("name", "surname first", "surname")
_MANY = ("email", "phone", "joined", "ignored")
"""What several columns may hold."""
_BRACKETS = re.compile(r"\([^)]*\)")
_ALTERNATIVES = re.compile(r"/|\||\n|\s(?:lub|albo|oraz|or)\s")


@dataclass(frozen=True, slots=True)
class Columns:
    """`at` gives the column (from 1) of each thing, `titles` the headings as written by their column.

    `unknown` are headings that mean nothing here, `repeated` pairs of headings that mean the same.
    `understood` is the number of headings that mean something. `idle` are columns that alone say nothing of a
    person: numbers, signatures.
    """

    at: Mapping[str, int]
    titles: Mapping[int, str]
    unknown: tuple[str, ...]
    repeated: tuple[tuple[str, str], ...]
    understood: int
    idle: frozenset[int]

    @property
    def named(self) -> bool:
        """Whether one of the columns holds names."""
        return any(name in self.at for name in _NAMES)

    @property
    def report(self) -> bool:
        """Whether this is an attendance report: it says when people joined."""
        return "joined" in self.at

    @property
    def name(self) -> int:
        """The column to point at when a name is meant."""
        return next(self.at[name] for name in _NAMES if name in self.at)


def key(text: str) -> str:
    """The letters and digits of a text, folded, in words: "Lp." is "lp", "E-mail" is "e mail"."""
    return " ".join(re.sub(r"[\W_]+", " ", fold(text)).split())


def read_columns(row: Row) -> Columns:
    """What the cells of a row would mean if it were the heading."""
    at: dict[str, int] = {}
    unknown: list[str] = []
    repeated: list[tuple[str, str]] = []
    idle: set[int] = set()
    titles = {cell.column: cell.text for cell in row.cells if cell.text}
    for column, title in titles.items():
        meaning = _meaning(title)
        if meaning is None:
            unknown.append(title)
        elif meaning in at and meaning not in _MANY:
            repeated.append((titles[at[meaning]], title))
        else:
            at.setdefault(meaning, column)
            idle |= {column} if meaning == "ignored" else set()
    _settle(at, titles, unknown, repeated)
    understood = len(titles) - len(unknown)
    return Columns(at, titles, tuple(unknown), tuple(repeated), understood, frozenset(idle))


def _settle(
    at: dict[str, int], titles: Mapping[int, str], unknown: list[str], repeated: list[tuple[str, str]]
) -> None:
    """Headings that mean one thing or another, depending on what stands beside them."""
    if "nazwa" in at:
        column = at.pop("nazwa")
        if "joined" in at and "name" not in at:
            at["name"] = column
        else:
            unknown.append(titles[column])
    if "funkcja" in at:
        # Beside a post ("stanowisko") it is what somebody is at the meeting.
        column, meaning = at.pop("funkcja"), "role" if "function" in at else "function"
        if meaning in at:
            repeated.append((titles[at[meaning]], titles[column]))
        else:
            at[meaning] = column


def find_heading(rows: Sequence[Row]) -> tuple[int, Columns] | None:
    """The index of the heading and its columns.

    Of the rows near the top that have a name for names, it is the first that is understood as well as any: in
    more than half as many cells as the best. A line above the table ("Name: …") says less, and the heading of
    a later part of a report more.
    """
    found = [(index, read_columns(row)) for index, row in enumerate(rows[:MAX_PREAMBLE])]
    named = [(index, columns) for index, columns in found if columns.named]
    best = max((columns.understood for _, columns in named), default=0)
    return next((pair for pair in named if pair[1].understood * 2 > best), None)


def names_people(heading: str) -> bool:
    """Whether a column called like this holds names."""
    return _meaning(heading) in _NAMES


def _meaning(title: str) -> str | None:
    """What a column called like this holds; of a heading in two languages or words, what both mean."""
    if len(title) > MAX_HEADING:
        return None
    for written in (title, _BRACKETS.sub(" ", title)):
        if key(written) in _meanings():
            return _meanings()[key(written)]
    parts = {_meanings().get(key(part)) for part in _ALTERNATIVES.split(title.lower())}
    return parts.pop() if len(parts) == 1 else None


@cache
def _meanings() -> dict[str, str]:
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    for meaning, words in HEADINGS.items():
        for word in words:
            yield key(word), meaning
