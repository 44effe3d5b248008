"""For GitLab: a Code Quality report, shown in merge requests.

Source: GitLab Docs, "Code Quality report format".
"""

from __future__ import annotations

import json

from ..problems import Report, Severity
from .facts import fingerprints, sentence, slashed

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def report(found: Report, language: str) -> str:
    issues = [
        {
            "description": sentence(problem),
            "check_name": problem.rule,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[problem.severity],
            "location": {"path": slashed(problem.file), "lines": {"begin": problem.line}},
        }
        for problem, fingerprint in zip(found, fingerprints(found), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2)
