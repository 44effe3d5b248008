"""Words from the characters of a PDF page, by the C interface of PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .surface import Box, Word

MOST_CHARACTERS = 100_000
"""Of one page."""
_ITALIC = 1 << 6
"""Bit of a font's flags (ISO 32000-1, table 123)."""
_SLANT = 0.1
"""Of a typeface that is not italic and made to look so."""
_HYPHENS = "\u00ad\ufffe\x02"
"""What PDFium gives for the hyphen of a broken word."""

Place = Callable[[float, float, float, float], Box]
"""From left, bottom, right, top in points of the page to a box on the paper."""


@dataclass(slots=True)
class _Reader:
    """The buffers that the C functions fill."""

    page: Any
    edges: tuple[ctypes.c_double, ...]
    name: Any
    flags: ctypes.c_int
    colour: tuple[ctypes.c_uint, ...]
    matrix: Any

    def box(self, index: int) -> tuple[float, float, float, float]:
        left, right, bottom, top = self.edges
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        return left.value, bottom.value, right.value, top.value

    def font(self, index: int) -> tuple[str, bool]:
        length = pdfium.FPDFText_GetFontInfo(self.page, index, self.name, len(self.name), self.flags)
        name = self.name.value.decode("utf-8", "replace") if 0 < length <= len(self.name) else ""
        pdfium.FPDFText_GetMatrix(self.page, index, self.matrix)
        upright = abs(self.matrix.c) < _SLANT * abs(self.matrix.d) or abs(self.matrix.b) > 0.01
        slanted = "italic" in name.lower() or "oblique" in name.lower() or not upright
        return name, bool(slanted or self.flags.value & _ITALIC)

    def fill(self, index: int) -> tuple[int, int, int]:
        red, green, blue, alpha = self.colour
        pdfium.FPDFText_GetFillColor(self.page, index, red, green, blue, alpha)
        return red.value, green.value, blue.value

    def is_seen(self, index: int) -> bool:
        thing = pdfium.FPDFText_GetTextObject(self.page, index)
        invisible = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
        return not thing or pdfium.FPDFTextObj_GetTextRenderMode(thing) not in invisible


def words_of(page: Any, place: Place) -> Iterator[Word]:
    """The words of a text page, in the order of the file."""
    reader = _Reader(
        page,
        tuple(ctypes.c_double() for _ in range(4)),
        ctypes.create_string_buffer(256),
        ctypes.c_int(),
        tuple(ctypes.c_uint() for _ in range(4)),
        pdfium.FS_MATRIX(),
    )
    letters: list[str] = []
    indexes: list[int] = []
    for index in range(min(pdfium.FPDFText_CountChars(page), MOST_CHARACTERS)):
        letter = chr(pdfium.FPDFText_GetUnicode(page, index))
        if letter in _HYPHENS:
            continue
        if letter.isspace() or letter == "\0":
            yield from _word(letters, indexes, reader, place)
            letters, indexes = [], []
        else:
            letters.append(letter)
            indexes.append(index)
    yield from _word(letters, indexes, reader, place)


def _word(letters: list[str], indexes: list[int], reader: _Reader, place: Place) -> Iterator[Word]:
    if not letters:
        return
    boxes = [reader.box(index) for index in indexes]
    edges = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    font, italic = reader.font(indexes[0])
    yield Word(
        "".join(letters), place(*edges), font, italic, reader.fill(indexes[0]), reader.is_seen(indexes[0])
    )
