"""The public edition: the same minutes without what must not be published.

Names of people who are not marked `public: true` become counts, confidential parts and attachments
that are not public become a remark, attendance lists among them unless they say `public: true`. Free
text is the moderator's and is not rewritten; where it still names somebody, `named_in_text` says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Agreement, Attachment, Finding, Minutes, Participant, Resolution
from ..model.numbering import bare_number, numbered_attachments
from ..problems import Fault, Pointer
from .phrases import phrase


def public_edition(minutes: Minutes, language: str) -> Minutes:
    """Minutes fit to be published; numbers and anchors stay those of the internal edition."""
    numbered = numbered_attachments(minutes)
    closed = _closed_items(minutes)
    return replace(
        minutes,
        ustalenia=tuple(_open_agreement(entry, closed, language) for entry in minutes.ustalenia),
        resolutions=_open_resolutions(minutes.resolutions, closed),
        participants=_counted(minutes.participants, language),
        findings=tuple(_open_finding(finding, closed, language) for finding in minutes.findings),
        attachments=tuple(_open_attachment(entry, number, language) for number, entry in numbered),
        records=(),
    )


def named_in_text(minutes: Minutes, texts: tuple[tuple[Pointer, str], ...]) -> Iterator[Fault]:
    """Places outside the list of participants that name somebody who is not to be named."""
    hidden = {person.name: _any_form(person.name) for person in _hidden(minutes.participants)}
    closed = _closed_items(minutes)
    for pointer, text in texts:
        if pointer[0] == "participants" or _left_out(minutes, closed, pointer):
            continue
        for name, pattern in hidden.items():
            if pattern.search(text):
                yield Fault("MK-E01", pointer, {"name": name})


def _closed_items(minutes: Minutes) -> frozenset[str]:
    """The numbers of the agenda items that were discussed in confidence."""
    return frozenset(bare_number(n) for f in minutes.findings if f.confidential for n in f.agenda)


def _left_out(minutes: Minutes, closed: frozenset[str], pointer: Pointer) -> bool:
    match pointer:
        case ("findings", int(index), "ustalenia" | "resolutions" as key, int(place), *_):
            finding = minutes.findings[index]
            return finding.confidential is True or _touches(getattr(finding, key)[place].agenda, closed)
        case ("findings", int(index), *_):
            return minutes.findings[index].confidential is True
        case ("attachments", int(index), "files" | "alt", *_):
            return not _is_public(minutes.attachments[index])
        case ("ustalenia" | "resolutions" as key, int(index), *_):
            return _touches(getattr(minutes, key)[index].agenda, closed)
        case ("records", *_):
            return True
    return False


def _any_form(name: str) -> re.Pattern[str]:
    """The surname in any case form: its stem, since Polish inflects the end ("Nowak", "Nowakiem")."""
    surname = name.split(",")[0].split()[-1]
    stem = surname[:-1] if len(surname) > 4 and surname[-1] in "aeiouy" else surname
    return re.compile(rf"\b{re.escape(stem)}\w{{0,4}}\b")


def _hidden(people: tuple[Participant, ...]) -> Iterator[Participant]:
    for person in people:
        if person.name and person.public is not True:
            yield person
        yield from _hidden(person.people)


def _counted(people: tuple[Participant, ...], language: str) -> tuple[Participant, ...]:
    """Public people as they are, all others as a head count of their organisation or group."""
    kept: list[Participant] = []
    counts: dict[tuple[str, str], int] = {}
    for person in people:
        if person.name and person.public is not True:
            where = person.organisation or person.group or phrase("unnamed", language)
            counts[where, person.status] = counts.get((where, person.status), 0) + 1
        else:
            kept.append(replace(person, reason="", people=_counted(person.people, language)))
    groups = (Participant(group=where, count=n, status=status) for (where, status), n in counts.items())
    return (*kept, *groups)


def _open_finding(finding: Finding, closed: frozenset[str], language: str) -> Finding:
    if not finding.confidential:
        agreements = tuple(_open_agreement(entry, closed, language) for entry in finding.ustalenia)
        resolutions = _open_resolutions(finding.resolutions, closed)
        return replace(finding, ustalenia=agreements, resolutions=resolutions)
    remark = phrase("confidential left out", language)
    # Each ustalenie keeps its place, so that the later ones keep their numbers.
    hidden = tuple(Agreement(text=remark) for _ in finding.ustalenia)
    return Finding(agenda=finding.agenda, day=finding.day, text=remark, ustalenia=hidden)


def _touches(agenda: tuple[str, ...], closed: frozenset[str]) -> bool:
    return any(bare_number(number) in closed for number in agenda)


def _open_resolutions(resolutions: tuple[Resolution, ...], closed: frozenset[str]) -> tuple[Resolution, ...]:
    return tuple(entry for entry in resolutions if not _touches(entry.agenda, closed))


def _open_agreement(agreement: Agreement, closed: frozenset[str], language: str) -> Agreement:
    """An ustalenie of a confidential item keeps its number and loses its words."""
    if not _touches(agreement.agenda, closed):
        return agreement
    return Agreement(text=phrase("confidential left out", language), agenda=agreement.agenda)


def _is_public(attachment: Attachment) -> bool:
    return attachment.public is True or (attachment.public is None and attachment.kind != "attendance")


def _open_attachment(attachment: Attachment, number: str, language: str) -> Attachment:
    if _is_public(attachment):
        return replace(attachment, number=number)
    remark = phrase("kept in files", language)
    return Attachment(title=attachment.title, number=number, kind="other", description=remark)
