"""Which file keeps a merged report from a standard, on which page, and why: faults in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from ...catalogue.conformity import Cause, cause_of
from ...problems import Fault, Pointer, Words
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
    """The report with this file alone, as it was measured."""

    data: bytes
    span: Span
    verdict: Verdict


def blame(whole: Verdict, own: Verdict, trials: Iterable[Trial]) -> tuple[Fault, ...]:
    """A fault for each reason in each file: MK-Z18.

    What the report itself does not meet, or no file alone breaks, is told once without a file: MK-Z19.
    """
    faults: list[Fault] = []
    for trial in trials:
        for cause, (profiles, findings) in _by_cause(trial.verdict, own).items():
            page = _page(trial, findings)
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


def _page(trial: Trial, findings: Sequence[Finding]) -> int | None:
    """The page of the file (from 1) that findings speak of, by its number or by what the page draws."""
    span = trial.span
    for finding in findings:
        if finding.page is not None and 1 <= finding.page - span.start <= span.count:
            return finding.page - span.start
    wanted = {finding.number for finding in findings if finding.page is None} - {None}
    if wanted:
        seen: set[int] = set()
        with Pdf.open(BytesIO(trial.data)) as pdf:
            for number in range(1, span.count + 1):
                page = pdf.pages[span.start + number - 1].obj
                if not wanted.isdisjoint(_drawn(page, seen)):
                    return number
    return None


def _drawn(page: Object, seen: set[int]) -> Iterator[int]:
    """The numbers of the objects that a page draws and that no page before it did."""
    waiting: list[object] = [page]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Object) and node.is_indirect:
            number = node.objgen[0]
            if number in seen:
                continue
            seen.add(number)
            yield number
        if isinstance(node, Dictionary | Stream):
            waiting += [value for key, value in node.items() if key not in _ELSEWHERE]
        elif isinstance(node, Array):
            waiting += list(node)
