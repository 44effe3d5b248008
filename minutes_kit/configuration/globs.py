"""Patterns of paths: `*`, `?`, `[abc]` within a name, `**` for any folders, "/" at the end for all below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from unicodedata import normalize

_ABSOLUTE = re.compile(r"/|[A-Za-z]:")
_FOREIGN = re.compile(r"[\\{}!]")
"""What other programs understand in patterns, and this one does not."""


def is_pattern(text: str) -> bool:
    """Whether a path below the folder of the configuration can match."""
    return bool(_steps(text)) and not (
        _ABSOLUTE.match(text) or _FOREIGN.search(text) or ".." in text.split("/")
    )


def steps_below(folder: Path, path: Path) -> tuple[str, ...]:
    """The way from a folder to a file, both absolute; the whole path if the file lies elsewhere."""
    below = path.relative_to(folder) if path.is_relative_to(folder) else path
    return tuple(normalize("NFC", part) for part in below.parts)


def matches(pattern: str, way: Sequence[str]) -> bool:
    """Whether the way to a file matches. A pattern without "/" is about the name of the file alone."""
    steps = _steps(pattern)
    if "/" not in pattern.removeprefix("./"):
        return fnmatchcase(way[-1], steps[0])
    reached = {0}
    """How many steps of the pattern the parts so far can have used."""
    for part in way:
        reached = {after for at in _past_folders(reached, steps) for after in _after(at, steps, part)}
    return len(steps) in _past_folders(reached, steps)


def _steps(pattern: str) -> list[str]:
    steps = [step for step in normalize("NFC", pattern).split("/") if step not in ("", ".")]
    return [*steps, "**"] if steps and pattern.endswith("/") else steps


def _past_folders(reached: set[int], steps: list[str]) -> set[int]:
    """The same, and what is reached when each "**" stands for no folder."""
    found = set(reached)
    for at, step in enumerate(steps):
        if at in found and step == "**":
            found.add(at + 1)
    return found


def _after(at: int, steps: list[str], part: str) -> set[int]:
    if at == len(steps):
        return set()
    if steps[at] == "**":
        return {at}
    return {at + 1} if fnmatchcase(part, steps[at]) else set()
