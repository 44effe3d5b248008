"""MK-W: what YAML allows and nobody means: text that it joins or drops without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import Fault
from ..source import Source, Texts
from ..source.scalars import shown

_CUT = re.compile(r" #(?!minutes-kit:)[^\s#]")
"""A comment is usually set off, "# like this"; "nr #3" is text that was meant to be printed."""
_DASH = re.compile(r"\S - ")
"""How a swallowed item stands in a text; a nested list has more space before its dashes."""
_NOT_PLAIN = ("'", '"', "|", ">", "&", "*", "!")


def check_slips(source: Source, texts: Texts) -> Iterator[Fault]:
    """Unquoted texts that swallowed the next item of a list, or lost their end at a "#".

    `texts` are those of the source.
    """
    may_be_cut = _CUT.search(source.text) is not None
    if not may_be_cut and " - " not in texts.joined:
        return
    for pointer, text in texts:
        if not may_be_cut and not _DASH.search(text):
            continue
        line, column = source.locate(pointer)
        written = source.line(line)[column - 1 :]
        if written.startswith(_NOT_PLAIN):
            continue
        if text.startswith(f"{written.rstrip()} - ") and source.line(line + 1).lstrip().startswith("- "):
            item = source.line(line + 1).strip()
            yield Fault("MK-W01", pointer, {"item": shown(item)}, line=line + 1)
        if may_be_cut and written.startswith(text) and (cut := _CUT.match(written, len(text))):
            yield Fault("MK-W02", pointer, {"lost": shown(written[cut.start() + 1 :])})
