"""Writes minutes_kit/language/coverage.py from the character tables of the packaged fonts.

A character counts as drawable when each of the four styles (regular, italic, bold, bold italic) finds
it in Source Sans 3 or, failing that, in Noto Sans.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

from minutes_kit.resources import font_folders

TARGET = Path(__file__).resolve().parent.parent / "minutes_kit" / "language" / "coverage.py"
FAMILIES = {"Source Sans 3": "SourceSans3", "Noto Sans": "NotoSans"}
STYLES = ("Regular", "Italic", "Bold", "BoldItalic")
REFUSED_CATEGORIES = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
INVISIBLE = {
    *map(ord, "\t\n\r"),
    0x00AD,  # soft hyphen
    *range(0x200B, 0x2010),  # zero-width space and joiners, marks of direction
    0x2060,  # word joiner
    *range(0xFE00, 0xFE10),  # variation selectors
}

MODULE = '''"""Which characters the packaged text fonts can draw; made by scripts/write_font_coverage.py."""

from __future__ import annotations

import re
from functools import cache

_DRAWABLE = (
{ranges}
)


@cache
def _drawn() -> re.Pattern[str]:
    return re.compile(f"[{{_DRAWABLE}}]*+")


def undrawable(text: str) -> str | None:
    """The first character that a style of the text fonts lacks, or None.

    Control characters are undrawable except tab and line ends; soft hyphens, joiners and other
    characters that only steer the setting are drawable.
    """
    # To match as far as it goes takes half the time of a search for what is refused.
    found = _drawn().match(text)
    end = found.end() if found else 0
    return text[end] if end < len(text) else None
'''


def drawable() -> set[int]:
    """The code points that the text fonts can draw in every style."""
    folders = [folder for folder in font_folders() if folder.name in FAMILIES]
    styles = []
    for style in STYLES:
        faces = [folder / f"{FAMILIES[folder.name]}-{style}.ttf" for folder in folders]
        styles.append(set().union(*(TTFont(face, lazy=True).getBestCmap() for face in faces)))
    common = set.intersection(*styles)
    return {code for code in common if unicodedata.category(chr(code)) not in REFUSED_CATEGORIES} | INVISIBLE


def ranges(codes: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of neighbouring numbers as (first, last)."""
    runs: list[tuple[int, int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs


def escaped(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def module() -> str:
    """The text of the module."""
    pieces = [escaped(a) if a == b else f"{escaped(a)}-{escaped(b)}" for a, b in ranges(drawable())]
    lines = [""]
    for piece in pieces:
        if len(lines[-1]) + len(piece) > 100:
            lines.append("")
        lines[-1] += piece
    return MODULE.format(ranges="\n".join(f'    r"{line}"' for line in lines))


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="utf-8")
