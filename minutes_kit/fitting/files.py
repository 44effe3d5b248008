"""Files made to fit: first what loses nothing, then smaller pictures, then several files instead of one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from ..channels import Limits
from ..documents import Documents, Maker
from ..shrinking import LEVELS, Level, Shrinker
from ..view.parts import WHOLE, Part
from ..view.phrases import phrase
from .packing import Group, Lengths, fits, moved_on, packed, pieces
from .sizes import measured

_ROUNDS = 5
"""How often parts are made again because one of them turned out too large."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file, the end of its name (".pdf", "-czesc-1-z-2.pdf"), and which part of the document it is."""

    end: str
    data: bytes
    part: Part = WHOLE


def fitted_docx(maker: Maker, data: bytes, limits: Limits) -> tuple[Made, ...]:
    """The DOCX with its pictures as small as the limit asks for. It is never split."""

    def at(level: Level) -> bytes:
        return _made(maker.with_pictures(level), "docx")

    return (Made(".docx", _gentlest(data, at, limits)),)


def fitted_pdf(maker: Maker, data: bytes, limits: Limits) -> tuple[Made, ...]:
    """The PDF; with smaller pictures, or in parts, where it must be."""
    limits = limits.aim
    shrinker = Shrinker()
    small = _with_smaller_pictures(shrinker, data, limits)
    lengths = _lengths(maker)
    found = measured(small, tuple(lengths))
    if fits(found.whole, limits):
        return (Made(".pdf", small),)
    groups = packed(found, {anchor: lengths[anchor] for anchor in found.pages}, limits)
    if len(groups) == 1:
        return (Made(".pdf", small),)
    return _in_parts(maker, shrinker, groups, lengths, limits)


def _lengths(maker: Maker) -> dict[str, tuple[int, ...]]:
    """The pages of each picture and file of each attachment."""
    return {
        one.request.anchor: tuple(page.count for page in one.pages)
        for one in maker.gathered.converted.values()
    }


def _in_parts(
    maker: Maker, shrinker: Shrinker, groups: Sequence[Group], lengths: Lengths, limits: Limits
) -> tuple[Made, ...]:
    for _ in range(_ROUNDS):
        held = tuple(pieces(group, lengths) for group in groups)
        parts = [Part(number, held) for number in range(1, len(held) + 1)]
        whole = (_made(maker.of_part(part), "pdf") for part in parts)
        files = [_with_smaller_pictures(shrinker, data, limits) for data in whole]
        changed = moved_on(groups, [measured(data).whole for data in files], limits)
        if changed is None:
            break
        groups = changed
    language = maker.gathered.language
    return tuple(Made(_end(part, language), data, part) for part, data in zip(parts, files, strict=True))


def _end(part: Part, language: str) -> str:
    return f"-{phrase('part of file', language, number=part.number, total=part.total)}.pdf"


def _made(maker: Maker, form: str) -> bytes:
    made = Documents()
    maker.make(form, made)
    return made.files[f".{form}"]


def _with_smaller_pictures(shrinker: Shrinker, data: bytes, limits: Limits) -> bytes:
    return _gentlest(shrinker.pdf(data), lambda level: shrinker.pdf(data, level), limits)


def _gentlest(data: bytes, at: Callable[[Level], bytes], limits: Limits) -> bytes:
    """The file at the first level at which it fits, at the last if it fits at none; itself if it fits."""
    most = limits.bytes
    if not most or len(data) <= most:
        return data
    made = cache(at)
    index = bisect_left(LEVELS, True, key=lambda level: len(made(level)) <= most)
    return min(data, made(LEVELS[min(index, len(LEVELS) - 1)]), key=len)
