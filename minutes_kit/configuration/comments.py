"""Comments in the minutes that silence a rule: "# minutes-kit: ignore MK-D03 reason".

At the end of a line it silences what is told of that line; on a line of its own, what is told of the field
or list item below, with everything in it; "ignore-file", what is told of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

import yaml

from ..catalogue import rules
from ..language import closest
from ..problems import Fault
from .selectors import is_fixed, unknown
from .silences import Scope, Silence

VERBS = ("ignore", "ignore-file")
MAX_PIECES = 200
"""Ids in comments that are heard in one file: more than anybody writes, and a bound for a hostile file."""

_COMMENT = re.compile(r"(?<!\S)#[ \t]*minutes-kit:[ \t]*(?P<said>[^\n]*)")
_VERB = re.compile(r"[\w-]+")
_FIRST_ID = re.compile(r"[ \t]+(?P<id>[\w-]+)")
_NEXT_ID = re.compile(r"[ \t,]+(?P<id>(?i:MK-?\w+|[A-Z]\d\d)\b)")
_WORD = re.compile(r"\w")


@lru_cache(maxsize=8)
def read_comments(text: str) -> tuple[tuple[Silence, ...], tuple[Fault, ...]]:
    """What the comments of a valid YAML text silence, and what is wrong with them."""
    pieces = list(islice(_pieces(text), MAX_PIECES))
    silences = tuple(piece for piece in pieces if isinstance(piece, Silence))
    return silences, tuple(piece for piece in pieces if isinstance(piece, Fault))


def _pieces(text: str) -> Iterator[Silence | Fault]:
    lines = text.split("\n")
    line = target = 1
    at = 0
    for found in _real_comments(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        start = text.rfind("\n", 0, at) + 1
        alone = not text[start:at].strip()
        if alone and target <= line:
            target = _next_line(lines, line)
        place = (Scope.ENTRY, target) if alone else (Scope.LINE, line)
        yield from _understood(found["said"], *place, line, found.start("said") - start + 1)


def _real_comments(text: str) -> Iterator[re.Match[str]]:
    """The comments that carry the mark. What stands inside a text is part of it."""
    candidates = list(_COMMENT.finditer(text))
    events: Iterator[Any] = iter(yaml.CSafeLoader(text).get_event, None)
    inside: set[int] = set()
    at = 0
    scalars: Iterator[Any] = (event for event in events if isinstance(event, yaml.ScalarEvent))
    for scalar in scalars:
        start, end = scalar.start_mark.index, scalar.end_mark.index
        if scalar.style in ("|", ">"):
            start = text.find("\n", start)  # A comment may stand beside the "|".
        while at < len(candidates) and candidates[at].start() < end:
            if candidates[at].start() > start:
                inside.add(at)
            at += 1
    return (found for index, found in enumerate(candidates) if index not in inside)


def _next_line(lines: list[str], line: int) -> int:
    """The next line (from 1) that has more than a comment; the one after the last if there is none."""
    below = enumerate(lines[line:], start=line + 1)
    return next(
        (number for number, text in below if text.strip() and text.lstrip()[0] != "#"), len(lines) + 1
    )


def _understood(said: str, scope: Scope, target: int, line: int, column: int) -> Iterator[Silence | Fault]:
    verb = _VERB.match(said)
    name = verb[0] if verb else ""
    found = _FIRST_ID.match(said, verb.end()) if verb else None
    if name not in VERBS or not found:
        meant = closest(name, VERBS) or VERBS[0]
        yield Fault("MK-G24", params={"suggestion": meant}, line=line, column=column)
        return
    if name == "ignore-file":
        scope = Scope.FILE
    end = 0
    while found:
        end = found.end()
        yield _silence(found["id"], scope, target, line, column + found.start("id"))
        found = _NEXT_ID.match(said, end)
    if not _WORD.search(said, end):
        yield Fault("MK-G23", line=line, column=column)


def _silence(rule: str, scope: Scope, target: int, line: int, column: int) -> Silence | Fault:
    if rule not in rules():
        facts = unknown(rule, whole=True)
        return Fault("MK-G20" if "suggestion" in facts else "MK-G21", params=facts, line=line, column=column)
    if is_fixed(rule):
        return Fault("MK-G22", params={"id": rule}, line=line, column=column)
    return Silence(rule, scope, target, line, column)
