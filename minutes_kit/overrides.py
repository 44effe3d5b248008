"""`--set key=value`: a value of the minutes replaced from outside, without touching the file."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from .errors import SourceError, UsageError
from .problems import Pointer
from .source import read_text
from .value import Value

_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]{1,6})\]")
_INDEX = re.compile(r"[0-9]{1,6}")


class Override(Value):
    """A place and the value that stands there instead."""

    pointer: Pointer
    value: Any


def parse_override(text: str) -> Override:
    """Read "key=value", "attachments[0].title=…", "dates.0=…". The value is YAML.

    Raises `UsageError` when there is no "=", no key, or the value is no YAML.
    """
    key, equals, typed = text.partition("=")
    key = key.strip()
    steps = [_step(match) for match in _STEP.finditer(key)]
    if not equals or not steps or _STEP.sub("", key).strip("."):
        raise UsageError("MK-C01", text=text)
    try:
        value = read_text(f"value: {typed}\n", "--set").data["value"]
    except SourceError as error:
        raise UsageError("MK-C01", text=text) from error
    return Override(tuple(steps), value)


def _step(match: re.Match[str]) -> str | int:
    key, index = match.groups()
    if index is not None:
        return int(index)
    return int(key) if _INDEX.fullmatch(key) else str(key)


def apply_overrides(data: Any, overrides: Sequence[Override]) -> Any:
    """A copy of the data with the overrides in place; values that an alias repeats part ways.

    Raises `UsageError` when a step leads through something that is no mapping and no list.
    """
    changed = json.loads(json.dumps(data))
    for override in overrides:
        _put(changed, override)
    return changed


def _put(data: Any, override: Override) -> None:
    *way, last = override.pointer
    try:
        for step, following in zip(way, override.pointer[1:], strict=True):
            data = _enter(data, step, [] if isinstance(following, int) else {})
        _enter(data, last, None)
        data[str(last) if isinstance(data, dict) else last] = override.value
    except (LookupError, TypeError) as error:
        raise UsageError("MK-C02", key=".".join(str(step) for step in override.pointer)) from error


def _enter(data: Any, step: str | int, new: Any) -> Any:
    """What stands at a step; a missing key, or the next entry of a list, is made as `new`."""
    if isinstance(data, dict):
        return data.setdefault(str(step), new)
    if isinstance(data, list) and step == len(data):
        data.append(new)
    return data[step]
