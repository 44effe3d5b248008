"""The strip of marks on one page: which mark stands where, which is missing, what else stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ..problems import Words
from .expectation import Expectation, Expected
from .shapes import EMBLEM, RATIOS, Shape, shapes
from .surface import Box, Surface, Word, around

DRAWN, FILE, TYPE, PICTURE = "drawn", "file", "type", "picture"
"""How a mark was told: by its geometry, by its official file, by its name in type, or not at all."""
NEAR = 8.0
"""Words that belong to marks stand no further above or below them, in mm."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mark on the paper. `expected` is None for one that the profile does not know.

    `box` is its picture or its name; `whole` takes in words that are part of a picture. `ratios` are its
    width over its height as it is and as it should be. `look` is "full", "blue" or "black" for what is drawn.
    """

    expected: Expected | None
    name: Words
    how: str
    box: Box
    whole: Box
    look: str = ""
    ratios: tuple[float, float] | None = None
    words: tuple[Word, ...] = ()


@dataclass(slots=True)
class Strip:
    """What was found of the strips that a surface owes. `wanted` are their marks in order.

    `others` are what the profiles do not know, `colours` marks in full colour that a set of one colour
    leaves out.
    """

    surface: Surface
    wanted: tuple[Expected, ...] = ()
    marks: list[Found] = field(default_factory=list)
    missing: list[Expected] = field(default_factory=list)
    others: list[Found] = field(default_factory=list)
    one_colour: bool = False
    colours: list[Found] = field(default_factory=list)

    @property
    def area(self) -> Box | None:
        """Around the marks; None without any."""
        return around(mark.whole for mark in self.marks) if self.marks else None

    @property
    def open(self) -> list[Expected]:
        """The wanted marks that have no place yet."""
        known = {found.expected for found in self.marks}
        return [mark for mark in self.wanted if mark not in known]

    def near(self) -> tuple[Word, ...]:
        """The words beside the marks; all words of a surface that has no places."""
        area = self.area
        if not self.surface.laid or area is None:
            return self.surface.words
        return tuple(
            word
            for word in self.surface.words
            if area.top - NEAR < word.box.bottom and word.box.top < area.bottom + NEAR
        )


def ordered(expectations: Sequence[Expectation]) -> list[Expectation]:
    """Headers stand before footers."""
    return sorted(expectations, key=lambda each: each.variant.where == "footer")


def reading_order(marks: Iterable[Found]) -> list[Found]:
    """By rows from the top, and from the left within a row."""
    rows: list[list[Found]] = []
    for mark in sorted(marks, key=lambda found: found.box.middle):
        for row in rows:
            _, common = row[0].box.common(mark.box)
            if common > 0.5 * min(row[0].box.height, mark.box.height):
                row.append(mark)
                break
        else:
            rows.append([mark])
    return [mark for row in rows for mark in sorted(row, key=lambda found: found.box.left)]


def drawn(mark: Expected, shape: Shape) -> Found:
    ratios = (shape.ratio, RATIOS[shape.kind])
    return Found(mark, mark.name, DRAWN, shape.box, shape.box, look=shape.look, ratios=ratios)


def drawn_strip(surface: Surface, expectations: Sequence[Expectation]) -> tuple[Strip, list[Shape]]:
    """The strip with the marks that their geometry tells, and the shapes that are none of them."""
    known = [shape for picture in surface.pictures for shape in shapes(picture)]
    places = {each.variant.where for each in expectations}
    if surface.laid and len(places) == 1:
        known = _in_half(known, surface, below="footer" in places)
    marks = [mark for each in ordered(expectations) for mark in each.marks]
    found, unused = _taken(marks, known, from_end=places == {"footer"})
    return _in_its_colours(Strip(surface, tuple(marks), found), expectations), unused


def _in_half(known: list[Shape], surface: Surface, *, below: bool) -> list[Shape]:
    """The shapes of the half of the page where the strip belongs, or all if it has none."""
    return [shape for shape in known if (shape.box.middle > surface.paper.middle) is below] or known


def _taken(
    marks: Sequence[Expected], known: Sequence[Shape], *, from_end: bool
) -> tuple[list[Found], list[Shape]]:
    """Each mark of a known shape with its place; what is left over."""
    nothing = Words("", "")
    places = [Found(None, nothing, DRAWN, shape.box, shape.box) for shape in known]
    order = [place.box for place in reading_order(places)]
    unused = sorted(known, key=lambda shape: order.index(shape.box))
    found: list[Found] = []
    for kind in RATIOS:
        wanted = [mark for mark in marks if mark.shape == kind]
        fitting = [shape for shape in unused if shape.kind == kind]
        chosen = fitting[max(0, len(fitting) - len(wanted)) :] if from_end else fitting
        pairs = list(zip(wanted, chosen, strict=False))
        found += (drawn(mark, shape) for mark, shape in pairs)
        unused = [shape for shape in unused if not any(shape is taken for _, taken in pairs)]
    return found, unused


def _in_its_colours(strip: Strip, expectations: Sequence[Expectation]) -> Strip:
    """Where the emblem has one colour, the strip has no marks that exist in full colour only."""
    emblems = [found.look for found in strip.marks if found.expected and found.expected.shape == EMBLEM]
    printed = all(each.one_colour for each in expectations)
    if not (all(look != "full" for look in emblems) if emblems else printed):
        return strip
    return replace(
        strip,
        wanted=tuple(mark for mark in strip.wanted if not mark.coloured),
        marks=[found for found in strip.marks if found.expected and not found.expected.coloured],
        one_colour=True,
        colours=[found for found in strip.marks if found.expected and found.expected.coloured],
    )
