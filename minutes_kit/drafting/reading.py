"""A file on the disk becomes lines and tables: which kind it is, within which limits, in which encoding."""

from __future__ import annotations

import stat
from pathlib import Path

from ..appendix.planning.kinds import LOCKED, kind_by_content
from ..errors import SourceError, UsageError
from ..source import MAX_BYTES, encoding_of
from ..source.decode import decode
from .pieces import Document
from .text import markdown_pieces, plain_pieces, visible

MOST_DOCX_BYTES = 100 * 2**20
"""The largest Word document that is read: its pictures count, though they are not looked at."""
MOST_CHARACTERS = 1_000_000
MOST_PIECES = 30_000
"""Lines and tables. Both limits are those of some 400 pages."""
_MARKDOWN = (".md", ".markdown")
_TEXT = (".txt", ".text", "")


def read_document(path: Path) -> Document:
    """The content of a .docx, .txt or .md file.

    Raises `UsageError` MK-J01 for any other kind of file; `SourceError` for one that is missing (MK-Y01),
    may not be read (MK-Y03, MK-Y04), is damaged (MK-J02), too large (MK-J03), empty (MK-J04), behind a
    password (MK-J05) or in no known encoding (MK-J06).
    """
    name, suffix = path.name, path.suffix.lower()
    kind = _kind(path)
    if kind == LOCKED:
        raise SourceError("MK-J05", file=str(path))
    if kind == "docx":
        from .docx import docx_document

        document = docx_document(path.read_bytes(), str(path))
    elif kind or suffix not in (*_MARKDOWN, *_TEXT):
        raise UsageError("MK-J01", name=name)
    else:
        text = visible(_decoded(path))
        document = Document((markdown_pieces if suffix in _MARKDOWN else plain_pieces)(text))
    if len(document.pieces) > MOST_PIECES or sum(len(one.text) for one in document.pieces) > MOST_CHARACTERS:
        raise SourceError("MK-J03", file=str(path))
    if not any(any(map(str.isalnum, piece.text)) for piece in document.pieces):
        raise SourceError("MK-J04", file=str(path))
    return document


def _kind(path: Path) -> str:
    """What the content shows, "" for text."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UsageError("MK-J01", name=path.name)
        if status.st_size == 0:
            raise SourceError("MK-J04", file=str(path))
        kind = kind_by_content(path)
    except FileNotFoundError:
        raise SourceError("MK-Y01", file=str(path)) from None
    except PermissionError:
        raise SourceError("MK-Y03", file=str(path)) from None
    except (OSError, ValueError):
        raise SourceError("MK-Y04", file=str(path)) from None
    if status.st_size > (MOST_DOCX_BYTES if kind == "docx" else MAX_BYTES) and kind in ("docx", ""):
        raise SourceError("MK-J03", file=str(path))
    return kind


def _decoded(path: Path) -> str:
    """The text of a file in UTF-8, in UTF-16 with its mark, or in an encoding that Polish offices used."""
    content = path.read_bytes()
    mark, codec = encoding_of(content)
    try:
        text = content[len(mark) :].decode(codec)
    except UnicodeDecodeError:
        text = content.decode(_legacy_encoding(content, str(path)))
    if "\0" in text:
        raise SourceError("MK-J06", file=str(path))
    return text


def _legacy_encoding(content: bytes, file: str) -> str:
    try:
        decode(content)
    except SourceError as error:
        encoding = error.fault.params.get("encoding")
        if isinstance(encoding, str):
            return encoding
    raise SourceError("MK-J06", file=file)
