"""Where on a page a small label covers nothing: the page is drawn and its edges are looked at."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

MARGINS = (13.0, 8.5)
"""From the edge of an A4 page to a label, in pt: what office printers reach, and the white of a scan."""
SIDE = 20.0
"""The same from the left and the right edge."""
_CLEAR = 2.0
"""Free space around a label, in pt of an A4 page."""
_STEPS = 12
"""Places tried along an edge when the usual ones are taken."""
_SHADE, _INK = 12, 40
"""How far a dot is from its ground to be a shade on it, and to be ink."""
_PAPER, _FIELD = 180, 0.05
"""A ground darker than this is a field of colour: free, but worse than paper."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page as it is seen, in its units from the lower left corner."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def top(self) -> float:
        return self.bottom + self.height

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.bottom - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page as it is seen: its `picture` in shades of grey, its width and height in its own units.

    `scale` is how many of these units 1 pt of an A4 page is: on a poster everything is larger.
    """

    picture: Image.Image
    paper: tuple[float, float]
    scale: float


def free_place(page: SeenPage, label: tuple[float, float], kept: Sequence[Box]) -> Box | None:
    """The place of a label of a width and a height: a free one if there is any, else the emptiest.

    What meets a box of `kept` is no place: None when all do.
    """
    best, least = None, (1.0, 1.0)
    for place in _places(page, label):
        if any(map(place.meets, kept)):
            continue
        cost = _covered(page, place.grown(_CLEAR * page.scale))
        if cost == (0.0, 0.0):
            return place
        if best is None or cost < least:
            best, least = place, cost
    return best


def _places(page: SeenPage, label: tuple[float, float]) -> Iterator[Box]:
    """Corners and middles of the lower and upper edge, then all along these edges."""
    (width, height), (across, up) = label, page.paper
    room = across - width
    side = max(0.0, min(SIDE * page.scale, room / 2))
    usual = (room - side, room / 2, side)
    along = tuple(room - side - (room - 2 * side) * step / _STEPS for step in range(_STEPS + 1))
    for lefts in (usual, along):
        for margin in MARGINS:
            edge = max(0.0, min(margin * page.scale, (up - height) / 2))
            for bottom in (edge, up - height - edge):
                yield from (Box(left, bottom, width, height) for left in lefts)


def _covered(page: SeenPage, place: Box) -> tuple[float, float]:
    """The shares of ink and of any shade under a box, roughly: the grain of a scan decides nothing."""
    picture, (width, height) = page.picture, page.paper
    across, down = picture.width / width, picture.height / height
    left, right = int(place.left * across), round(place.right * across)
    top, bottom = int((height - place.top) * down), round((height - place.bottom) * down)
    area = (max(0, left), max(0, top), min(picture.width, right), min(picture.height, bottom))
    if area[0] >= area[2] or area[1] >= area[3]:
        return (1.0, 1.0)
    counts = picture.crop(area).histogram()
    total = sum(counts)
    ground = _median(counts, total)

    def share(distance: int) -> float:
        return sum(n for shade, n in enumerate(counts) if abs(shade - ground) > distance) / total

    ink, shades = share(_INK), share(_SHADE)
    return (math.ceil(100 * ink) / 100, max(math.ceil(10 * shades) / 10, _FIELD if ground < _PAPER else 0.0))


def _median(counts: Sequence[int], total: int) -> int:
    seen = 0
    for shade, count in enumerate(counts):
        seen += count
        if 2 * seen >= total:
            return shade
    return 255
