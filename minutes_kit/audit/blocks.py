"""Whatever is drawn near the marks and is none of them yet: its places, and whether it is a known file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .regions import regions
from .surface import Box, Picture, Surface, around

_CELL = 0.5
"""Millimetres; finer things are looked at together."""
_THIN = 1.0
"""What is thinner, in mm, is a rule and no mark."""
_INK = 24
"""How far a pixel is from its ground to be ink."""
_ALIKE = 0.86
"""Correlation from which two pictures are the same: a mark and its scan reach it, two marks do not."""
_STRETCH = 1.7
_SIDE = 40
_MOST_BLOCKS = 40


def blocks(surface: Surface, within: Box, without: Iterable[Box]) -> tuple[Box, ...]:
    """The ink in a part of the paper that is not covered by `without`, as boxes, in reading order."""
    gone = tuple(without)
    found = [box for picture in surface.pictures for box in _of(picture, within, gone)]
    large = [box for box in found if min(box.width, box.height) >= _THIN]
    return tuple(sorted(large, key=lambda box: box.left)[:_MOST_BLOCKS])


def _of(picture: Picture, within: Box, gone: Sequence[Box]) -> Iterable[Box]:
    pixels = picture.to_pixels(within)
    if pixels[2] - pixels[0] < 4 or pixels[3] - pixels[1] < 4:
        return
    part = Picture(picture.image.crop(pixels), picture.to_mm(pixels))
    ink = _ink(part.image)
    if ink.getbbox() is None and min(most_common(part.image)) < 255 - _INK:
        yield part.box  # A field of one colour is its own ink.
        return
    pen = ImageDraw.Draw(ink)
    for box in gone:
        if box.meets(part.box):
            left, top, right, bottom = part.to_pixels(box.grown(0.4))
            pen.rectangle((left, top, max(left, right - 1), max(top, bottom - 1)), fill=0)
    cells = (max(1, round(part.box.width / _CELL)), max(1, round(part.box.height / _CELL)))
    rough = ink.resize(cells, Image.Resampling.BOX).point([0] * 16 + [255] * 240)
    across, down = ink.width / cells[0], ink.height / cells[1]
    for region in regions(rough.filter(ImageFilter.MaxFilter(3))):
        area = (
            max(0, int(region.left * across)),
            max(0, int(region.top * down)),
            min(ink.width, round(region.right * across)),
            min(ink.height, round(region.bottom * down)),
        )
        inked = ink.crop(area).getbbox()
        if inked:
            yield part.to_mm((area[0] + inked[0], area[1] + inked[1], area[0] + inked[2], area[1] + inked[3]))


def most_common(image: Image.Image) -> tuple[int, int, int]:
    """The colour of most pixels of a picture of mode RGB, or one near to it."""
    few = image.quantize(16)
    counts = few.histogram()
    index = counts.index(max(counts))
    red, green, blue = (few.getpalette() or [255] * 48)[3 * index : 3 * index + 3]
    return red, green, blue


def _ink(image: Image.Image) -> Image.Image:
    """White where a pixel differs from the most common colour, which is the ground."""
    small = image.resize((min(200, image.width), min(100, image.height)), Image.Resampling.NEAREST)
    ground = Image.new("RGB", image.size, most_common(small))
    red, green, blue = ImageChops.difference(image, ground).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([0] * _INK + [255] * (256 - _INK))


def matching(file: Image.Image, surface: Surface, found: Sequence[Box]) -> Box | None:
    """Where a known picture stands: one of the boxes, or neighbours that make it up together."""
    own = _fingerprint(trimmed(file))
    ratio = trimmed(file).width / trimmed(file).height
    best, place = _ALIKE, None
    for first in range(len(found)):
        for last in range(first, min(first + 8, len(found))):
            box = around(found[first : last + 1])
            off = box.width / box.height / ratio
            if 1 / _STRETCH < off < _STRETCH and (alike := _alike(own, surface, box)) > best:
                best, place = alike, box
    return place


def ratio_of(file: Image.Image) -> float:
    """Width over height of what is drawn in an official file, without its margin."""
    shown = trimmed(file)
    return shown.width / shown.height


def trimmed(file: Image.Image) -> Image.Image:
    box = _ink(file).getbbox()
    return file.crop(box) if box else file


def _alike(own: tuple[bytes, ...], surface: Surface, box: Box) -> float:
    for picture in surface.pictures:
        if picture.box.meets(box):
            return _correlation(own, _fingerprint(picture.image.crop(picture.to_pixels(box))))
    return 0.0


def _fingerprint(image: Image.Image) -> tuple[bytes, ...]:
    if not image.width or not image.height:
        return (b"",)
    blurred = image.filter(ImageFilter.BoxBlur(image.height / _SIDE / 2))
    small = blurred.resize((_SIDE, _SIDE), Image.Resampling.BOX)
    return tuple(band.tobytes() for band in small.split())


def _correlation(one: tuple[bytes, ...], other: tuple[bytes, ...]) -> float:
    """Of all three colours together: 1 for the same picture, also in other light."""
    a, b = b"".join(one), b"".join(other)
    if len(a) != len(b) or not a:
        return 0.0
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    both = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    spread = sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)
    if not spread:
        return float(all(abs(x - y) < _INK for x, y in zip(a, b, strict=True)))
    return both / math.sqrt(spread)
