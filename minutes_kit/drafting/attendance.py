"""Who was there: the parts about participants, else the people whom the text names."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import fold
from .case import MOST_LINE, Case, one_line, shown
from .emit import MISSING, Noted
from .people import Person, counts_in_text, listed_people, people_in_text
from .pieces import Line, Piece, note
from .vocabulary import TOTALS

STATUS = {"participants": "", "absent": "absent", "excused": "excused", "guest": "guest"}
_ROLES = ("chair", "moderator", "recorder")


def roles(case: Case) -> Iterator[tuple[str, object]]:
    """Who chaired, moderated and recorded, from labels."""
    found: dict[str, object] = {}
    for role in _ROLES:
        holders = [_holder(case, line) for _, line in case.values(role)]
        if holders:
            found[role] = holders[0] if len(holders) == 1 else holders
    if found:
        yield "roles", found


def _holder(case: Case, line: Line) -> object:
    people, left = listed_people([line], "")
    if left or len(people) != 1 or not people[0].name:
        return one_line(line.text)
    person = people[0]
    fields = {name: one_line(str(value)) for name, value in person.fields().items() if name in _HOLDER}
    return fields if len(fields) > 1 else fields["name"]


_HOLDER = ("name", "function", "organisation")


def participants(case: Case) -> Iterator[tuple[str, object]]:
    """The people, and what the source says of them besides."""
    found: list[object] = []
    unread: list[Piece] = []
    sources: list[str] = []
    total: int | None = None
    for section in case.of(*STATUS):
        people, left = listed_people(section.pieces, STATUS[section.kind])
        found += [_entry(person) for person in people if fold(person.group) not in TOTALS]
        total = next((person.count for person in people if fold(person.group) in TOTALS), total)
        unread += left
        if not people or "(" in shown(section):
            sources.append(shown(section))
    source = "; ".join(sources)
    remarks = (note("people unread"),) if unread else ()
    if found:
        yield "participants", Noted(found, remarks, source)
    else:
        yield from _from_text(case, source)
    text = case.written(unread)
    attendance = {"total": total, "note": Noted(text, () if found else remarks) if text else None}
    if known := {key: value for key, value in attendance.items() if value}:
        yield "attendance", known


def _from_text(case: Case, source: str) -> Iterator[tuple[str, object]]:
    found: list[object] = [_entry(person) for person in people_in_text(case.text)]
    seen: set[tuple[str, int | None]] = set()
    for person, quoted in counts_in_text(case.text):
        if (person.group, person.count) not in seen:
            seen.add((person.group, person.count))
            found.append(Noted(_entry(person), (note("count from text", text=quoted),)))
    if found:
        yield "participants", Noted(found, (note("people from text"),), source)
    else:
        yield "participants", Noted(MISSING, (note("no people"),), source)


def _entry(person: Person) -> object:
    fields = person.fields()
    entry = {
        key: value if isinstance(value, int) else one_line(value)[:MOST_LINE] for key, value in fields.items()
    }
    return entry["name"] if list(entry) == ["name"] else entry


def role_of(case: Case, name: str) -> str:
    """What the text says that somebody did: "moderator grupy"."""
    return next((one.role for one in people_in_text(case.text) if fold(one.name) == fold(name)), "")
