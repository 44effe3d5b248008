"""What happened under each item of the agenda.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .decisions import Agreement, Election, Resolution, Vote


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    by: tuple[str, ...] = ()
    time: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Question and answer."""

    SHORTHAND: ClassVar[str] = "question"
    question: str
    by: tuple[str, ...] = ()
    answer: str = ""
    answered_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Presentation:
    """A title, or details."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    by: tuple[str, ...] = ()
    organisation: str = ""
    text: str = ""
    attachment: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text quoted from another document."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class EmbeddedDocument:
    """A whole document with its own numbering."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """Table."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture in the text."""

    file: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A break, an entrance, a leave."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    time: str = ""
    day: int | None = None
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """E.g. of impartiality or confidentiality."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    by: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A contract, letter, call, issue."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    number: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What happened under an agenda item."""

    agenda: tuple[str, ...] = ()
    title: str = ""
    day: int | None = None
    text: str = ""
    by: tuple[str, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    statements: tuple[Statement, ...] = ()
    questions: tuple[Question, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    documents: tuple[EmbeddedDocument, ...] = ()
    tables: tuple[DataTable, ...] = ()
    figures: tuple[Illustration, ...] = ()
    events: tuple[Event, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    votes: tuple[Vote, ...] = ()
    elections: tuple[Election, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    ustalenia: tuple[Agreement, ...] = ()
    outcome: str = ""
    reason: str = ""
    references: tuple[Reference, ...] = ()
    confidential: bool | None = None
    closing: str = ""
