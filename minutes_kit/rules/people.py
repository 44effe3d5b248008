"""MK-P: who was there, and in what number."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Participant
from ..model.people import ABSENT
from ..problems import Fault, Params, Pointer
from .case import Case

SHORTEST, LONGEST = 4, 40
"""Letters of surnames that are compared: shorter ones differ by a letter too often."""


def check(case: Case) -> Iterator[Fault]:
    yield from _nameless(case)
    yield from _twice(case)
    yield from _similar(case)
    yield from _sums(case)


def present_people(case: Case) -> int:
    """People present by the list: names and head counts of groups, absentees left out."""
    return sum(map(_heads, case.minutes.participants))


def _heads(person: Participant) -> int:
    if person.status in ABSENT:
        return 0
    inside = sum(map(_heads, person.people))
    if person.name:
        return 1 + inside
    return inside if person.people else person.count or 0


def complete_list(case: Case) -> bool:
    """Whether each entry of the list says how many people were present."""
    return bool(case.people) and all(map(_is_complete, case.minutes.participants))


def _is_complete(person: Participant) -> bool:
    if person.status in ABSENT:
        return True
    if person.people and not person.name:
        agrees = person.count is None or person.count == _heads(person)
        return agrees and all(map(_is_complete, person.people))
    return bool(person.name) or person.count is not None


def _nameless(case: Case) -> Iterator[Fault]:
    for person, pointer in case.people:
        if not (person.name or person.group or person.organisation):
            yield Fault("MK-P05", pointer)


def _twice(case: Case) -> Iterator[Fault]:
    seen: dict[tuple[str, str], Pointer] = {}
    for person, pointer in case.named:
        key = (" ".join(person.name.casefold().split()), person.organisation.casefold())
        if key in seen:
            yield Fault("MK-P01", pointer, {"name": person.name, "other": seen[key]})
        seen.setdefault(key, pointer)


def _similar(case: Case) -> Iterator[Fault]:
    """One surname in two spellings: same first name, surnames that differ by one letter."""
    same_first: dict[str, list[tuple[str, Participant, Pointer]]] = {}
    for person, pointer in case.named:
        first, _, surname = person.name.casefold().rpartition(" ")
        if first and SHORTEST <= len(surname) <= LONGEST:
            same_first.setdefault(first, []).append((surname, person, pointer))
    for namesakes in same_first.values():
        yield from _alike(namesakes) if len(namesakes) > 1 else ()


def _alike(namesakes: list[tuple[str, Participant, Pointer]]) -> Iterator[Fault]:
    met: dict[str, tuple[Participant, Pointer]] = {}
    for surname, person, pointer in namesakes:
        parts = _blurred(surname)
        like = next((met[p] for p in parts if p in met and not _same_name(met[p][0], person)), None)
        if like:
            facts: Params = {"name": person.name, "like": like[0].name, "other": like[1]}
            yield Fault("MK-P02", pointer, facts)
        for part in parts:
            met.setdefault(part, (person, pointer))


def _blurred(word: str) -> tuple[str, ...]:
    """The word and what is left without one of its letters: two words a slip apart have one in common."""
    return (word, *[word[:index] + word[index + 1 :] for index in range(len(word))])


def _same_name(left: Participant, right: Participant) -> bool:
    return left.name.casefold() == right.name.casefold()


def _sums(case: Case) -> Iterator[Fault]:
    attendance = case.minutes.attendance
    if attendance is None or attendance.total is None:
        return
    total, place = attendance.total, ("attendance", "total")
    whole = [entry.count for entry in attendance.counts if entry.day is None]
    if whole and sum(whole) != total:
        facts: Params = {"total": total, "sum": sum(whole), "other": ("attendance", "counts")}
        yield Fault("MK-P03", place, facts)
    listed = present_people(case)
    if complete_list(case) and listed != total:
        yield Fault("MK-P04", place, {"total": total, "sum": listed, "other": ("participants",)})
