"""What was read from a finished document: places of marks, with their words and pictures in millimetres."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PIL import Image

from ..problems import Words


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm; y grows downwards from the upper left corner of the paper."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The y of its centre."""
        return (self.top + self.bottom) / 2

    def common(self, other: Box) -> tuple[float, float]:
        """Width and height of what both cover; not positive where they are apart."""
        return (
            min(self.right, other.right) - max(self.left, other.left),
            min(self.bottom, other.bottom) - max(self.top, other.top),
        )

    def meets(self, other: Box, by: float = 0.0) -> bool:
        """Whether both cover more than `by` mm of the same paper either way."""
        width, height = self.common(other)
        return width > by and height > by

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest rectangle around at least one."""
    found = tuple(boxes)
    return Box(
        min(box.left for box in found),
        min(box.top for box in found),
        max(box.right for box in found),
        max(box.bottom for box in found),
    )


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is printed. `font` is the name in the file; `colour` is (red, green, blue).

    `seen` is False for the invisible words that text recognition puts over a scan.
    """

    text: str
    box: Box
    font: str = ""
    italic: bool = False
    colour: tuple[int, int, int] = (0, 0, 0)
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels and the box of the paper that they show."""

    image: Image.Image
    box: Box

    def to_mm(self, pixels: tuple[float, float, float, float]) -> Box:
        """A rectangle of pixels (left, upper, right, lower) on the paper."""
        across, down = self.box.width / self.image.width, self.box.height / self.image.height
        left, upper, right, lower = pixels
        return Box(
            self.box.left + left * across,
            self.box.top + upper * down,
            self.box.left + right * across,
            self.box.top + lower * down,
        )

    def to_pixels(self, box: Box) -> tuple[int, int, int, int]:
        """The pixels that show a rectangle of the paper, within the picture."""
        across, down = self.image.width / self.box.width, self.image.height / self.box.height
        return (
            max(0, round((box.left - self.box.left) * across)),
            max(0, round((box.top - self.box.top) * down)),
            min(self.image.width, round((box.right - self.box.left) * across)),
            min(self.image.height, round((box.bottom - self.box.top) * down)),
        )


@dataclass(frozen=True, slots=True)
class Surface:
    """A page of a PDF, or a kind of pages of a DOCX.

    `words` stand in the order of the file. `laid` tells that boxes are places on the paper: a DOCX gives
    sizes and an order alone, which then stand for places from left to right. `first` is the first page; `own`
    is False for a page that owes no strip, such as one of an inserted attachment.
    """

    number: int
    place: Words
    paper: Box
    words: tuple[Word, ...]
    pictures: tuple[Picture, ...]
    laid: bool = True
    first: bool = False
    own: bool = True

    def bare(self) -> Surface:
        """The same place without its words and pixels, to be remembered."""
        return replace(self, words=(), pictures=())
