"""A file on a disk, and what is known of it, become an audit."""

from __future__ import annotations

from pathlib import Path

from ..errors import UsageError
from .auditing import audit
from .result import Audit
from .sources import Given, expectations_of

MAX_BYTES = 300_000_000
"""The largest document that is looked at."""


def verify_path(path: Path, given: Given, *, language: str = "pl") -> Audit:
    """Hold a PDF or DOCX against the strips that are expected of it.

    Raises `UsageError` when the file is missing, and as `sources.expectations_of`. A file that is locked or
    damaged is told in the audit.
    """
    data = _read(path)
    return audit(data, str(path), expectations_of(given, data, str(path)), language=language)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError("MK-Y01", file=str(path)) from error
    except (OSError, ValueError) as error:
        raise UsageError("MK-Y04", file=str(path)) from error
    # What is larger is not looked at, like what is no document.
    return data if len(data) <= MAX_BYTES else b""
