"""What went wrong where libyaml stopped: its problem, and what stands at that place, name our rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from yaml import MarkedYAMLError

from ..errors import SourceError
from .positions import pack, refusal, unpack
from .scalars import shown

_CAUSES = (
    ("a tag", "MK-Y16"),
    ("tag handle", "MK-Y16"),
    ("tab character", "MK-Y30"),
    ("could not find expected ':'", "MK-Y31"),
    ("found unexpected ':'", "MK-Y32"),
    ("end of stream", "MK-Y34"),
    ("document indicator", "MK-Y34"),
    ("alphabetic or numeric", "MK-Y38"),
    ("cannot start any token", "MK-Y38"),
    ("node content", "MK-Y38"),
    ("mapping keys are not allowed", "MK-Y38"),
    ("escape", "MK-Y39"),
    ("hexdecimal", "MK-Y39"),
    ("block sequence entries", "MK-Y40"),
    ("comment or line break", "MK-Y41"),
    ("indentation indicator", "MK-Y41"),
)
"""A part of libyaml's message and the rule that it breaks, whatever stands around it."""

_AT_START = {"MK-Y16", "MK-Y31", "MK-Y34", "MK-Y38"}
"""Rules reported where the faulty piece begins, not where the parser gave up."""

_TAG = re.compile(r"![^\s,\[\]{}]*")
_COLON = re.compile(r":(?:\s|$)")
_HARD_SPACE = re.compile(r"[ -]*(?:[\w\"']+:)?(?=[^\S\x00-\x7f])")
"""What precedes a hard space that looks like indentation, or like the space after a dash or a colon."""


def explain(error: MarkedYAMLError, lines: Sequence[str], opened: int) -> SourceError:
    """The error to raise instead of libyaml's; `opened` is where the innermost mapping or list starts."""
    mark: Any = error.problem_mark or error.context_mark
    if mark is None:
        return refusal("MK-Y49", opened)
    lines = [*lines, ""]  # libyaml ends a text with a line break, even where there is none.
    problem = f"{error.context} {error.problem}"
    rule = next((rule for part, rule in _CAUSES if part in problem), "MK-Y49")
    if rule in _AT_START:
        mark = error.context_mark or mark
    position = pack(mark.line, mark.column)
    if "mapping values are not allowed" in problem:
        rule, position = _misplaced_colon(lines, mark.line, mark.column)
    elif rule == "MK-Y38":
        rule = {"\t": "MK-Y30", "": "MK-Y36"}.get(character_at(lines, position), rule)
    elif rule == "MK-Y49" and "did not find expected" in problem:
        rule = _unexpected(lines, mark.line, mark.column, in_brackets=problem.endswith(("]'", "}'")))
    line = unpack(position)[0] - 1
    if before := _HARD_SPACE.match(lines[line]):
        rule, position = "MK-Y42", pack(line, before.end())
    return _refusal(rule, position, lines, opened)


def tag_at(lines: Sequence[str], position: int) -> str:
    """The tag as typed in a value that starts there."""
    line, column = unpack(position)
    found = _TAG.search(lines[line - 1], column - 1)
    return shown(found[0]) if found else "!"


def character_at(lines: Sequence[str], position: int) -> str:
    """The character there, "" at the end of a line."""
    line, column = unpack(position)
    return lines[line - 1][column - 1 : column]


def _refusal(rule: str, position: int, lines: Sequence[str], opened: int) -> SourceError:
    if rule == "MK-Y16":
        return refusal(rule, position, tag=tag_at(lines, position))
    if rule == "MK-Y38":
        return refusal(rule, position, character=character_at(lines, position))
    if rule == "MK-Y36" and unpack(opened)[0] < unpack(position)[0]:
        position = opened
    return refusal(rule, position)


def _misplaced_colon(lines: Sequence[str], line: int, column: int) -> tuple[str, int]:
    """A second colon in a line, a colon in text that runs on, no colon above, or a key too deep."""
    before, colon, width = lines[line][:column], pack(line, column), _indentation(lines[line])
    if _COLON.search(before):
        return ("MK-Y35" if _closed(before, "'\"") else "MK-Y32"), colon
    above = [n for n in range(line - 1, -1, -1) if _is_content(lines[n])]
    parent = next((lines[n] for n in above if _indentation(lines[n]) != width), "")
    if above and (not parent or parent.rstrip().endswith(":")):
        return "MK-Y31", pack(above[0], width)
    return ("MK-Y32", colon) if " " in before.strip() else ("MK-Y33", pack(line, width))


def _unexpected(lines: Sequence[str], line: int, column: int, *, in_brackets: bool) -> str:
    """Something stands where a key, an item, a comma or a closing bracket should."""
    before, character = lines[line][:column], lines[line][column : column + 1]
    if _closed(before, "'\""):
        return "MK-Y35"
    if _closed(before, "]}"):
        return "MK-Y37"
    if in_brackets:
        return "MK-Y36"
    return "MK-Y38" if character == ":" else "MK-Y33"


def _closed(before: str, marks: str) -> bool:
    return before.rstrip().endswith(tuple(marks))


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indentation(line: str) -> int:
    """The column (from 0) where text begins, after the dashes of a list."""
    return len(line) - len(line.lstrip(" -"))
