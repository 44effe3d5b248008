"""What a schema cannot say: rules that know what a meeting is.

One module a subject; each rule is a function from a `Case` to faults. A contradiction inside the
minutes is a warning that names both places: it is never mended behind the moderator's back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

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


def check_rules(case: Case) -> tuple[Fault, ...]:
    """Every fault that the rules find, subject by subject."""
    return tuple(fault for check in CHECKS for fault in check(case))


__all__ = ["CHECKS", "Case", "check_rules"]
