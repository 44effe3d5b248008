"""JSON settings that belong to somebody else, changed without losing anything of theirs.

Editors let people write comments and commas too many into such files. Those are read, but never written:
a file that could not be kept as it is raises `ValueError`, and its owner makes the change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..errors import OutputError

Data = dict[str, Any]

MAX_BYTES = 1 << 20
"""No settings are larger; whatever is, is not read."""

_STRING = r'("(?:\\.|[^"\\])*(?:"|\Z))'
_COMMENT = re.compile(_STRING + r"|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_LAST_COMMA = re.compile(_STRING + r"|,(?=\s*[}\]])", re.DOTALL)


def read_settings(path: Path) -> str:
    """The text of a file, "{}" for one that is missing or empty. Raises `ValueError` and `OutputError`."""
    try:
        if path.exists() and not path.is_file():
            raise IsADirectoryError(path)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return "{}"
    except OSError as error:
        raise OutputError("MK-X08", name=str(path)) from error
    if len(data) > MAX_BYTES:
        raise ValueError("too large")
    return data.decode() if data.strip() else "{}"


def edited(text: str, edit: Callable[[Data], Data]) -> str:
    """The text after an edit of its data, in the file's own indentation; as it is if nothing changes.

    Raises `ValueError` if that would lose something: comments, a key that stands twice, what is no JSON.
    """
    try:
        known = _object(_LAST_COMMA.sub(r"\1", _COMMENT.sub(r"\1", text)))
        if edit(known) == known:
            return text
        data = edit(_object(text))
    except RecursionError as error:
        raise ValueError("too deep") from error
    indent = re.search(r'^([ \t]+)"', text, re.MULTILINE)
    new = written(data, indent[1] if indent else 4) + "\n"
    new.encode()  # raises ValueError for halves of characters
    return new.replace("\n", "\r\n") if "\r\n" in text else new


def written(data: Data, indent: int | str = 4) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)


def member(data: Data, key: str, default: Any) -> Any:
    """A member of the default's type. Raises `ValueError`."""
    found = data.get(key, default)
    if type(found) is not type(default):
        raise ValueError(key)
    return found


def _object(text: str) -> Data:
    def once(pairs: list[tuple[str, Any]]) -> Data:
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError("a key stands twice")
        return dict(pairs)

    data = json.loads(text, object_pairs_hook=once)
    if not isinstance(data, dict):
        raise ValueError("no object")
    return data
