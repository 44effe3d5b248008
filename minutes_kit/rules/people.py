"""MK-P: who was there, and in what number."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Participant
from ..problems import Fault, Params, Pointer
from .case import Case

ABSENT = frozenset({"absent", "excused"})


def check(case: Case) -> Iterator[Fault]:
    yield from _nameless(case)
    yield from _twice(case)
    yield from _similar(case)
    yield from _sums(case)


def present_people(case: Case) -> int:
    """People present by the list: names and head counts of groups, absentees left out."""
    return sum(_heads(person) for person, _ in case.people if person.status not in ABSENT)


def _heads(person: Participant) -> int:
    if person.name:
        return 1
    named_inside = bool(person.people)
    return 0 if named_inside else person.count or 0


def complete_list(case: Case) -> bool:
    """Whether each entry of the list is a person, or a group that says how many it has."""
    return bool(case.people) and all(p.name or p.count is not None or p.people for p, _ in case.people)


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
    by_first: dict[str, list[tuple[str, str, Pointer]]] = {}
    for person, pointer in case.named:
        first, _, surname = person.name.rpartition(" ")
        for other_surname, other_name, other in by_first.get(first.casefold(), []):
            if _one_letter_apart(surname.casefold(), other_surname):
                yield Fault("MK-P02", pointer, {"name": person.name, "like": other_name, "other": other})
        by_first.setdefault(first.casefold(), []).append((surname.casefold(), person.name, pointer))


def _one_letter_apart(left: str, right: str) -> bool:
    if left == right or abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < 4:
        return False
    prefix = 0
    while prefix < min(len(left), len(right)) and left[prefix] == right[prefix]:
        prefix += 1
    rest_left, rest_right = left[prefix:], right[prefix:]
    return rest_left[1:] == rest_right[1:] or rest_left[1:] == rest_right or rest_left == rest_right[1:]


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
