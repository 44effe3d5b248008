"""Is a finished PDF what it claims to be? Measured: by a validator, and by the owners of all marked content.

The validator reads the bytes as any program would. It was held against a reference validator on a corpus
of labelled files; the two corrections made here are the only differences that matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from page import PageError, ValidationFailure, ValidationProfile, validate_pdf_bytes
from pikepdf import Pdf, Stream

from ..reading.broken import BROKEN
from .ownership import ownership_faults

UNREADABLE = "UNREADABLE"
OWNERSHIP = "OWNERSHIP"
_PAGE = re.compile(r"\bpage (\d+)")
_OBJECT = re.compile(r"\bobject (\d+)")
_LENGTH = "STREAM-LENGTH-001"
_PREFIX = re.compile(r"PDF(?:UA|A)[1-9][A-Z]?-")

PROFILES = tuple(name for name in vars(ValidationProfile) if name.startswith("PDF_"))
"""The standards that can be measured: "PDF_UA_1", "PDF_A_2A" and the like."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A requirement not met. `rule` is the validator's, without the profile ("FONT-EMBEDDING-001").

    `page` counts from 1; `number` is that of the object at fault. Either may be unknown (None).
    """

    rule: str
    page: int | None = None
    number: int | None = None


Verdict = dict[str, tuple[Finding, ...]]
"""What was found by profile; a profile without findings is met."""


def judge(data: bytes, profiles: tuple[str, ...]) -> Verdict:
    """What keeps a file from each profile.

    Faults of ownership count against every profile: all that are claimed here ask for tags.
    """
    if not profiles:
        return {}
    loose = tuple(_owners(data))
    found = {profile: (*_validated(data, profile), *loose) for profile in profiles}
    if any(finding.rule == _LENGTH for findings in found.values() for finding in findings):
        found = _without_false_alarm(found, data)
    return found


def _validated(data: bytes, profile: str) -> tuple[Finding, ...]:
    try:
        report = validate_pdf_bytes(data, profile=getattr(ValidationProfile, profile))
    except PageError:
        return (Finding(UNREADABLE),)
    return tuple(_finding(failure) for failure in report.failures)


def _finding(failure: ValidationFailure) -> Finding:
    """The validator's failure. Its message names a page or an object where it has no field for it."""
    page, number = _PAGE.search(failure.message), _OBJECT.search(failure.message)
    at = failure.object_id.object_number if failure.object_id else int(number[1]) if number else None
    return Finding(_PREFIX.sub("", failure.rule_id, count=1), int(page[1]) if page else None, at)


def _owners(data: bytes) -> Iterator[Finding]:
    try:
        with Pdf.open(BytesIO(data)) as document:
            for page in sorted(set(ownership_faults(document)), key=bool):
                yield Finding(OWNERSHIP, page)
    except BROKEN:
        yield Finding(UNREADABLE)


def _without_false_alarm(found: Verdict, data: bytes) -> Verdict:
    """The validator takes a carriage return at the end of a stream for a part of the line's end."""
    try:
        with Pdf.open(BytesIO(data)) as document:
            streams = (one for one in document.objects if isinstance(one, Stream))
            false = any(one.read_raw_bytes().endswith(b"\r") for one in streams)
    except BROKEN:
        false = False
    if not false:
        return found
    return {
        profile: tuple(one for one in findings if one.rule != _LENGTH) for profile, findings in found.items()
    }
