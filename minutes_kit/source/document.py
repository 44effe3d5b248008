"""What was read: the data, the text it stands in, and the way from one to the other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from ..problems import Pointer
from ..value import Value
from .positions import Place, find, unpack
from .texts import Texts

_LITERAL_HEADER = re.compile(r"(?:(?:&[\w-]+|!!str)\s+)*\|")


class Layout:
    """The lines of a text and the places in it, found when they are asked for: of most files, never."""

    def __init__(self, text: str, places: Callable[[str], Place]) -> None:
        self._text = text
        self._find_places = places

    @cached_property
    def lines(self) -> list[str]:
        return self._text.split("\n")

    @cached_property
    def places(self) -> Place:
        return self._find_places(self._text)


class Source(Value):
    """One YAML document.

    `name` is shown in messages. `path` is None for text from memory. `data` is made of dict, list,
    str, int, bool and None; values repeated by an alias are the same object and are located where
    they are written, at their anchor. Line breaks in `text` are all "\\n".
    """

    name: str
    path: Path | None
    text: str = field(repr=False)
    data: Any
    _layout: Layout = field(repr=False, compare=False)

    def locate(self, pointer: Pointer, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column (from 1) of a value or its key; of the nearest parent if it does not exist."""
        return unpack(find(self._layout.places, pointer, at_key=at_key))

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
        lines = self._layout.lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def texts(self) -> Texts:
        """Every string value with its pointer, in the order of the file. Keys are left out."""
        return Texts(self.data)

    def _value(self, pointer: Pointer) -> Any:
        value = self.data
        for step in pointer:
            try:
                value = value[step]
            except (LookupError, TypeError):
                return None
        return value
