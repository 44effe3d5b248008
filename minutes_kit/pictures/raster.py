"""Pictures of pixels, decoded within bounds and written again plainly."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from math import ceil, sqrt
from pathlib import Path
from typing import cast

from PIL import Image, ImageOps, UnidentifiedImageError

from ..errors import AppendixError
from ..nodes import Asset
from .colours import foreign_profile, in_srgb
from .heif import register
from .jpeg import without_metadata

MAX_BYTES = 50 * 2**20
"""The largest picture file taken, in bytes."""
MAX_PIXELS = 100_000_000
"""Of one page. An A3 page at 600 dpi has 70 million."""
PRINTED_PIXELS = 36_000_000
"""An A4 page at 600 dpi. In grey and colour more are made fewer, as whatever prints a page unpacks it."""
MAX_PIXELS_OF_FILE = 5_000_000_000
"""Of all pages together: a bound on time, as a blank page packs into a few hundred bytes."""
MAX_PAGES = 500
"""The most pages taken from one file."""
FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP")
PHOTO_FORMATS = ("HEIF", "AVIF")
"""What phones take photos in."""
JPEG_QUALITIES = (88, 80, 72)
"""For photographs and scans that have to be written again: hardly visible loss, less where the JPEG would
otherwise be larger than the file that it comes from."""

_LOSSY = frozenset({"JPEG", "MPO", "WEBP", *PHOTO_FORMATS})
_ORIENTATION = 0x0112


def load_picture(path: Path) -> Asset:
    """The first (or only) page of a picture file.

    Raises `AppendixError`: MK-Z20 no picture, MK-Z21 file too large, MK-Z22 too many pixels,
    MK-Z23 damaged, MK-Z25 cannot be read.
    """
    return next(_pages(path))


def load_pages(path: Path) -> tuple[Asset, ...]:
    """Every page of a TIFF, the one picture of any other file.

    Raises as `load_picture`, and MK-Z27 for too many pages.
    """
    return tuple(_pages(path))


def read_bytes(path: Path) -> bytes:
    """The content of a picture file within its bound. Raises MK-Z21 and MK-Z25."""
    try:
        if not path.is_file():
            raise AppendixError("MK-Z25", name=path.name)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise AppendixError("MK-Z25", name=path.name) from error
    if len(data) > MAX_BYTES:
        raise AppendixError("MK-Z21", name=path.name, limit=MAX_BYTES // 2**20)
    return data


@contextmanager
def _decoding(name: str) -> Iterator[None]:
    """Whatever a decoder makes of a hostile file becomes an error of ours."""
    try:
        yield
    except AppendixError:
        raise
    except UnidentifiedImageError as error:
        raise AppendixError("MK-Z20", name=name) from error
    except MemoryError as error:
        raise AppendixError("MK-Z41", name=name) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise AppendixError("MK-Z22", name=name, limit=MAX_PIXELS // 1_000_000) from error
    except Exception as error:  # decoders raise anything: struct.error, KeyError, AssertionError …
        raise AppendixError("MK-Z23", name=name) from error


def _pages(path: Path) -> Iterator[Asset]:
    data, name = read_bytes(path), path.name
    with _decoding(name):
        formats: tuple[str, ...] = FORMATS
        if data[4:8] == b"ftyp":
            register()
            formats = PHOTO_FORMATS
        image = Image.open(io.BytesIO(data), formats=formats)
        pixels = 0
        for index in count():
            if not _turned_to(image, index):
                return
            if index == MAX_PAGES:
                raise AppendixError("MK-Z27", name=name, limit=MAX_PAGES)
            pixels += _checked_area(image, pixels, name)
            image.load()
            yield _kept_jpeg(image, data) or _written(image, len(data))


def _turned_to(image: Image.Image, index: int) -> bool:
    """Whether there is such a page. The frames of an animation, and previews in a photo, are none.

    Pages are tried one by one: to count them would read a chain of unknown length.
    """
    if index == 0 or image.format != "TIFF":
        return index == 0
    try:
        image.seek(index)
    except EOFError:
        return False
    return True


def _checked_area(image: Image.Image, before: int, name: str) -> int:
    area = image.width * image.height
    for pixels, limit in ((area, MAX_PIXELS), (before + area, MAX_PIXELS_OF_FILE)):
        if pixels > limit:
            raise AppendixError("MK-Z22", name=name, limit=limit // 1_000_000)
    return area


def _kept_jpeg(image: Image.Image, data: bytes) -> Asset | None:
    """The JPEG itself without its metadata, if it can be printed as it is."""
    if image.format not in ("JPEG", "MPO") or image.mode not in ("L", "RGB"):
        return None
    if _is_turned(image) or foreign_profile(image):
        return None
    stripped = without_metadata(data)
    return Asset(stripped, "image/jpeg", image.width, image.height) if stripped else None


def _is_turned(image: Image.Image) -> bool:
    return bool(image.getexif().get(_ORIENTATION, 1) != 1)


def _written(image: Image.Image, source_bytes: int) -> Asset:
    lossy = image.format in _LOSSY or image.info.get("compression") == "jpeg"
    plain = _plain(in_srgb(ImageOps.exif_transpose(image) if _is_turned(image) else image))
    if lossy and plain.mode in ("L", "RGB"):
        return Asset(_as_jpeg(plain, source_bytes), "image/jpeg", plain.width, plain.height)
    output = io.BytesIO()
    plain.save(output, "PNG", compress_level=6)
    return Asset(output.getvalue(), "image/png", plain.width, plain.height)


def _as_jpeg(image: Image.Image, most: int) -> bytes:
    """The picture in the best quality in which it has at most so many bytes, else in the least."""
    data = b""
    for quality in JPEG_QUALITIES:
        output = io.BytesIO()
        image.save(output, "JPEG", quality=quality, optimize=True)
        data = output.getvalue()
        if len(data) <= most:
            break
    return data


def _printable(image: Image.Image) -> Image.Image:
    """A copy with no more points than can be seen."""
    factor = ceil(sqrt(image.width * image.height / PRINTED_PIXELS))
    return image.copy() if factor < 2 or image.mode == "1" else image.reduce(factor)


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits a channel or one, grey or RGB, alpha only where there is some; no colour profile."""
    if image.mode.startswith(("I", "F")):
        plain = _eight_bits(image)
    elif image.has_transparency_data:
        plain = image.convert("RGBA")
        if plain.getchannel("A").getextrema() == (255, 255):
            plain = plain.convert("RGB")
    elif image.mode in ("1", "L", "RGB"):
        plain = image
    else:
        plain = image.convert("RGB")
    plain = _printable(plain)
    # Pillow would write what stands here: text, colour profiles, resolution.
    plain.info = {}
    return plain


def _eight_bits(image: Image.Image) -> Image.Image:
    """Scaled to 255 where a plain conversion would clip: sixteen bits whole, wider ones by their peak."""
    wide = image.convert("F")
    _, highest = cast(tuple[float, float], wide.getextrema())
    peak = 65535.0 if image.mode.startswith("I;16") else max(255.0, highest)
    return wide.point(lambda value: value * (255 / peak)).convert("L")
