"""The short way from YAML to data, for files as nearly all are.

It takes a fifth of the time of `compose` beyond what libyaml needs, for it notes no places and gives up at
whatever is out of the ordinary: an anchor, a tag, a mistake, a large file. `compose` then reads the file
again and tells what is wrong, if anything is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml import events

from . import limits
from .scalars import plain_value, unprintable

_NO_KEYS = ("", "<<")

_Next = Callable[[], Any]
"""Gives the next event of libyaml."""


class _UnusualError(Exception):
    """The document needs a closer look."""


def usual_data(text: str) -> dict[str, Any] | None:
    """The data of a usual document; None if `compose` has to look at it."""
    # A value takes a character at least, so in a text of this length none has to be counted.
    if len(text) > limits.MAX_VALUES or ("%" in text and (text.startswith("%") or "\n%" in text)):
        return None
    following: _Next = yaml.CSafeLoader(text).get_event
    try:
        _, _, root = following(), following(), following()
        if type(root) is not events.MappingStartEvent:
            return None
        data: dict[str, Any] = _value(root, following, limits.MAX_DEPTH)
        _, end = following(), following()
    except (_UnusualError, yaml.YAMLError):
        return None
    return data if type(end) is events.StreamEndEvent else None


def _value(event: Any, following: _Next, levels: int) -> Any:
    """The value that begins with an event; so many `levels` of mappings and lists may be in it."""
    if event.anchor is not None or event.tag is not None:
        raise _UnusualError
    kind = type(event)
    if kind is events.ScalarEvent:
        value: str = event.value
        style = event.style
        if not style:
            return plain_value(value)
        if style == '"' and unprintable(value):
            raise _UnusualError
        return value
    if not levels:
        raise _UnusualError
    return (_mapping if kind is events.MappingStartEvent else _list)(following, levels - 1)


def _mapping(following: _Next, levels: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    while type(event := following()) is events.ScalarEvent:
        key: str = event.value
        if key in data or event.anchor is not None or event.tag is not None:
            raise _UnusualError
        if unprintable(key) if event.style else key in _NO_KEYS:
            raise _UnusualError
        data[key] = _value(following(), following, levels)
    if type(event) is not events.MappingEndEvent:
        raise _UnusualError
    return data


def _list(following: _Next, levels: int) -> list[Any]:
    data = []
    while type(event := following()) is not events.SequenceEndEvent:
        data.append(_value(event, following, levels))
    return data
