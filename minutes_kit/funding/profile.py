"""Funding profiles: what a programme requires on paper, read from `funding/` or an office's own file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..language import closest, parse_date
from ..problems import Fault, Pointer, Words
from ..resources import data_folder
from ..schema import validate
from ..source import read_file


@dataclass(frozen=True, slots=True)
class ProfileMark:
    """One mark. `file` is a packaged drawing, "" when the office has to bring the official file.

    `type_lines` stand in place of a missing file; `caption` stands beside the picture, by language.
    """

    id: str
    name: Words
    file: str
    caption: dict[str, tuple[str, ...]]
    type_lines: tuple[str, ...]
    line_before: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """The mandatory sentence. `after` is the mark it stands behind in the strip, "" if it is not there."""

    text: Words
    italic: bool
    after: str


@dataclass(frozen=True, slots=True)
class Span:
    """Days of contracts, both ends included; None is open."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Variant:
    """The set of marks for contracts of these dates. `where` is "header" or "footer"."""

    contract: Span
    where: str
    first_page_only: bool
    marks: tuple[ProfileMark, ...]
    statement: Statement | None


@dataclass(frozen=True, slots=True)
class Profile:
    id: str
    name: Words
    contract: Span
    variants: tuple[Variant, ...]

    def variant(self, contract_date: date | None) -> Variant:
        """The variant of a contract; without a date, or with one that none holds, the latest."""
        if contract_date is not None:
            for variant in self.variants:
                if variant.contract.holds(contract_date):
                    return variant
        return self.variants[-1]


def profile_ids() -> tuple[str, ...]:
    """The ids of the packaged profiles, in alphabetical order."""
    return tuple(sorted(path.stem for path in data_folder("funding").glob("*.yaml")))


def load_profile(id_or_path: str | Path) -> Profile:
    """A packaged profile by its id, or an office's own file by its path.

    Raises `UsageError` for an unknown id, or for the first mistake of a file with its line there;
    `SourceError` for a file that cannot be read.
    """
    if isinstance(id_or_path, Path):
        return _read(id_or_path)
    if id_or_path not in profile_ids():
        known = profile_ids()
        shown = ", ".join(known)
        suggestion = closest(id_or_path, known)
        if suggestion:
            raise UsageError("MK-F01", id=id_or_path, known=shown, suggestion=suggestion)
        raise UsageError("MK-F02", id=id_or_path, known=shown)
    return _packaged(id_or_path)


@cache
def _packaged(name: str) -> Profile:
    return _read(data_folder("funding") / f"{name}.yaml")


def _read(path: Path) -> Profile:
    source = read_file(path, path.name)
    faults = validate(source.data, "funding-1")
    if not faults:
        faults = tuple(Fault("MK-F03", place, {"name": path.name}) for place in _contradictions(source.data))
    if faults:
        line, column = source.locate(faults[0].pointer, at_key=faults[0].at_key)
        raise UsageError.of(replace(faults[0], file=path.name, line=line, column=column))
    return _profile(source.data)


def _contradictions(data: dict[str, Any]) -> Iterator[Pointer]:
    """Where the profile is wrong beyond its schema: no such day, a mark twice, a sentence after no mark."""
    yield from _unreadable_days(data, ())
    for index, variant in enumerate(data["variants"]):
        here: Pointer = ("variants", index)
        yield from _unreadable_days(variant, here)
        ids = [mark["id"] for mark in variant["marks"]]
        yield from ((*here, "marks", at, "id") for at, mark in enumerate(ids) if mark in ids[:at])
        after = variant.get("statement", {}).get("after")
        if after is not None and after not in ids:
            yield (*here, "statement", "after")


def _unreadable_days(data: dict[str, Any], here: Pointer) -> Iterator[Pointer]:
    for key, text in data.get("contract", {}).items():
        if parse_date(text) is None:
            yield (*here, "contract", key)


def _profile(data: dict[str, Any]) -> Profile:
    variants = tuple(_variant(entry) for entry in data["variants"])
    return Profile(data["id"], Words(**data["name"]), _span(data.get("contract", {})), variants)


def _variant(data: dict[str, Any]) -> Variant:
    statement = data.get("statement")
    return Variant(
        contract=_span(data.get("contract", {})),
        where=data["placement"]["where"],
        first_page_only=data["placement"]["pages"] == "first",
        marks=tuple(_mark(entry) for entry in data["marks"]),
        statement=_statement(statement) if statement else None,
    )


def _statement(data: dict[str, Any]) -> Statement:
    return Statement(Words(data["pl"], data["en"]), data.get("italic", False), data.get("after", ""))


def _mark(data: dict[str, Any]) -> ProfileMark:
    return ProfileMark(
        id=data["id"],
        name=Words(**data["name"]),
        file=data.get("file", ""),
        caption={language: tuple(lines) for language, lines in data.get("caption", {}).items()},
        type_lines=tuple(data["type"]),
        line_before=data.get("line_before", False),
    )


def _span(data: dict[str, str]) -> Span:
    return Span(parse_date(data.get("from", "")), parse_date(data.get("until", "")))
