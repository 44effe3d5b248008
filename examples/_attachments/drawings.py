"""The pictures of the slides, drawn with Pillow at three times their size and scaled down."""

from __future__ import annotations

import io
import math

from PIL import Image, ImageDraw

from .fonts import font

SCALE = 3
INK = "#1f3a4d"
CALM = "#7a9e9f"
PALE = "#e8efee"
WARM = "#d9a05b"
BRICK = "#b8694a"
LEAF = "#8aa77b"
WHITE = "#ffffff"
SIZE = (720, 560)
CITIES = ("Dąbrowa\nGórnicza", "Kalisz", "Legnica", "Nowy\nTomyśl", "Sochaczew")


class Canvas:
    """A drawing surface with coordinates in pixels of the finished picture."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (SIZE[0] * SCALE, SIZE[1] * SCALE), PALE)
        self.pen = ImageDraw.Draw(self.image)

    def box(self, *corners: float, fill: str, radius: float = 0, line: str | None = None) -> None:
        scaled = [value * SCALE for value in corners]
        self.pen.rounded_rectangle(scaled, radius * SCALE, fill=fill, outline=line, width=3 * SCALE)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        self.pen.circle((x * SCALE, y * SCALE), radius * SCALE, fill=fill)

    def shape(self, *points: tuple[float, float], fill: str) -> None:
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def line(self, *points: tuple[float, float], fill: str, width: float) -> None:
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=fill, width=round(width * SCALE), joint="curve")

    def words(self, x: float, y: float, text: str, size: int, fill: str = INK, style: str = "Bold") -> None:
        face = font(size * SCALE, style)
        self.pen.multiline_text((x * SCALE, y * SCALE), text, fill, face, anchor="mm", align="center")

    def person(self, x: float, ground: float, height: float, fill: str) -> None:
        head = height * 0.16
        self.disc(x, ground - height + head, head, fill)
        self.box(
            x - height * 0.2,
            ground - height * 0.64,
            x + height * 0.2,
            ground,
            fill=fill,
            radius=height * 0.19,
        )

    def png(self) -> bytes:
        target = io.BytesIO()
        self.image.resize(SIZE, Image.Resampling.LANCZOS).save(target, "PNG", optimize=True)
        return target.getvalue()


def network() -> bytes:
    """Five towns around the group that joins them."""
    canvas = Canvas()
    x, y = SIZE[0] / 2, SIZE[1] / 2
    for index, city in enumerate(CITIES):
        angle = math.radians(-90 + 72 * index)
        town = (x + 235 * math.cos(angle), y + 12 + 195 * math.sin(angle))
        canvas.line((x, y + 12), town, fill=CALM, width=5)
        canvas.disc(*town, 72, WHITE)
        canvas.words(*town, city, 21)
    canvas.disc(x, y + 12, 66, INK)
    canvas.words(x, y + 12, "GWD", 32, WHITE)
    return canvas.png()


def day_home() -> bytes:
    """A house with an open door, a tree, a bench and two people in front of it."""
    canvas = Canvas()
    canvas.disc(610, 105, 48, WARM)
    canvas.box(0, 440, 720, 560, fill=LEAF)
    canvas.box(150, 230, 490, 450, fill=WHITE)
    canvas.shape((115, 240), (320, 95), (525, 240), fill=BRICK)
    canvas.box(285, 320, 360, 450, fill=INK, radius=8)
    for left in (185, 400):
        canvas.box(left, 290, left + 60, 355, fill=CALM, radius=6)
    canvas.box(80, 330, 96, 450, fill=BRICK)
    canvas.disc(88, 300, 62, "#6d8a60")
    canvas.box(520, 430, 690, 444, fill=BRICK, radius=5)
    canvas.box(535, 440, 549, 486, fill=BRICK)
    canvas.box(661, 440, 675, 486, fill=BRICK)
    canvas.person(570, 436, 128, INK)
    canvas.person(636, 436, 116, BRICK)
    return canvas.png()


def gallery() -> bytes:
    """Three framed paintings on a wall and two visitors."""
    canvas = Canvas()
    canvas.box(0, 470, 720, 560, fill="#cfc4b4")
    for left in (50, 270, 490):
        canvas.box(left, 70, left + 180, 290, fill=WHITE, line=INK)
    for index, colour in enumerate((WARM, BRICK, LEAF, CALM)):
        canvas.box(75, 100 + index * 42, 75 + 130 - index * 18, 130 + index * 42, fill=colour, radius=14)
    canvas.disc(360, 150, 40, WARM)
    canvas.shape((285, 275), (345, 185), (395, 275), fill=CALM)
    canvas.shape((350, 275), (395, 205), (435, 275), fill=LEAF)
    for x, y, colour in (
        (545, 150, BRICK),
        (605, 140, WARM),
        (575, 205, LEAF),
        (630, 215, CALM),
        (530, 230, INK),
    ):
        canvas.disc(x, y, 30, colour)
    canvas.person(270, 540, 200, INK)
    canvas.person(420, 545, 180, CALM)
    return canvas.png()
