"""What a schema cannot say: rules that know what a meeting is.

One module a subject; each rule is a function from a `Case` to faults. A contradiction inside the
minutes is a warning that names both places: it is never mended behind the moderator's back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from ..problems import Fault
from . import agenda, agreements, attachments, completeness, days, naming, people, quorum, texts, votes
from .case import Case

Check = Callable[[Case], Iterator[Fault]]

CHECKS: tuple[Check, ...] = (
    days.check,
    people.check,
    quorum.check,
    agenda.check,
    agreements.check,
    votes.check,
    naming.check,
    completeness.check,
    attachments.check,
    texts.check,
)


MAX_FAULTS = 1000
"""Faults that are told of one file at a time: more than anybody reads, and a bound for a hostile file."""


def check_rules(case: Case) -> tuple[Fault, ...]:
    """The faults that the rules find, subject by subject."""
    return tuple(islice((fault for check in CHECKS for fault in check(case)), MAX_FAULTS))


__all__ = ["CHECKS", "MAX_FAULTS", "Case", "check_rules"]
