"""For programs: the report as JSON, in the shape of the schema `report-1`.

`version` grows when a reader of the old shape would stumble over the new one.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from ..problems import Report

VERSION = 1


def as_data(found: Report) -> dict[str, Any]:
    """The report as plain data: the files looked at, the problems, and their counts."""
    return {
        "version": VERSION,
        "files": list(found.files),
        "problems": [asdict(problem) for problem in found],
        "errors": len(found.errors),
        "warnings": len(found.warnings),
    }


def report(found: Report, language: str) -> str:
    return json.dumps(as_data(found), ensure_ascii=False, indent=2)
