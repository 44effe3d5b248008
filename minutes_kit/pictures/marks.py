"""A funder's mark from its official file: a picture, a plain SVG drawing, or the first page of a PDF."""

from __future__ import annotations

import threading
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import cast

from PIL import Image, ImageChops

from ..errors import AppendixError
from ..nodes import Asset
from ..scratch import scratch_folder
from .raster import load_picture, read_bytes
from .svg import svg_size

PDFIUM = threading.RLock()
"""PDFium must not be entered by two threads at a time, whatever documents they have."""

TWIN_PIXELS = 600
"""Height of the raster twin of a drawing: 11 mm at 1,400 dpi."""
_LEAST_INK = 0.5
"""More than half of a file's height is never taken for margin."""
_PAPER = 12
"""How far a pixel may be from white and still be paper."""


def load_mark(path: Path) -> Asset:
    """The mark in a file. A drawing gets a raster twin: the PNG beside it, else one made from it.

    Raises as `load_picture`; MK-Z26 for an SVG that is not a plain drawing, MK-Z24 for a drawing that
    cannot be drawn.
    """
    data = read_bytes(path)
    if data.startswith(b"%PDF-"):
        return _first_page(data, path.name)
    if path.suffix.lower() != ".svg":
        return load_picture(path)
    width, height = svg_size(data, path.name)
    twin = path.with_suffix(".png")
    png = load_picture(twin).data if twin.is_file() else _drawn(data, width / height, path.name)
    return Asset(data, "image/svg+xml", width, height, png=png)


@lru_cache(maxsize=32)
def ink_share(asset: Asset) -> float:
    """The share of a mark's height that is ink: official files differ in the margin they bring along."""
    with Image.open(BytesIO(asset.png or asset.data)) as picture:
        shown = Image.new("RGBA", picture.size, "white")
        shown.alpha_composite(picture.convert("RGBA"))
    grey = ImageChops.invert(shown.convert("L")).point(lambda value: 255 if value > _PAPER else 0)
    box = grey.getbbox()
    return max(_LEAST_INK, (box[3] - box[1]) / grey.height) if box else 1.0


def _drawn(svg: bytes, ratio: float, name: str) -> bytes:
    import typst

    from .engine import compiler

    with scratch_folder() as folder:
        (folder / "mark.svg").write_bytes(svg)
        size = f"width: {72 * ratio}pt, height: 72pt"
        page = f'#set page({size}, margin: 0pt, fill: none)\n#image("mark.svg", {size})'
        (folder / "mark.typ").write_text(page, encoding="utf-8")
        try:
            drawn = compiler(folder).compile(input=folder / "mark.typ", format="png", ppi=TWIN_PIXELS)
        except typst.TypstError as error:
            raise AppendixError("MK-Z24", name=name) from error
    return cast(bytes, drawn)


def _first_page(pdf: bytes, name: str) -> Asset:
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
            try:
                page = document[0]
                scale = TWIN_PIXELS / page.get_height()
                if page.get_width() * scale > 20 * TWIN_PIXELS:
                    raise AppendixError("MK-Z24", name=name)
                image = page.render(scale=scale, fill_color=(255, 255, 255, 0)).to_pil()
            finally:
                document.close()
        except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError, ValueError, MemoryError) as error:
            raise AppendixError("MK-Z24", name=name) from error
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return Asset(written.getvalue(), "image/png", image.width, image.height)
