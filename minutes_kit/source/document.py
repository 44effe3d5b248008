"""What was read: the data, the text it stands in, and the way from one to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..problems import Pointer
from .positions import Place, find, unpack

_LITERAL_HEADER = re.compile(r"(?:(?:&[\w-]+|!!str)\s+)*\|")


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML document.

    `name` is shown in messages. `path` is None for text from memory. `data` is made of dict, list,
    str, int, bool and None; values repeated by an alias are the same object and are located where
    they are written, at their anchor. Line breaks in `text` are all "\\n".
    """

    name: str
    path: Path | None
    text: str = field(repr=False)
    data: Any
    _lines: list[str] = field(repr=False, compare=False)
    _places: Place = field(repr=False, compare=False)

    def locate(self, pointer: Pointer, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column (from 1) of a value or its key; of the nearest parent if it does not exist."""
        return unpack(find(self._places, pointer, at_key=at_key))

    def locate_in_text(self, pointer: Pointer, line_offset: int) -> tuple[int, int]:
        """Line and column where a line (from 0) of a string starts, if it is a block scalar with "|".

        Of a string in any other style: where the string starts.
        """
        line, column = self.locate(pointer)
        value = self._value(pointer)
        if not isinstance(value, str) or not _LITERAL_HEADER.match(self.line(line), column - 1):
            return line, column
        written = value.split("\n")
        if not 0 <= line_offset < len(written):
            return line, column
        shown = self.line(line + 1 + line_offset)
        return line + 1 + line_offset, max(len(shown) - len(written[line_offset]), 0) + 1

    def line(self, number: int) -> str:
        """The text of a line (from 1), "" if there is no such line."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def texts(self) -> Iterator[tuple[Pointer, str]]:
        """Every string value with its pointer, in the order of the file. Keys are left out."""
        found: list[tuple[Pointer, str]] = []
        _collect_texts(self.data, (), found)
        return iter(found)

    def _value(self, pointer: Pointer) -> Any:
        value = self.data
        for step in pointer:
            try:
                value = value[step]
            except (LookupError, TypeError):
                return None
        return value


def _collect_texts(value: Any, pointer: Pointer, found: list[tuple[Pointer, str]]) -> None:
    """Add the texts inside a mapping or list; no deeper than `limits.MAX_DEPTH`."""
    for step, inside in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inside, str):
            found.append(((*pointer, step), inside))
        elif isinstance(inside, (dict, list)):
            _collect_texts(inside, (*pointer, step), found)
