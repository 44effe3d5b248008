"""The pictures of a DOCX made smaller."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from ..nodes import Asset
from .levels import LEAST_GAIN, LOSSY_SHARE, Level
from .recoding import as_jpeg, as_png, reduced

_PAGE = (210 / 25.4, 297 / 25.4)
"""A4 in inches. A picture is never printed larger, so that the dots it keeps are enough."""


def shrink_asset(asset: Asset, level: Level) -> Asset:
    """The picture at a level, printed as large as a page takes it; itself where too little would be saved.

    Drawings, and pictures of pixels that are black and white, stay what they are.
    """
    if asset.media_type not in ("image/jpeg", "image/png"):
        return asset
    with Image.open(io.BytesIO(asset.data), formats=["JPEG", "PNG"]) as image:
        if image.mode not in ("L", "RGB", "RGBA"):
            return asset
        image.load()
        smaller = reduced(image, *_printed(asset), level)
    found = as_png(smaller) if asset.media_type == "image/png" else b""
    media_type = "image/png"
    if smaller.mode != "RGBA":
        jpeg = as_jpeg(smaller, level)
        if not found or len(jpeg) <= len(found) * LOSSY_SHARE:
            found, media_type = jpeg, "image/jpeg"
    if len(found) > len(asset.data) * (1 - LEAST_GAIN):
        return asset
    return replace(asset, data=found, media_type=media_type, width=smaller.width, height=smaller.height)


def _printed(asset: Asset) -> tuple[float, float]:
    """Width and height in inches of the picture on a page turned to suit it."""
    room = _PAGE if asset.width <= asset.height else _PAGE[::-1]
    scale = min(room[0] / asset.width, room[1] / asset.height)
    return asset.width * scale, asset.height * scale
