"""Whether an official file of a mark is what the profile knows, and fine enough to be printed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..nodes import Asset
from ..problems import Fault
from .profile import ProfileMark

LEAST_DPI = 200
"""Pixels per inch below which the edges of a printed mark look ragged; official files have 300 and more."""
TOLERANCE = 0.02
"""How far the ratio of width to height may be off before a mark counts as stretched."""

MILLIMETRES_PER_INCH = 25.4


def mark_faults(mark: ProfileMark, asset: Asset, path: Path, height_mm: float) -> Iterator[Fault]:
    """What is doubtful about a file that stands for a mark, printed `height_mm` high."""
    ratio = asset.width / asset.height
    if mark.aspect and not mark.caption.pl and abs(ratio / mark.aspect - 1) > TOLERANCE:
        yield Fault(
            "MK-F13", params={"name": path.name, "found": f"{ratio:.2f}", "known": f"{mark.aspect:.2f}"}
        )
    if asset.media_type != "image/svg+xml":
        dpi = round(asset.height / height_mm * MILLIMETRES_PER_INCH)
        if dpi < LEAST_DPI:
            yield Fault("MK-F14", params={"name": path.name, "dpi": dpi, "least": LEAST_DPI})
    if mark.sha256 and hashlib.sha256(path.read_bytes()).hexdigest() not in mark.sha256:
        yield Fault("MK-F15", params={"name": path.name, "mark": mark.name})
