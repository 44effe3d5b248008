"""The emblem and the Polish colours are told from whatever looks like them."""

from __future__ import annotations

import io
import math
from datetime import date

import pytest
from PIL import Image, ImageDraw, ImageFilter

from minutes_kit.audit.blocks import blocks, matching
from minutes_kit.audit.regions import MOST_RUNS, regions, runs
from minutes_kit.audit.shapes import Shape, shapes
from minutes_kit.audit.surface import Box, Picture, Surface
from minutes_kit.funding.choice import load_profile, packaged_profile, profile_ids
from minutes_kit.funding.strip import OfficeMarks, branding
from minutes_kit.problems import Words
from minutes_kit.render.sheet import render_sheet
from minutes_kit.resources import data_folder

MARKS = data_folder("funding") / "marks"
PIXELS_A_MM = 150 / 25.4
BLUE, YELLOW = "#003399", "#ffcc00"


def on_paper(mark: Image.Image, height_mm: float, *, ratio: float = 0.0, paper: str = "white") -> Picture:
    """A mark on a piece of paper of 80 × 50 mm at 150 dpi, between some lines of black and blue."""
    height = round(height_mm * PIXELS_A_MM)
    width = round(height * (ratio or mark.width / mark.height))
    page = Image.new("RGB", (round(80 * PIXELS_A_MM), round(50 * PIXELS_A_MM)), paper)
    pen = ImageDraw.Draw(page)
    pen.line((10, 10, 400, 10), fill="black", width=2)
    pen.text((200, 20), "Odnośnik", fill="#0033cc")
    page.paste(mark.convert("RGB").resize((width, height), Image.Resampling.LANCZOS), (60, 60))
    return Picture(page, Box(0.0, 0.0, 80.0, 50.0))


def packaged(name: str) -> Image.Image:
    with Image.open(MARKS / f"{name}.png") as mark:
        return mark.convert("RGB")


def seen(picture: Picture) -> list[tuple[str, str]]:
    return [(shape.kind, shape.look) for shape in shapes(picture)]


def flag(
    *, stars: int = 12, ratio: float = 1.5, field: str = BLUE, fill: str = YELLOW, radius: float = 1 / 3,
    size: float = 1 / 18, points: int = 5, turn: float = 0.0,
) -> Image.Image:  # fmt: skip
    """A field with stars on a circle around its centre; with `points` 0 they are dots."""
    height = 720
    image = Image.new("RGB", (round(height * ratio), height), field)
    pen = ImageDraw.Draw(image)
    for number in range(stars):
        angle = 2 * math.pi * number / stars + turn
        x = image.width / 2 + radius * height * math.sin(angle)
        y = height / 2 - radius * height * math.cos(angle)
        reach = size * height
        if not points:
            pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=fill)
            continue
        corners = []
        for corner in range(2 * points):
            away = reach * (1 if corner % 2 == 0 else 0.381966)
            at = math.pi * corner / points
            corners.append((x + away * math.sin(at), y - away * math.cos(at)))
        pen.polygon(corners, fill=fill)
    return image


EMBLEMS = {
    "eu-emblem": "full",
    "eu-emblem-blue": "blue",
    "eu-emblem-mono": "black",
    "eu-emblem-on-colour": "full",
}


@pytest.mark.parametrize("height", [5, 9, 11, 20])
@pytest.mark.parametrize("name", EMBLEMS)
def test_the_emblem_is_found_and_measured(name, height):
    paper = "#557755" if name == "eu-emblem-on-colour" else "white"
    (found,) = shapes(on_paper(packaged(name), height, paper=paper))
    assert (found.kind, found.look) == ("eu-emblem", EMBLEMS[name])
    field = height / 1.08 if name == "eu-emblem-on-colour" else height
    assert found.box.height == pytest.approx(field, abs=0.25)
    assert found.ratio == pytest.approx(1.5, rel=0.06 if height < 9 else 0.03)


@pytest.mark.parametrize("height", [5, 9, 11, 20])
def test_the_polish_colours_are_found_and_measured(height):
    (found,) = shapes(on_paper(packaged("rp-colours"), height))
    assert found.kind == "rp-colours"
    assert found.box.height == pytest.approx(height, abs=0.35)
    assert found.ratio == pytest.approx(1.6, rel=0.06 if height < 9 else 0.04)


@pytest.mark.parametrize("name", [*EMBLEMS, "rp-colours"])
@pytest.mark.parametrize(("quality", "blur"), [(40, 0.0), (60, 0.6)])
def test_a_scan_shows_them_too(name, quality, blur):
    paper = "#557755" if name == "eu-emblem-on-colour" else "white"
    picture = on_paper(packaged(name), 11, paper=paper)
    written = io.BytesIO()
    picture.image.filter(ImageFilter.GaussianBlur(blur)).save(written, "JPEG", quality=quality)
    scanned = Picture(Image.open(written).convert("RGB"), picture.box)
    assert [kind for kind, _ in seen(scanned)] == ["rp-colours" if name == "rp-colours" else "eu-emblem"]


def test_a_stretched_emblem_is_told_from_a_right_one_by_its_ratio():
    (wide,) = shapes(on_paper(packaged("eu-emblem"), 11, ratio=1.8))
    assert wide.ratio == pytest.approx(1.8, rel=0.02)
    assert seen(on_paper(packaged("eu-emblem"), 11, ratio=3.0)) == []


NO_EMBLEMS = {
    "eleven stars": flag(stars=11),
    "thirteen stars": flag(stars=13),
    "ten stars": flag(stars=10),
    "no stars": flag(stars=0),
    "wrong ratio, round circle": flag(ratio=2.0),
    "square, round circle": flag(ratio=1.0),
    "wide circle": flag(radius=0.42),
    "narrow circle": flag(radius=0.25),
    "between the hours": flag(turn=math.pi / 12),
    "dots": flag(points=0),
    "large stars": flag(size=1 / 11),
    "small stars": flag(size=1 / 32),
    "red field": flag(field="#993300"),
    "light blue field": flag(field="#99bbff"),
    "black stars on grey": flag(field="#999999", fill="black"),
}


@pytest.mark.parametrize("name", NO_EMBLEMS)
def test_what_looks_like_the_emblem_is_none(name):
    assert seen(on_paper(NO_EMBLEMS[name], 11)) == []


def test_the_flag_that_the_negatives_are_made_of_is_one():
    assert seen(on_paper(flag(), 11)) == [("eu-emblem", "full")]
    assert seen(on_paper(flag(points=0, size=1 / 30), 11)) == [("eu-emblem", "full")], "a known limit"


def two_bands(upper: str, lower: str, *, outline: str = "", share: float = 0.5) -> Image.Image:
    image = Image.new("RGB", (960, 600), upper)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, round(600 * share), 960, 600), fill=lower)
    if outline:
        pen.rectangle((0, 0, 959, 599), outline=outline, width=6)
    return image


NO_COLOURS = {
    "red bar": two_bands("white", "#dc143c"),
    "red over white": two_bands("#dc143c", "white", outline="#999999"),
    "blue": two_bands("white", "#143cdc", outline="#999999"),
    "narrow red": two_bands("white", "#dc143c", outline="#999999", share=0.75),
    "grey over red": two_bands("#bbbbbb", "#dc143c", outline="#777777"),
}


@pytest.mark.parametrize("name", NO_COLOURS)
def test_what_looks_like_the_polish_colours_is_none(name):
    assert seen(on_paper(NO_COLOURS[name], 11)) == []


def test_a_table_and_a_photograph_are_no_marks_and_take_no_time():
    page = Image.new("RGB", (600, 400), "white")
    pen = ImageDraw.Draw(page)
    for column in range(0, 600, 45):
        pen.line((column, 0, column, 400), fill="black")
    for row in range(0, 400, 30):
        pen.line((0, row, 600, row), fill="black")
    assert seen(Picture(page, Box(0.0, 0.0, 100.0, 66.0))) == []
    noise = Image.effect_noise((600, 400), 90).convert("RGB")
    assert seen(Picture(noise, Box(0.0, 0.0, 100.0, 66.0))) == []
    assert runs(Image.effect_noise((1200, 900), 200).point(lambda v: 255 if v > 127 else 0)) == []
    assert MOST_RUNS < 1200 * 900 / 4


def test_regions_are_what_touches():
    mask = Image.new("L", (20, 10), 0)
    pen = ImageDraw.Draw(mask)
    pen.rectangle((1, 1, 4, 3), fill=255)
    pen.rectangle((5, 4, 8, 6), fill=255)
    pen.rectangle((12, 1, 13, 8), fill=255)
    pen.rectangle((17, 1, 18, 8), fill=255)
    pen.rectangle((12, 8, 18, 8), fill=255)
    found = sorted((r.left, r.top, r.right, r.bottom, r.area) for r in regions(mask))
    assert found == [(1, 1, 9, 7, 24), (12, 1, 19, 9, 35)]


# --- files of one's own ---------------------------------------------------------------------------------


def logo(colour: str, shape: str) -> Image.Image:
    image = Image.new("RGB", (400, 120), "white")
    pen = ImageDraw.Draw(image)
    getattr(pen, shape)((20, 20, 100, 100), fill=colour)
    pen.rectangle((130, 30, 380, 50), fill="#333333")
    pen.rectangle((130, 70, 300, 90), fill="#333333")
    return image


def test_a_known_file_is_found_among_others_also_when_it_is_stretched():
    first, second = logo("#2e7d32", "ellipse"), logo("#7d2e6a", "rectangle")
    page = Image.new("RGB", (900, 200), "white")
    page.paste(first.resize((200, 60)), (20, 60))
    page.paste(second.resize((280, 60)), (500, 60))
    paper = Box(0.0, 0.0, 150.0, 33.3)
    surface = Surface(1, Words("", ""), paper, (), (Picture(page, paper),))
    free = blocks(surface, paper, ())
    assert matching(first, surface, free).left == pytest.approx(5, abs=0.6)
    stretched = matching(second, surface, free)
    assert stretched.left == pytest.approx(85.7, abs=0.8)
    assert stretched.width / stretched.height == pytest.approx(360 / 80 * 1.4, rel=0.05)
    assert matching(logo("#1d3fbb", "ellipse").rotate(180), surface, free) is None


# --- what we draw ourselves -----------------------------------------------------------------------------

STRIPS = [
    (name, variant.contract.first or variant.contract.last or packaged_profile(name).contract.first)
    for name in profile_ids()
    for variant in packaged_profile(name).variants
    if variant.marks
]


@pytest.mark.parametrize("colours", ["full", "black", "blue", "ground"])
@pytest.mark.parametrize(("name", "day"), STRIPS)
def test_every_strip_of_ours_shows_its_marks(name: str, day: date, colours: str):
    regions_of = packaged_profile(name).regions
    profile = load_profile(name, contract_date=day, region=regions_of[0].id if regions_of else "")
    for language in ("pl", "en"):
        made = branding(profile, language=language, contract_date=day, office=OfficeMarks(colours=colours))
        if not made.strips:
            continue
        ground = "#1a4b8c" if colours == "ground" else ""
        png = render_sheet(made.strips, made.assets, form="png", dpi=150, ground=ground)
        image = Image.open(io.BytesIO(png)).convert("RGB")
        paper = Box(0.0, 0.0, image.width / PIXELS_A_MM, image.height / PIXELS_A_MM)
        found: list[Shape] = list(shapes(Picture(image, paper)))
        look = {"black": "black", "blue": "blue"}.get(colours, "full")
        variant = profile.variant(day)
        drawn = [mark.packaged(colours) for mark in variant.in_colours(colours)]
        expected = [(drawing[:9], look) for drawing in drawn if drawing.startswith("eu-emblem")]
        expected += [("rp-colours", "full") for drawing in drawn if drawing == "rp-colours"]
        assert sorted((shape.kind, shape.look) for shape in found) == sorted(expected)
        # On a coloured ground a white border is part of the drawing, and the field within it is lower.
        least = 9.7
        assert all(least < shape.box.height < 11.3 for shape in found)
