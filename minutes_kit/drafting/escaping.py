"""Words become Markdown that prints exactly these words.

Nothing is escaped on suspicion: a text is read back by the same parser that will print it, and only
if it would come out differently do its marks get backslashes. So most drafts stay as readable as
their sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..markup import parse_blocks, parse_inline, plain_text
from ..nodes import Emphasis, Inline, Link, Paragraph, Strong, Text

_SUSPECT = re.compile(r"[\\*_\[\]!>|`+#-]|^[0-9]{1,9}[.)]")
_LONE_MARK = re.compile(r"[-+*>]|[0-9]{1,9}[.)]")
"""What is a text by itself, and an empty item behind a list."""
_MARK = re.compile(r"[\\*_\[\]!>|+-]|(?<=^[0-9])[.)]|(?<=^[0-9]{2})[.)]|(?<=^[0-9]{3})[.)]")
_LONG_NUMBER = re.compile(r"^([0-9]{4,9})([.)])")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; `link` is the address behind them."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


def plain(markup: str) -> str:
    """The words of one line of Markdown."""
    return plain_text(parse_inline(markup))


def literal(text: str) -> str:
    """Markdown that prints `text`, a paragraph of one line without white space at its ends."""
    if not _SUSPECT.search(text):
        return text
    if not _LONE_MARK.fullmatch(text) and parse_blocks(text).blocks == (Paragraph((Text(text),)),):
        return text
    return _LONG_NUMBER.sub(r"\1\\\2", _MARK.sub(r"\\\g<0>", text))


def formatted(runs: Iterable[Run]) -> str:
    """Markdown that prints the runs with their looks; the look gives way where no marks can express it."""
    wanted = _merged(runs)
    text = "".join(run.text for run in wanted).strip()
    if all(run == Run(run.text) for run in wanted):
        return literal(text)
    for escaped in (False, True):
        markup = "".join(_marked(run, escaped=escaped) for run in wanted).strip()
        if _looks(markup) == wanted:
            return markup
    return literal(text)


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of one look as one; white space at the edge of a look has none."""
    pieces: list[Run] = []
    for run in runs:
        body = run.text.strip()
        start = run.text.find(body) if body else 0
        end = start + len(body)
        pieces += [Run(run.text[:start]), Run(body, run.strong, run.emphasis, run.link), Run(run.text[end:])]
    kept = _bridged([run for run in pieces if run.text])
    looks = groupby(kept, key=lambda run: (run.strong, run.emphasis, run.link))
    merged = [Run("".join(run.text for run in group), *look) for look, group in looks]
    return _trimmed(merged)


def _bridged(runs: list[Run]) -> list[Run]:
    """White space between two runs of one look gets that look too."""
    for at in range(1, len(runs) - 1):
        before, here, after = runs[at - 1 : at + 2]
        look = (before.strong, before.emphasis, before.link)
        if not here.text.strip() and look == (after.strong, after.emphasis, after.link):
            runs[at] = Run(here.text, *look)
    return runs


def _trimmed(runs: Sequence[Run]) -> list[Run]:
    kept = list(runs)
    if kept:
        kept[0] = Run(kept[0].text.lstrip(), kept[0].strong, kept[0].emphasis, kept[0].link)
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].strong, kept[-1].emphasis, kept[-1].link)
    return [run for run in kept if run.text]


def _marked(run: Run, *, escaped: bool) -> str:
    text = re.sub(r"[\\*_\[\]!]", r"\\\g<0>", run.text) if escaped else run.text
    mark = "*" * (2 * run.strong + run.emphasis)
    text = f"{mark}{text}{mark}"
    return f"[{text}]({run.link})" if run.link else text


def _looks(markup: str) -> list[Run] | None:
    """The runs that a paragraph prints, None if it would be anything else than one paragraph."""
    blocks = parse_blocks(markup).blocks
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return None
    found = list(_leaves(blocks[0].children, Run("")))
    looks = groupby(found, key=lambda run: (run.strong, run.emphasis, run.link))
    return [Run("".join(run.text for run in group), *look) for look, group in looks]


def _leaves(nodes: Sequence[Inline], look: Run) -> Iterable[Run]:
    for node in nodes:
        match node:
            case Text(text):
                yield Run(text, look.strong, look.emphasis, look.link)
            case Strong(children):
                yield from _leaves(children, Run("", True, look.emphasis, look.link))
            case Emphasis(children):
                yield from _leaves(children, Run("", look.strong, True, look.link))
            case Link(target, children):
                yield from _leaves(children, Run("", look.strong, look.emphasis, target))
            case _:
                yield Run(" ", look.strong, look.emphasis, look.link)
