"""The sources of a document on a disk: found by the paths of its manifest, known by their hashes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from .manifest import Manifest, SourceFile

_PATTERNS = ("*.yaml", "*.yml", "*.json")
_MOST_CANDIDATES = 500
_ABOVE = 3
"""Folders above the document in which its sources are looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sources of a manifest that are at hand, by path: files on the disk, or bytes from the document."""

    files: Mapping[str, Path | bytes]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def file_sha256(path: Path) -> tuple[str, int]:
    """The SHA-256 and the size of a file. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()


def find_sources(
    manifest: Manifest, inside: Mapping[str, bytes], document: Path, folder: Path | None = None
) -> Found:
    """Look for every source that the manifest names: in `folder`, or near the document, or inside it.

    A folder counts when the minutes are there or a source that fits. What lies there and does not fit was
    changed, even if the document carries the old content.
    """
    named = [source for source in manifest.sources if source.path]
    states = {place: _states(named, place) for place in _folders(manifest, document, folder)}
    best = max(states, key=lambda place: sum(states[place].values()), default=None)
    here = states[best] if best is not None else {}
    minutes = manifest.minutes
    if not any(here.values()) and not (minutes and minutes.path in here):
        here = {}
    files: dict[str, Path | bytes] = {}
    for source in named:
        if here.get(source.path):
            files[source.path] = Path(best or "", source.path)
        elif source.embedded:
            files[source.path] = inside[source.embedded]
    changed = tuple(path for path, fits in here.items() if not fits)
    missing = tuple(s.path for s in named if s.path not in files and s.path not in here)
    return Found(files, changed, missing)


def _states(sources: Iterable[SourceFile], folder: Path) -> dict[str, bool]:
    """Of the sources that lie in a folder: whether each is the one that the manifest means."""
    return {
        source.path: known
        for source in sources
        if (known := _is_known(folder / source.path, folder, source)) is not None
    }


def _is_known(file: Path, folder: Path, source: SourceFile) -> bool | None:
    """Whether a file is this source; None for one that is not there, or lies outside the folder."""
    real = Path(os.path.realpath(file))
    try:
        if not real.is_relative_to(os.path.realpath(folder)) or not real.is_file():
            return None
        return real.stat().st_size == source.bytes and file_sha256(real)[0] == source.sha256
    except (OSError, ValueError):
        return None


def _folders(manifest: Manifest, document: Path, folder: Path | None) -> Sequence[Path]:
    """Where sources may lie: the minutes may be some folders below the one that paths start from."""
    start = Path(os.path.realpath(folder or document.parent))
    depth = manifest.minutes.path.count("/") if manifest.minutes else 0
    return list(islice((start, *start.parents), 1 + depth + (0 if folder else _ABOVE)))


def find_minutes_by_hash(minutes: SourceFile, document: Path, folder: Path | None = None) -> Path | None:
    """The file of these minutes in `folder`, or near the document, when the manifest does not name it."""
    start = Path(os.path.realpath(folder or document.parent))
    for place in islice((start, *start.parents), 1 if folder else 1 + _ABOVE):
        candidates = (path for pattern in _PATTERNS for path in place.glob(pattern))
        for path in sorted(islice(candidates, _MOST_CANDIDATES)):
            if _is_known(path, place, minutes):
                return path
    return None
