"""Answers of workers as bytes: JSON and the bytes it speaks of, from which only plain data can come.

Who reads a hostile file may be taken over by it. Whatever it then sends becomes one of a few frozen
dataclasses whose fields have the types that they promise, or is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from struct import Struct
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ...nodes import Asset
from ...problems import Fault, Words
from ..reading.pdf import PdfPages
from ..reading.scanned import ScannedPage
from .jobs import Drawing, Drawn, Failed, Made

Answer = Made | Drawn | Failed

_LENGTH = Struct(">Q")
_KINDS: dict[str, Any] = {
    kind.__name__: kind for kind in (Made, Failed, Drawn, Drawing, Asset, ScannedPage, PdfPages, Fault, Words)
}


def pack(answer: Answer) -> bytes:
    """Raises TypeError for a value that is none of the known kinds."""
    blobs: list[bytes] = []
    head = json.dumps(_plain(answer, blobs)).encode()
    return b"".join((_LENGTH.pack(len(head)), head, *blobs))


def unpack(data: bytes) -> Answer:
    """Raises ValueError for anything that `pack` would not have written."""
    start = _LENGTH.size + int.from_bytes(data[: _LENGTH.size], "big")
    try:
        answer = _Reader(data, start).value(json.loads(data[_LENGTH.size : start]))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("answer") from error
    if not isinstance(answer, Answer):
        raise ValueError("answer")
    return answer


def _plain(value: object, blobs: list[bytes]) -> object:
    if isinstance(value, bytes):
        blobs.append(value)
        return {"bytes": len(value)}
    if is_dataclass(value) and type(value).__name__ in _KINDS:
        content = {field.name: _plain(getattr(value, field.name), blobs) for field in fields(value)}
        return {"kind": type(value).__name__, "fields": content}
    if isinstance(value, Mapping):
        return {"entries": {str(key): _plain(entry, blobs) for key, entry in value.items()}}
    if isinstance(value, tuple | list):
        return [_plain(entry, blobs) for entry in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(type(value).__name__)


class _Reader:
    def __init__(self, data: bytes, start: int) -> None:
        self._data, self._position = data, start

    def value(self, plain: Any) -> Any:
        """The value; its bytes stand one behind another in the order in which they are met."""
        if isinstance(plain, list):
            return tuple(self.value(entry) for entry in plain)
        if not isinstance(plain, dict):
            return plain
        if "bytes" in plain:
            return self._bytes(int(plain["bytes"]))
        if "entries" in plain:
            return {key: self.value(entry) for key, entry in plain["entries"].items()}
        kind = _KINDS[plain["kind"]]
        content = {name: self.value(entry) for name, entry in plain["fields"].items()}
        hints = _hints(kind)
        if not all(_fits(value, hints[name]) for name, value in content.items()):
            raise ValueError(plain["kind"])
        return kind(**content)

    def _bytes(self, length: int) -> bytes:
        end = self._position + length
        if length < 0 or end > len(self._data):
            raise ValueError(length)
        found = self._data[self._position : end]
        self._position = end
        return found


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(value: object, hint: Any) -> bool:
    """Whether a value is of the type that a field promises."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in inside)
    if origin is tuple:
        if not isinstance(value, tuple):
            return False
        kinds = inside[:1] * len(value) if Ellipsis in inside else inside
        return len(value) == len(kinds) and all(map(_fits, value, kinds))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return isinstance(value, Mapping) and all(_fits(entry, inside[1]) for entry in value.values())
    if hint is float:
        return isinstance(value, float | int)
    return isinstance(value, hint) and (hint is bool or not isinstance(value, bool))
