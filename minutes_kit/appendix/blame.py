"""Which file keeps a merged report from a standard, on which page, and why: faults in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from ..catalogue.conformity import Cause, cause_of
from ..problems import Fault, Pointer, Words
from .claims import title_of
from .gate import Finding, Verdict

_ELSEWHERE = frozenset(("/Parent", "/P", "/Dest", "/A", "/StructParent", "/StructParents", "/OCGs"))
"""Entries that lead away from what a page itself shows."""


@dataclass(frozen=True, slots=True)
class Span:
    """The pages of one inserted file: `count` of them, the first is page `start` (from 0)."""

    name: str
    pointer: Pointer
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class Trial:
    """The report with this file alone."""

    writer: PdfWriter
    span: Span
    verdict: Verdict


def blame(whole: Verdict, own: Verdict, trials: Sequence[Trial]) -> tuple[Fault, ...]:
    """A fault for each reason in each file: MK-Z18.

    What the report itself does not meet, or no file alone breaks, is told once without a file: MK-Z19.
    """
    faults: list[Fault] = []
    for trial in trials:
        for cause, (profiles, findings) in _by_cause(trial.verdict, own).items():
            page = next((page for finding in findings if (page := _page(trial, finding))), None)
            place = Words(f" (strona {page})", f" (page {page})") if page else ""
            facts = {"name": trial.span.name, "place": place}
            faults.append(Fault("MK-Z18", trial.span.pointer, {**facts, **_facts(cause, profiles)}))
    if faults:
        return tuple(faults)
    causes = _by_cause(whole, {})
    return tuple(Fault("MK-Z19", params=_facts(cause, profiles)) for cause, (profiles, _) in causes.items())


def _facts(cause: Cause, profiles: Sequence[str]) -> dict[str, Words]:
    titles = [title_of(profile) for profile in profiles]
    standards = Words(" i ".join(titles), " and ".join(titles))
    return {"standards": standards, "reason": cause.reason, "remedy": cause.remedy}


def _by_cause(verdict: Verdict, own: Verdict) -> dict[Cause, tuple[list[str], list[Finding]]]:
    """Profiles and findings of each cause, without the rules that the report breaks on its own.

    An object is blamed for its first fault alone: a font that is not there has no meanings either.
    """
    found: dict[Cause, tuple[list[str], list[Finding]]] = {}
    first: dict[int, Cause] = {}
    for profile, findings in verdict.items():
        known = {finding.rule for finding in own.get(profile, ())}
        for finding in findings:
            cause = cause_of(finding.rule)
            if finding.number is not None:
                cause = first.setdefault(finding.number, cause)
            if finding.rule not in known:
                profiles, those = found.setdefault(cause, ([], []))
                those.append(finding)
                if profile not in profiles:
                    profiles.append(profile)
    return found


def _page(trial: Trial, finding: Finding) -> int | None:
    """The page of the file (from 1) that a finding speaks of, by its number or by what the page draws."""
    span = trial.span
    if finding.page is not None:
        number = finding.page - span.start
        return number if 1 <= number <= span.count else None
    seen: set[int] = set()
    for index in range(span.count) if finding.number is not None else ():
        page = trial.writer.pages[span.start + index]
        if any(number == finding.number for number in _drawn(page, seen)):
            return index + 1
    return None


def _drawn(page: DictionaryObject, seen: set[int]) -> Iterator[int]:
    """The numbers of the objects that a page draws and that no page before it did."""
    waiting: list[object] = [page]
    while waiting:
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.idnum in seen:
                continue
            seen.add(node.idnum)
            yield node.idnum
            node = node.get_object()
        if isinstance(node, DictionaryObject):
            waiting += [dict.__getitem__(node, key) for key in node if key not in _ELSEWHERE]
        elif isinstance(node, ArrayObject):
            waiting += list.__iter__(node)
