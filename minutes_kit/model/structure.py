"""Plain data from a YAML file becomes the model's dataclasses.

The data has passed the schema, so nothing is checked here. Three habits of the file format are
undone: a short form (`place: Sochaczew`) becomes the full object, a single value where a list may
stand becomes a list of one, and a number in a text field becomes the text that was typed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin

from .frozen import Frozen

T = TypeVar("T", bound=Frozen)
Convert = Callable[[Any], Any]


def structure(data: object, into: type[T]) -> T:
    """Build `into` from data that is valid under the schema. Unknown keys are ignored."""
    return _constructor(into)(data)  # type: ignore[no-any-return, arg-type]


def key_of(field_name: str) -> str:
    """The YAML key of a field: a trailing underscore only keeps clear of Python's keywords."""
    return field_name.rstrip("_")


@cache
def _constructor(cls: type[Frozen]) -> Convert:
    converters: dict[str, tuple[str, Convert]] | None = None
    shorthand: str = getattr(cls, "SHORTHAND", "")

    def construct(data: Any) -> Any:
        nonlocal converters
        if converters is None:
            # Resolved on first use, because a class may contain itself (sub-items of an item).
            converters = _converters(cls)
        if not isinstance(data, dict):
            data = {shorthand: data}
        found = {}
        for key, value in data.items():
            target = converters.get(key)
            if target is not None and value is not None:
                name, convert = target
                found[name] = value if convert is _text and isinstance(value, str) else convert(value)
        return cls._made_of(found)

    return construct


def _converters(cls: type[Frozen]) -> dict[str, tuple[str, Convert]]:
    module = cls.__module__
    return {key_of(f.name): (f.name, _converter(_type(str(f.type), module))) for f in fields(cls)}


@cache
def _type(annotation: str, module: str) -> Any:
    """What an annotation means. Most fields have one of a few: `get_type_hints`, which evaluates each, takes
    six times as long, 4 % of the time in which one file is checked."""
    return eval(annotation, vars(sys.modules[module]))  # noqa: S307 - our own code, not a reader's


def _converter(hint: Any) -> Convert:
    origin = get_origin(hint)
    if origin is tuple:
        return _tuple_of(_converter(get_args(hint)[0]))
    if origin is UnionType:
        choices = [choice for choice in get_args(hint) if choice is not NoneType]
        return _converter(choices[0]) if len(choices) == 1 else _text_or(_converter(choices[1]))
    if is_dataclass(hint):
        return _constructor(hint)  # type: ignore[arg-type]
    return _text if hint is str else _as_it_is


def _tuple_of(convert: Convert) -> Convert:
    def items(value: Any) -> tuple[Any, ...]:
        return tuple([convert(item) for item in value]) if isinstance(value, list) else (convert(value),)

    return items


def _text_or(convert: Convert) -> Convert:
    return lambda value: convert(value) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else str(value)


def _as_it_is(value: Any) -> Any:
    return value
