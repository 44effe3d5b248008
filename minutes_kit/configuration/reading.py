"""A configuration file becomes settings and faults with their places."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..catalogue.describe import Places
from ..errors import SourceError
from ..source import Layout, Source
from ..source.positions import Branch
from .lookup import SHARED_NAME, Configuration
from .toml import read_text

_TABLE = ("tool", "minutes-kit")
_OUR_TABLE = re.compile(r"""tool["']?\s*\.\s*["']?minutes-kit|^\s*\[?\s*["']?tool["']?\s*[]=]""", re.M)
"""What a shared file has somewhere if our table is in it; other tables of `tool` need not be parsed."""


def read_configuration(path: Path, *, named: bool) -> Configuration | None:
    """What a file says; None if it is a shared one that says nothing to this program.

    A shared file that was not `named` by the caller and cannot be read is none of our business.
    """
    shared = path.name == SHARED_NAME
    try:
        text = read_text(path)
    except SourceError as error:
        return None if shared and not named else Configuration(path=path, faults=(error.fault,))
    if shared and not _OUR_TABLE.search(text):
        return None
    return _configuration(path, text, _TABLE if shared else ())


def _configuration(path: Path, text: str, pointer: tuple[str, ...]) -> Configuration | None:
    """What the table at `pointer` says; None if there is no such table."""
    # Loaded for a file that has something for us.
    from .places import toml_places
    from .settings import read_settings
    from .toml import parse

    places: Places = Source(str(path), path, text, {}, Layout(text, lambda _: Branch(0, mapping=True)))
    try:
        data = parse(text)
    except SourceError as error:
        return Configuration(path=path, faults=(error.fault,), places=places)
    table: Any = data
    for step in pointer:
        table = table.get(step) if isinstance(table, dict) else None
    if table is None:
        return None
    settings, faults = read_settings(table, pointer)
    places = Source(str(path), path, text, data, Layout(text, toml_places))
    return Configuration(settings, path, faults=faults, places=places)
