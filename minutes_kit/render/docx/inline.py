"""Inline nodes as runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...nodes import Emphasis, Inline, LineBreak, Link, Strong, Text
from .styles import Style
from .target import Target
from .xml import run


class Look(NamedTuple):
    """How text is set at a place in the tree of inline nodes."""

    bold: bool = False
    italic: bool = False
    link: bool = False


PLAIN = Look()


def runs(children: Iterable[Inline], target: Target, look: Look = PLAIN) -> str:
    return "".join(_runs(child, target, look) for child in children)


def _runs(node: Inline, target: Target, look: Look) -> str:
    match node:
        case Text(text):
            return run(text, _properties(target, look))
        case Emphasis(children):
            return runs(children, target, look._replace(italic=True))
        case Strong(children):
            return runs(children, target, look._replace(bold=True))
        case Link(url, children):
            return target.link(url, runs(children, target, look._replace(link=True)))
        case LineBreak():
            return "<w:r><w:br/></w:r>"


def _properties(target: Target, look: Look) -> str:
    link = f'<w:rStyle w:val="{target.style(Style.LINK)}"/>' if look.link else ""
    return f"{link}{'<w:b/>' * look.bold}{'<w:i/>' * look.italic}"
