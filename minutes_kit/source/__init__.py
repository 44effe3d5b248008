"""A YAML file becomes plain data and the place of every value. Nothing else opens the minutes.

The input counts as hostile until it is parsed: size, depth, number of values and what aliases
repeat are bounded while the parser runs, and no tag ever makes an object.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..errors import SourceError
from .compose import Composer
from .decode import decode, read_bytes
from .document import Source
from .limits import MAX_BYTES, MAX_CHARACTERS, MAX_DEPTH, MAX_VALUES

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "MAX_DEPTH", "MAX_VALUES", "Source", "read_file", "read_text"]


def read_file(path: Path, name: str | None = None) -> Source:
    """Read a file; messages call it `name`, by default the path as given. Raises `SourceError`."""
    name = str(path) if name is None else name
    with _errors_name(name):
        content = read_bytes(path)
    return read_text(content, name, path)


def read_text(text: str | bytes, name: str, path: Path | None = None) -> Source:
    """Read YAML from memory: text, or bytes as they stand in a file. Raises `SourceError`."""
    with _errors_name(name):
        decoded = decode(text)
        lines = decoded.split("\n")
        with _excerpt(lines):
            data, places = Composer(decoded, lines).compose()
    return Source(name, path, decoded, data, lines, places)


@contextmanager
def _errors_name(name: str) -> Iterator[None]:
    try:
        yield
    except SourceError as error:
        error.fault = replace(error.fault, file=name)
        raise


@contextmanager
def _excerpt(lines: list[str]) -> Iterator[None]:
    try:
        yield
    except SourceError as error:
        line = error.fault.line or 0
        error.excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
        raise
