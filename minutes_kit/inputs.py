"""Which files a call means: files as named, and in a folder those that are minutes by their name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .errors import UsageError

PATTERNS = ("*.minutes.yaml", "*.minutes.yml", "minutes.yaml", "minutes.yml")


def find_minutes(names: Sequence[str]) -> tuple[Path, ...]:
    """Files in the order named; those of a folder sorted by path, hidden folders left out.

    Raises `UsageError` for a folder without minutes. A file that does not exist is returned as it
    is: reading it tells what is wrong.
    """
    return tuple(dict.fromkeys(path for name in names for path in _expand(Path(name))))


def _expand(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted({file for pattern in PATTERNS for file in path.rglob(pattern) if not _hidden(file, path)})
    if not found:
        raise UsageError("MK-C05", path=str(path))
    yield from found


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
