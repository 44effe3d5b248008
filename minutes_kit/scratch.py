"""Folders for temporary files: private, gone at the end, and swept up later if a process was killed.

What lies in them for a moment (the text of minutes, scans of attendance lists) is not meant for others:
the folder can be entered by its owner alone, and what a killed process left is removed by a later one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from .errors import OutputError

PREFIX = "minutes-kit-"
STALE_SECONDS = 3600
"""No work takes that long: a folder untouched since then belongs to nobody."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new empty folder, removed with all it holds.

    Raises `OutputError` MK-O11 when the place for temporary files is missing, full or read-only.
    """
    try:
        _sweep(tempfile.gettempdir())
        with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        raise OutputError("MK-O11", path=tempfile.tempdir or "TMPDIR") from error


def write_scratch(path: Path, data: bytes) -> None:
    """Write a file of a scratch folder. Raises `OutputError` MK-O11 when there is no room for it."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OutputError("MK-O11", path=str(path.parent.parent)) from error


@cache
def _sweep(place: str) -> None:
    """Once per process: remove the folders that killed processes left, as far as they are ours."""
    oldest = time.time() - STALE_SECONDS
    with suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False):
                with suppress(OSError):
                    if entry.stat(follow_symlinks=False).st_mtime < oldest:
                        shutil.rmtree(entry.path, ignore_errors=True)
