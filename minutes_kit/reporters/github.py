"""For GitHub Actions: workflow commands, which become annotations on the changed lines.

Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of the toolkit
`@actions/core`.
"""

from __future__ import annotations

from ..problems import Problem, Report
from .facts import sentence, slashed

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def report(found: Report, language: str) -> str:
    return "\n".join(map(_command, found))


def _command(problem: Problem) -> str:
    properties = {"title": problem.rule}
    if problem.file:
        place = {"line": str(problem.line), "col": str(problem.column)}
        properties = {"file": slashed(problem.file), **place, **properties}
    listed = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{sentence(problem).translate(_DATA)}"
