"""A finished document is read from a disk within a limit."""

from __future__ import annotations

from pathlib import Path

from ..errors import UsageError

MAX_BYTES = 300_000_000
"""The largest document that is looked at."""


def read_document(path: Path) -> bytes:
    """The bytes of a PDF or DOCX. Raises `UsageError` when the file is missing or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError("MK-Y01", file=str(path)) from error
    except (OSError, ValueError) as error:
        raise UsageError("MK-Y04", file=str(path)) from error
    # What is larger is not looked at, like what is no document.
    return data if len(data) <= MAX_BYTES else b""
