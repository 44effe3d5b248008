"""What the rules look at: the minutes, the projects they belong to, and where the file lies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ..language import parse_date
from ..model import AgendaItem, Agreement, Minutes, Participant, Project, Vote
from ..model.numbering import all_agreements, numbered_items
from ..problems import Pointer
from ..source import Texts
from ..value import Value


class Case(Value):
    """`folder` is where relative paths start, `root` the folder that no path may leave.

    `texts` are all texts of the file, as typed. `all_projects_known` is false if a
    project that the minutes name could not be read.
    """

    minutes: Minutes
    projects: tuple[Project, ...]
    name: str
    folder: Path
    root: Path
    texts: Texts
    all_projects_known: bool = True

    @cached_property
    def dates(self) -> tuple[date | None, ...]:
        return tuple(parse_date(day.date) for day in self.minutes.dates)

    @cached_property
    def known_dates(self) -> tuple[date, ...]:
        return tuple(sorted(day for day in self.dates if day is not None))

    @cached_property
    def items(self) -> dict[str, tuple[AgendaItem, Pointer]]:
        """The agenda by printed number; of two items with one number, the first."""
        found: dict[str, tuple[AgendaItem, Pointer]] = {}
        for number, item, pointer in numbered_items(self.minutes.agenda):
            found.setdefault(number, (item, pointer))
        return found

    @cached_property
    def people(self) -> tuple[tuple[Participant, Pointer], ...]:
        """Each participant entry, those within an organisation included."""
        return tuple(_walk_people(self.minutes.participants, ("participants",)))

    @cached_property
    def named(self) -> tuple[tuple[Participant, Pointer], ...]:
        return tuple((person, pointer) for person, pointer in self.people if person.name)

    @cached_property
    def votes(self) -> tuple[tuple[Vote, Pointer], ...]:
        return tuple(_walk_votes(self.minutes))

    @cached_property
    def agreements(self) -> tuple[tuple[Agreement, Pointer], ...]:
        return all_agreements(self.minutes)


def _walk_people(people: tuple[Participant, ...], pointer: Pointer) -> Iterator[tuple[Participant, Pointer]]:
    for index, person in enumerate(people):
        yield person, (*pointer, index)
        yield from _walk_people(person.people, (*pointer, index, "people"))


def _walk_votes(minutes: Minutes) -> Iterator[tuple[Vote, Pointer]]:
    holders: list[tuple[str, tuple[Any, ...]]] = [
        ("resolutions", minutes.resolutions),
        ("ustalenia", minutes.ustalenia),
        ("carried_over", minutes.carried_over),
        ("correspondence", minutes.correspondence),
        ("previous_minutes", minutes.previous_minutes),
        ("agenda_changes", minutes.agenda_changes),
    ]
    if minutes.agenda_approval and minutes.agenda_approval.vote:
        yield minutes.agenda_approval.vote, ("agenda_approval", "vote")
    for index, finding in enumerate(minutes.findings):
        place: Pointer = ("findings", index)
        for position, vote in enumerate(finding.votes):
            yield vote, (*place, "votes", position)
        yield from _votes_of("resolutions", finding.resolutions, place)
        yield from _votes_of("elections", finding.elections, place)
        yield from _votes_of("ustalenia", finding.ustalenia, place)
    for key, entries in holders:
        yield from _votes_of(key, entries)


def _votes_of(key: str, entries: tuple[Any, ...], place: Pointer = ()) -> Iterator[tuple[Vote, Pointer]]:
    for index, entry in enumerate(entries):
        if entry.vote is not None:
            yield entry.vote, (*place, key, index, "vote")
