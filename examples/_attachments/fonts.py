"""The open fonts that the pictures, the sheets and the PDF of the slides are set in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import rendercv_fonts
from PIL import ImageFont

FAMILY = "Noto Sans"
FOLDER = Path(rendercv_fonts.__file__).parent / FAMILY


@cache
def font(size: int, style: str = "Regular") -> ImageFont.FreeTypeFont:
    """`size` is in pixels; `style` is Regular, Bold or Italic."""
    return ImageFont.truetype(FOLDER / f"NotoSans-{style}.ttf", size, layout_engine=ImageFont.Layout.BASIC)
