"""Profiles from their files: those in `funding/`, and an office's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from ..errors import UsageError
from ..language import parse_date
from ..problems import Fault, Pointer, Words
from ..schema import validate
from ..source import Source, read_file
from .profile import (
    Fact,
    Limits,
    Lines,
    Others,
    Profile,
    ProfileMark,
    Region,
    Span,
    Statement,
    Variant,
)


def read_profile(path: Path, region: str = "") -> Profile:
    """The profile of a file, in the words of a region if it has that one.

    Raises `UsageError` for the first mistake, with its line; `SourceError` for a file that cannot be read.
    """
    source = read_file(path, path.name)
    if faults := profile_faults(source):
        line, column = source.locate(faults[0].pointer, at_key=faults[0].at_key)
        raise UsageError.of(replace(faults[0], file=path.name, line=line, column=column))
    return _in_region(source, region)


def packaged_profile(path: Path, region: str = "") -> Profile:
    """A profile that comes with this program and is known to have no faults."""
    return _in_region(read_file(path, path.name), region)


def _in_region(source: Source, region: str) -> Profile:
    words = next((entry for entry in source.data.get("regions", ()) if entry["id"] == region), None)
    return _profile(_in_words_of(words, source.data) if words else source.data)


def profile_faults(source: Source) -> tuple[Fault, ...]:
    """Everything that is wrong with the file of a profile."""
    faults = validate(source.data, "funding-1")
    if faults:
        return faults
    facts = {"name": PurePath(source.name).name}
    return tuple(Fault("MK-F03", place, facts) for place in _contradictions(source.data))


def _contradictions(data: dict[str, Any]) -> Iterator[Pointer]:
    """Where a profile is wrong beyond its schema: no such day, no such mark or a mark twice, italics."""
    yield from _unreadable_days(data, ())
    forbidden = data.get("typography", {}).get("italics") is False
    for index, variant in enumerate(data["variants"]):
        here: Pointer = ("variants", index)
        yield from _unreadable_days(variant, here)
        ids = [mark["id"] for mark in variant["marks"]]
        yield from ((*here, "marks", at, "id") for at, mark in enumerate(ids) if mark in ids[:at])
        for section, key in (("statement", "after"), ("others", "before"), ("limits", "largest")):
            if variant.get(section, {}).get(key, ids[0] if ids else None) not in (*ids, None):
                yield (*here, section, key)
        if forbidden and variant.get("statement", {}).get("italic"):
            yield (*here, "statement", "italic")


def _unreadable_days(data: dict[str, Any], here: Pointer) -> Iterator[Pointer]:
    for key, text in data.get("contract", {}).items():
        if parse_date(text) is None:
            yield (*here, "contract", key)


def _in_words_of(region: dict[str, Any], value: Any, language: str = "") -> Any:
    """The same data with {programme} and {region} filled in; a text follows the language of its key."""
    if isinstance(value, dict):
        return {
            key: _in_words_of(region, inner, key if key in ("pl", "en") else language)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_in_words_of(region, inner, language) for inner in value]
    if not isinstance(value, str):
        return value
    spoken = language or "pl"
    filled = value.replace("{programme}", region["programme"][spoken])
    return filled.replace("{region}", region["name"][spoken])


def _profile(data: dict[str, Any]) -> Profile:
    typography = data.get("typography", {})
    return Profile(
        id=data["id"],
        name=Words(**data["name"]),
        contract=_span(data),
        regions=tuple(
            Region(entry["id"], Words(**entry["name"]), Words(**entry["programme"]))
            for entry in data.get("regions", ())
        ),
        papers=tuple(data.get("papers", ())),
        fonts=tuple(typography.get("fonts", ())),
        italics=typography.get("italics", True),
        variants=tuple(_variant(entry) for entry in data["variants"]),
        facts=tuple(_fact(entry) for entry in data.get("facts", ())),
    )


def _variant(data: dict[str, Any]) -> Variant:
    statement, others, placement = data.get("statement"), data.get("others"), data["placement"]
    return Variant(
        contract=_span(data),
        where=placement["where"],
        first_page_only=placement["pages"] == "first",
        column=placement.get("stacked") == "column",
        marks=tuple(_mark(entry) for entry in data["marks"]),
        others=Others(**{**others, "roles": tuple(others["roles"])}) if others else None,
        limits=Limits(**data.get("limits", {})),
        statement=_statement(statement) if statement else None,
    )


def _statement(data: dict[str, Any]) -> Statement:
    return Statement(Words(data["pl"], data["en"]), data.get("italic", False), data.get("after", ""))


def _ratio(written: str) -> float:
    """ "3/2" is 1.5."""
    width, _, height = written.partition("/")
    return int(width) / int(height)


def _mark(data: dict[str, Any]) -> ProfileMark:
    return ProfileMark(
        id=data["id"],
        role=data.get("role", "programme"),
        name=Words(**data["name"]),
        file=data.get("file", ""),
        editions=data.get("editions", {}),
        caption=_lines(data.get("caption", ())),
        type_lines=_lines(data["type"]),
        aspect=_ratio(data.get("aspect", "0/1")),
        sha256=tuple(data.get("sha256", ())),
        line_before=data.get("line_before", False),
    )


def _lines(data: Any) -> Lines:
    """Lines given once for both languages, or apart."""
    if isinstance(data, dict):
        return Lines(tuple(data["pl"]), tuple(data["en"]))
    return Lines(tuple(data), tuple(data))


def _fact(data: dict[str, Any]) -> Fact:
    return Fact(tuple(data["about"]), Words(**data["text"]), data["source"], data["verified"])


def _span(data: dict[str, Any]) -> Span:
    days = data.get("contract", {})
    return Span(parse_date(days.get("from", "")), parse_date(days.get("until", "")))
