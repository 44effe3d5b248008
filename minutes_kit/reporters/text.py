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
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33"}
"""Graphic renditions (ECMA-48, SGR) of what is grave: bold red, bold yellow."""
FIXABLE = "[*]"
"""Marks a problem that `validate --fix` puts right."""
PLACE, FAINT = "1", "2"


def report(found: Report, language: str, *, colour: bool = False) -> str:
    """All problems. `colour` adds the control sequences of a terminal."""
    return "\n".join(_problem(problem, language, colour) for problem in found)


def _problem(problem: Problem, language: str, colour: bool) -> str:
    place = f"{problem.file}:{problem.line}:{problem.column}: " if problem.file else ""
    mark = f" {FIXABLE}" if problem.fixable else ""
    word = f"{SEVERITY_WORDS[language][problem.severity]} {problem.rule}{mark}:"
    head = (
        f"{_drawn(place, PLACE, colour)}{_drawn(word, COLOURS[problem.severity], colour)} {problem.message}"
    )
    hint = f"\n    {problem.hint}" if problem.hint else ""
    return head + _excerpt(problem, colour) + hint


def _excerpt(problem: Problem, colour: bool) -> str:
    if not problem.excerpt.strip():
        return ""
    # A long line is cut around the column, so that the caret stays in sight.
    start = max(0, problem.column - EXCERPT_WIDTH // 2) if len(problem.excerpt) > EXCERPT_WIDTH else 0
    shown = problem.excerpt[start : start + EXCERPT_WIDTH].replace("\t", " ")
    number = str(problem.line)
    margin, below = _drawn(f"{number} |", FAINT, colour), _drawn(f"{' ' * len(number)} |", FAINT, colour)
    caret = " " * max(0, problem.column - 1 - start) + _drawn("^", COLOURS[problem.severity], colour)
    return f"\n    {margin} {shown}\n    {below} {caret}"


def _drawn(text: str, rendition: str, colour: bool) -> str:
    return f"\x1b[{rendition}m{text}\x1b[0m" if colour and text else text


def summary(found: Report, language: str) -> str:
    """A line that counts: "2 błędy, 1 ostrzeżenie w 3 plikach."; another one if something can be fixed."""
    fixable = sum(problem.fixable for problem in found)
    said = "można naprawić" if language == "pl" else "can be fixed"
    more = f"\n{FIXABLE} {fixable} {said}: minutes-kit validate --fix" if fixable else ""
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
    return f"{words} {place}.{more}"
