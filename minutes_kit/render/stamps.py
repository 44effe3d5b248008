"""Stamps as small sheets: words on a white ground, to be put on pages of other files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

import typst

from ..errors import RenderError
from ..pictures.engine import compiler
from .body_json import printed
from .workspace import typst_folder

LONGEST = 200
"""Letters; no word of a stamp is broken."""


def render_stamps(texts: Sequence[str], language: str) -> bytes:
    """A PDF with a page for each text, as large as its words in 7.5 pt.

    Raises RenderError: MK-R01 no font has a character, MK-R03 other.
    """
    content = {"stamps": [printed(text, LONGEST) for text in texts], "title": texts[0], "lang": language[:2]}
    with typst_folder({}) as root:
        (root / "view.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        try:
            drawn = compiler(root).compile(input=root / "stamps.typ", format="pdf", pdf_standards=["a-2b"])
        except typst.TypstError as error:
            raise RenderError("MK-R03", title=texts[0]) from error
    return cast(bytes, drawn)
