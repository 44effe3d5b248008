"""MK-A: the agenda, and everything that refers to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..model.numbering import bare_number, numbered_items
from ..problems import Fault, Params, Pointer
from .case import Case

NOT_REPORTED = frozenset({"postponed", "cancelled", "withdrawn"})


def check(case: Case) -> Iterator[Fault]:
    yield from _duplicates(case)
    yield from _references(case)
    yield from _contradicting_days(case)
    yield from _silent_items(case)


def _duplicates(case: Case) -> Iterator[Fault]:
    seen: dict[str, Pointer] = {}
    for number, _, pointer in numbered_items(case.minutes.agenda):
        if number in seen:
            yield Fault("MK-A02", pointer, {"number": number, "other": seen[number]})
        seen.setdefault(number, pointer)


def _references(case: Case) -> Iterator[Fault]:
    known = ", ".join(islice(case.items, 20))
    for number, pointer in _all_references(case):
        if bare_number(number) not in case.items:
            yield Fault("MK-A01" if known else "MK-A05", pointer, {"number": number, "known": known})


def _all_references(case: Case) -> Iterator[tuple[str, Pointer]]:
    minutes = case.minutes
    places: list[tuple[tuple[str, ...], Pointer]] = []
    for index, finding in enumerate(minutes.findings):
        place: Pointer = ("findings", index)
        places.append((finding.agenda, place))
        places += [(res.agenda, (*place, "resolutions", i)) for i, res in enumerate(finding.resolutions)]
    places += [(agreement.agenda, pointer) for agreement, pointer in case.agreements]
    places += [(res.agenda, ("resolutions", i)) for i, res in enumerate(minutes.resolutions)]
    places += [(change.agenda, ("agenda_changes", i)) for i, change in enumerate(minutes.agenda_changes)]
    for references, place in places:
        for position, number in enumerate(references):
            yield number, (*place, "agenda", position)


def _contradicting_days(case: Case) -> Iterator[Fault]:
    for index, finding in enumerate(case.minutes.findings):
        for number in finding.agenda:
            item, pointer = case.items.get(bare_number(number), (None, ()))
            if item and finding.day and item.day and item.day != finding.day:
                other = (*pointer, "day")
                facts: Params = {"number": number, "day": finding.day, "planned": item.day, "other": other}
                yield Fault("MK-A04", ("findings", index, "day"), facts)


def _silent_items(case: Case) -> Iterator[Fault]:
    if not case.minutes.findings:
        return
    reported = {bare_number(number) for f in case.minutes.findings for number in f.agenda}
    above = {outer for number in reported for outer in _outer_numbers(number)}
    for number, (item, pointer) in case.items.items():
        covered = number in reported or number in above or not reported.isdisjoint(_outer_numbers(number))
        if not covered and item.kind != "break" and item.status not in NOT_REPORTED:
            yield Fault("MK-A03", pointer, {"number": number})


def _outer_numbers(number: str) -> Iterator[str]:
    """The numbers of the items around an item: of 2.1.3 they are 2.1 and 2."""
    outer = number.rpartition(".")[0]
    while outer:
        yield outer
        outer = outer.rpartition(".")[0]
