"""The names that fields have anywhere in minutes."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..schema import load_schema


@cache
def field_names() -> frozenset[str]:
    """The name of every field that minutes may have anywhere."""
    schema = load_schema("minutes-1")
    parts: list[dict[str, Any]] = [schema, *schema["$defs"].values()]
    found = {name for part in parts for name in _properties(part)}
    return frozenset(found)


def _properties(part: Any) -> set[str]:
    if not isinstance(part, dict):
        return set()
    inner = [value for key, value in part.items() if key in ("items", "if", "then", "else")]
    return set(part.get("properties", {})).union(*map(_properties, inner))
