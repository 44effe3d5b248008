"""What happened under each item of the agenda.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from typing import ClassVar

from .decisions import Agreement, Election, Resolution, Vote
from .frozen import Frozen


class Statement(Frozen):
    """Who said what."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    by: tuple[str, ...] = ()
    time: str = ""


class Question(Frozen):
    """Question and answer."""

    SHORTHAND: ClassVar[str] = "question"
    question: str
    by: tuple[str, ...] = ()
    answer: str = ""
    answered_by: tuple[str, ...] = ()


class Presentation(Frozen):
    """A title, or details."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    by: tuple[str, ...] = ()
    organisation: str = ""
    text: str = ""
    attachment: str = ""


class Quotation(Frozen):
    """Text quoted from another document."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    source: str = ""


class EmbeddedDocument(Frozen):
    """A whole document with its own numbering."""

    text: str
    title: str = ""


class DataTable(Frozen):
    """Table."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    note: str = ""


class Illustration(Frozen):
    """A picture in the text."""

    file: str
    alt: str
    caption: str = ""


class Event(Frozen):
    """A break, an arrival, a departure."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    time: str = ""
    day: int | None = None
    who: tuple[str, ...] = ()


class Declaration(Frozen):
    """E.g. of impartiality or confidentiality."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    by: tuple[str, ...] = ()
    subject: str = ""


class Reference(Frozen):
    """A contract, letter, call, issue."""

    SHORTHAND: ClassVar[str] = "text"
    text: str
    number: str = ""
    url: str = ""


class Finding(Frozen):
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
