"""The European emblem and the Polish colours, told by their public geometry in any picture.

The emblem: a field of 3:2 with twelve stars at the hours of a clock, on a circle of a third of the height,
each in a circle of an eighteenth of it (Council of Europe and European Union, graphical specification of the
emblem). It is yellow or white on Reflex Blue, or black on white in a black outline. The Polish colours: a
white band over a red one, 8:5, in a thin outline. A stretched mark is found as well, and its ratio told.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageStat

from .regions import Region, Run, regions, runs
from .surface import Box, Picture

EMBLEM, COLOURS = "eu-emblem", "rp-colours"
RATIOS = {EMBLEM: 3 / 2, COLOURS: 8 / 5}
LEAST_MM = 3.0
"""Lower shapes have stars of less than two pixels at our resolution, and are no marks of a strip."""
_STRETCH = 1.7
"""Beyond this a shape is another one, and no longer a stretched mark."""

_PAPER = 247
"""Lighter grey is white."""
_MOST_LINES = 400
"""Lines on one page, of a table for instance, among which a frame is looked for."""

Pixels = tuple[int, int, int, int]
"""Left, upper, right, lower."""

_WIDTH, _HEIGHT = 270, 180
_RADIUS = _HEIGHT // 18
_STAR_AREA = 1.1226 * _RADIUS**2
"""Of a pentagram in a circle of this radius."""
_OFF = 0.45
"""How far the centre of a star may be from its place, in radii of stars."""
_CENTRES = tuple(
    (
        round(_WIDTH / 2 + _HEIGHT / 3 * math.sin(math.radians(30 * hour))),
        round(_HEIGHT / 2 - _HEIGHT / 3 * math.cos(math.radians(30 * hour))),
    )
    for hour in range(12)
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark found by its geometry. `look` is "full", "blue" or "black"."""

    kind: str
    look: str
    box: Box

    @property
    def ratio(self) -> float:
        return self.box.width / self.box.height


def shapes(picture: Picture) -> Iterator[Shape]:
    """The marks in a picture of mode RGB."""
    red, green, blue = picture.image.split()
    field = _blue(red, green, blue)
    for region in regions(field):
        yield from _on_blue(picture, region, red)
    grey = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    taken: list[Box] = []
    for frame in _frames(picture, ImageChops.subtract(grey.point(_below(190)), field)):
        box = picture.to_mm(frame)
        # The outline is some rows of pixels thick, and each of them is a line.
        if not any(box.meets(other, by=1.0) for other in taken) and _is_outlined(frame, grey):
            taken.append(box)
            yield Shape(EMBLEM, "black", box)
    for region in regions(_red(red, green, blue)):
        yield from _white_over_red(picture, region)


def _blue(red: Image.Image, green: Image.Image, blue: Image.Image) -> Image.Image:
    """Reflex Blue, also as printers and scanners turn it."""
    bluer = ImageChops.subtract(blue, ImageChops.lighter(red, green)).point(_from(45))
    return ImageChops.darker(bluer, red.point(_below(115)))


def _red(red: Image.Image, green: Image.Image, blue: Image.Image) -> Image.Image:
    redder = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(_from(90))
    return ImageChops.darker(redder, red.point(_from(150)))


def _from(level: int) -> list[int]:
    return [255 if value >= level else 0 for value in range(256)]


def _below(level: int) -> list[int]:
    return [255 if value < level else 0 for value in range(256)]


def _on_blue(picture: Picture, region: Region, red: Image.Image) -> Iterator[Shape]:
    pixels = (region.left, region.top, region.right, region.bottom)
    if not _may_be(picture, pixels, EMBLEM) or region.area < 0.7 * region.width * region.height:
        return
    # Red parts field and stars, yellow and white ones: the field has next to none of it.
    if _has_stars(red.crop(pixels)):
        yield Shape(EMBLEM, _star_colour(picture.image.crop(pixels)), picture.to_mm(pixels))


def _may_be(picture: Picture, pixels: Pixels, kind: str) -> bool:
    box = picture.to_mm(pixels)
    off = box.width / box.height / RATIOS[kind]
    return box.height >= LEAST_MM and 1 / _STRETCH < off < _STRETCH


def _has_stars(field: Image.Image) -> bool:
    """Twelve stars of the right size in their places, and nothing else; `field` is dark, its stars light."""
    plain = field.resize((_WIDTH, _HEIGHT), Image.Resampling.BICUBIC)
    inner = plain.crop((8, 8, _WIDTH - 8, _HEIGHT - 8))
    dark = ImageStat.Stat(inner).median[0]
    light = max(plain.crop((x, y, x + 1, y + 1)).tobytes()[0] for x, y in _CENTRES)
    if light - dark < 60:
        return False
    scaled = inner.point(
        [max(0, min(255, round((v - dark - 12) * 255 / (light - dark - 12)))) for v in range(256)]
    )
    total = ImageStat.Stat(scaled).sum[0] / 255
    areas = [_star_area(scaled, x - 8, y - 8) for x, y in _CENTRES]
    return all(areas) and total - sum(areas) < 1.5 * _STAR_AREA


def _star_area(scaled: Image.Image, x: int, y: int) -> float:
    """The area of a star around this place; 0 if it is too large, too small or off its place."""
    reach = _RADIUS + 2
    light = scaled.crop((x - reach, y - reach, x + reach, y + reach)).tobytes()
    area = sum(light) / 255
    if not 0.45 * _STAR_AREA < area < 1.75 * _STAR_AREA:
        return 0.0
    side = 2 * reach
    across = sum(value * (index % side) for index, value in enumerate(light)) / 255 / area
    down = sum(value * (index // side) for index, value in enumerate(light)) / 255 / area
    off = max(abs(across - reach + 0.5), abs(down - reach + 0.5))
    return area if off < _OFF * _RADIUS else 0.0


def _star_colour(field: Image.Image) -> str:
    """Blue is lowest in yellow stars, and highest in white ones."""
    plain = field.resize((_WIDTH, _HEIGHT), Image.Resampling.BICUBIC)
    values = [plain.crop((x, y, x + 1, y + 1)).tobytes() for x, y in _CENTRES]
    return "blue" if sum(v[2] for v in values) > 0.8 * sum(v[0] for v in values) else "full"


def _frames(picture: Picture, ink: Image.Image) -> Iterator[Pixels]:
    """Rectangles of thin lines: two long runs of ink, one below the other, from side to side."""
    least = max(8, round(LEAST_MM * picture.image.width / picture.box.width))
    known = runs(ink, least=least)
    lines = set(known)
    thin = [line for line in known if not _goes_on(line, lines)]
    if len(thin) > _MOST_LINES:
        return
    for row, start, end in thin:
        for below, other, other_end in thin:
            pixels = (min(start, other), row, max(end, other_end), below + 1)
            apart = max(abs(other - start), abs(other_end - end))
            if below > row + 4 and apart <= 2 and _may_be(picture, pixels, EMBLEM):
                yield pixels


def _goes_on(line: Run, lines: set[Run]) -> bool:
    """Whether a run is part of a solid field: the same run stands further rows above or below."""
    row, start, end = line
    return (row - 3, start, end) in lines or (row + 3, start, end) in lines


def _is_outlined(pixels: Pixels, grey: Image.Image) -> bool:
    inside = ImageChops.invert(grey.crop(pixels))
    edge = max(2, inside.height // 30)
    sides = [(0, 0, edge, inside.height), (inside.width - edge, 0, inside.width, inside.height)]
    return all(_has_line(inside.crop(side)) for side in sides) and _has_stars(inside)


def _has_line(side: Image.Image) -> bool:
    """Whether one of the columns is ink from top to bottom."""
    columns = side.resize((side.width, 1), Image.Resampling.BOX)
    return max(columns.tobytes()) > 60


def _white_over_red(picture: Picture, region: Region) -> Iterator[Shape]:
    width, height = region.width, region.height
    if region.area < 0.9 * width * height or height < 4:
        return
    grey = picture.image.convert("L")
    top = _outline_above(grey, region)
    pixels = (region.left, top, region.right, region.bottom)
    if top < 0 or not _may_be(picture, pixels, COLOURS):
        return
    inset = max(2, height // 8)
    white = grey.crop((region.left + inset, top + inset, region.right - inset, region.top - inset))
    if white.width < 2 or white.height < 1 or ImageStat.Stat(white).mean[0] < 235:
        return
    if ImageStat.Stat(white).stddev[0] < 12 and _has_sides(grey, region, top):
        yield Shape(COLOURS, "full", picture.to_mm(pixels))


def _outline_above(grey: Image.Image, region: Region) -> int:
    """The row of the line above a white band as high as the red one; -1 if there is none."""
    middle = (region.left + region.width // 5, region.right - region.width // 5)
    first = max(0, region.top - round(1.15 * region.height) - 1)
    last = region.top - round(0.85 * region.height) + 2
    if last <= first:
        return -1
    band = grey.crop((middle[0], first, middle[1], last))
    rows = band.resize((1, last - first), Image.Resampling.BOX).tobytes()
    # From within: the line is the first row that is not white, or the one after where it lies across two.
    inked = [index for index, value in enumerate(rows) if value < _PAPER]
    if not inked:
        return -1
    row = inked[-1]
    return first + (row - 1 if row and rows[row - 1] < rows[row] - 20 else row)


def _has_sides(grey: Image.Image, region: Region, top: int) -> bool:
    """A line, or another ground, at a side of the white band: printed small, a hairline may lose one side."""
    rows = (top + region.height // 4, region.top - region.height // 4)
    if rows[1] <= rows[0]:
        return False
    return any(
        _is_inked(grey.crop((max(0, at - 3), rows[0], min(grey.width, at + 3), rows[1])))
        for at in (region.left, region.right)
    )


def _is_inked(part: Image.Image) -> bool:
    """Whether one of the columns is not white."""
    return part.width >= 2 and min(part.resize((part.width, 1), Image.Resampling.BOX).tobytes()) <= _PAPER
