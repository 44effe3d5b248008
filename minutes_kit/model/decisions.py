"""What was decided: votes, elections, resolutions, ustalenia.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from typing import ClassVar

from .frozen import Frozen


class NamedVotes(Frozen):
    """Votes by name."""

    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    not_voting: tuple[str, ...] = ()


class VoteOption(Frozen):
    """Vote option."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    votes: int | None = None
    names: tuple[str, ...] = ()
    rank: int | None = None
    chosen: bool | None = None


class LateVote(Frozen):
    """Vote collected afterwards."""

    name: str
    vote: str
    date: str = ""


class Vote(Frozen):
    """A result in words or numbers."""

    SHORTHAND: ClassVar[str] = "text"
    subject: str = ""
    text: str = ""
    method: str = ""
    entitled: int | None = None
    present: int | None = None
    for_: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    majority: str = ""
    by_name: NamedVotes | None = None
    options: tuple[VoteOption, ...] = ()
    moved_by: tuple[str, ...] = ()
    seconded_by: tuple[str, ...] = ()
    late: tuple[LateVote, ...] = ()
    excluded: tuple[str, ...] = ()
    result: str = ""


class Candidate(Frozen):
    """Candidate."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    votes: int | None = None
    rank: int | None = None
    elected: bool | None = None
    note: str = ""


class Election(Frozen):
    """Election or appointment to an office."""

    SHORTHAND: ClassVar[str] = "text"
    office: str = ""
    text: str = ""
    term: str = ""
    candidates: tuple[Candidate, ...] = ()
    elected: tuple[str, ...] = ()
    vote: Vote | None = None


class Amendment(Frozen):
    """The old and the new wording."""

    old: str = ""
    new: str = ""


class Resolution(Frozen):
    """A title, or a resolution with details."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    number: str = ""
    text: str = ""
    date: str = ""
    agenda: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    reason: str = ""
    changes: tuple[Amendment, ...] = ()
    repeals: tuple[str, ...] = ()
    vote: Vote | None = None
    attachment: str = ""
    outcome: str = ""


class Correspondence(Frozen):
    """Taken by circulation or e-mail."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    number: str = ""
    date: str = ""
    procedure: str = ""
    vote: Vote | None = None


class Agreement(Frozen):
    """A text, or a text with owner, deadline and status."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    id: str = ""
    agenda: tuple[str, ...] = ()
    day: int | None = None
    owner: tuple[str, ...] = ()
    due: str = ""
    status: str = ""
    closed_on: str = ""
    evidence: str = ""
    carried_from: str = ""
    reason: str = ""
    outside: bool | None = None
    vote: Vote | None = None
