"""`build --watch`: build again when a file beside the minutes changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from itertools import islice
from pathlib import Path

import click

from ..configuration import NAME as CONFIGURATION
from .texts import text

INTERVAL = 0.5
"""Seconds between two looks."""
LIMIT = 5000
"""Files of a folder that are looked at: a folder larger than this is not one of minutes."""

State = dict[Path, tuple[int, int]]


def watch_files(
    files: Sequence[Path], outputs: Sequence[Path], build: Callable[[], int], language: str
) -> int:
    """Build, wait for a change, build again, until the user interrupts. `outputs` are what `build` writes."""
    made = {path.resolve() for path in outputs}
    while True:
        seen = _state(files, made)
        build()
        click.echo(text("watching", language), err=True)
        while _state(files, made) == seen:
            time.sleep(INTERVAL)


def _state(files: Sequence[Path], made: Collection[Path]) -> State:
    """Time and size of the files that may matter: those below the minutes' folders, unless they are hidden,
    the YAML and the tables of people just above, and the configurations of both.
    """
    state: State = {}
    for folder in {path.resolve().parent for path in files}:
        for pattern in ("**/*", "../*.yaml", "../*.csv", "../*.xlsx", f"../{CONFIGURATION}"):
            for path in islice(folder.glob(pattern), LIMIT):
                hidden = path.name.startswith(".") and path.name != CONFIGURATION
                if hidden or path.resolve() in made:
                    continue
                try:
                    status = path.stat()
                except OSError:  # gone since it was listed
                    continue
                if not path.is_dir():
                    state[path] = (status.st_mtime_ns, status.st_size)
    return state
