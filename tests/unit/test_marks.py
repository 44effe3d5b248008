from __future__ import annotations

import importlib.util
import math
import re
import sys
from io import BytesIO
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from minutes_kit.resources import data_folder

SCRIPT = Path(__file__).parents[2] / "scripts" / "draw_marks.py"
MARKS = data_folder("funding") / "marks"
EMBLEMS = {
    "eu-emblem": ("#003399", "#FFCC00"),
    "eu-emblem-blue": ("#003399", "#FFFFFF"),
    "eu-emblem-mono": ("#FFFFFF", "#000000"),
}
STEMS = [*EMBLEMS, "rp-colours"]

Polygon = tuple[str, list[tuple[float, float]]]


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return script().files()


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw_marks", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["draw_marks"] = module
    spec.loader.exec_module(module)
    return module


def polygons(stem: str) -> tuple[tuple[float, float], list[Polygon]]:
    root = ElementTree.fromstring((MARKS / f"{stem}.svg").read_text(encoding="utf-8"))
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
    found: list[Polygon] = []
    for element in root.iter("{http://www.w3.org/2000/svg}polygon"):
        points = [tuple(map(float, pair.split(","))) for pair in element.attrib["points"].split()]
        found.append((element.attrib["fill"], points))
    return (width, height), found


def stars(stem: str) -> tuple[float, list[Polygon]]:
    (_, hoist), found = polygons(stem)
    return hoist, [polygon for polygon in found if len(polygon[1]) == 10]


def centre(points: list[tuple[float, float]]) -> tuple[float, float]:
    outer = points[::2]
    return sum(x for x, _ in outer) / 5, sum(y for _, y in outer) / 5


def test_the_packaged_marks_are_the_drawn_ones_and_no_others(drawn):
    assert {path.name for path in MARKS.iterdir()} == set(drawn)


@pytest.mark.parametrize("stem", STEMS)
def test_a_packaged_svg_is_byte_for_byte_what_the_script_writes(drawn, stem):
    assert (MARKS / f"{stem}.svg").read_bytes() == drawn[f"{stem}.svg"]


@pytest.mark.parametrize("stem", STEMS)
def test_a_packaged_png_has_the_pixels_that_the_script_draws(drawn, stem):
    # Pixels, not bytes: builds of Pillow compress with different libraries.
    packaged = Image.open(MARKS / f"{stem}.png")
    fresh = Image.open(BytesIO(drawn[f"{stem}.png"]))
    assert packaged.size == fresh.size
    assert ImageChops.difference(packaged.convert("RGB"), fresh.convert("RGB")).getbbox() is None


def test_drawing_twice_gives_the_same_bytes(drawn):
    assert script().files() == drawn


@pytest.mark.parametrize("stem", EMBLEMS)
def test_the_emblem_is_two_by_three(stem):
    (width, height), _ = polygons(stem)
    assert width * 2 == height * 3


@pytest.mark.parametrize("stem", EMBLEMS)
def test_twelve_stars_stand_at_the_hours_of_a_clock(stem):
    hoist, found = stars(stem)
    assert len(found) == 12
    for hour, (_, points) in enumerate(found):
        angle = math.radians(30 * hour)
        expected = (0.75 + math.sin(angle) / 3, 0.5 - math.cos(angle) / 3)
        x, y = centre(points)
        assert (x / hoist, y / hoist) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("stem", EMBLEMS)
def test_each_star_is_upright_and_fills_a_circle_of_an_eighteenth_of_the_hoist(stem):
    hoist, found = stars(stem)
    for _, points in found:
        middle = centre(points)
        radii = [math.dist(middle, point) / hoist for point in points]
        assert radii[::2] == pytest.approx([1 / 18] * 5, abs=1e-5)
        assert radii[1::2] == pytest.approx([0.381966 / 18] * 5, abs=1e-5)
        assert points[0] == pytest.approx((middle[0], min(y for _, y in points)), abs=2e-3)


@pytest.mark.parametrize("stem", EMBLEMS)
def test_neighbouring_stars_do_not_touch(stem):
    hoist, found = stars(stem)
    centres = [centre(points) for _, points in found]
    gaps = [math.dist(a, b) / hoist for a, b in zip(centres, centres[1:] + centres[:1], strict=True)]
    assert gaps == pytest.approx([0.17254] * 12, abs=1e-4)
    assert min(gaps) > 1 / 9


@pytest.mark.parametrize(("stem", "colours"), EMBLEMS.items())
def test_the_emblem_has_its_colours(stem, colours):
    field, star = colours
    _, found = polygons(stem)
    assert [fill for fill, points in found if len(points) == 4] == [field]
    assert {fill for fill, points in found if len(points) == 10} == {star}


@pytest.mark.parametrize(("stem", "colour"), [("eu-emblem-mono", "#000000"), ("rp-colours", "#999999")])
def test_what_is_white_at_its_edge_has_a_thin_outline_within_its_size(stem, colour):
    (width, height), _ = polygons(stem)
    (line,) = ElementTree.parse(MARKS / f"{stem}.svg").iter("{http://www.w3.org/2000/svg}rect")
    names = ("stroke-width", "x", "y", "width", "height")
    stroke, x, y, across, down = (float(line.attrib[key]) for key in names)
    assert line.attrib["stroke"] == colour
    assert 0 < stroke < height / 30
    assert (x - stroke / 2, y - stroke / 2) == (0, 0)
    assert (x + across + stroke / 2, y + down + stroke / 2) == (width, height)


def test_the_polish_colours_are_five_by_eight_white_over_red():
    (width, height), found = polygons("rp-colours")
    assert width * 5 == height * 8
    (upper, white), (lower, red) = found
    assert (upper, lower) == ("#FFFFFF", "#DC143C")
    assert white == [(0, 0), (width, 0), (width, height / 2), (0, height / 2)]
    assert red == [(0, height / 2), (width, height / 2), (width, height), (0, height)]


@pytest.mark.parametrize(
    ("stem", "place", "colour"),
    [
        ("eu-emblem", (0.5, 0.5), (0, 51, 153)),
        ("eu-emblem", (0.5, 1 / 6), (255, 204, 0)),
        ("eu-emblem", (0.0, 0.0), (0, 51, 153)),
        ("eu-emblem-blue", (0.5, 5 / 6), (255, 255, 255)),
        ("eu-emblem-mono", (0.5, 1 / 6), (0, 0, 0)),
        ("eu-emblem-mono", (0.5, 0.5), (255, 255, 255)),
        ("rp-colours", (0.5, 0.25), (255, 255, 255)),
        ("rp-colours", (0.5, 0.75), (220, 20, 60)),
        ("rp-colours", (0.0, 0.0), (153, 153, 153)),
    ],
)
def test_the_png_twin_shows_the_same_drawing(stem, place, colour):
    image = Image.open(MARKS / f"{stem}.png")
    spot = (round(place[0] * (image.width - 1)), round(place[1] * (image.height - 1)))
    assert image.getpixel(spot) == colour


@pytest.mark.parametrize("stem", STEMS)
def test_svg_and_png_have_one_ratio(stem):
    (width, height), _ = polygons(stem)
    image = Image.open(MARKS / f"{stem}.png")
    assert image.height >= 600
    assert image.width * height == image.height * width


@pytest.mark.parametrize("stem", STEMS)
def test_a_packaged_png_carries_nothing_but_pixels(stem):
    chunks = re.findall(rb"(IHDR|tEXt|iTXt|zTXt|eXIf|tIME|iCCP)", (MARKS / f"{stem}.png").read_bytes())
    assert chunks == [b"IHDR"]
