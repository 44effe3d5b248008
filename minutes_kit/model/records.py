"""What surrounds the minutes: attachments, signatures, versions, the next meeting.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from typing import ClassVar

from .frozen import Frozen
from .people import Organisation, Place


class NextMeeting(Frozen):
    """In words or with details."""

    SHORTHAND: ClassVar[str] = "text"
    text: str = ""
    date: str = ""
    start: str = ""
    place: tuple[Place, ...] = ()
    host: tuple[Organisation, ...] = ()
    topic: str = ""


class Addendum(Frozen):
    """Text added after the meeting."""

    date: str
    text: str
    by: tuple[str, ...] = ()


class AttachedFile(Frozen):
    """A file, a folder or a pattern of names. What is not given here is as for the whole attachment."""

    SHORTHAND: ClassVar[str] = "file"
    file: str
    pages: str = ""
    n_up: int | None = None
    password: str = ""
    rasterise: bool | None = None
    alt: str = ""


class Attachment(Frozen):
    """A title, or an attachment with files."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    number: str = ""
    kind: str = ""
    group: str = ""
    day: int | None = None
    date: str = ""
    files: tuple[AttachedFile, ...] = ()
    pages: str = ""
    n_up: int | None = None
    password: str = ""
    rasterise: bool | None = None
    alt: str = ""
    stamp: bool | None = None
    description: str = ""
    author: tuple[str, ...] = ()
    public: bool | None = None


class Record(Frozen):
    """Recording, chat log, shared pad."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    kind: str = ""
    url: str = ""
    place: str = ""


class Contact(Frozen):
    """Contact."""

    SHORTHAND: ClassVar[str] = "text"
    name: str = ""
    email: str = ""
    phone: str = ""
    text: str = ""


class Revision(Frozen):
    """Revision."""

    version: str
    date: str = ""
    by: tuple[str, ...] = ()
    change: str = ""
    status: str = ""


class Drafting(Frozen):
    """When, where and by whom the document was drafted."""

    date: str = ""
    place: str = ""
    by: tuple[str, ...] = ()


class Confirmation(Frozen):
    """When and by whom the document was approved."""

    date: str = ""
    by: tuple[str, ...] = ()
    note: str = ""


class SignatureLine(Frozen):
    """A name, or a signature with function and date."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    function: str = ""
    date: str = ""


class Series(Frozen):
    """Series of meetings."""

    SHORTHAND: ClassVar[str] = "name"
    name: str
    group: str = ""
    term: str = ""
    previous: str = ""
    next: str = ""


class Retention(Frozen):
    """Retention."""

    until: str
    basis: str = ""
