"""Who met, where, when, and in what number.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from typing import ClassVar

from .frozen import Frozen

ABSENT = frozenset({"absent", "excused"})
"""Each `Participant.status` of people who were not there."""


class Organisation(Frozen):
    """A name, or a name with details."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    short: str = ""
    unit: str = ""
    town: str = ""
    address: str = ""
    role: str = ""
    email: str = ""
    url: str = ""


class Place(Frozen):
    """A town, or a full description of a place, online ones too."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    address: str = ""
    room: str = ""
    town: str = ""
    kind: str = ""
    platform: str = ""
    url: str = ""
    day: int | None = None
    note: str = ""


class RoleHolder(Frozen):
    """A name, or a person with the time of the role."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    function: str = ""
    organisation: str = ""
    day: int | None = None
    from_: str = ""
    until: str = ""
    note: str = ""


class Roles(Frozen):
    """Who chaired, opened, recorded."""

    chair: tuple[RoleHolder, ...] = ()
    opener: tuple[RoleHolder, ...] = ()
    closer: tuple[RoleHolder, ...] = ()
    moderator: tuple[RoleHolder, ...] = ()
    leader: tuple[RoleHolder, ...] = ()
    recorder: tuple[RoleHolder, ...] = ()
    verifier: tuple[RoleHolder, ...] = ()


class MeetingDay(Frozen):
    """A date, or a day with times, place and leaders."""

    SHORTHAND: ClassVar[str] = "date"
    date: str
    weekday: str = ""
    title: str = ""
    start: str = ""
    end: str = ""
    scheduled_start: str = ""
    place: tuple[Place, ...] = ()
    chair: tuple[RoleHolder, ...] = ()
    recorder: tuple[RoleHolder, ...] = ()
    leader: tuple[RoleHolder, ...] = ()
    note: str = ""


class Presence(Frozen):
    """An interval with a start, an end, or both."""

    SHORTHAND: ClassVar[str] = "note"
    day: int | None = None
    from_: str = ""
    until: str = ""
    note: str = ""


class Participant(Frozen):
    """A name, a group with a head count, or an organisation with its people."""

    SHORTHAND: ClassVar[str] = "name"
    name: str = ""
    group: str = ""
    count: int | None = None
    function: str = ""
    organisation: str = ""
    code: str = ""
    role: str = ""
    people: tuple[Participant, ...] = ()
    status: str = ""
    reason: str = ""
    mode: str = ""
    entitled: int | None = None
    short: str = ""
    deputy_for: str = ""
    days: tuple[int, ...] = ()
    present: tuple[Presence, ...] = ()
    public: bool | None = None
    file: str = ""
    sheet: str = ""
    note: str = ""


class HeadCount(Frozen):
    """People in a group or on a day."""

    count: int
    group: str = ""
    day: int | None = None
    note: str = ""


class Attendance(Frozen):
    """Numbers, instead of names or beside them."""

    total: int | None = None
    of: int | None = None
    entitled: int | None = None
    counts: tuple[HeadCount, ...] = ()
    note: str = ""


class Quorum(Frozen):
    """In words or numbers."""

    SHORTHAND: ClassVar[str] = "text"
    text: str = ""
    present: int | None = None
    of: int | None = None
    required: int | None = None
    percent: str = ""
    met: bool | None = None
    basis: str = ""
