"""Places to sign, two in a row: rules and centred lines set with tab stops, since a table is for data."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ...nodes import Signature, Signatures
from .styles import Style
from .target import Target
from .xml import paragraph, run, tab_stop, twips

_RULE = twips(70)
_LONGEST_LINE = 40
"""Characters that fit over or under a rule; with a longer line every place gets a row of its own."""

_ROOM = 'w:before="1000"'
"""Height to write a signature in, twips."""


def signatures(node: Signatures, target: Target, width: int, *, page_break: bool = False) -> str:
    """Signature places across a text width in twips."""
    wide = any(len(line) > _LONGEST_LINE for item in node.items for line in item.lines)
    step = 1 if wide else 2
    rows = [node.items[index : index + step] for index in range(0, len(node.items), step)]
    return "".join(
        _row(row, target, width, page_break=page_break and index == 0) for index, row in enumerate(rows)
    )


def _row(items: Sequence[Signature], target: Target, width: int, *, page_break: bool) -> str:
    style = target.style(Style.SIGNATURE)
    starts = [0, width - _RULE] if len(items) == 2 else [width - _RULE]
    rules = "".join(
        (tab_stop(start) if start else "") + tab_stop(start + _RULE, "left", "underscore") for start in starts
    )
    centres = "".join(tab_stop(start + _RULE // 2, "center") for start in starts)
    lines = list(zip_longest(*(item.lines for item in items), fillvalue=""))
    blanks = "\t" * sum(2 if start else 1 for start in starts)
    rule = paragraph(
        run(blanks), style, keep_next=bool(lines), page_break=page_break, tabs=rules, spacing=_ROOM
    )
    written = (
        paragraph(
            run("".join(f"\t{text}" for text in line)), style, keep_next=line is not lines[-1], tabs=centres
        )
        for line in lines
    )
    return rule + "".join(written)
