"""Changes of a text as data: which characters make way for which. All others stay byte for byte."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from .problems import Pointer
from .source import Source, encoding_of
from .value import Value

_QUOTED = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\n]|'')*'")
_BREAK = re.compile(r"\r\n|\r|\n")
_BOOLEAN = re.compile("true|false", re.IGNORECASE)


class Edit(NamedTuple):
    """The characters from `start` up to `end` (from 0, line breaks counted as one) make way for `text`."""

    start: int
    end: int
    text: str


class Manuscript(Value):
    """A text to be changed. Its line breaks are "\\n"; `source` is None while it is no YAML."""

    text: str
    source: Source | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its end; "" if there is no such line."""
        if not 0 < number <= len(self._starts):
            return ""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end]

    def offset(self, line: int, column: int = 1) -> int:
        """Where a line and column (from 1) are."""
        return self._starts[line - 1] + column - 1

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1) of a character."""
        line = bisect_left(self._starts, offset + 1)
        return line, offset - self._starts[line - 1] + 1

    def value(self, pointer: Pointer) -> Any:
        """What the text says at a pointer; None if nothing."""
        value: Any = self.source.data if self.source else None
        for step in pointer:
            try:
                value = value[step]
            except (LookupError, TypeError):
                return None
        return value

    def start(self, pointer: Pointer, *, at_key: bool = False) -> int:
        """Where a value, or its key, begins; 0 while the text is no YAML."""
        return self.offset(*self.source.locate(pointer, at_key=at_key)) if self.source else 0

    def span(self, pointer: Pointer, *, at_key: bool = False) -> tuple[int, int] | None:
        """Where a value or a key of one line begins and ends, quotes included; None for anything else."""
        try:
            self.value(pointer[:-1])[pointer[-1]]
        except (LookupError, TypeError):
            return None
        start = self.start(pointer, at_key=at_key)
        if quoted := _QUOTED.match(self.text, start):
            return start, quoted.end()
        value = pointer[-1] if at_key else self.value(pointer)
        if isinstance(value, bool):
            written = _BOOLEAN.match(self.text, start)
            return (start, written.end()) if written else None
        plain = isinstance(value, str | int) and value != "" and self.text.startswith(str(value), start)
        return (start, start + len(str(value))) if plain else None

    def replaced(self, pointer: Pointer, text: str, *, at_key: bool = False) -> tuple[Edit, ...]:
        """The edit that puts a word, a number or a date there, quoted as it was before; none for a value of
        several lines."""
        span = self.span(pointer, at_key=at_key)
        if span is None:
            return ()
        quote = self.text[span[0]]
        return (Edit(*span, f"{quote}{text}{quote}" if quote in "\"'" else text),)


def quoted(text: str) -> str:
    """A text of one line in the quotes of YAML."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap."""
    pieces = []
    at = 0
    for edit in sorted(edits):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join(pieces) + text[at:]


def rewrite(content: bytes, edits: Iterable[Edit]) -> bytes:
    """The file after edits of its text: in its own encoding, with its own line breaks and byte order mark."""
    mark, codec = encoding_of(content)
    text = content[len(mark) :].decode(codec)
    breaks = list(_BREAK.finditer(text))
    # Two characters that count as one: where each stands in the text of the edits.
    pairs = [found for found in breaks if len(found[0]) == 2]
    doubled = [found.start() - position for position, found in enumerate(pairs)]
    ends = [found.start() for found in breaks]

    def written(offset: int) -> int:
        return offset + bisect_left(doubled, offset)

    def fitted(edit: Edit) -> Edit:
        start, end = written(edit.start), written(edit.end)
        following = breaks[min(bisect_left(ends, start), len(breaks) - 1)][0] if breaks else "\n"
        return Edit(start, end, edit.text.replace("\n", following))

    return mark + apply(text, map(fitted, edits)).encode(codec)
