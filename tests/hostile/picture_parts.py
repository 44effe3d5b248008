"""Pictures written in one go or byte by byte."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

from corpus import TOO_MUCH
from PIL import Image, ImageDraw

NO_PICTURE = ("MK-Z07", "MK-Z20", "MK-Z23")
TOO_LARGE = ("MK-Z22", *NO_PICTURE, *TOO_MUCH)
SIGHT = {"pages": 1, "upright": True}
HEAD = b"II*\x00\x08\x00\x00\x00"
"""How a TIFF begins whose first page is described right behind it."""


@cache
def quarters(mode: str = "RGB", side: int = 240) -> Image.Image:
    image = Image.new("RGB", (side, side), (230, 0, 0))
    draw, half = ImageDraw.Draw(image), side // 2
    draw.rectangle((half, 0, side, half - 1), (0, 153, 0))
    draw.rectangle((0, half, half - 1, side), (0, 0, 230))
    draw.rectangle((half, half, side, side), (242, 217, 0))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, rows: bytes, depth: int = 8, colour: int = 0, before: bytes = b"") -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + before + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def tiff_ifd(entries: list[tuple[int, int, int, int]], following: int) -> bytes:
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", following)


def plain_tiff(width: int, height: int, following: int, at: int = 8, strips: int = 1) -> bytes:
    entries = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, strips, 4),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, strips, width * height & 0xFFFFFFFF),
    ]
    return tiff_ifd(entries, following)
