"""What was decided: votes, elections, resolutions, ustalenia.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class NamedVotes:
    """Votes by name."""

    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    not_voting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteOption:
    """Vote option."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    votes: int | None = None
    names: tuple[str, ...] = ()
    rank: int | None = None
    chosen: bool | None = None


@dataclass(frozen=True, slots=True)
class LateVote:
    """Vote collected afterwards."""

    name: str
    vote: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """Candidate."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    votes: int | None = None
    rank: int | None = None
    elected: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Election:
    """Election or appointment to an office."""

    SHORTHAND: ClassVar[str] = "text"
    office: str = ""
    text: str = ""
    term: str = ""
    candidates: tuple[Candidate, ...] = ()
    elected: tuple[str, ...] = ()
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """The old and the new wording."""

    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
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


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Taken by circulation or e-mail."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    number: str = ""
    date: str = ""
    procedure: str = ""
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
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
