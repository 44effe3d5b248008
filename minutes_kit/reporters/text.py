"""For people: each problem with its source line, a caret, and what to do."""

from __future__ import annotations

from ..language import plural
from ..problems import Problem, Report, Severity

SEVERITY_WORDS = {
    "pl": {Severity.ERROR: "błąd", Severity.WARNING: "ostrzeżenie"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
}
EXCERPT_WIDTH = 100
"""Characters of a source line that are shown."""


def report(found: Report, language: str) -> str:
    return "\n".join(_problem(problem, language) for problem in found)


def _problem(problem: Problem, language: str) -> str:
    word = SEVERITY_WORDS[language][problem.severity]
    place = f"{problem.file}:{problem.line}:{problem.column}: " if problem.file else ""
    head = f"{place}{word} {problem.rule}: {problem.message}"
    hint = f"\n    {problem.hint}" if problem.hint else ""
    return head + _excerpt(problem) + hint


def _excerpt(problem: Problem) -> str:
    if not problem.excerpt.strip():
        return ""
    # A long line is cut around the column, so that the caret stays in sight.
    start = max(0, problem.column - EXCERPT_WIDTH // 2) if len(problem.excerpt) > EXCERPT_WIDTH else 0
    shown = problem.excerpt[start : start + EXCERPT_WIDTH].replace("\t", " ")
    number = str(problem.line)
    caret = " " * max(0, problem.column - 1 - start) + "^"
    return f"\n    {number} | {shown}\n    {' ' * len(number)} | {caret}"


def summary(found: Report, language: str) -> str:
    """One line that counts: "2 błędy, 1 ostrzeżenie w 3 plikach." """
    errors, warnings, files = len(found.errors), len(found.warnings), len(found.files)
    if language == "pl":
        words = (
            f"{errors} {plural(errors, ('błąd', 'błędy', 'błędów'), language)}, "
            f"{warnings} {plural(warnings, ('ostrzeżenie', 'ostrzeżenia', 'ostrzeżeń'), language)}"
        )
        place = f"w {files} {'pliku' if files == 1 else 'plikach'}"
    else:
        words = (
            f"{errors} {plural(errors, ('error', 'errors'), language)}, "
            f"{warnings} {plural(warnings, ('warning', 'warnings'), language)}"
        )
        place = f"in {files} {plural(files, ('file', 'files'), language)}"
    return f"{words} {place}."
