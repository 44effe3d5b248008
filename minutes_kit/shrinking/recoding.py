"""One picture written again, smaller: fewer dots where the page cannot show them, a stronger compression.

Black and white stays black and white, channels stay what they are; nothing is ever enlarged.
"""

from __future__ import annotations

import io
from math import ceil

from PIL import Image, ImageChops
from PIL.TiffTags import TAGS_V2

from .levels import Level

_TIFF = {tag.name: number for number, tag in TAGS_V2.items()}
_SLACK = 1.1
"""A picture with a tenth more dots than asked for stays: to resample it would cost more than it saves."""


def is_black_and_white(image: Image.Image) -> bool:
    """Whether a grey picture has no grey."""
    if image.mode == "1":
        return True
    return image.mode == "L" and sum(image.histogram()[1:255]) == 0


def reduced(image: Image.Image, width: float, height: float, level: Level) -> Image.Image:
    """The picture with no more than the level's dots an inch when it is printed `width` by `height` inches.

    The axis with fewer dots decides, so that neither falls below. The picture itself if little would go.
    """
    dots = min(image.width / width, image.height / height) if width and height else 0
    if dots <= level.dpi * _SLACK:
        return image
    scale = level.dpi / dots
    return image.resize((ceil(image.width * scale), ceil(image.height * scale)), Image.Resampling.LANCZOS)


def as_jpeg(image: Image.Image, level: Level) -> bytes:
    return _saved(image, "JPEG", quality=level.quality, optimize=True)


def as_png(image: Image.Image) -> bytes:
    return _saved(image, "PNG", compress_level=6)


def as_fax(image: Image.Image) -> bytes:
    """A black and white picture in one strip of CCITT Group 4 (ITU-T T.6), black written as black."""
    inverted = ImageChops.invert(image.convert("1", dither=Image.Dither.NONE))
    rows = {_TIFF["RowsPerStrip"]: image.height}
    tiff = _saved(inverted, "TIFF", compression="group4", tiffinfo=rows)
    with Image.open(io.BytesIO(tiff)) as written:
        tags = written.tag_v2  # type: ignore[attr-defined]
        (start,), (length,) = tags[_TIFF["StripOffsets"]], tags[_TIFF["StripByteCounts"]]
    return tiff[start : start + length]


def _saved(image: Image.Image, form: str, **choices: object) -> bytes:
    output = io.BytesIO()
    image.save(output, form, **choices)
    return output.getvalue()
