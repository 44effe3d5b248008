"""Typst with our fonts and no others. Read once, they serve every document and every drawing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import typst

from ..resources import font_folders


def compiler(root: Path) -> typst.Compiler:
    """A compiler must not be shared by threads and costs 0.1 ms: each document has its own."""
    return typst.Compiler(root=root, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    folders = [str(folder) for folder in font_folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
