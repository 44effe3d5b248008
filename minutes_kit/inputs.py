"""Which files a call means: files as named, patterns, and in a folder those that are minutes by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path

from .errors import UsageError

PATTERNS = ("*.minutes.yaml", "*.minutes.yml", "minutes.yaml", "minutes.yml")


def find_minutes(names: Sequence[str]) -> tuple[Path, ...]:
    """Files in the order named; those of a folder or a pattern (a/*.yaml) sorted by path.

    Hidden folders are left out. Raises `UsageError` for a folder or pattern without minutes. A file
    that does not exist is returned as it is: reading it tells what is wrong.
    """
    return tuple(dict.fromkeys(path for name in names for path in _expand(Path(name))))


def _expand(path: Path) -> Iterator[Path]:
    if not path.exists() and any(mark in str(path) for mark in "*?["):
        # Shells expand patterns themselves, but not on Windows.
        yield from _matching(path)
        return
    if not path.is_dir():
        yield path
        return
    found = sorted({file for pattern in PATTERNS for file in path.rglob(pattern) if not _hidden(file, path)})
    if not found:
        raise UsageError("MK-C05", path=str(path))
    yield from found


def _matching(pattern: Path) -> Iterator[Path]:
    # Path.glob takes no absolute pattern.
    found = sorted(Path(name) for name in glob(str(pattern), recursive=True))  # noqa: PTH207
    if not found:
        raise UsageError("MK-C05", path=str(pattern))
    yield from (path for path in found if path.is_file())


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
