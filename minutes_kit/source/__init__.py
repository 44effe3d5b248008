"""A YAML file becomes plain data and the place of every value. Nothing else opens the minutes.

The input counts as hostile until it is parsed: size, depth, number of values and what aliases
repeat are bounded while the parser runs, and no tag ever makes an object.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import SourceError
from .decode import decode, encoding_of, read_bytes
from .document import Layout, Source
from .limits import MAX_BYTES, MAX_CHARACTERS, MAX_DEPTH, MAX_VALUES
from .positions import Place
from .texts import Texts
from .usual import usual_data

__all__ = [
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "MAX_DEPTH",
    "MAX_VALUES",
    "Layout",
    "Source",
    "Texts",
    "encoding_of",
    "read_bytes",
    "read_file",
    "read_text",
]


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
        with _text_known(decoded):
            data = usual_data(decoded) or _composed(decoded)
    return Source(name, path, decoded, data, Layout(decoded, _places))


def _composed(text: str) -> dict[str, Any]:
    from .compose import Composer

    return Composer(text).compose()[0]


def _places(text: str) -> Place:
    from .compose import Composer

    return Composer(text).compose()[1]


@contextmanager
def _errors_name(name: str) -> Iterator[None]:
    try:
        yield
    except SourceError as error:
        error.fault = replace(error.fault, file=name)
        raise


@contextmanager
def _text_known(text: str) -> Iterator[None]:
    try:
        yield
    except SourceError as error:
        line, lines = error.fault.line or 0, text.split("\n")
        error.text = text
        error.excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
        raise
