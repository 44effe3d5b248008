"""Typefaces by the names that files give them, and the contrast of printed words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import most_common
from .surface import Surface, Word

SAME = {
    "carlito": "calibri",
    "liberationsans": "arial",
    "arimo": "arial",
    "arialmt": "arial",
    "ebgaramond": "garamond",
    "trebuchetms": "trebuchet",
}
"""Typefaces that stand for a permitted one: substitutes of office programs, other names of the same."""

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(
    r"(?:[-, ](?:regular|bold|italic|oblique|medium|light|roman|book)+|(?:ps)?mt)$", re.IGNORECASE
)


def family(font: str) -> str:
    """A typeface without its subset, its style and its spaces: "ABCDEF+Ubuntu-Bold" is "ubuntu"."""
    name = _SUBSET.sub("", font)
    before = ""
    while before != name:
        before, name = name, _STYLE.sub("", name).rstrip("-, ")
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    return SAME.get(plain, plain)


def is_permitted(font: str, permitted: Sequence[str]) -> bool:
    """Whether the typeface is one of these; one without a name, or a profile that names none, passes."""
    return not font or not permitted or family(font) in {family(name) for name in permitted}


def contrast(surface: Surface, word: Word) -> float:
    """The contrast of a word and its ground (WCAG 2.2), from 1 to 21."""
    ground = _ground(surface, word)
    light, dark = sorted((_luminance(word.colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _ground(surface: Surface, word: Word) -> tuple[int, int, int]:
    """The colour around a word: letters leave most of their ground free."""
    if not surface.laid:
        # What a paragraph of a DOCX stands on is told in many ways; white words stand on something dark.
        return BLACK if word.colour == WHITE else WHITE
    for picture in surface.pictures:
        if picture.box.meets(word.box):
            part = picture.image.crop(picture.to_pixels(word.box.grown(0.5)))
            return most_common(part) if part.width and part.height else WHITE
    return WHITE


def _luminance(colour: tuple[int, int, int]) -> float:
    red, green, blue = (value / 255 for value in colour)
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
