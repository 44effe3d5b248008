"""What a programme's profile makes one expect on paper, with the official files that are at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PIL import Image

from ..funding.profile import OMITTED, Profile, ProfileMark, Variant
from ..problems import Words
from .shapes import COLOURS, EMBLEM


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """A mark of a strip. `shape` is the geometry that tells it, `file` its official file, if known.

    `names` are what stands in type in place of a missing file, `captions` what stands beside the mark.
    `coloured` marks exist in full colour only: a set of one colour leaves them out.
    """

    id: str
    name: Words
    shape: str
    file: Image.Image | None
    names: Words
    captions: Words
    coloured: bool = False


@dataclass(frozen=True, slots=True)
class Guest:
    """A mark that the project adds to the strip."""

    name: str
    file: Image.Image


@dataclass(frozen=True, slots=True)
class Expectation:
    """One strip that a document must show.

    `marks` are those in full colour. `one_colour` tells how the office prints, for a strip without an emblem:
    else the emblem shows it.
    """

    profile: Profile
    variant: Variant
    marks: tuple[Expected, ...]
    guests: tuple[Guest, ...] = ()
    one_colour: bool = False

    @property
    def sentence(self) -> Words | None:
        return self.variant.statement.text if self.variant.statement else None

    @property
    def sentence_in_strip(self) -> bool:
        return bool(self.variant.statement and self.variant.statement.after)


def expectation(
    profile: Profile,
    contract_date: date | None,
    *,
    files: Mapping[str, Image.Image] | None = None,
    guests: tuple[Guest, ...] = (),
    one_colour: bool = False,
) -> Expectation:
    """What the profile asks of a contract of this date. `files` are official files by the mark's id."""
    variant = profile.variant(contract_date)
    return Expectation(
        profile,
        variant,
        tuple(_expected(mark, (files or {}).get(mark.id)) for mark in variant.marks),
        guests,
        one_colour,
    )


def _expected(mark: ProfileMark, file: Image.Image | None) -> Expected:
    shape = next((kind for kind in (EMBLEM, COLOURS) if mark.file.startswith(kind)), "")
    return Expected(
        mark.id,
        mark.name,
        shape,
        None if shape else file,
        Words(" ".join(mark.type_lines.pl), " ".join(mark.type_lines.en)),
        Words(" ".join(mark.caption.pl), " ".join(mark.caption.en)),
        OMITTED in mark.editions.values(),
    )
