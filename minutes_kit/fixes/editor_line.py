"""The first line of minutes, by which editors find the schema: their hints come from there."""

from __future__ import annotations

import re

from ..edits import Edit
from ..source import Source

_WRITTEN = re.compile(r"^\s*#\s*yaml-language-server\s*:", re.MULTILINE)
_TELLING = ("kind", "title", "dates")
"""Keys that minutes have and hardly any other file has together."""


def missing_editor_line(source: Source | None, line: str) -> Edit | None:
    """The edit that puts `line` on top of minutes without such a line; JSON takes no comments."""
    if source is None or not all(key in source.data for key in _TELLING):
        return None
    if _WRITTEN.search(source.text) or source.text.lstrip().startswith("{"):
        return None
    return Edit(0, 0, f"{line}\n")
