"""How far a picture may be made smaller and still be read: the limits, and the steps towards them.

Guidance for scanning records asks for 200 dots an inch at least and recommends 300 (sources in
`docs/decisions/0019-size.md`). A copy for delivery may go one step lower, to 150: the small letters of a
9 pt text are then still 9 dots high. Nothing goes below.
"""

from __future__ import annotations

from dataclasses import dataclass

LEAST_DPI = 150
"""Dots an inch on the printed page; fewer are never made of more."""
LEAST_QUALITY = 62
"""Of a JPEG, on the scale of libjpeg. Below it, blocks show around thin strokes."""
LEAST_GAIN = 0.1
"""A picture is written again only where this share of its bytes is saved."""
LEAST_BYTES = 4096
LEAST_INCHES = 1.0
"""Pictures of fewer bytes, or printed smaller, are marks and icons: they stay whole."""
PALETTE = 256
"""The most colours of a picture with a palette."""
LOSSY_SHARE = 0.5
"""A lossless picture becomes a JPEG only where that halves it: drawings and screenshots stay sharp."""


@dataclass(frozen=True, slots=True)
class Level:
    """The most dots an inch that are kept, and the quality of a JPEG that is written again."""

    dpi: int
    quality: int


LEVELS = (Level(300, 82), Level(200, 76), Level(LEAST_DPI, 70), Level(LEAST_DPI, LEAST_QUALITY))
"""From hardly visible to the least that is legible."""
