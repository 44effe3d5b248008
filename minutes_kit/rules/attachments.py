"""MK-L: files that the minutes name, and the numbers of attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from ..model.numbering import bare_number, numbered_attachments
from ..problems import Fault, Params, Pointer
from .case import Case
from .named_files import broken_rule
from .sources import check_sources

_STATED = re.compile(
    r"(?:\bzałącznik|zalacznik|\bzał\.|\bannex|\battachment)[ _-]*(?:nr|no\.?)?[ _-]*(\d{1,9})(?!\d)", re.I
)
"""The number that a title or the name of a file gives an attachment."""


def check(case: Case) -> Iterator[Fault]:
    yield from _numbers(case)
    yield from _stated_numbers(case)
    yield from _references(case)
    for attachment_index, attachment in enumerate(case.minutes.attachments):
        place: Pointer = ("attachments", attachment_index)
        yield from check_sources(case, attachment, place)
        if attachment.kind == "attendance" and not attachment.files and not case.people:
            yield Fault("MK-L06", place)
    for index, finding in enumerate(case.minutes.findings):
        for position, figure in enumerate(finding.figures):
            yield from check_file(case, figure.file, ("findings", index, "figures", position, "file"))


def check_file(case: Case, name: str, pointer: Pointer) -> Iterator[Fault]:
    """What is wrong with a file that the minutes name at this place."""
    yield from file_faults(name, case.folder, case.root, pointer)


def file_faults(name: str, folder: Path, root: Path, pointer: Pointer) -> Iterator[Fault]:
    """Why a named file may not be read: it must lie inside `root`, be there, be a file, and not be empty."""
    rule = broken_rule(name, folder, root)
    if rule:
        yield Fault(rule, pointer, {"name": name, "folder": root.name or str(root)})


def _numbers(case: Case) -> Iterator[Fault]:
    seen: dict[str, Pointer] = {}
    for index, (number, _) in enumerate(numbered_attachments(case.minutes)):
        if number in seen:
            yield Fault("MK-L04", ("attachments", index), {"number": number, "other": seen[number]})
        seen.setdefault(number, ("attachments", index))


def _stated_numbers(case: Case) -> Iterator[Fault]:
    for index, (number, attachment) in enumerate(numbered_attachments(case.minutes)):
        names: list[tuple[str, Pointer]] = [(attachment.title, ("title",))]
        names += [(one.file, ("files", place, "file")) for place, one in enumerate(attachment.files)]
        for name, place in names:
            stated = _STATED.search(name)
            if stated and number.isdecimal() and int(stated[1]) != int(number):
                facts: Params = {"number": number, "name": name, "stated": stated[1]}
                yield Fault("MK-L08", ("attachments", index, *place), facts)


def _references(case: Case) -> Iterator[Fault]:
    numbers = dict(numbered_attachments(case.minutes))
    known = ", ".join(islice(numbers, 20)) or "—"
    places: list[tuple[str, Pointer]] = []
    for index, finding in enumerate(case.minutes.findings):
        place: Pointer = ("findings", index)
        places += [(p.attachment, (*place, "presentations", i)) for i, p in enumerate(finding.presentations)]
        places += [(r.attachment, (*place, "resolutions", i)) for i, r in enumerate(finding.resolutions)]
    places += [(r.attachment, ("resolutions", i)) for i, r in enumerate(case.minutes.resolutions)]
    for number, place in places:
        if number and bare_number(number) not in numbers:
            yield Fault("MK-L05", (*place, "attachment"), {"number": number, "known": known})
