"""What a programme requires on paper, as data: its marks in order, its sentence, its limits, its sources."""

from __future__ import annotations

from datetime import date

from ..problems import Words
from ..value import Value

FULL = "full"
COLOURS = (FULL, "black", "blue", "ground")
"""How a strip is printed: full colour, one colour (black or blue), or on a coloured ground."""

OMITTED = "omit"
"""In place of a file: the mark does not appear in that colour."""

LEAST_EMBLEM_MM = 10
"""Height of the emblem on A4 (Erasmus+ guidance for beneficiaries); a profile may ask for more."""
CLEAR_SPACE = 50
"""Free space around a mark in percent of its height; a profile may say otherwise."""


class Lines(Value):
    """Short lines of type in both languages."""

    pl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def of(self, language: str) -> tuple[str, ...]:
        return self.pl if language == "pl" else self.en


class ProfileMark(Value):
    """One mark. `file` is a packaged drawing, "" when the office has to bring the official file.

    `editions` say what becomes of it in another of `COLOURS`: a packaged drawing or `OMITTED`; without an
    entry the office brings a file for that colour. `type_lines` stand in place of a missing file; `caption`
    stands beside a packaged drawing. `role` tells whose mark it is. `aspect` (width over height) and
    `sha256` are those of the official file, 0 and () when they are not known.
    """

    id: str
    role: str
    name: Words
    file: str
    editions: dict[str, str]
    caption: Lines
    type_lines: Lines
    aspect: float
    sha256: tuple[str, ...]
    line_before: bool

    def packaged(self, colours: str) -> str:
        """The packaged drawing in these colours, `OMITTED`, or "" when the office brings the file."""
        return self.file if colours == FULL else self.editions.get(colours, "")


class Statement(Value):
    """The mandatory sentence. `after` is the mark it stands behind in the strip, "" if it is not there."""

    text: Words
    italic: bool
    after: str


class Span(Value):
    """Days of contracts, both ends included; None is open."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Others(Value):
    """Marks that a project may add: of which roles, and before which mark ("" is at the end)."""

    roles: tuple[str, ...] = ()
    before: str = ""
    line_before: bool = False


class Limits(Value):
    """`in_row` marks at most; added marks not larger than the mark `largest`, "" if none is named.

    `emblem_mm` is the least height of the emblem; `clear_space` is in percent of the marks' height.
    """

    in_row: int | None = None
    largest: str = ""
    emblem_mm: int = LEAST_EMBLEM_MM
    clear_space: int = CLEAR_SPACE


class Variant(Value):
    """The set of marks for contracts of these dates. `where` is "header" or "footer".

    `others` is None when the profile says nothing of added marks. A row that does not fit becomes several
    rows, or with `column` one mark below another.
    """

    contract: Span
    where: str
    first_page_only: bool
    column: bool
    marks: tuple[ProfileMark, ...]
    others: Others | None
    limits: Limits
    statement: Statement | None

    def in_colours(self, colours: str) -> tuple[ProfileMark, ...]:
        """The marks that appear in these colours."""
        return tuple(mark for mark in self.marks if mark.packaged(colours) != OMITTED)


class Fact(Value):
    """How settings of a profile are known. `verified` is False for what is no more than taken as given."""

    about: tuple[str, ...]
    text: Words
    source: str
    verified: bool


class Region(Value):
    """The words of one region's edition of a programme."""

    id: str
    name: Words
    programme: Words


class Profile(Value):
    """`fonts` are the typefaces permitted beside the emblem, () when the profile names none.

    `regions` is not empty when the programme has an edition in every region; texts then stand with the
    words of the region that was chosen, or with {programme} and {region} when none was.
    """

    id: str
    name: Words
    contract: Span
    regions: tuple[Region, ...]
    papers: tuple[str, ...]
    fonts: tuple[str, ...]
    italics: bool
    variants: tuple[Variant, ...]
    facts: tuple[Fact, ...]

    def variant(self, contract_date: date | None) -> Variant:
        """The variant of a contract; without a date, or with one that none holds, the latest."""
        if contract_date is not None:
            for variant in self.variants:
                if variant.contract.holds(contract_date):
                    return variant
        return self.variants[-1]
