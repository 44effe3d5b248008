"""Places to sign, one below another at the right: read aloud, each name keeps its function and date."""

from __future__ import annotations

from ...nodes import Signature, Signatures
from .styles import Style
from .target import Target
from .xml import paragraph, run, tab_stop, twips

_RULE = twips(70)
_ROOM = 'w:before="1000"'
"""Height to write a signature in, twips."""


def signatures(node: Signatures, target: Target, width: int, *, page_break: bool = False) -> str:
    """Signature places across a text width in twips."""
    return "".join(
        _place(item, target, width, page_break=page_break and index == 0)
        for index, item in enumerate(node.items)
    )


def _place(item: Signature, target: Target, width: int, *, page_break: bool) -> str:
    style = target.style(Style.SIGNATURE)
    start = width - _RULE
    ruled = tab_stop(start) + tab_stop(width, "left", "underscore")
    centred = tab_stop(start + _RULE // 2, "center")
    rule = paragraph(
        run("\t\t"), style, keep_next=bool(item.lines), page_break=page_break, tabs=ruled, spacing=_ROOM
    )
    last = len(item.lines) - 1
    lines = (
        paragraph(run(f"\t{line}"), style, keep_next=index < last, tabs=centred)
        for index, line in enumerate(item.lines)
    )
    return rule + "".join(lines)
