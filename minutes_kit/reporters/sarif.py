"""For code scanning: SARIF 2.1.0 (OASIS Standard, 2020)."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any

from .. import __version__
from ..catalogue import Rule, rules
from ..catalogue.general import general
from ..problems import Problem, Report
from .facts import fingerprints, sentence, uri

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "minutesKit/v1"
"""Names the way in which `facts.fingerprints` are made; another way takes another number."""


def report(found: Report, language: str) -> str:
    run = {
        "tool": {"driver": _driver(language)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _location(file)} for file in dict.fromkeys(found.files)],
        "results": _results(found),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _driver(language: str) -> dict[str, Any]:
    listed = [_rule(rule_id, rule, language) for rule_id, rule in rules().items()]
    return {"name": "minutes-kit", "semanticVersion": __version__, "rules": listed}


def _rule(rule_id: str, rule: Rule, language: str) -> dict[str, Any]:
    wording = general(rule.wording(language))
    whole = f"{wording.message} {wording.hint}".rstrip()
    return {
        "id": rule_id,
        "shortDescription": {"text": wording.message},
        "fullDescription": {"text": whole},
        "help": {"text": wording.hint or wording.message},
        "defaultConfiguration": {"level": rule.severity},
    }


def _results(found: Report) -> list[dict[str, Any]]:
    indexes = {rule_id: index for index, rule_id in enumerate(rules())}
    return [
        {
            "ruleId": problem.rule,
            "ruleIndex": indexes[problem.rule],
            "level": problem.severity,
            "message": {"text": sentence(problem)},
            "locations": _locations(problem),
            "partialFingerprints": {FINGERPRINT: fingerprint},
        }
        for problem, fingerprint in zip(found, fingerprints(found), strict=True)
    ]


def _locations(problem: Problem) -> list[dict[str, Any]]:
    if not problem.file:
        return []
    region = {"startLine": max(1, problem.line), "startColumn": max(1, problem.column)}
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _location(problem.file), "region": region}
    }
    if problem.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": problem.pointer}]
    return [place]


def _location(file: str) -> dict[str, str]:
    root = {} if PurePath(file).is_absolute() else {"uriBaseId": "%SRCROOT%"}
    return {"uri": uri(file), **root}
