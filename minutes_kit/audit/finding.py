"""The marks of a strip that have no known geometry: by their names in type, their files, their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..problems import Words
from .blocks import blocks, matching, ratio_of
from .expectation import Expectation, Expected
from .phrases import passages
from .shapes import Shape
from .strips import DRAWN, FILE, PICTURE, TYPE, Found, Strip, drawn_strip, reading_order
from .surface import Box, Surface, Word, around

UNKNOWN = Words("znak spoza profilu", "a mark that the profile does not know")
_ROOM = 25.0
"""Above and below the marks, in mm, where something that stands in their row may reach to."""
_BESIDE, _BETWEEN_WORDS = 3.5, 1.6
"""Words that are part of a picture begin so near to the mark, in mm, and stand so near to one another."""
_LEAST = 3.0
_TALLEST_NAME = 20.0
_EDGE_ZONE = 60.0
"""Height of a header or footer in which marks are looked for that have no known shape, in mm."""


def find_strip(surface: Surface, expectations: Sequence[Expectation]) -> Strip:
    """The strips of these expectations on a surface."""
    strip, unused = drawn_strip(surface, expectations)
    zones = _zones(surface, {each.variant.where for each in expectations})
    _take_names(strip, [mark for mark in strip.open if not mark.shape and not mark.file], zones)
    free = _join_words(strip, _free(strip, unused, zones))
    free = _take_files(strip, free, expectations)
    _take_names(strip, [mark for mark in strip.open if mark.file], zones)
    free = _take_unknown(strip, free)
    strip.missing = strip.open
    strip.others += (
        Found(None, UNKNOWN, PICTURE, box, box) for box in free if min(box.width, box.height) >= _LEAST
    )
    return strip


def _zones(surface: Surface, places: set[str]) -> list[Box]:
    """Where headers and footers are, as far as they are asked for."""
    paper = surface.paper
    if not surface.laid:
        return [paper]
    top = Box(0.0, 0.0, paper.right, min(_EDGE_ZONE, paper.middle))
    bottom = Box(0.0, max(paper.bottom - _EDGE_ZONE, paper.middle), paper.right, paper.bottom)
    return [zone for place, zone in (("header", top), ("footer", bottom)) if place in places]


def _take_names(strip: Strip, marks: Sequence[Expected], zones: Sequence[Box]) -> None:
    """Give marks the places of their names in type, if they have any."""
    words = strip.near()
    if not strip.marks:
        words = tuple(word for word in words if any(word.box.meets(zone) for zone in zones))
    for mark in marks:
        named = _named(mark, words, {word for found in strip.marks for word in found.words})
        if named:
            box = around(word.box for word in named)
            strip.marks.append(Found(mark, mark.name, TYPE, box, box, words=named))


def _named(mark: Expected, words: Sequence[Word], used: set[Word]) -> tuple[Word, ...]:
    """The words that name a mark and stand together like one, not in running text over many lines."""
    for text in (mark.names.pl, mark.names.en):
        for passage in passages(text, words):
            height = around(word.box for word in passage.words).height
            if height <= _TALLEST_NAME and used.isdisjoint(passage.words):
                return passage.words
    return ()


def _free(strip: Strip, unused: Sequence[Shape], zones: Sequence[Box]) -> list[Box]:
    """What else is drawn in the rows of the marks, or in the header or footer if none is known."""
    surface, paper = strip.surface, strip.surface.paper
    gone = [word.box for word in surface.words]
    gone += [mark.box for mark in (*strip.marks, *strip.colours)]
    known = [mark.whole for mark in strip.marks] or [shape.box for shape in unused]
    if not surface.laid or not known:
        return [box for zone in zones for box in blocks(surface, zone, gone)]
    area = around(known)
    rows = Box(0.0, area.top, paper.right, area.bottom)
    reach = Box(0.0, max(0.0, area.top - _ROOM), paper.right, min(paper.bottom, area.bottom + _ROOM))
    return [box for box in blocks(surface, reach, gone) if box.meets(rows, by=1.0)]


def _join_words(strip: Strip, free: list[Box]) -> list[Box]:
    """Words that are drawn beside a mark become part of it; what is free then."""
    for index, mark in enumerate(strip.marks):
        if mark.how != DRAWN or mark.expected is None or not mark.expected.captions.pl:
            continue
        whole, gap = mark.whole, _BESIDE
        while near := [box for box in free if _beside(whole, box, gap)]:
            whole, gap = around((whole, *near)), _BETWEEN_WORDS
            free = [box for box in free if box not in near]
        strip.marks[index] = replace(mark, whole=whole)
    return free


def _beside(mark: Box, other: Box, gap: float) -> bool:
    apart = max(other.left - mark.right, mark.left - other.right)
    _, common = mark.common(other)
    return -0.5 <= apart <= gap and common > 0.5 * min(mark.height, other.height)


def _take_files(strip: Strip, free: list[Box], expectations: Sequence[Expectation]) -> list[Box]:
    """Find the official files that are known, and the files of marks that projects add."""
    for mark in strip.open:
        place = matching(mark.file, strip.surface, free) if mark.file else None
        if mark.file and place:
            ratios = (place.width / place.height, ratio_of(mark.file))
            strip.marks.append(Found(mark, mark.name, FILE, place, place, ratios=ratios))
            free = _without(free, place)
    for guest in (guest for each in expectations for guest in each.guests):
        place = matching(guest.file, strip.surface, free)
        if place:
            ratios = (place.width / place.height, ratio_of(guest.file))
            name = Words(guest.name, guest.name)
            strip.others.append(Found(None, name, FILE, place, place, ratios=ratios))
            free = _without(free, place)
    return free


def _without(free: Sequence[Box], place: Box) -> list[Box]:
    return [box for box in free if not box.meets(place)]


def _take_unknown(strip: Strip, free: list[Box]) -> list[Box]:
    """Give marks that nothing tells the pictures at their places."""
    for mark in strip.open:
        place = None if mark.shape or mark.file else _slot(strip, mark, free)
        if place:
            strip.marks.append(Found(mark, mark.name, PICTURE, place, place))
            free = _without(free, place)
    return free


def _slot(strip: Strip, mark: Expected, free: Sequence[Box]) -> Box | None:
    """The largest picture between the marks that stand before and after this one in the profile."""
    at = strip.wanted.index(mark)
    placed = {strip.wanted.index(found.expected): found for found in strip.marks if found.expected}
    before = placed.get(max((place for place in placed if place < at), default=-1))
    after = placed.get(min((place for place in placed if place > at), default=-1))
    fitting = []
    for box in free:
        here = Found(mark, mark.name, PICTURE, box, box)
        neighbours = [found for found in (before, here, after) if found is not None]
        if box.height >= _LEAST and reading_order(neighbours) == neighbours:
            fitting.append(box)
    return max(fitting, key=lambda box: box.width * box.height, default=None)
