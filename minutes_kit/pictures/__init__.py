"""Pictures of any origin made harmless and plain: bounded, upright, without metadata.

A picture that someone scanned may be a bomb, may carry the place where it was taken, or may lie on
its side. Whatever is printed has passed through here. A plain baseline JPEG keeps its pixels: only
its metadata is cut out; everything else is decoded by Pillow and written again.
"""

from __future__ import annotations

from .marks import PDFIUM, ink_share, load_mark
from .raster import FORMATS, MAX_BYTES, MAX_PAGES, MAX_PIXELS, load_pages, load_picture

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "MAX_PAGES",
    "MAX_PIXELS",
    "PDFIUM",
    "ink_share",
    "load_mark",
    "load_pages",
    "load_picture",
]
