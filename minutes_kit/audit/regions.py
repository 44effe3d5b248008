"""Connected regions of a mask, told by runs of pixels: quick where a page is mostly empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

MOST_RUNS = 60_000
"""Runs of pixels in one mask. A page of blue text has a tenth; beyond that it is a photograph."""

Run = tuple[int, int, int]
"""Row, first column, column behind the last."""


@dataclass(slots=True)
class Region:
    """The pixels from `left` up to `right` and from `top` up to `bottom`; `area` of them belong to it."""

    left: int
    top: int
    right: int
    bottom: int
    area: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def take(self, other: Region) -> None:
        self.left, self.top = min(self.left, other.left), min(self.top, other.top)
        self.right, self.bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        self.area += other.area


def runs(mask: Image.Image, *, least: int = 1) -> list[Run]:
    """The runs of white pixels in a mask of mode L, at least so long; none where there are too many."""
    box = mask.getbbox()
    if box is None:
        return []
    left, top, right, bottom = box
    # A black column keeps the end of a row from the start of the next.
    framed = mask.crop((left, top, right + 1, bottom))
    stride = right + 1 - left
    found: list[Run] = []
    for match in re.finditer(rb"\xff{%d,}" % least, framed.tobytes()):
        row, start = divmod(match.start(), stride)
        found.append((top + row, left + start, left + start + match.end() - match.start()))
        if len(found) > MOST_RUNS:
            return []
    return found


def regions(mask: Image.Image) -> list[Region]:
    """The connected regions of a mask; pixels that touch at a corner are connected."""
    owners: list[int] = []
    found: list[Region] = []

    def root(index: int) -> int:
        while owners[index] != index:
            owners[index] = owners[owners[index]]
            index = owners[index]
        return index

    for index, above, (row, start, end) in _with_touching(runs(mask)):
        owners.append(index)
        found.append(Region(start, row, end, row + 1, end - start))
        for other in above:
            kept, gone = root(other), root(index)
            if kept != gone:
                owners[gone] = kept
                found[kept].take(found[gone])
    return [region for index, region in enumerate(found) if owners[index] == index]


def _with_touching(found: list[Run]) -> Iterator[tuple[int, list[int], Run]]:
    """Each run with its index and the indexes of those in the row above that touch it."""
    before: list[int] = []
    current: list[int] = []
    row, at = -1, 0
    for index, run in enumerate(found):
        if run[0] != row:
            before = current if run[0] == row + 1 else []
            current, row, at = [], run[0], 0
        while at < len(before) and found[before[at]][2] < run[1]:
            at += 1
        touching = []
        position = at
        while position < len(before) and found[before[position]][1] <= run[2]:
            touching.append(before[position])
            position += 1
        current.append(index)
        yield index, touching, run
