"""The pages of a PDF as pictures and as plain words, by PDFium."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TypeVar

import pypdfium2
from PIL import Image

from ..errors import AppendixError
from ..nodes import Asset
from ..pictures import PDFIUM

_MAX_PIXELS = 6_000_000
_MAX_SIDE = 8_000
"""Bounds of a page's picture: an A4 page at 110 dpi has 1.2 million pixels, an A0 poster 18 million."""

_TEXT_LENGTH = 500
_READ_LENGTH = 4 * _TEXT_LENGTH
_BROKEN_WORD = re.compile("\N{SOFT HYPHEN}\\s*|\ufffe\\s*")

_Result = TypeVar("_Result")


def rasterise(pdf: bytes, *, dpi: int = 110, name: str = "PDF") -> tuple[Asset, ...]:
    """Each page as a picture, PNG or JPEG, whichever is smaller. Huge pages get fewer dots per inch.

    Raises AppendixError naming the file (`name`) when a page cannot be drawn.
    """
    return tuple(_encoded(image) for image in _each_page(pdf, name, lambda page: _draw(page, dpi)))


def page_texts(pdf: bytes, *, name: str = "PDF") -> tuple[str, ...]:
    """The words of each page, at most 500 characters, on one line; "" for a scan. Raises as `rasterise`."""
    return tuple(_plain(text) for text in _each_page(pdf, name, _words))


def _each_page(pdf: bytes, name: str, work: Callable[[pypdfium2.PdfPage], _Result]) -> Iterator[_Result]:
    """What `work` makes of each page. Between two pages other threads have their turn."""
    with _opened(pdf, name) as document:
        for index in range(len(document)):
            with PDFIUM:
                try:
                    page = document[index]
                    try:
                        result = work(page)
                    finally:
                        page.close()
                except (pypdfium2.PdfiumError, AssertionError, ValueError, MemoryError) as error:
                    raise AppendixError("MK-Z17", name=name, page=index + 1) from error
            yield result


@contextmanager
def _opened(pdf: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
            document.init_forms()
        except pypdfium2.PdfiumError as error:
            raise AppendixError("MK-Z10", name=name) from error
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def _draw(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    width, height = page.get_size()
    scale = min(dpi / 72, math.sqrt(_MAX_PIXELS / (width * height)), _MAX_SIDE / max(width, height))
    bitmap = page.render(scale=scale)
    try:
        image: Image.Image = bitmap.to_pil()
        return image.convert("RGB").copy()
    finally:
        bitmap.close()


def _encoded(image: Image.Image) -> Asset:
    png, jpeg = BytesIO(), BytesIO()
    image.save(png, "PNG")
    image.save(jpeg, "JPEG", quality=85)
    data, media_type = min(
        (png.getvalue(), "image/png"), (jpeg.getvalue(), "image/jpeg"), key=lambda kind: len(kind[0])
    )
    return Asset(data, media_type, image.width, image.height)


def _words(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range(0, min(text_page.count_chars(), _READ_LENGTH)))
    finally:
        text_page.close()


def _plain(text: str) -> str:
    """Words alone: no control or private characters, broken words joined, cut at the end of a word."""
    joined = _BROKEN_WORD.sub("", text)
    spaced = "".join(" " if char.isspace() else char for char in joined)
    words = "".join(char for char in spaced if unicodedata.category(char)[0] != "C").split()
    plain = " ".join(words)
    if len(plain) <= _TEXT_LENGTH:
        return plain
    cut = plain[: _TEXT_LENGTH - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"
