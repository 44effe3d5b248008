"""The Markdown subset that moderators write → nodes.

Paragraphs, line breaks, emphasis, strong, links, lists, tables, quotes and pictures. Everything
else prints as the characters typed: HTML, headings, code, rules, entities, footnotes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from ..nodes import Block, Inline
from .blocks import blocks
from .findings import MAX_DEPTH, MAX_MARKS, Findings, Mistake, Picture
from .inline import sentence
from .plain import plain_text

__all__ = [
    "MAX_DEPTH",
    "MAX_MARKS",
    "Markup",
    "Picture",
    "check",
    "parse_blocks",
    "parse_inline",
    "plain_text",
]

_Read = TypeVar("_Read")

_CACHED_LENGTH = 20_000
"""Characters of the longest text that is kept with its nodes."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed text: its blocks, the pictures it shows and the targets of its links, in order."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...]
    links: tuple[str, ...]


def parse_blocks(text: str) -> Markup:
    """The blocks of a text of any length. Never raises: what is no markup is text."""
    return _read_blocks(text)[0]


def parse_inline(text: str) -> tuple[Inline, ...]:
    """The nodes of a single-line field: emphasis, strong and links; all else prints as typed."""
    return _read_inline(text)[0]


def check(text: str, *, inline: bool = False) -> Iterator[tuple[str, dict[str, str | int]]]:
    """The rules that a text breaks, each with its parameters; `inline` checks a single-line field.

    `line` among the parameters is the line within the text, from 0.
    """
    mistakes = (_read_inline if inline else _read_blocks)(text)[1]
    for rule, params in mistakes:
        yield rule, dict(params)


def _blocks_read(text: str) -> tuple[Markup, tuple[Mistake, ...]]:
    findings = Findings()
    found = blocks(text.replace("\r\n", "\n").replace("\r", "\n"), findings)
    return Markup(found, tuple(findings.pictures), tuple(findings.links)), tuple(findings.mistakes)


def _inline_read(text: str) -> tuple[tuple[Inline, ...], tuple[Mistake, ...]]:
    findings = Findings()
    nodes = sentence(text.replace("\r\n", "\n").replace("\r", "\n"), findings)
    return nodes, tuple(findings.mistakes)


def _kept(read: Callable[[str], _Read]) -> Callable[[str], _Read]:
    """The same function, which remembers its latest texts unless they are very long."""
    remembering = lru_cache(maxsize=512)(read)
    return lambda text: remembering(text) if len(text) <= _CACHED_LENGTH else read(text)


_read_blocks = _kept(_blocks_read)
_read_inline = _kept(_inline_read)
