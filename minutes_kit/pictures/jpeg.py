"""A JPEG without what it says of its maker, its place and its time, its pixels untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JFIF, _ADOBE, _COMMENT = 0xE0, 0xEE, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SEQUENTIAL = ([0xC0], [0xC1])
"""What every reader of PDF and DOCX understands: one frame, neither progressive nor arithmetic."""

_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
"""The next segment; a stuffed zero and the restart markers belong to the pixels before it."""


def without_metadata(data: bytes) -> bytes:
    """The same picture without application segments (JFIF and Adobe's colour transform stay), without
    comments, and without anything after its end; b"" if it is not a plain sequential JPEG.
    """
    segments = tuple(_segments(data))
    codes = [code for code, _ in segments]
    if codes[-1:] != [_END_OF_IMAGE] or [code for code in codes if code in _FRAMES] not in _SEQUENTIAL:
        return b""
    return b"\xff\xd8" + b"".join(segment for code, segment in segments if _is_kept(code))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every segment after the start with its code; a scan together with its pixels."""
    position = 2
    while found := _MARKER.match(data, position):
        code = found[1][0]
        if code == _END_OF_IMAGE:
            yield code, b"\xff\xd9"
            return
        position = found.end() + int.from_bytes(data[found.end() : found.end() + 2], "big")
        if code == _START_OF_SCAN:
            following = _MARKER.search(data, position)
            position = following.start() if following else len(data)
        yield code, data[found.start() : position]


def _is_kept(code: int) -> bool:
    return code in (_JFIF, _ADOBE) or (code not in _APPLICATIONS and code != _COMMENT)
