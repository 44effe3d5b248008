"""For review tools: Checkstyle XML, with an element for each file looked at."""

from __future__ import annotations

from ..problems import Report
from .elements import all_files, document, element
from .facts import sentence, slashed

VERSION = "4.3"
"""The version of Checkstyle whose form this is."""


def report(found: Report, language: str) -> str:
    root = element("checkstyle", version=VERSION)
    files = {file: element("file", name=slashed(file)) for file in all_files(found)}
    for problem in found:
        error = element(
            "error",
            line=problem.line,
            column=problem.column,
            severity=problem.severity,
            message=sentence(problem),
            source=problem.rule,
        )
        files[problem.file].append(error)
    root.extend(files.values())
    return document(root)
