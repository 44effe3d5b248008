"""MK-W: what YAML allows and nobody means: text that it joins or drops without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..problems import Fault, Pointer
from ..source import Source

_CUT = re.compile(r" #[^\s#]")
"""A comment is usually set off, "# like this"; "nr #3" is text that was meant to be printed."""
_NOT_PLAIN = ("'", '"', "|", ">", "&", "*", "!")


def check_slips(source: Source, texts: Sequence[tuple[Pointer, str]]) -> Iterator[Fault]:
    """Unquoted texts that swallowed the next item of a list, or lost their end at a "#".

    `texts` are the texts of the source, as `Source.texts` gives them.
    """
    may_be_cut = _CUT.search(source.text) is not None
    for pointer, text in texts:
        swallowed = " - " in text
        if not (swallowed or may_be_cut):
            continue
        line, column = source.locate(pointer)
        written = source.line(line)[column - 1 :]
        if written.startswith(_NOT_PLAIN):
            continue
        if swallowed and source.line(line + 1).lstrip().startswith("- "):
            item = source.line(line + 1).strip()
            yield Fault("MK-W01", pointer, {"item": item[:60]}, line=line + 1)
        if may_be_cut and written.startswith(text) and (cut := _CUT.match(written, len(text))):
            yield Fault("MK-W02", pointer, {"lost": written[cut.start() + 1 :][:60]})
