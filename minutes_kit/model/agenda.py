"""What was to be discussed, and what became of the plan.

Each field is described in `schemas/minutes-1.schema.json`.
"""

from __future__ import annotations

from typing import ClassVar

from .decisions import Vote
from .frozen import Frozen


class AgendaItem(Frozen):
    """A sentence, or an item with details."""

    SHORTHAND: ClassVar[str] = "title"
    title: str
    number: str = ""
    kind: str = ""
    day: int | None = None
    start: str = ""
    end: str = ""
    minutes: int | None = None
    presenter: tuple[str, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    status: str = ""
    note: str = ""


class AgendaChange(Frozen):
    """A text, or a change with details."""

    SHORTHAND: ClassVar[str] = "text"
    text: str = ""
    change: str = ""
    agenda: tuple[str, ...] = ()
    moved_by: tuple[str, ...] = ()
    vote: Vote | None = None


class AgendaApproval(Frozen):
    """How the agenda was approved."""

    SHORTHAND: ClassVar[str] = "text"
    text: str = ""
    outcome: str = ""
    vote: Vote | None = None


class PreviousMinutes(Frozen):
    """A text, or details of the approval."""

    SHORTHAND: ClassVar[str] = "text"
    text: str = ""
    number: str = ""
    date: str = ""
    outcome: str = ""
    changes: str = ""
    vote: Vote | None = None
