"""Pictures of any origin made harmless and plain: bounded, upright, without metadata.

A picture that someone scanned may be a bomb, may carry the place where it was taken, or may lie on
its side. Whatever is printed has passed through here. A plain baseline JPEG keeps its pixels: only
its metadata is cut out; everything else is decoded by Pillow and written again.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]
from PIL import Image, ImageOps, UnidentifiedImageError

from .errors import AppendixError
from .nodes import Asset

MAX_BYTES = 50 * 2**20
"""The largest picture file taken, in bytes."""
MAX_PIXELS = 100_000_000
"""An A3 page at 600 dpi has 70 million."""
MAX_PAGES = 500
"""The most pages taken from one multi-page file."""
FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP")
JPEG_QUALITY = 88
"""Hardly visible loss for photographs and scans that have to be written again."""

_OUTSIDE_URL = re.compile(r"(?i)url\s*\(\s*['\"]?\s*(?![#'\"\s])")
_ORIENTATION = 0x0112
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, UnidentifiedImageError, MemoryError)


def load_picture(path: Path) -> Asset:
    """The first (or only) page of a picture file.

    Raises `AppendixError`: MK-Z20 no picture, MK-Z21 file too large, MK-Z22 too many pixels,
    MK-Z23 damaged, MK-Z25 cannot be read.
    """
    return next(_pages(path, limit=1))


def load_pages(path: Path) -> tuple[Asset, ...]:
    """Every page of a picture file that may have several (TIFF); raises like `load_picture`."""
    return tuple(_pages(path, limit=MAX_PAGES))


def load_mark(path: Path) -> Asset:
    """A funder's mark: a picture, or an SVG with its PNG twin of the same name beside it.

    Raises also MK-Z24 for an SVG without a twin, or one that is not a plain drawing.
    """
    if path.suffix.lower() != ".svg":
        return load_picture(path)
    twin = path.with_suffix(".png")
    if not twin.is_file():
        raise AppendixError("MK-Z24", name=path.name, twin=twin.name)
    data = _read(path)
    width, height = _svg_size(data, path.name)
    return Asset(data, "image/svg+xml", width, height, png=load_picture(twin).data)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise AppendixError("MK-Z25", name=path.name) from error
    if len(data) > MAX_BYTES:
        raise AppendixError("MK-Z21", name=path.name, limit=MAX_BYTES // 2**20)
    return data


def _pages(path: Path, *, limit: int) -> Iterator[Asset]:
    data = _read(path)
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures; the limit here is our own, and warnings would be printed.
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            yield from _frames(image, data, path.name, limit)
    except UnidentifiedImageError as error:
        raise AppendixError("MK-Z20", name=path.name) from error
    except _BROKEN as error:
        raise AppendixError("MK-Z23", name=path.name) from error


def _frames(image: Image.Image, data: bytes, name: str, limit: int) -> Iterator[Asset]:
    count = min(getattr(image, "n_frames", 1), limit)
    for index in range(count):
        if count > 1:
            image.seek(index)
        if image.width * image.height > MAX_PIXELS:
            raise AppendixError("MK-Z22", name=name, limit=MAX_PIXELS // 1_000_000)
        image.load()
        yield _kept_jpeg(image, data) or _written(image)


def _kept_jpeg(image: Image.Image, data: bytes) -> Asset | None:
    """The JPEG itself without its metadata, if it can be printed as it is."""
    if image.format != "JPEG" or image.mode not in ("L", "RGB") or image.info.get("progressive"):
        return None
    if image.getexif().get(_ORIENTATION, 1) != 1:
        return None
    stripped = _without_metadata(data)
    return Asset(stripped, "image/jpeg", image.width, image.height) if stripped else None


def _without_metadata(data: bytes) -> bytes:
    """A JPEG without application and comment segments (JFIF and Adobe stay); b"" if it is not regular."""
    kept, position = [data[:2]], 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        length = 2 + int.from_bytes(data[position + 2 : position + 4], "big")
        if marker == 0xDA:
            end = data.rfind(b"\xff\xd9")
            return b"".join([*kept, data[position : end + 2]]) if end > position else b""
        if marker in (0xE0, 0xEE) or not (0xE1 <= marker <= 0xEF or marker == 0xFE):
            kept.append(data[position : position + length])
        position += length
    return b""


def _written(image: Image.Image) -> Asset:
    upright = ImageOps.exif_transpose(image) or image
    plain = _plain_mode(upright)
    output = io.BytesIO()
    if image.format == "JPEG" and plain.mode in ("L", "RGB"):
        plain.save(output, "JPEG", quality=JPEG_QUALITY, optimize=True)
        return Asset(output.getvalue(), "image/jpeg", plain.width, plain.height)
    plain.save(output, "PNG", optimize=False, compress_level=6)
    return Asset(output.getvalue(), "image/png", plain.width, plain.height)


def _plain_mode(image: Image.Image) -> Image.Image:
    """Eight bits a channel, grey or RGB, alpha only where there is some; a fresh picture without info."""
    if image.mode in ("1", "L", "RGB"):
        plain = image
    elif image.mode.startswith(("I", "F")):
        # Sixteen bits: scaled, where a plain conversion would clip.
        plain = image.convert("F").point(lambda value: value * (1 / 257)).convert("L")
    elif image.mode in ("LA", "PA", "RGBA", "RGBa") or "transparency" in image.info:
        plain = image.convert("RGBA")
    else:
        plain = image.convert("RGB")
    return Image.frombytes(plain.mode, plain.size, plain.tobytes())


def _svg_size(data: bytes, name: str) -> tuple[float, float]:
    """Width and height of an SVG that only draws: no script, nothing from elsewhere, no entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise AppendixError("MK-Z23", name=name) from error
    box = re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))
    if len(box) != 4 or float(box[2]) <= 0 or float(box[3]) <= 0 or not _only_draws(root):
        raise AppendixError("MK-Z26", name=name)
    return float(box[2]), float(box[3])


def _only_draws(root: etree._Element) -> bool:
    for element in root.iter():
        if not isinstance(element.tag, str) and element.tag is not etree.Comment:
            return False
        tag = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if tag in ("script", "foreignObject", "image", "use", "style", "a"):
            return False
        if any(_reaches_out(str(key), str(value)) for key, value in element.attrib.items()):
            return False
    return True


def _reaches_out(key: str, value: str) -> bool:
    """An attribute that runs a script or names something outside the drawing."""
    name = key.rpartition("}")[2].lower()
    if name.startswith("on"):
        return True
    return (name == "href" and not value.startswith("#")) or bool(_OUTSIDE_URL.search(value))
