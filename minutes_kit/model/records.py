"""What surrounds the minutes: attachments, signatures, versions, the next meeting.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .people import Organisation, Place


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """In words or with details."""

    SHORTHAND: ClassVar[str] = "text"
    text: str = ""
    date: str = ""
    start: str = ""
    place: tuple[Place, ...] = ()
    host: tuple[Organisation, ...] = ()
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Addendum:
    """Text added after the meeting."""

    date: str
    text: str
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A title, or an attachment with files."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    number: str = ""
    kind: str = ""
    group: str = ""
    day: int | None = None
    date: str = ""
    files: tuple[str, ...] = ()
    alt: str = ""
    description: str = ""
    author: tuple[str, ...] = ()
    public: bool | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Recording, chat log, shared pad."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    kind: str = ""
    url: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Contact."""

    SHORTHAND: ClassVar[str] = "text"
    name: str = ""
    email: str = ""
    phone: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """Revision."""

    version: str
    date: str = ""
    by: tuple[str, ...] = ()
    change: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Drafting:
    """When, where and by whom the document was drafted."""

    date: str = ""
    place: str = ""
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmation:
    """When and by whom the document was approved."""

    date: str = ""
    by: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A name, or a signature with function and date."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    function: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Series of meetings."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    group: str = ""
    term: str = ""
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Retention:
    """Retention."""

    until: str
    basis: str = ""
