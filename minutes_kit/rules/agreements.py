"""MK-U: the ustalenia: who does what by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Participant
from ..problems import Fault, Pointer
from .case import Case

# fmt: off
COLLECTIVE = frozenset({
    "każdy", "każda", "każde", "wszyscy", "wszystkie", "uczestnicy", "uczestnik", "członkowie",
    "partnerzy", "partner", "grupa", "zespół", "moderator", "moderatorka", "przewodniczący",
    "przewodnicząca", "protokolant", "gospodarz", "organizator", "lider", "biuro", "komisja", "zarząd",
    "rada", "everyone", "all", "each", "participants", "members", "partners", "group", "team", "chair",
    "host", "organiser", "board", "ustalenia", "wyznaczenia", "agreed", "appointed", "nobody", "tbd",
})
# fmt: on
"""Words by which minutes name an owner without a name, or nobody yet; they need no entry in the list."""

_WORD = re.compile(r"\w+")


def check(case: Case) -> Iterator[Fault]:
    yield from _incomplete(case)
    yield from _unknown_owners(case)
    yield from _same_id(case)


def _incomplete(case: Case) -> Iterator[Fault]:
    for position, (agreement, pointer) in enumerate(case.agreements, start=1):
        if agreement.status in ("done", "cancelled", "not_held"):
            continue
        if not agreement.owner:
            yield Fault("MK-U01", pointer, {"number": agreement.id or position})
        if not agreement.due:
            yield Fault("MK-U02", pointer, {"number": agreement.id or position})


def _unknown_owners(case: Case) -> Iterator[Fault]:
    owners: list[tuple[str, Pointer]] = [
        (owner, (*pointer, "owner", position))
        for agreement, pointer in case.agreements
        if not agreement.outside
        for position, owner in enumerate(agreement.owner)
    ]
    # The owner may be one of those that stand in the missing project.
    if not owners or not case.all_projects_known:
        return
    known = frozenset(_known_names(case))
    unclear = [(owner, pointer) for owner, pointer in owners if owner not in known]
    names_with = _by_word(known) if unclear else {}
    for owner, pointer in unclear:
        words = _words(owner)
        rarest = min((names_with.get(word, set()) for word in words), key=len, default=set())
        if not words & COLLECTIVE and not any(words <= name for name in rarest):
            yield Fault("MK-U03", pointer, {"owner": owner})


def _by_word(names: Iterable[str]) -> dict[str, set[frozenset[str]]]:
    """For each word the names that contain it, each as the set of its words."""
    found: dict[str, set[frozenset[str]]] = {}
    for name in map(_words, names):
        for word in name:
            found.setdefault(word, set()).add(name)
    return found


def _known_names(case: Case) -> Iterator[str]:
    """Every name by which the minutes or their projects know a person or a body."""
    minutes = case.minutes
    yield from _people_names(person for person, _ in case.people)
    for organisation in (*minutes.body, *minutes.host):
        yield from (organisation.name, organisation.short, organisation.town)
    for place in minutes.place:
        yield from (place.name, place.town)
    if minutes.roles:
        roles = minutes.roles
        holders = roles.chair + roles.opener + roles.closer + roles.moderator + roles.leader + roles.recorder
        for holder in holders + roles.verifier:
            yield from (holder.name, holder.organisation)
    for project in case.projects:
        yield from _people_names(project.roster)
        for organisation in (*project.beneficiary, *project.partners):
            yield from (organisation.name, organisation.short, organisation.town)


def _people_names(people: Iterable[Participant]) -> Iterator[str]:
    for person in people:
        yield from (
            person.name,
            person.short,
            person.group,
            person.organisation,
            person.code,
            person.function,
        )
        yield from _people_names(person.people)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _same_id(case: Case) -> Iterator[Fault]:
    seen: dict[str, Pointer] = {}
    for agreement, pointer in case.agreements:
        if agreement.id and agreement.id in seen:
            yield Fault("MK-U04", (*pointer, "id"), {"id": agreement.id, "other": seen[agreement.id]})
        seen.setdefault(agreement.id, pointer)
