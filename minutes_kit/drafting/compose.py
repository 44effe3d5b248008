"""The parts of a document become the fields of minutes, in the order in which people write them."""

from __future__ import annotations

from collections.abc import Iterator

from .agenda import Agenda, read_agenda
from .agreements import agreements, notes_of
from .attendance import STATUS, participants, roles
from .case import Case
from .course import findings, wrong_part
from .emit import Noted
from .ending import (
    attachments,
    labelled,
    purpose,
    resolutions,
    take_approval,
    take_ending,
    take_opening,
)
from .outline import LISTED, Section
from .pieces import Line, Piece, note
from .setting import identity, place_and_days, title_line

_STRUCTURE = ("item", "agenda", "course", *LISTED)


def compose(case: Case) -> dict[str, object]:
    """The fields of the minutes. What found no place is in `case.unplaced` afterwards."""
    return dict(_fields(case, title_line(case)))


def _fields(case: Case, title: Line | None) -> Iterator[tuple[str, object]]:
    yield from identity(case, title)
    setting = dict(place_and_days(case))
    yield from setting.items()
    yield from roles(case)
    yield from participants(case)
    yield from purpose(case)
    opening = take_opening(case, title)
    structured = bool(case.of(*_STRUCTURE))
    if opening and structured:
        if text := case.written(opening):
            yield "opening", Noted(text, (note("opening"), *notes_of(opening)))
    elif opening:
        case.sections.append(Section("rest", pieces=list(opening)))
    agenda = read_agenda(case)
    if agenda.entries:
        yield "agenda", Noted(agenda.entries, agenda.notes)
    if approval := take_approval(case):
        yield "agenda_approval", approval
    ending = dict(take_ending(case)) if structured else {}
    yield from _course(case, agenda, _count(setting["dates"]))
    yield from _papers(case, ending)
    _left(case)


def _papers(case: Case, ending: dict[str, object]) -> Iterator[tuple[str, object]]:
    """What follows the proceedings: resolutions, the next meeting, attachments, signatures."""
    if adopted := resolutions(case):
        yield "resolutions", adopted
    attached = attachments(case)
    rest = dict(labelled(case))
    order = {
        "next_meeting": rest.get("next_meeting"),
        "closing": ending.get("closing"),
        "attachments": Noted(attached, (note("files"),)) if attached else None,
        "drafted": rest.get("drafted"),
        "approved": rest.get("approved"),
        "signatures": ending.get("signatures"),
    }
    yield from ((key, value) for key, value in order.items() if value)


def _course(case: Case, agenda: Agenda, days: int) -> Iterator[tuple[str, object]]:
    entries, numbers = findings(case, agenda, days)
    if entries:
        yield "findings", Noted(entries, wrong_part(case, agenda))
    decided = agreements(case, numbers)
    if decided:
        yield "ustalenia", decided


def _count(dates: object) -> int:
    inner = dates.value if isinstance(dates, Noted) else dates
    return len(inner) if isinstance(inner, list) else 1


_TOLD = ("item", "topic", *STATUS, "date", "next", "drafted", "approved")
"""Parts whose headings stand in the draft, as a title or as the words that a value was read from."""


def _left(case: Case) -> None:
    """Signature forms, and headings that say more than that their part begins."""
    pieces: list[Piece] = [piece for section in case.of("signatures") for piece in section.pieces]
    case.put_aside(*pieces)
    for section in case.sections:
        if section.kind not in _TOLD and section.line and "(" in section.line.text:
            case.put_aside(section.line)
