"""Pictures of any origin made harmless and plain: bounded, upright, without metadata.

A picture that someone scanned may be a bomb, may carry the place where it was taken, or may lie on
its side. Whatever is printed has passed through here. A plain baseline JPEG keeps its pixels: only
its metadata is cut out; everything else is decoded by Pillow and written again.
"""

from __future__ import annotations

from pathlib import Path

from ..errors import AppendixError
from ..nodes import Asset
from .raster import FORMATS, MAX_BYTES, MAX_PAGES, MAX_PIXELS, load_pages, load_picture, read_bytes
from .svg import svg_size

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "MAX_PAGES",
    "MAX_PIXELS",
    "load_mark",
    "load_pages",
    "load_picture",
]


def load_mark(path: Path) -> Asset:
    """A funder's mark: a picture, or an SVG with its PNG twin of the same name beside it.

    Raises as `load_picture`; for an SVG also MK-Z24 without a twin and MK-Z26 if it is not a plain
    drawing.
    """
    if path.suffix.lower() != ".svg":
        return load_picture(path)
    data = read_bytes(path)
    width, height = svg_size(data, path.name)
    twin = path.with_suffix(".png")
    if not twin.is_file():
        raise AppendixError("MK-Z24", name=path.name, twin=twin.name)
    return Asset(data, "image/svg+xml", width, height, png=load_picture(twin).data)
