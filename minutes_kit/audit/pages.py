"""The pages of a PDF as they are: pixels, and words with their places, typefaces and colours.

A file may come from anyone: pages, dots, characters and time are bounded, and what is left out is told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from ..errors import AppendixError
from ..pictures import PDFIUM
from ..problems import Words
from .letters import words_of
from .surface import Box, Picture, Surface, Word

DPI = 150
"""Dots per inch at which pages are measured: 0.17 mm a dot."""
_MAX_PIXELS = 6_000_000
_MAX_SIDE = 8_000
_POINT = 25.4 / 72
_BEYOND = 20.0
"""How far beyond the paper, in mm, a page is looked at when something of it lies there."""
_MOST_OBJECTS = 5_000
_LABEL = re.compile(r"(?:strona|page) (\d+) (?:z|of) (\d+)")


def is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF; other things may stand before its header."""
    return b"%PDF-" in data[:1024] and not data.startswith(b"PK")


class PdfFile:
    """An open PDF, to be closed by leaving `opened`."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self.count = len(document)

    def pages(self, indexes: Sequence[int], dpi: int = DPI) -> Iterator[Surface]:
        """The pages of these indexes, one at a time. Raises `AppendixError` (MK-F38).

        A report numbers its own pages "Strona 3 z 10"; a page of an inserted attachment has no such number,
        or another one. In a file whose first page is not numbered so, every page is its own. Pages of
        attachments are read, but not drawn: nothing is owed there, and what others made may never end.
        """
        numbered = True
        for index in indexes:
            with PDFIUM, _mended():
                surface = self._surface(index)
                own = _is_numbered(surface, self.count)
                numbered = numbered and (own or index > 0)
                surface = replace(surface, own=own or not numbered)
                if surface.own:
                    surface = self._drawn(surface, index, dpi)
            yield surface
            del surface  # pixels of one page at a time

    def _surface(self, index: int) -> Surface:
        """The page with its words, but without pixels."""
        with closing(self._document[index]) as page:
            width, height = (side * _POINT for side in page.get_size())
            left, _, _, top = page.get_bbox()
            return Surface(
                number=index + 1,
                place=Words(f"strona {index + 1}", f"page {index + 1}"),
                paper=Box(0.0, 0.0, width, height),
                words=_words(page, left, top),
                pictures=(),
                first=index == 0,
            )

    def _drawn(self, surface: Surface, index: int, dpi: int) -> Surface:
        with closing(self._document[index]) as page:
            left, _, _, top = page.get_bbox()
            shown = _with_surroundings(page, surface.paper)
            if shown is surface.paper:
                return replace(surface, pictures=(Picture(_drawn(page, shown, dpi), shown),))
        # A page keeps the words that were within its edges when it was opened.
        with closing(self._document[index]) as page:
            pictures = (Picture(_drawn(page, shown, dpi), shown),)
            return replace(surface, words=_words(page, left, top), pictures=pictures)

    def files(self, most: int, most_bytes: int) -> Iterator[tuple[str, bytes]]:
        """The files inside: name and content. Raises `AppendixError` (MK-F38)."""
        with PDFIUM, _mended():
            for index in range(min(most, self._document.count_attachments())):
                inside = self._document.get_attachment(index)
                data = bytes(inside.get_data())
                if len(data) <= most_bytes:
                    yield inside.get_name(), data


@contextmanager
def opened(data: bytes) -> Iterator[PdfFile]:
    """The PDF of these bytes. Raises `AppendixError`: MK-F37 if it is locked, MK-F38 if it is damaged."""
    with PDFIUM, _mended():
        document = pypdfium2.PdfDocument(data)
    try:
        with PDFIUM, _mended():
            file = PdfFile(document)
            if not file.count:
                raise ValueError("no pages")
        yield file
    finally:
        with PDFIUM:
            document.close()


@contextmanager
def _mended() -> Iterator[None]:
    """Whatever PDFium makes of a hostile file becomes an error of ours."""
    try:
        yield
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise AppendixError("MK-F37" if locked else "MK-F38") from error
    except (AssertionError, ValueError, ZeroDivisionError, MemoryError) as error:
        raise AppendixError("MK-F38") from error


def _drawn(page: pypdfium2.PdfPage, shown: Box, dpi: int) -> Image.Image:
    across, down = shown.width / _POINT, shown.height / _POINT
    scale = min(dpi / 72, math.sqrt(_MAX_PIXELS / (across * down)), _MAX_SIDE / max(across, down))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        image: Image.Image = bitmap.to_pil()
        # This makes a copy, which outlives the bitmap.
        return image.convert("RGB")
    finally:
        bitmap.close()


def _with_surroundings(page: pypdfium2.PdfPage, paper: Box) -> Box:
    """What is drawn of a page: more than its paper, if something lies across its edge."""
    if page.get_rotation() or not _reaches_out(page):
        return paper
    left, bottom, right, top = page.get_bbox()
    by = _BEYOND / _POINT
    wider = (left - by, bottom - by, right + by, top + by)
    page.set_mediabox(*wider)
    page.set_cropbox(*wider)
    return paper.grown(_BEYOND)


def _reaches_out(page: pypdfium2.PdfPage) -> bool:
    """Whether the edge of the paper cuts a part of the page; a ground that fills it is none."""
    left, bottom, right, top = page.get_bbox()
    for number, thing in enumerate(page.get_objects(max_depth=1)):
        if number == _MOST_OBJECTS:
            return False
        x0, y0, x1, y1 = thing.get_bounds()
        covers = x1 - x0 > 0.9 * (right - left) and y1 - y0 > 0.5 * (top - bottom)
        inside = x0 > left - 1 and y0 > bottom - 1 and x1 < right + 1 and y1 < top + 1
        if not inside and not covers:
            return True
    return False


def _words(page: pypdfium2.PdfPage, left: float, top: float) -> tuple[Word, ...]:
    nowhere = Box(0.0, 0.0, 0.0, 0.0)

    def place(x0: float, y0: float, x1: float, y1: float) -> Box:
        return Box((x0 - left) * _POINT, (top - y1) * _POINT, (x1 - left) * _POINT, (top - y0) * _POINT)

    text = page.get_textpage()
    try:
        # Of a page that is turned, the words are known, but not where they stand.
        turned: Callable[..., Box] = lambda *edges: nowhere  # noqa: E731
        return tuple(words_of(text.raw, turned if page.get_rotation() else place))
    finally:
        text.close()


def _is_numbered(page: Surface, count: int) -> bool:
    line = " ".join(word.text for word in page.words).lower()
    return (str(page.number), str(count)) in _LABEL.findall(line)
