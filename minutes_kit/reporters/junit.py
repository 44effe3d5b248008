"""For servers that show tests: JUnit XML. A file is a test case; its errors are one failure.

The format has no standard; this keeps to what Jenkins (the schema of its xUnit plugin), GitLab and the Ant
task agree on.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from ..problems import Problem, Report, Severity
from .elements import all_files, document, element, element_of
from .facts import sentence, slashed
from .text import SEVERITY_WORDS

SUITE = "minutes-kit"


def report(found: Report, language: str) -> str:
    problems: dict[str, list[Problem]] = {file: [] for file in all_files(found)}
    for problem in found:
        problems[problem.file].append(problem)
    cases = [_case(file, inside, SEVERITY_WORDS[language]) for file, inside in problems.items()]
    failures = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "time": 0}
    root = element("testsuites", name=SUITE, **counts)
    suite = element("testsuite", name=SUITE, skipped=0, **counts)
    suite.extend(cases)
    root.append(suite)
    return document(root)


def _case(file: str, problems: list[Problem], words: Mapping[Severity, str]) -> Element:
    path = slashed(file)
    case = element("testcase", name=path, classname=SUITE, time=0)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    warnings = [problem for problem in problems if problem.severity is Severity.WARNING]
    if errors:
        case.append(
            element_of(_lines(errors, words), "failure", message=sentence(errors[0]), type=errors[0].rule)
        )
    if warnings:
        case.append(element_of(_lines(warnings, words), "system-out"))
    return case


def _lines(problems: list[Problem], words: Mapping[Severity, str]) -> str:
    return "\n".join(
        f"{slashed(p.file)}:{p.line}:{p.column}: {words[p.severity]} {p.rule}: {sentence(p)}"
        for p in problems
    )
