"""MK-V: the numbers of a vote against each other, against the list, and against the result."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Vote
from ..problems import Fault, Params, Pointer
from .case import Case

NAMED = (("for_", "for"), ("against", "against"), ("abstained", "abstained"), ("not_voting", "not_voting"))


def check(case: Case) -> Iterator[Fault]:
    voters = _voters(case)
    for vote, pointer in case.votes:
        yield from _sums(vote, pointer)
        yield from _against_the_list(vote, pointer, voters)
        yield from _by_name(vote, pointer)
        yield from _result(vote, pointer)


def _cast(vote: Vote) -> int:
    return (vote.for_ or 0) + (vote.against or 0) + (vote.abstained or 0)


def _sums(vote: Vote, pointer: Pointer) -> Iterator[Fault]:
    cast = max(_cast(vote), *(option.votes or 0 for option in vote.options), 0)
    in_the_room = cast - len(vote.late)
    for rule, key, number, limit in (
        ("MK-V01", "entitled", cast, vote.entitled),
        ("MK-V02", "present", in_the_room, vote.present),
    ):
        if limit is not None and number > limit:
            yield Fault(rule, pointer, {"cast": number, "limit": limit, "other": (*pointer, key)})
            return


def _voters(case: Case) -> tuple[int, Pointer] | None:
    """How many may vote: as stated, else as the list of participants says, with the place."""
    attendance = case.minutes.attendance
    if attendance and attendance.entitled is not None:
        return attendance.entitled, ("attendance", "entitled")
    rights = [person.entitled for person, _ in case.people if person.entitled is not None]
    return (sum(rights), ("participants",)) if rights else None


def _against_the_list(vote: Vote, pointer: Pointer, voters: tuple[int, Pointer] | None) -> Iterator[Fault]:
    if voters is None or vote.method == "correspondence":
        return
    number, place = voters
    if vote.entitled is not None and vote.entitled > number:
        facts: Params = {"entitled": vote.entitled, "limit": number, "other": place}
        yield Fault("MK-V03", (*pointer, "entitled"), facts)
    elif vote.entitled is None and _cast(vote) > number:
        yield Fault("MK-V01", pointer, {"cast": _cast(vote), "limit": number, "other": place})


def _by_name(vote: Vote, pointer: Pointer) -> Iterator[Fault]:
    if vote.by_name is None:
        return
    seen: dict[str, str] = {}
    for field_name, key in NAMED:
        names = getattr(vote.by_name, field_name)
        stated = getattr(vote, field_name)
        place = (*pointer, "by_name", key)
        if names and stated is not None and stated != len(names):
            facts: Params = {"stated": stated, "named": len(names), "other": (*pointer, key)}
            yield Fault("MK-V04", place, facts)
        for position, name in enumerate(names):
            if name in seen:
                other = (*pointer, "by_name", seen[name])
                yield Fault("MK-V05", (*place, position), {"name": name, "other": other})
            seen.setdefault(name, key)


def _result(vote: Vote, pointer: Pointer) -> Iterator[Fault]:
    if vote.for_ is None or vote.against is None or not vote.result or vote.majority:
        return
    carried = vote.for_ > vote.against
    if (vote.result == "adopted" and not carried) or (vote.result == "rejected" and carried):
        facts: Params = {"for": vote.for_, "against": vote.against, "other": (*pointer, "for")}
        yield Fault("MK-V06" if vote.result == "adopted" else "MK-V07", (*pointer, "result"), facts)
