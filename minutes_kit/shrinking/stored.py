"""How a picture is stored in a PDF: the smallest of the ways that suit it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PIL import Image

from .levels import LOSSY_SHARE, PALETTE, Level
from .recoding import as_fax, as_jpeg, as_png, is_black_and_white, reduced
from .samples import Samples

_PNG_BITS = 24
"""Where a PNG says how many bits a channel has."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A picture as it would be stored. `parms` are what its filter needs to know; `palette` are colours of
    three bytes that the pixels count in."""

    size: tuple[int, int]
    data: bytes
    filter: str
    parms: dict[str, int]
    bits: int = 8
    palette: bytes = b""


def stored(found: Samples, width: float, height: float, level: Level | None) -> Stored | None:
    """The picture, printed `width` by `height` inches, at a level; without one, as it is, if that can be had
    in another way than it is stored in already.
    """
    if is_black_and_white(found.image):
        return _smaller(_fax(found.image), _flate(found.image.convert("1")))
    if level is None:
        return None if found.lossy else _indexed(found.image)
    image = reduced(found.image, width, height, level)
    jpeg = Stored(image.size, as_jpeg(image, level), "/DCTDecode", {})
    if found.lossy:
        return jpeg
    flate = _flate(image)
    best = jpeg if len(jpeg.data) <= len(flate.data) * LOSSY_SHARE else flate
    return _smaller(best, _indexed(found.image) or best)


def _smaller(one: Stored, other: Stored) -> Stored:
    return min(one, other, key=lambda each: len(each.data))


def _fax(image: Image.Image) -> Stored:
    size = {"Columns": image.width, "Rows": image.height}
    return Stored(image.size, as_fax(image), "/CCITTFaxDecode", {"K": -1, **size}, bits=1)


def _flate(image: Image.Image) -> Stored:
    """The pixels as PNG packs them, each row by its own filter: PDF's predictor 15."""
    png = as_png(image)
    bits = png[_PNG_BITS]
    channels = {"Colors": len(image.getbands()), "BitsPerComponent": bits}
    parms = {"Predictor": 15, "Columns": image.width, **channels}
    return Stored(image.size, b"".join(_pixels(png)), "/FlateDecode", parms, bits=bits)


def _indexed(image: Image.Image) -> Stored | None:
    """A picture of few colours with a palette, as it was before it was unpacked."""
    if image.mode != "RGB" or image.getcolors(PALETTE) is None:
        return None
    few = image.convert("P", palette=Image.Palette.ADAPTIVE, colors=PALETTE)
    palette = bytes(few.getpalette("RGB") or ())
    if few.convert("RGB").tobytes() != image.tobytes():
        return None
    return replace(_flate(few), palette=palette)


def _pixels(png: bytes) -> list[bytes]:
    """The contents of the IDAT chunks."""
    found, position = [], 8
    while position < len(png):
        length = int.from_bytes(png[position : position + 4], "big")
        if png[position + 4 : position + 8] == b"IDAT":
            found.append(png[position + 8 : position + 8 + length])
        position += length + 12
    return found
