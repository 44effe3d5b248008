"""The pages of a PDF as pictures and as plain words, by PDFium."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TypeVar

import pypdfium2
from PIL import Image

from ...errors import AppendixError
from ...nodes import Asset
from ...pictures import PDFIUM

_MAX_PIXELS = 6_000_000
_MAX_SIDE = 8_000
"""Bounds of a page's picture: an A4 page at 110 dpi has 1.2 million pixels, an A0 poster 18 million."""

_TEXT_LENGTH = 500
_READ_LENGTH = 4 * _TEXT_LENGTH
_BROKEN_WORD = re.compile("\N{SOFT HYPHEN}\\s*|\ufffe\\s*")

_UNDRAWABLE = (pypdfium2.PdfiumError, ArithmeticError, AssertionError, ValueError, MemoryError)
"""What a page that cannot be drawn provokes; one that is cropped to nothing, a division by zero."""

_Result = TypeVar("_Result")


def rasterise(pdf: bytes, *, dpi: int = 110, name: str = "PDF") -> tuple[Asset, ...]:
    """Each page as a picture, PNG or JPEG, whichever is smaller. Huge pages get fewer dots per inch.

    Raises AppendixError naming the file (`name`) when a page cannot be drawn.
    """
    return tuple(_encoded(image) for image in _each_page(pdf, name, lambda page: _draw(page, dpi)))


def page_texts(pdf: bytes, *, name: str = "PDF") -> tuple[str, ...]:
    """The words of each page, at most 500 characters, on one line; "" for a scan. Raises as `rasterise`."""
    return tuple(_plain(text) for text in _each_page(pdf, name, _words))


def grey_pages(pdf: bytes, indexes: Sequence[int], *, side: int, name: str = "PDF") -> Iterator[Image.Image]:
    """Chosen pages (from 0) in shades of grey, their longer side `side` dots long. Raises as `rasterise`."""
    return _each_page(pdf, name, lambda page: _grey(page, side), indexes)


def _each_page(
    pdf: bytes,
    name: str,
    work: Callable[[pypdfium2.PdfPage], _Result],
    indexes: Sequence[int] | None = None,
) -> Iterator[_Result]:
    """What `work` makes of each page. Between two pages other threads have their turn."""
    with _opened(pdf, name) as document:
        for index in range(len(document)) if indexes is None else indexes:
            with PDFIUM:
                try:
                    page = document[index]
                    try:
                        result = work(page)
                    finally:
                        page.close()
                except _UNDRAWABLE as error:
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


def _grey(page: pypdfium2.PdfPage, side: int) -> Image.Image:
    bitmap = page.render(scale=side / max(*page.get_size(), 1.0), grayscale=True)
    try:
        image: Image.Image = bitmap.to_pil()
        return image.convert("L").copy()
    finally:
        bitmap.close()


def _encoded(image: Image.Image) -> Asset:
    png, jpeg = BytesIO(), BytesIO()
    if _is_grey(image):
        image = image.convert("L")
    image.save(png, "PNG")
    image.save(jpeg, "JPEG", quality=85)
    data, media_type = min(
        (png.getvalue(), "image/png"), (jpeg.getvalue(), "image/jpeg"), key=lambda kind: len(kind[0])
    )
    return Asset(data, media_type, image.width, image.height)


def _is_grey(image: Image.Image) -> bool:
    red, green, blue = (channel.tobytes() for channel in image.split())
    return red == green == blue


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
