"""Formats of the minutes: which one a file is in, and the way to the one that this program knows.

A format has a number, which `format` names. A file without that field is in format 1, today and in all
later versions of the program: every later format requires the field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from .errors import MinutesKitError
from .problems import Fault
from .source import read_text
from .value import Value

if TYPE_CHECKING:
    from .edits import Edit, Manuscript

CURRENT = 1
"""The format that the schema describes."""

Step = Callable[["Manuscript"], "tuple[Edit, ...]"]

STEPS: Mapping[int, Step] = {}
"""For each older format, the edits that make a file of it one of the next; the field `format` follows."""

_EDITOR_LINE = r"(?m)^\s*#\s*yaml-language-server\s*:.*\bminutes-(\d+)\."


class Formats(Value):
    """The current format, and the steps towards it."""

    current: int = CURRENT
    steps: Mapping[int, Step] = field(default_factory=lambda: STEPS)

    def fault(self, data: Mapping[str, Any]) -> Fault | None:
        """The fault of minutes that are in another format; None too where `format` is no number."""
        found = format_of(data)
        if isinstance(found, bool) or not isinstance(found, int) or found == self.current:
            return None
        known = found < self.current and all(step in self.steps for step in range(found, self.current))
        facts = {"value": found, "limit": self.current}
        return Fault("MK-S17" if known else "MK-S11", ("format",), facts)

    def migrate(self, content: bytes, name: str) -> bytes:
        """The file in the current format; all that no step touches stays byte for byte.

        Raises `SourceError` if it is no YAML, `MinutesKitError` if it is in a format without a way here.
        """
        from .edits import Manuscript, rewrite

        source = read_text(content, name)
        fault = self.fault(source.data)
        if fault and fault.rule != "MK-S17":
            line, column = source.locate(fault.pointer)
            raise MinutesKitError.of(replace(fault, file=name, line=line, column=column))
        for older in range(format_of(source.data), self.current) if fault else ():
            manuscript = Manuscript(source.text, source)
            content = rewrite(content, (*self.steps[older](manuscript), *_numbered(manuscript, older + 1)))
            source = read_text(content, name)
        return content


def format_of(data: Mapping[str, Any]) -> Any:
    """The number that stands in the file, else 1."""
    return data.get("format", 1)


def _numbered(manuscript: Manuscript, number: int) -> tuple[Edit, ...]:
    """The number of the format, in its field and in the line by which editors find the schema."""
    from .edits import Edit

    found = re.search(_EDITOR_LINE, manuscript.text)
    line = (Edit(*found.span(1), str(number)),) if found else ()
    if "format" in manuscript.value(()):
        return (*line, *manuscript.replaced(("format",), str(number)))
    start = manuscript.start((next(iter(manuscript.value(()))),), at_key=True)
    before = manuscript.text[manuscript.text.rfind("\n", 0, start) + 1 : start]
    if before.strip():  # In braces, where other fields may stand in the same line.
        quote = '"' if manuscript.text[start] == '"' else ""
        return (*line, Edit(start, start, f"{quote}format{quote}: {number}, "))
    return (*line, Edit(start, start, f"format: {number}\n{before}"))
