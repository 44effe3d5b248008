"""MK-F20 and on: what is found on paper against what the profile asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..funding.files import TOLERANCE
from ..problems import Fault, Params, Words
from .expectation import Expectation
from .shapes import EMBLEM
from .strips import DRAWN, FILE, PICTURE, TYPE, Found, Strip, reading_order

HEIGHT_TOLERANCE = (0.1, 0.3)
"""In mm: of a DOCX, which states sizes, and of a page that is measured in dots."""
RATIO_TOLERANCE = TOLERANCE + 0.025
"""A dot more or less of an emblem 1 cm high is 1.7 percent of it."""
_TOUCH = 0.6
"""Boxes of letters are a little larger than what is seen of them; in mm."""


def strip_faults(strip: Strip, expectations: Sequence[Expectation]) -> Iterator[Fault]:
    """What is wrong with the marks of one surface."""
    if strip.wanted and not _is_there(strip):
        yield Fault("MK-F20")
        return
    yield from _missing(strip)
    yield from _order(strip)
    yield from _sizes(strip, expectations)
    yield from _shapes(strip)
    if strip.surface.laid:
        yield from _overlaps(strip)
        yield from _edges(strip)
    yield from _unseen(strip)


def _is_there(strip: Strip) -> bool:
    """Whether there is a strip: an unknown picture alone is none where marks of known shape belong."""
    known_shapes = any(mark.shape for mark in strip.missing)
    return any(found.how != PICTURE or not known_shapes for found in strip.marks)


def _missing(strip: Strip) -> Iterator[Fault]:
    for mark in strip.missing:
        yield Fault("MK-F22", params={"mark": mark.name})


def _order(strip: Strip) -> Iterator[Fault]:
    shown = reading_order(strip.marks)
    right = sorted(shown, key=lambda found: _place(strip, found))
    if shown != right:
        yield Fault("MK-F21", params={"found": _listed(shown), "known": _listed(right)})


def _place(strip: Strip, found: Found) -> int:
    return strip.wanted.index(found.expected) if found.expected else -1


def _listed(marks: Sequence[Found]) -> Words:
    return Words(", ".join(mark.name.pl for mark in marks), ", ".join(mark.name.en for mark in marks))


def _sizes(strip: Strip, expectations: Sequence[Expectation]) -> Iterator[Fault]:
    tolerance = HEIGHT_TOLERANCE[strip.surface.laid]
    for each in expectations:
        own = [found for found in strip.marks if found.expected in each.marks]
        for found in own:
            least = each.variant.limits.emblem_mm
            if _is_emblem(found) and found.box.height < least - tolerance:
                yield Fault(
                    "MK-F23", params={"found": millimetres(found.box.height), "least": millimetres(least)}
                )
        largest = [
            found for found in own if found.expected and found.expected.id == each.variant.limits.largest
        ]
        for found in largest[:1]:
            yield from _larger(strip, found, tolerance)


def _is_emblem(found: Found) -> bool:
    return found.how == DRAWN and found.expected is not None and found.expected.shape == EMBLEM


def _larger(strip: Strip, limit: Found, tolerance: float) -> Iterator[Fault]:
    """Added marks higher or wider than the one they may not exceed.

    Where nobody knows whose a picture is, words may be part of it: then only its height counts.
    """
    for other in strip.others:
        higher = other.box.height > limit.box.height + tolerance
        wider = other.how == FILE and other.box.width > limit.whole.width + tolerance
        if higher or wider:
            facts: Params = {
                "mark": other.name,
                "found": _size(other),
                "limit": _size(limit),
                "largest": limit.name,
            }
            yield Fault("MK-F24", params=facts)


def _size(found: Found) -> Words:
    width, height = millimetres(found.box.width), millimetres(found.box.height)
    return Words(f"{width.pl} × {height.pl}", f"{width.en} × {height.en}")


def millimetres(value: float) -> Words:
    return decimal(value, 1)


def decimal(value: float, digits: int) -> Words:
    """A number with the decimal sign of each language."""
    text = f"{value:.{digits}f}"
    return Words(text.replace(".", ","), text)


def _shapes(strip: Strip) -> Iterator[Fault]:
    for found in (*strip.marks, *strip.others, *strip.colours):
        if found.ratios and abs(found.ratios[0] / found.ratios[1] - 1) > RATIO_TOLERANCE:
            facts: Params = {"mark": found.name}
            facts |= {"found": decimal(found.ratios[0], 2), "known": decimal(found.ratios[1], 2)}
            yield Fault("MK-F29", params=facts)
    if strip.one_colour and strip.colours:
        yield Fault("MK-F28", params={"mark": strip.colours[0].name})


def _overlaps(strip: Strip) -> Iterator[Fault]:
    solid = [found for found in (*strip.marks, *strip.others) if found.how != PICTURE]
    for index, found in enumerate(solid):
        for other in solid[index + 1 :]:
            if found.box.meets(other.box, by=_TOUCH):
                yield Fault("MK-F30", params={"mark": found.name, "other": other.name})
        across = [
            word.text
            for word in strip.surface.words
            if word.seen and word not in found.words and found.box.meets(word.box, by=_TOUCH)
        ]
        # The name of a mark is part of its picture in some official files.
        if across and found.how in (DRAWN, TYPE):
            text = f"„{' '.join(across[:8])}”"
            yield Fault("MK-F30", params={"mark": found.name, "other": text})


def _edges(strip: Strip) -> Iterator[Fault]:
    paper = strip.surface.paper.grown(HEIGHT_TOLERANCE[1])
    for found in (*strip.marks, *strip.others):
        box = found.box
        outside = (
            box.left < paper.left
            or box.top < paper.top
            or box.right > paper.right
            or box.bottom > paper.bottom
        )
        if outside:
            yield Fault("MK-F31", params={"mark": found.name})


def _unseen(strip: Strip) -> Iterator[Fault]:
    for found in strip.marks:
        if found.how == TYPE:
            yield Fault("MK-F34", params={"mark": found.name})
        elif found.how == PICTURE and found.expected:
            yield Fault("MK-F35", params={"mark": found.name, "id": found.expected.id})
