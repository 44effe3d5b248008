"""A file that changes: what differs, and the writing of it."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

from ..output import publish
from ..source import encoding_of


def difference(name: str, before: bytes, after: bytes) -> str:
    """What differs, as a unified diff that `patch` takes if the file is UTF-8; "" if nothing does."""
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(_lines(before), _lines(after), name, name)
    )


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a link goes on being one. Raises `OutputError`."""
    publish({path.name: content}, path.parent)


def _lines(content: bytes) -> list[str]:
    """Lines with their ends, those of Windows too; the byte order mark belongs to the first."""
    mark, codec = encoding_of(content)
    text = (content if codec == "utf-8" else content[len(mark) :]).decode(codec, "replace")
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
