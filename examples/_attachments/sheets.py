"""Attendance sheets that look scanned: typed names, signatures by hand, paper a little askew."""

from __future__ import annotations

import io
import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .fonts import font

DPI = 110
PAGE = (910, 1286)
"""A4 in pixels."""
SCALE = 2
PAPER, INK = 246, 45
COLUMNS = ((70, "Lp."), (118, "Imię i nazwisko"), (352, "Instytucja"), (598, "Podpis"), (845, ""))
"""The left edge of each column and its heading; the last edge closes the table."""
TOP, ROW = 292, 43
PROJECT = "Doskonalenie zarządzania usługami publicznymi i rozwojem\nw jednostkach samorządu lokalnego"
MEETING = "Spotkanie nr 1 Grupy Wymiany Doświadczeń\nz zarządzania pomocą społeczną"
STRIP = (
    (190, "KAPITAŁ LUDZKI\nNARODOWA STRATEGIA SPÓJNOŚCI", "Bold"),
    (
        457,
        "Projekt współfinansowany ze środków Unii Europejskiej\nw ramach Europejskiego Funduszu Społecznego",
        "Italic",
    ),
    (735, "UNIA EUROPEJSKA\nEUROPEJSKI FUNDUSZ SPOŁECZNY", "Bold"),
)
PEOPLE = (
    ("Anna Przykładowa", "moderator grupy"),
    ("Ewa Próbna", "Związek Miast Polskich"),
    ("Jan Wzorcowy", "UM Sochaczew"),
    ("Piotr Zmyślony", "UM Dąbrowa Górnicza"),
    ("Maria Modelowa", "UM Dąbrowa Górnicza"),
    ("Tomasz Testowy", "MOPS Dąbrowa Górnicza"),
    ("Barbara Fikcyjna", "UM Kalisz"),
    ("Adam Niebyły", "MOPS Kalisz"),
    ("Krystyna Szkicowa", "MOPS Kalisz"),
    ("Paweł Umowny", "UM Legnica"),
    ("Zofia Domniemana", "UM Legnica"),
    ("Józef Literacki", "MOPS Legnica"),
    ("Irena Powiastkowa", "UM Nowy Tomyśl"),
    ("Karol Bajkowy", "OPS Nowy Tomyśl"),
    ("Helena Pozorna", "OPS Nowy Tomyśl"),
    ("Wojciech Hipotetyczny", "UM Sochaczew"),
    ("Teresa Poglądowa", "MOPS Sochaczew"),
    ("Leon Schematyczny", "MOPS Sochaczew"),
    ("Danuta Nierealna", "MOPS Sochaczew"),
)


def sheet(date: str, seed: int) -> bytes:
    """The scan of one day's list as a grey JPEG. Equal arguments give equal bytes."""
    chance = random.Random(seed)
    page = Image.new("L", (PAGE[0] * SCALE, PAGE[1] * SCALE), PAPER)
    pen = ImageDraw.Draw(page)
    _heading(pen, date)
    _table(pen, chance)
    _strip(pen)
    page = page.resize(PAGE, Image.Resampling.LANCZOS)
    page = page.rotate(
        chance.choice((-1, 1)) * chance.uniform(0.4, 0.8), Image.Resampling.BICUBIC, fillcolor=PAPER
    )
    target = io.BytesIO()
    _scanned(page, chance).save(target, "JPEG", quality=62, optimize=True, dpi=(DPI, DPI))
    return target.getvalue()


def _words(pen: ImageDraw.ImageDraw, x: float, y: float, text: str, size: int, **look: str) -> None:
    face = font(size * SCALE, look.get("style", "Regular"))
    place = (x * SCALE, y * SCALE)
    pen.multiline_text(
        place, text, INK, face, anchor=look.get("anchor", "mm"), align="center", spacing=4 * SCALE
    )


def _heading(pen: ImageDraw.ImageDraw, date: str) -> None:
    middle = PAGE[0] / 2
    _words(pen, middle, 82, PROJECT, 15, style="Italic")
    pen.line([(120 * SCALE, 112 * SCALE), (790 * SCALE, 112 * SCALE)], INK, SCALE)
    _words(pen, middle, 148, "LISTA OBECNOŚCI", 26, style="Bold")
    _words(pen, middle, 204, MEETING, 18)
    _words(pen, middle, 258, f"Sochaczew, {date}", 18, style="Bold")


def _table(pen: ImageDraw.ImageDraw, chance: random.Random) -> None:
    bottom = TOP + ROW * (len(PEOPLE) + 1)
    for edge, title in COLUMNS:
        pen.line([(edge * SCALE, TOP * SCALE), (edge * SCALE, bottom * SCALE)], INK, SCALE)
        _words(pen, edge + 10, TOP + ROW / 2, title, 15, style="Bold", anchor="lm")
    for row in range(len(PEOPLE) + 2):
        y = (TOP + ROW * row) * SCALE
        pen.line([(COLUMNS[0][0] * SCALE, y), (COLUMNS[-1][0] * SCALE, y)], INK, SCALE)
    for row, (name, body) in enumerate(PEOPLE, start=1):
        y = TOP + ROW * (row + 0.5)
        for (edge, _), text in zip(COLUMNS, (f"{row}.", name, body), strict=False):
            _words(pen, edge + 10, y, text, 15, anchor="lm")
        _signature(pen, y, chance)


def _signature(pen: ImageDraw.ImageDraw, middle: float, chance: random.Random) -> None:
    """Loops of changing height from left to right, a tall one first, at times a stroke under them."""
    left, width = COLUMNS[3][0] + chance.uniform(14, 60), chance.uniform(95, 160)
    loops, phase = chance.uniform(5, 9), chance.uniform(0, 6.3)
    heights = [chance.uniform(14, 19), *(chance.uniform(2, 11) for _ in range(12)), 1.5]
    drift, roll = chance.uniform(-7, 3), width / loops * chance.uniform(0.2, 0.75)
    shade, thick = chance.randint(55, 105), chance.randint(3, 4)
    points = []
    for step in range(260):
        part = step / 259
        place = part * (len(heights) - 1)
        low = min(int(place), len(heights) - 2)
        height = heights[low] + (heights[low + 1] - heights[low]) * (place - low)
        angle = 2 * math.pi * loops * part + phase
        x = left + width * part + roll * math.cos(angle)
        points.append((x * SCALE, (middle + drift * part + height * math.sin(angle)) * SCALE))
    pen.line(points, shade, thick, joint="curve")
    if chance.random() < 0.4:
        start, end = left + width * chance.uniform(0, 0.2), left + width * chance.uniform(0.9, 1.2)
        stroke = [
            (start * SCALE, (middle + 14) * SCALE),
            (end * SCALE, (middle + chance.uniform(8, 15)) * SCALE),
        ]
        pen.line(stroke, shade, thick)


def _strip(pen: ImageDraw.ImageDraw) -> None:
    pen.line([(70 * SCALE, 1178 * SCALE), (845 * SCALE, 1178 * SCALE)], INK, SCALE)
    for x, text, style in STRIP:
        _words(pen, x, 1208, text, 11, style=style)


def _scanned(page: Image.Image, chance: random.Random) -> Image.Image:
    """Paper grain, a shadow that grows towards the left edge, and the softness of a lens."""
    grain = Image.frombytes("L", PAGE, chance.randbytes(PAGE[0] * PAGE[1])).filter(
        ImageFilter.GaussianBlur(0.8)
    )
    soft = page.filter(ImageFilter.GaussianBlur(0.45))
    noisy = ImageChops.add(soft, grain.point(lambda value: 128 + (value - 128) // 9), 1, -128)
    edge = Image.linear_gradient("L").rotate(90).resize(PAGE)
    shadow = edge.point(lambda value: 255 - max(0, 40 - value))
    return ImageChops.multiply(noisy, shadow)
