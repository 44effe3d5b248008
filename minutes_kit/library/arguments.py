"""Plain arguments as the rooms below take them."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

StrPath = str | PathLike[str]


def optional_path(value: StrPath | None) -> Path | None:
    return None if value is None else Path(value)


def configuration(config: StrPath | bool) -> Path | bool:
    """A file that was named, else whether the nearest one counts."""
    return config if isinstance(config, bool) else Path(config)
