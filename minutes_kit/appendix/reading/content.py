"""Marked content in the drawing instructions of a page: found, taken off, put around decoration.

Instructions are told apart by one pattern (ISO 32000-1, 7.2 and 7.8.2), which costs a fraction of building
an object for every operand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

_PLAIN = r"[^()\\]"
for _ in range(12):
    _PLAIN = rf"(?:[^()\\]++|\\[\s\S]|\({_PLAIN}*+\))"
_OPERAND = (
    rf"[\0\s0-9.+\-\[\]]++|\({_PLAIN}*+\)|<<|>>|<[0-9A-Fa-f\s\0]*+>|/[^\0\s()<>\[\]{{}}/%]*+|%[^\r\n]*+"
    r"|(?:true|false|null)(?![^\0\s()<>\[\]{}/%])"
)
_INSTRUCTION = re.compile(rf"((?:{_OPERAND})*+)([A-Za-z'\"][A-Za-z0-9*]*+|$)".encode())
_INLINE_DATA = re.compile(rb"[\s\S]*?[\0\s]EI(?=[\0\s]|$)")
_NUMBER = re.compile(rb"[\s\S]*/MCID[\0\s]*+(\d+)")
"""The last one: a comment may stand before the operands that count."""
_NAMED = re.compile(rb"/[^\0\s()<>\[\]{}/%]+[\0\s]*+/([^\0\s()<>\[\]{}/%]+)[\0\s]*+$")

_PATHS = frozenset((b"m", b"l", b"c", b"v", b"y", b"h", b"re", b"W", b"W*"))
_PAINT = frozenset((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
_PICTURES = frozenset((b"Do", b"sh", b"EI"))

MAX_BYTES = 100 * 2**20
"""Unpacked instructions of one file beyond this are not looked at: some seconds of work."""

Properties = Mapping[str, int]
"""The names of property lists in a page's resources that carry a number of marked content."""


def numbers(content: bytes, named: Properties) -> Iterator[int]:
    """The numbers (MCID) of the marked content, in order, each as often as it stands there.

    Raises ValueError where the content cannot be read.
    """
    if b"BDC" in content:
        for operands, operator, _, _ in _instructions(content):
            if operator == b"BDC" and (number := _number(operands, named)) is not None:
                yield number


def untied(content: bytes, named: Properties) -> bytes:
    """The content without the marks that tie it to tags, or say that it has none.

    Marks of optional content, of replacement text and of programs' own stay. Content that cannot be read
    stays as it is.
    """
    if b"BDC" not in content and b"BMC" not in content:
        return content
    with suppress(ValueError):
        return _untied(content, named)
    return content


def _untied(content: bytes, named: Properties) -> bytes:
    kept: list[bytes] = []
    dropped: list[bool] = []
    done = 0
    for operands, operator, start, end in _instructions(content):
        drop = False
        if operator in (b"BDC", b"BMC"):
            drop = operands.lstrip().startswith(b"/Artifact") or _number(operands, named) is not None
            dropped.append(drop)
        elif operator == b"EMC":
            drop = not dropped or dropped.pop()
        if drop:
            kept.append(content[done:start])
            done = end
    return b"\n".join((*kept, content[done:]))


def decorated(content: bytes) -> bytes:
    """The content with every shape and picture that stands outside all marks marked as decoration.

    Content that cannot be read stays as it is.
    """
    with suppress(ValueError):
        return _decorated(content)
    return content


def _decorated(content: bytes) -> bytes:
    out: list[bytes] = []
    depth, done = 0, 0
    path: int | None = None
    for _, operator, start, end in _instructions(content):
        if operator in (b"BDC", b"BMC"):
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif depth == 0 and operator in _PATHS:
            path = start if path is None else path
            continue
        elif depth == 0 and (operator in _PICTURES or (path is not None and operator in _PAINT)):
            begin = start if path is None else path
            out += (content[done:begin], b"\n/Artifact BMC\n", content[begin:end], b"\nEMC\n")
            done = end
        path = None
    return b"".join((*out, content[done:]))


def _instructions(content: bytes) -> Iterator[tuple[bytes, bytes, int, int]]:
    """Operands, operator, start and end of each instruction. An inline picture is one, named EI.

    Raises ValueError where the content cannot be read.
    """
    at, length, match = 0, len(content), _INSTRUCTION.match
    while at < length:
        found = match(content, at)
        if found is None:
            raise ValueError(at)
        operands, operator = found.groups()
        start, end = at, found.end()
        if operator == b"BI":
            operator, end = b"EI", _end_of_picture(content, end)
        elif not operator:
            return
        yield operands, operator, start, end
        at = end


def _end_of_picture(content: bytes, at: int) -> int:
    """Where an inline picture that begins before `at` ends: behind its EI."""
    found = None
    data = re.compile(rb"[\0\s]ID[\0\s]").search(content, at)
    if data is not None:
        found = _INLINE_DATA.match(content, data.end() - 1)
    if found is None:
        raise ValueError(at)
    return found.end()


def _number(operands: bytes, named: Properties) -> int | None:
    direct = _NUMBER.match(operands)
    if direct is not None:
        return int(direct[1])
    name = _NAMED.search(operands) if named else None
    return named.get("/" + name[1].decode("latin-1")) if name is not None else None
