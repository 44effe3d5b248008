"""The words of a profile's settings, as the schema of profiles has them."""

from __future__ import annotations

from typing import Any

from ..schema import load_schema


def title(way: str, language: str) -> str:
    """The title of a setting: "mark/role" is in the definition of marks, "/papers" at the top."""
    schema = _part(way)
    found: str = schema["title"] if language == "pl" else schema["x-en"]["title"]
    return found


def word(way: str, value: str, language: str) -> str:
    """One of the values that a setting, or each entry of a list, can have."""
    pair: list[str] = words_of(way)[value]
    return pair[0 if language == "pl" else 1]


def words_of(way: str) -> dict[str, list[str]]:
    """The values of a setting in the order of the schema, each in Polish and English."""
    schema = _part(way)
    found: dict[str, list[str]] = (schema if "x-words" in schema else schema["items"])["x-words"]
    return found


def _part(way: str) -> dict[str, Any]:
    root = load_schema("funding-1")
    start, *steps = way.split("/")
    part: dict[str, Any] = root["$defs"][start] if start else root
    for step in steps:
        part = part["properties"][step]
    return part
