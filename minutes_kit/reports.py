"""Reports put together: in order, of several files, with more problems, with warnings as errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .problems import Fault, Problem, Report, Severity, json_pointer

_MISSING = frozenset({"MK-L01", "MK-L03", "MK-L07", "MK-L09", "MK-L10"})
_SAME_TOLD_LATER = frozenset({"MK-Z01", "MK-Z02", "MK-Z03", "MK-Z04"})


def ordered_report(problems: Iterable[Problem], name: str) -> Report:
    """By line; those of the minutes (`name`) before those of the project's file; no problem twice."""
    unique = dict.fromkeys(problems)
    ordered = sorted(unique, key=lambda p: (p.file != name, p.file, p.line, p.column, p.severity, p.rule))
    return Report(tuple(ordered), (name,))


def merge_reports(reports: Iterable[Report]) -> Report:
    """One report of several files. A problem of a shared project file appears once."""
    collected = list(reports)
    problems = dict.fromkeys(problem for report in collected for problem in report)
    return Report(tuple(problems), tuple(name for report in collected for name in report.files))


def usable(report: Report, *, keep_going: bool = False) -> bool:
    """Whether a build may go on: there is no error, or when it is to keep going, none but missing files."""
    return all(keep_going and is_missing_file(problem) for problem in report.errors)


def is_missing_file(problem: Problem) -> bool:
    """Whether all that is wrong is a file of an attachment that is not there or cannot be opened."""
    return problem.rule in _MISSING and problem.pointer.startswith("/attachments/")


def untold(faults: Iterable[Fault], report: Report) -> Iterator[Fault]:
    """What is wrong with files of attachments, without those that the report says are missing."""
    missing = {problem.pointer for problem in report if is_missing_file(problem)}
    for fault in faults:
        place = json_pointer(fault.pointer)
        if fault.rule not in _SAME_TOLD_LATER or not any(one.startswith(place) for one in missing):
            yield fault


def with_problems(report: Report, problems: Iterable[Problem]) -> Report:
    return Report((*report.problems, *problems), report.files)


def strict(report: Report) -> Report:
    """The same report with every warning an error."""
    raised = tuple(replace(problem, severity=Severity.ERROR) for problem in report)
    return Report(raised, report.files)
