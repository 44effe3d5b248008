"""A page as it is seen: what of it shows, and the way from there to the page's own coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Page

from .free_places import Box


@dataclass(frozen=True, slots=True)
class Upright:
    """The part of a page that shows, in its own coordinates; `turned` is how far, in degrees clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    @classmethod
    def of(cls, page: Page) -> Upright:
        """The crop box within the media box; the media box where they have nothing in common.

        Raises TypeError or ValueError for a page without a media box.
        """
        media = _ordered([float(side) for side in page.mediabox])
        try:
            crop = _ordered([float(side) for side in page.cropbox])
        except (TypeError, ValueError):  # viewers take no notice of a box that is none
            crop = media
        left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
        right, top = min(media[2], crop[2]), min(media[3], crop[3])
        if left >= right or bottom >= top:
            left, bottom, right, top = media
        turned = int(page.rotation) % 360
        return cls(left, bottom, right, top, turned if turned % 90 == 0 else 0)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as they are seen."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turned % 180 else (width, height)

    @property
    def matrix(self) -> tuple[float, ...]:
        """From the page as it is seen, its lower left corner at 0, to its own coordinates."""
        return {
            0: (1, 0, 0, 1, self.left, self.bottom),
            90: (0, 1, -1, 0, self.right, self.bottom),
            180: (-1, 0, 0, -1, self.right, self.top),
            270: (0, -1, 1, 0, self.left, self.top),
        }[self.turned]

    def seen(self, box: Sequence[float]) -> Box:
        """A rectangle of the page's own coordinates as it is seen."""
        a, b, c, d, e, f = self.matrix
        corners = ((box[0] - e, box[1] - f), (box[2] - e, box[3] - f))
        (x0, y0), (x1, y1) = ((a * x + b * y, c * x + d * y) for x, y in corners)
        return Box(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


def _ordered(box: Sequence[float]) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
