"""Blocks alone on plain A4 pages, in the type of the reports."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import cast

import typst

from ..errors import RenderError
from ..nodes import Asset, Block, View
from ..pictures.engine import compiler
from .timestamps import in_utc
from .view_json import view_json
from .workspace import typst_folder

MAIN = "text.typ"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Whoever takes the pages in leaves the date of this file behind."""


def render_plain(
    blocks: tuple[Block, ...],
    *,
    title: str,
    locale: str,
    assets: Mapping[str, Asset] = MappingProxyType({}),
    timestamp: datetime = _UNDATED,
) -> bytes:
    """A tagged PDF of the blocks, without marks and page numbers; the same arguments give the same bytes.

    `title` is not printed, `assets` are the pictures that the blocks show. Raises `RenderError`: MK-R01 no
    font has a character, MK-R03 other.
    """
    view = View(
        language=locale,
        title=title,
        author="",
        subject="",
        keywords=(),
        date="",
        running_title="",
        page_label="",
        lead=blocks,
        sections=(),
        strips=(),
        assets=dict(assets),
    )
    with typst_folder(assets) as root:
        (root / "view.json").write_text(json.dumps(view_json(view), ensure_ascii=False), encoding="utf-8")
        try:
            made = compiler(root).compile(
                input=root / MAIN, format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=in_utc(timestamp)
            )
        except typst.TypstError as failure:
            raise RenderError("MK-R03", title=title) from failure
    return cast(bytes, made)
