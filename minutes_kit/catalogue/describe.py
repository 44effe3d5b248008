"""A fault becomes a problem: put into words, with a line and a column."""

from __future__ import annotations

from typing import Protocol

from ..problems import Fault, Param, Pointer, Problem, Words, json_pointer
from . import rule

SECRET = frozenset({"MK-L13"})
"""Rules whose line may hold a password, which no log is to repeat."""


class Places(Protocol):
    """What knows the lines and columns (both from 1) of a document: `source.Source` does."""

    def locate(self, pointer: Pointer, *, at_key: bool = False) -> tuple[int, int]: ...

    def locate_in_text(self, pointer: Pointer, line_offset: int) -> tuple[int, int]: ...

    def line(self, number: int) -> str: ...


class Nowhere:
    """The places of data that was never a file: all of it stands at the start."""

    def locate(self, pointer: Pointer, *, at_key: bool = False) -> tuple[int, int]:
        return 1, 1

    def locate_in_text(self, pointer: Pointer, line_offset: int) -> tuple[int, int]:
        return 1, 1

    def line(self, number: int) -> str:
        return ""


def describe(fault: Fault, language: str, *, file: str, places: Places) -> Problem:
    """The problem that a fault means. `file` is shown unless the fault names a file of its own."""
    broken = rule(fault.rule)
    wording = broken.wording(language)
    line, column = _position(fault, places)
    words = {name: _words(value, language, places) for name, value in fault.params.items()}
    return Problem(
        file=fault.file or file,
        line=line,
        column=column,
        pointer=json_pointer(fault.pointer),
        rule=fault.rule,
        severity=broken.severity,
        message=wording.message.format_map(words),
        hint=wording.hint.format_map(words),
        excerpt="" if fault.file or fault.rule in SECRET else places.line(line),
    )


def _position(fault: Fault, places: Places) -> tuple[int, int]:
    if fault.line:
        return fault.line, fault.column or 1
    if fault.text_line is not None:
        return places.locate_in_text(fault.pointer, fault.text_line)
    return places.locate(fault.pointer, at_key=fault.at_key)


def _words(value: Param, language: str, places: Places) -> str:
    if isinstance(value, tuple):
        line, _ = places.locate(value)
        return f"wiersz {line}" if language == "pl" else f"line {line}"
    if isinstance(value, Words):
        return value.of(language)
    if isinstance(value, int) and value >= 10_000:
        return f"{value:,}".replace(",", "\u00a0" if language == "pl" else ",")
    return str(value)
