"""The strip alone, as a picture: for a presentation, a poster or a page of one's own."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Literal, cast

import typst

from ..errors import RenderError
from ..nodes import Asset, Strip
from ..pictures.engine import compiler
from .view_json import TEXT_WIDTH_MM, assets_json, strip_json
from .workspace import typst_folder

SheetFormat = Literal["png", "svg"]
DPI = 300
MARGIN_MM = 5.5
"""Half the height of the marks: their clear space."""


def render_sheet(
    strips: Sequence[Strip],
    assets: Mapping[str, Asset],
    *,
    form: SheetFormat,
    width_mm: float = TEXT_WIDTH_MM,
    dpi: int = DPI,
    ground: str = "",
) -> bytes:
    """The strips below one another, `width_mm` wide without the margin around them.

    Wider than a page has room for text, everything becomes larger. `ground` is the colour they stand on
    ("#1a4b8c"), "" is white. Raises RenderError when the engine fails.
    """
    scale = max(1.0, width_mm / TEXT_WIDTH_MM)
    content = {
        "strips": [strip_json(strip, assets, width_mm / scale) for strip in strips],
        "assets": assets_json(assets),
        "width_mm": width_mm / scale,
        "margin_mm": MARGIN_MM,
        "scale": scale,
        "ground": ground or "#ffffff",
    }
    with typst_folder(assets) as root:
        (root / "view.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        try:
            drawn = compiler(root).compile(input=root / "strip.typ", format=form, ppi=dpi)
        except typst.TypstError as error:
            raise RenderError("MK-R03", title="") from error
    return cast(bytes, drawn)
