"""What stands in front of a line: tabs and hard spaces where only spaces may be."""

from __future__ import annotations

import re
from contextlib import suppress
from math import inf
from typing import Any

from ..edits import Edit, Manuscript, apply
from ..errors import SourceError
from ..problems import Fault
from ..source import read_text
from .fields import field_names

_WIDTHS = (2, 4, 8)
"""Spaces that a tab may stand for."""
_TABS = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_BEFORE_VALUE = re.compile(r"[^\S\n\t]*(?:-[^\S\n\t]+)*(?:[\"']?(\w+)[\"']?:[^\S\n\t]*)?")
"""A line up to its value: the indentation, the dashes of lists, the key."""


def tabs(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """Spaces for the tabs before lines, if all widths of a tab with which the text is read furthest agree.

    Behind spaces, a tab may belong to a text of several lines; only that of the line at fault does not.
    """
    start = manuscript.offset(fault.line or 1)
    found = [
        tab for tab in _TABS.finditer(manuscript.text, start) if tab.start() == start or tab[0][0] == "\t"
    ]
    ways = [[Edit(*tab.span(), tab[0].replace("\t", " " * width)) for tab in found] for width in _WIDTHS]
    readings = [_reading(apply(manuscript.text, edits)) for edits in ways]
    reach = max(line for line, _ in readings)
    meanings = [data for line, data in readings if line == reach]
    if reach <= (fault.line or 1) or any(data is None or data != meanings[0] for data in meanings):
        return ()
    chosen = next(edits for edits, (line, _) in zip(ways, readings, strict=True) if line == reach)
    return tuple(edit for edit in chosen if manuscript.place(edit.start)[0] < reach)


def _reading(text: str) -> tuple[float, Any]:
    """The line (from 1) at which a text stops being YAML, and what it says before, None if nothing."""
    try:
        return inf, read_text(text, "").data
    except SourceError as error:
        line = error.fault.line or 1
    with suppress(SourceError):
        return line, read_text("\n".join(text.split("\n")[: line - 1]), "").data
    return line, None


def hard_spaces(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """Common spaces for hard ones before, after the dash or after the key of a line and of its neighbours."""
    line = fault.line or manuscript.place(manuscript.start(fault.pointer, at_key=fault.at_key))[0]
    edits = list(_softened(manuscript, line, any_name=True))
    for step in (-1, 1):
        neighbour = line + step
        while found := _softened(manuscript, neighbour):
            edits += found
            neighbour += step
    return tuple(sorted(edits))


def _softened(manuscript: Manuscript, line: int, *, any_name: bool = False) -> tuple[Edit, ...]:
    """The edit of one line. Of a line not known to be at fault, what looks like a key must be a field."""
    found = _BEFORE_VALUE.match(manuscript.line(line))
    if not found or found[0].isascii() or not (any_name or found[1] is None or found[1] in field_names()):
        return ()
    start = manuscript.offset(line)
    return (Edit(start, start + found.end(), re.sub(r"\s", " ", found[0])),)
