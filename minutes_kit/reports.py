"""Reports put together: in order, of several files, with more problems, with warnings as errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .problems import Problem, Report, Severity


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


def with_problems(report: Report, problems: Iterable[Problem]) -> Report:
    return Report((*report.problems, *problems), report.files)


def strict(report: Report) -> Report:
    """The same report with every warning an error."""
    raised = tuple(replace(problem, severity=Severity.ERROR) for problem in report)
    return Report(raised, report.files)
