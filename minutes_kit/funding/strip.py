"""From a profile, a contract date and the office's files to the strip that is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ..errors import MinutesKitError
from ..nodes import Asset, Mark, Strip
from ..pictures import load_mark
from ..problems import Fault, Words
from ..resources import data_folder
from .profile import Profile, ProfileMark, Variant

MARK_HEIGHT_MM = 11.0
"""Height of every mark of a row: above the 10 mm that the emblem needs on A4 (Erasmus+ guidance)."""

ROW = Words(
    "Znaki ułożone w poziomym rzędzie. Od lewej: {marks}.",
    "Marks in a horizontal row. From the left: {marks}.",
)


@dataclass(frozen=True, slots=True)
class Branding:
    """What the funder requires on the paper. `statements` are printed once as real content.

    `assets` are the pictures of the marks by key; `faults` (marks that cannot be read) point into the
    project's data.
    """

    strips: tuple[Strip, ...]
    statements: tuple[str, ...]
    assets: dict[str, Asset]
    faults: tuple[Fault, ...]


def branding(
    profile: Profile, *, language: str, contract_date: date | None, files: Mapping[str, Path]
) -> Branding:
    """The strip of one project. `files` are the office's official files by the id of the mark."""
    variant = profile.variant(contract_date)
    assets: dict[str, Asset] = {}
    faults: list[Fault] = []
    marks = tuple(_mark(profile, mark, language, files, assets, faults) for mark in variant.marks)
    statement = _chosen(variant.statement.text, language) if variant.statement else ""
    statements = (statement,) if statement else ()
    if not marks:
        return Branding((), statements, {}, tuple(faults))
    strip = Strip(
        marks=marks,
        alt=_chosen(ROW, language).format(marks=", ".join(mark.name for mark in marks)),
        statement=statement,
        statement_italic=bool(variant.statement and variant.statement.italic),
        statement_at=_statement_at(variant),
        placement=variant.where,
        first_page_only=variant.first_page_only,
    )
    return Branding((strip,), statements, assets, tuple(faults))


def _statement_at(variant: Variant) -> int:
    ids = [mark.id for mark in variant.marks]
    after = variant.statement.after if variant.statement else ""
    return ids.index(after) + 1 if after in ids else -1


def _mark(
    profile: Profile,
    mark: ProfileMark,
    language: str,
    files: Mapping[str, Path],
    assets: dict[str, Asset],
    faults: list[Fault],
) -> Mark:
    key = f"{profile.id}-{mark.id}"
    if mark.file:
        assets[key] = _packaged(mark.file)
    elif mark.id in files:
        try:
            assets[key] = load_mark(files[mark.id])
        except MinutesKitError as error:
            params = {"name": files[mark.id].name, **error.fault.params}
            faults.append(Fault(error.fault.rule, ("logos", mark.id), params))
    return Mark(
        name=_chosen(mark.name, language),
        asset=key if key in assets else "",
        lines=mark.type_lines,
        caption=mark.caption.get(language, ()),
        height_mm=MARK_HEIGHT_MM,
        line_before=mark.line_before,
    )


@cache
def _packaged(name: str) -> Asset:
    return load_mark(data_folder("funding") / "marks" / f"{name}.svg")


def _chosen(words: Words, language: str) -> str:
    return words.pl if language == "pl" else words.en
