"""`build --watch`: build again when a file beside the minutes changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from .texts import text

INTERVAL = 0.5
"""Seconds between two looks."""
LIMIT = 5000
"""Files of a folder that are looked at: a folder larger than this is not one of minutes."""


def watch_files(files: Sequence[Path], build: Callable[[], int], language: str) -> int:
    """Build, wait for a change, build again, until the user interrupts."""
    while True:
        seen = _state(files)
        build()
        click.echo(text("watching", language), err=True)
        while _state(files) == seen:
            time.sleep(INTERVAL)


def _state(files: Sequence[Path]) -> dict[str, tuple[int, int]]:
    """Time and size of every file in the folders of the minutes and of the folder above, not deeper."""
    state: dict[str, tuple[int, int]] = {}
    for folder in {path.resolve().parent for path in files}:
        for pattern in ("**/*", "../*.yaml"):
            for count, path in enumerate(folder.glob(pattern)):
                if count >= LIMIT:
                    break
                try:
                    status = path.stat()
                except OSError:
                    continue
                if path.suffix not in (".pdf", ".docx", ".tmp") or path.name.endswith(".tmp"):
                    state[str(path)] = (status.st_mtime_ns, status.st_size)
    return state
