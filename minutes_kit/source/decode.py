"""A file on a disk becomes text: size, kind of file, encoding, characters that YAML forbids."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path
from typing import Any, NoReturn

from ..errors import SourceError
from .limits import MAX_BYTES

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What a Polish office writes. The letters ĄŚŹąśź differ between the two encodings, and what their
# bytes mean in the other one is left out, as are Ä, Ĺ and Ă: the first bytes of damaged UTF-8.
_LETTERS = "ĄĆĘŁŃÓŚŹŻąćęłńóśźżÖÜßöüéá"
_MARKS = "„”“’‘‚–—…•§°©®™«»\xa0"
_ASCII = bytes(range(128))
_LEGACY_TEXT = {"Windows-1250": _LETTERS + _MARKS, "ISO-8859-2": _LETTERS + "§°\xa0"}

# YAML 1.2, production c-printable, without the marks that editors do not count as line breaks
# though YAML 1.1 parsers do (NEL, LS, PS) and without a byte order mark inside the text.
_FORBIDDEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
_USUAL = re.compile("[\t\n -~\xa0-\u2027]*+")
"""What nearly all files consist of. To match it takes half the time of a search for what is forbidden."""


def read_bytes(path: Path) -> bytes:
    """The content of a regular file of at most `MAX_BYTES`. Raises `SourceError`."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SourceError("MK-Y02")
        if status.st_size > MAX_BYTES:
            _refuse_size()
        with path.open("rb") as stream:
            # To ask for the limit at once would take that much memory for each file.
            content = stream.read(status.st_size + 1)
            grown = len(content) > status.st_size
            return content + stream.read(MAX_BYTES + 1 - len(content)) if grown else content
    except FileNotFoundError:
        raise SourceError("MK-Y01") from None
    except PermissionError:
        raise SourceError("MK-Y03") from None
    except (OSError, ValueError):
        raise SourceError("MK-Y04") from None


def decode(content: str | bytes) -> str:
    """The text with "\\n" as the only line break and without a byte order mark. Raises `SourceError`."""
    if len(content) > MAX_BYTES:
        _refuse_size()
    text = _from_bytes(content) if isinstance(content, bytes) else content.removeprefix("\ufeff")
    text = _one_line_break(text)
    if _USUAL.fullmatch(text):
        return text
    forbidden = re.compile(_FORBIDDEN).search(text)
    if forbidden is not None:
        line, column = _end_of(text[: forbidden.start()])
        raise SourceError("MK-Y09", line=line, column=column, code=code_point(forbidden[0]))
    return text


def code_point(character: str) -> str:
    """The usual name of a character that cannot be shown: "U+0007"."""
    return f"U+{ord(character):04X}"


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The byte order mark of a file, b"" if it has none, and the name of its encoding."""
    return next((row for row in _BYTE_ORDER_MARKS if content.startswith(row[0])), (b"", "utf-8"))


def _from_bytes(content: bytes) -> str:
    mark, codec = encoding_of(content)
    body = content[len(mark) :]
    try:
        text = body.decode(codec)
        length = text.find("\0") if codec == "utf-8" and b"\0" in body else -1
    except UnicodeDecodeError as error:
        length = len(body[: error.start].decode(codec))
        text = body.decode(codec, "replace")
    if length < 0:
        return text
    line, column = _end_of(_one_line_break(text[:length]))
    rule, params = _encoding_fault(body, codec)
    raise SourceError(rule, line=line, column=column, **params)


def _encoding_fault(body: bytes, codec: str) -> tuple[str, dict[str, Any]]:
    if codec != "utf-8":
        return "MK-Y07", {}
    if b"\0" in body:
        return "MK-Y08", {}
    for encoding, expected in _LEGACY_TEXT.items():
        if not body.translate(None, delete=_ASCII + expected.encode(encoding)):
            return "MK-Y06", {"encoding": encoding}
    return "MK-Y07", {}


def _refuse_size() -> NoReturn:
    raise SourceError("MK-Y05", limit=MAX_BYTES // 2**20)


def _one_line_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _end_of(text: str) -> tuple[int, int]:
    """Line and column (from 1) of the character that follows `text`."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")
