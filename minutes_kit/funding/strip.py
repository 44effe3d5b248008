"""From a profile, a contract date and the office's files to the strip that is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from ..errors import MinutesKitError
from ..nodes import Asset, Mark, Strip
from ..pictures import ink_share, load_mark
from ..problems import Fault, Pointer, Words
from ..resources import data_folder
from .files import mark_faults
from .profile import FULL, Profile, ProfileMark, Variant

MARK_HEIGHT_MM = 11.0
"""Height of the marks of a row: above the 10 mm that the emblem needs on A4 (Erasmus+ guidance)."""
ADDED = "other-mark"
"""Stem of the keys of marks that a project adds."""

BORDERED = {"eu-emblem-on-colour": 25 / 27}
"""What the emblem itself takes of a drawing with a border of 1/25 of its height all around."""

INKS = {"full": "#000000", "black": "#000000", "blue": "#003399", "ground": "#ffffff"}
"""Colour of the words of a strip: black, Reflex Blue or white (Regulation 2021/1060, annex IX)."""

KINDS = {
    "full": Words("Kolorowe znaki", "Marks in colour"),
    "black": Words("Czarne znaki", "Black marks"),
    "blue": Words("Niebieskie znaki", "Blue marks"),
    "ground": Words("Kolorowe znaki na kolorowym tle", "Marks in colour on a coloured ground"),
}
ROW = Words(
    "{kind} ułożone w poziomym rzędzie. Od lewej: {marks}.",
    "{kind} in a horizontal row. From the left: {marks}.",
)
STACKED = Words(
    "{kind} ułożone w kilku rzędach. Od góry: {marks}.", "{kind} in several rows. From the top: {marks}."
)
RULE = Words("pionowa kreska oddzielająca {mark}", "a vertical rule that sets apart {mark}")


@dataclass(frozen=True, slots=True)
class AddedMark:
    """A mark of the project's own choice: `pointer` is its place in the project's data."""

    name: str
    file: Path
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class OfficeMarks:
    """What an office brings: the colours it prints in, official files by the mark's id, marks it adds.

    `key` is the field of the project that names the files.
    """

    colours: str = FULL
    files: Mapping[str, Path] = field(default_factory=dict)
    key: str = "logos"
    added: Sequence[AddedMark] = ()


@dataclass(frozen=True, slots=True)
class Branding:
    """What the funder requires on the paper. `statements` are printed once as real content.

    `assets` are the pictures of the marks by key; `faults` (marks that cannot be read, or are not what
    they should be) point into the project's data.
    """

    strips: tuple[Strip, ...] = ()
    statements: tuple[str, ...] = ()
    assets: dict[str, Asset] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def branding(
    profile: Profile, *, language: str, contract_date: date | None, office: OfficeMarks | None = None
) -> Branding:
    """The strip of one project."""
    variant = profile.variant(contract_date)
    maker = _Maker(profile, language, office or OfficeMarks())
    marks = maker.marks(variant)
    statement = variant.statement.text.of(language) if variant.statement else ""
    statements = (statement,) if statement else ()
    if not marks:
        return Branding((), statements, {}, tuple(maker.faults))
    strip = Strip(
        marks=marks,
        alt=maker.alt(marks, ROW),
        alt_stacked=maker.alt(marks, STACKED),
        statement=statement,
        statement_italic=bool(variant.statement and variant.statement.italic),
        statement_at=_statement_at(variant, maker.office.colours),
        placement=variant.where,
        first_page_only=variant.first_page_only,
        column=variant.column,
        height_mm=MARK_HEIGHT_MM,
        least_mm=variant.limits.emblem_mm,
        gap_mm=MARK_HEIGHT_MM * variant.limits.clear_space / 100,
        ink=INKS[maker.office.colours],
    )
    return Branding((strip,), statements, maker.assets, tuple(maker.faults))


def _statement_at(variant: Variant, colours: str) -> int:
    ids = [mark.id for mark in variant.in_colours(colours)]
    after = variant.statement.after if variant.statement else ""
    return ids.index(after) + 1 if after in ids else -1


@dataclass(slots=True)
class _Maker:
    """Makes the marks of one strip, and collects their pictures and what is wrong with them."""

    profile: Profile
    language: str
    office: OfficeMarks
    assets: dict[str, Asset] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def marks(self, variant: Variant) -> tuple[Mark, ...]:
        shown = variant.in_colours(self.office.colours)
        made = [self._mark(mark) for mark in shown]
        others = variant.others
        if others is None or not self.office.added:
            return tuple(made)
        box = self._box(variant)
        added = [self._added(index, mark, box) for index, mark in enumerate(self.office.added)]
        added[0] = replace(added[0], line_before=others.line_before)
        ids = [mark.id for mark in shown]
        place = ids.index(others.before) if others.before in ids else len(made)
        return (*made[:place], *added, *made[place:])

    def alt(self, marks: Sequence[Mark], pattern: Words) -> str:
        rule = RULE.of(self.language)
        named = [rule.format(mark=mark.name) if mark.line_before else mark.name for mark in marks]
        kind = KINDS[self.office.colours].of(self.language)
        return pattern.of(self.language).format(kind=kind, marks=", ".join(named))

    def _mark(self, mark: ProfileMark) -> Mark:
        key, colours = f"{self.profile.id}-{mark.id}", self.office.colours
        official = self.office.files.get(mark.id)
        packaged = "" if official else mark.packaged(colours)
        if official and (asset := self._read(official, (self.office.key, mark.id))):
            self.assets[key] = asset
            found = mark_faults(mark, asset, official, MARK_HEIGHT_MM)
            self.faults += (replace(fault, pointer=(self.office.key, mark.id)) for fault in found)
        elif packaged:
            self.assets[key] = _packaged(packaged)
        known = self.assets.get(key)
        share = BORDERED.get(packaged) or (ink_share(known) if known else 1.0)
        return Mark(
            name=mark.name.of(self.language),
            asset=key if known else "",
            lines=mark.type_lines.of(self.language),
            caption=mark.caption.of(self.language) if packaged else (),
            height_mm=MARK_HEIGHT_MM / share,
            line_before=mark.line_before,
        )

    def _added(self, index: int, mark: AddedMark, box: tuple[float, float]) -> Mark:
        """A mark of the project's own, within the width and height (mm) of the mark it may not exceed."""
        key = f"{self.profile.id}-{ADDED}-{index + 1}"
        asset, height = self._read(mark.file, mark.pointer), box[1]
        if asset:
            self.assets[key] = asset
            height = min(box[1] / ink_share(asset), box[0] * asset.height / asset.width)
        return Mark(mark.name, key if asset else "", (mark.name,), height_mm=height)

    def _box(self, variant: Variant) -> tuple[float, float]:
        """Width and height in mm of the mark that added marks may not exceed."""
        asset = self.assets.get(f"{self.profile.id}-{variant.limits.largest}")
        ratio = asset.width / asset.height if asset and variant.limits.largest else 4.0
        return MARK_HEIGHT_MM * ratio, MARK_HEIGHT_MM

    def _read(self, path: Path, pointer: Pointer) -> Asset | None:
        try:
            return load_mark(path)
        except MinutesKitError as error:
            self.faults.append(Fault(error.fault.rule, pointer, {"name": path.name, **error.fault.params}))
        return None


@cache
def _packaged(name: str) -> Asset:
    return load_mark(data_folder("funding") / "marks" / f"{name}.svg")
