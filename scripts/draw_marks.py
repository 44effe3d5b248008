"""Draws the marks whose geometry is public: the European emblem and the Polish colours.

Writes `funding/marks/*.svg` and a PNG twin of each, for documents that need a raster picture.

European emblem: a rectangle of 2:3; twelve upright five-pointed stars at the hours of a clock, on a
circle of a third of the hoist around the crossing of the diagonals, each inscribed in a circle of an
eighteenth of the hoist; Reflex Blue #003399 and yellow #FFCC00. One colour: black stars on white in
a black outline, or white stars on Reflex Blue. On a coloured ground: a white border of 1/25 of the height.
(Council of Europe and European Union, graphical specification of the emblem.)

Polish colours: white over red, two equal bands [the flag's legal geometry: 5:8, Act of 31 January
1980 on the coat of arms, the colours and the anthem]; the red of the act, given there in CIE
coordinates, is near #DC143C. A thin grey outline lets the white show on white paper.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).resolve().parent.parent / "funding" / "marks"
PNG_HEIGHT = 600
SUPERSAMPLING = 4

REFLEX_BLUE, YELLOW = "#003399", "#FFCC00"
RED, WHITE, BLACK, GREY = "#DC143C", "#FFFFFF", "#000000", "#999999"

EU_HOIST, EU_FLY = 180, 270
RP_HEIGHT, RP_WIDTH = 100, 160
INNER_TO_OUTER = (3 - math.sqrt(5)) / 2
"""Of a regular pentagram: the radius of its inner corners, the outer radius being 1."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    points: tuple[Point, ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A line of `width` units within the edges of a drawing, which keeps its outer size.

    A stroke and not a filled frame: viewers widen a stroke to a pixel, and lose a frame thinner than one.
    """

    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes from back to front on a page of `width` × `height` units, y downwards."""

    title: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    outline: Outline | None = None


def rectangle(left: float, top: float, right: float, bottom: float, fill: str) -> Shape:
    return Shape(((left, top), (right, top), (right, bottom), (left, bottom)), fill)


def star(centre: Point, radius: float, fill: str) -> Shape:
    """An upright five-pointed star; `radius` is that of its circumscribed circle."""
    corners = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * INNER_TO_OUTER
        angle = math.radians(36 * corner)
        corners.append((centre[0] + reach * math.sin(angle), centre[1] - reach * math.cos(angle)))
    return Shape(tuple(corners), fill)


def star_centres() -> tuple[Point, ...]:
    radius = EU_HOIST / 3
    hours = (math.radians(30 * hour) for hour in range(12))
    return tuple((EU_FLY / 2 + radius * math.sin(a), EU_HOIST / 2 - radius * math.cos(a)) for a in hours)


def eu_emblem(field: str, stars: str, outline: Outline | None = None) -> Drawing:
    background = rectangle(0, 0, EU_FLY, EU_HOIST, field)
    drawn = tuple(star(centre, EU_HOIST / 18, stars) for centre in star_centres())
    return Drawing("Flaga Unii Europejskiej", EU_FLY, EU_HOIST, (background, *drawn), outline)


def bordered(drawing: Drawing) -> Drawing:
    """On a coloured ground: a white border of 1/25 of the height all around."""
    border = drawing.height / 25
    width, height = drawing.width + 2 * border, drawing.height + 2 * border
    moved = (
        Shape(tuple((x + border, y + border) for x, y in shape.points), shape.fill)
        for shape in drawing.shapes
    )
    return Drawing(drawing.title, width, height, (rectangle(0, 0, width, height, WHITE), *moved))


def rp_colours() -> Drawing:
    upper = rectangle(0, 0, RP_WIDTH, RP_HEIGHT / 2, WHITE)
    lower = rectangle(0, RP_HEIGHT / 2, RP_WIDTH, RP_HEIGHT, RED)
    outline = Outline(GREY, RP_HEIGHT / 100)
    return Drawing("Barwy Rzeczypospolitej Polskiej", RP_WIDTH, RP_HEIGHT, (upper, lower), outline)


def drawings() -> dict[str, Drawing]:
    """Every mark by the stem of its file."""
    return {
        "eu-emblem": eu_emblem(REFLEX_BLUE, YELLOW),
        "eu-emblem-blue": eu_emblem(REFLEX_BLUE, WHITE),
        "eu-emblem-mono": eu_emblem(WHITE, BLACK, Outline(BLACK, EU_HOIST / 60)),
        "eu-emblem-on-colour": bordered(eu_emblem(REFLEX_BLUE, YELLOW)),
        "rp-colours": rp_colours(),
    }


def number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def svg(drawing: Drawing) -> bytes:
    width, height = number(drawing.width), number(drawing.height)
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', f"  <title>{drawing.title}</title>"]
    for shape in drawing.shapes:
        points = " ".join(f"{number(x)},{number(y)}" for x, y in shape.points)
        lines.append(f'  <polygon fill="{shape.fill}" points="{points}"/>')
    if drawing.outline:
        lines.append(f"  {svg_outline(drawing, drawing.outline)}")
    return ("\n".join([*lines, "</svg>"]) + "\n").encode()


def svg_outline(drawing: Drawing, outline: Outline) -> str:
    inset, line = number(outline.width / 2), outline.width
    size = f'width="{number(drawing.width - line)}" height="{number(drawing.height - line)}"'
    stroke = f'fill="none" stroke="{outline.colour}" stroke-width="{number(line)}"'
    return f'<rect x="{inset}" y="{inset}" {size} {stroke}/>'


def png(drawing: Drawing) -> bytes:
    scale = PNG_HEIGHT * SUPERSAMPLING / drawing.height
    page = Image.new("RGB", (round(drawing.width * scale), round(drawing.height * scale)), WHITE)
    pen = ImageDraw.Draw(page)
    for shape in drawing.shapes:
        # A pixel's coordinate names its centre, hence the half.
        pen.polygon([(x * scale - 0.5, y * scale - 0.5) for x, y in shape.points], fill=shape.fill)
    if drawing.outline:
        thickness = round(drawing.outline.width * scale)
        corner = (page.width - 1, page.height - 1)
        pen.rectangle([(0, 0), corner], outline=drawing.outline.colour, width=thickness)
    written = BytesIO()
    page.reduce(SUPERSAMPLING).save(written, "PNG", optimize=True)
    return written.getvalue()


def files() -> dict[str, bytes]:
    """The name and the content of every file in `funding/marks`."""
    drawn: dict[str, bytes] = {}
    for stem, drawing in drawings().items():
        drawn[f"{stem}.svg"] = svg(drawing)
        drawn[f"{stem}.png"] = png(drawing)
    return drawn


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
