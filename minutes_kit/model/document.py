"""The two documents that a moderator writes: the minutes and the project that a series shares."""

from __future__ import annotations

from dataclasses import field

from .agenda import AgendaApproval, AgendaChange, AgendaItem, PreviousMinutes
from .decisions import Agreement, Correspondence, Resolution
from .findings import Declaration, Finding, Reference
from .frozen import Frozen
from .people import Attendance, MeetingDay, Organisation, Participant, Place, Quorum, Roles
from .records import (
    Addendum,
    Attachment,
    Confirmation,
    Contact,
    Drafting,
    NextMeeting,
    Record,
    Retention,
    Revision,
    Series,
    SignatureLine,
)


class OtherMark(Frozen):
    """A mark that a project adds to the funder's strip; without a `role`, the beneficiary's."""

    name: str
    file: str
    role: str = ""


class Project(Frozen):
    """What a series shares; usually in a project.yaml of its own."""

    title: str
    format: int | None = None
    number: str = ""
    acronym: str = ""
    programme: str = ""
    profile: str = ""
    measure: str = ""
    contract: str = ""
    contract_date: str = ""
    region: str = ""
    colours: str = ""
    unmarked_reason: str = ""
    beneficiary: tuple[Organisation, ...] = ()
    partners: tuple[Organisation, ...] = ()
    author: str = ""
    logos: dict[str, str] = field(default_factory=dict)
    logos_one_colour: dict[str, str] = field(default_factory=dict)
    other_marks: tuple[OtherMark, ...] = ()
    template: str = ""
    roster: tuple[Participant, ...] = ()
    retention: Retention | None = None
    contact: tuple[Contact, ...] = ()


class Minutes(Frozen):
    """The record of a meeting, from which a report, protocol or note is made."""

    kind: str
    title: str
    dates: tuple[MeetingDay, ...]
    format: int | None = None
    language: str = ""
    status: str = ""
    version: str = ""
    number: str = ""
    ordinal: int | None = None
    reference: str = ""
    subtitle: str = ""
    project: tuple[str | Project, ...] = ()
    body: tuple[Organisation, ...] = ()
    series: Series | None = None
    mode: tuple[str, ...] = ()
    form: str = ""
    place: tuple[Place, ...] = ()
    host: tuple[Organisation, ...] = ()
    start: str = ""
    end: str = ""
    scheduled_start: str = ""
    timezone: tuple[str, ...] = ()
    purpose: str = ""
    summary: str = ""
    legal_basis: tuple[str, ...] = ()
    roles: Roles | None = None
    participants: tuple[Participant, ...] = ()
    attendance: Attendance | None = None
    quorum: Quorum | None = None
    opening: str = ""
    previous_minutes: tuple[PreviousMinutes, ...] = ()
    carried_over: tuple[Agreement, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    agenda_approval: AgendaApproval | None = None
    agenda_changes: tuple[AgendaChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    ustalenia: tuple[Agreement, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    correspondence: tuple[Correspondence, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    references: tuple[Reference, ...] = ()
    next_meeting: NextMeeting | None = None
    closing: str = ""
    thanks: str = ""
    contact: tuple[Contact, ...] = ()
    addenda: tuple[Addendum, ...] = ()
    records: tuple[Record, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    revisions: tuple[Revision, ...] = ()
    drafted: Drafting | None = None
    approved: Confirmation | None = None
    signatures: tuple[SignatureLine, ...] = ()
    retention: Retention | None = None
    contents: bool | None = None
    cover: bool | None = None
