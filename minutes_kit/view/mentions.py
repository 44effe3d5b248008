"""Which places of the document lead to an anchor, so that there is a way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..nodes import (
    Block,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Inline,
    Link,
    List,
    Paragraph,
    Quote,
    Section,
    Strong,
    Table,
)

Mentions = dict[str, tuple[str, ...]]
"""For each anchor that is linked to: the anchors of the places that do so, in order."""


def mentions(sections: Sequence[Section]) -> Mentions:
    """A place is the nearest heading or list item with an anchor, else the section."""
    found: dict[str, dict[str, None]] = {}
    for section in sections:
        for place, target in _of_blocks(section.blocks, section.anchor, section.anchor):
            if place:
                found.setdefault(target, {})[place] = None
    return {target: tuple(places) for target, places in found.items()}


def _of_blocks(blocks: Iterable[Block], place: str, section: str) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Heading):
            place = block.anchor or section
        yield from ((place, target) for target in _targets(_inlines(block)))
        for inner, own in _inside(block, place):
            yield from _of_blocks(inner, own, own)


def _inside(block: Block, place: str) -> Iterator[tuple[tuple[Block, ...], str]]:
    """The blocks within a block, each with the place that it is."""
    match block:
        case List(items):
            yield from ((item.blocks, item.anchor or place) for item in items)
        case Quote(blocks):
            yield blocks, place
        case Facts(rows):
            yield from ((row.blocks, place) for row in rows)


def _inlines(block: Block) -> tuple[Inline, ...]:
    match block:
        case Paragraph() | Heading():
            return block.children
        case Figure():
            return block.caption
        case Table():
            cells: list[Any] = [block.caption, *block.header, *(cell for row in block.rows for cell in row)]
            return tuple(node for cell in cells for node in cell)
    return ()


def _targets(nodes: Iterable[Inline]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Link):
            if node.target.startswith("#"):
                yield node.target[1:]
        elif isinstance(node, Emphasis | Strong):
            yield from _targets(node.children)


def unlinked(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same words without links, for a place that is a link as a whole."""
    return tuple(plain for node in nodes for plain in _unlinked(node))


def _unlinked(node: Inline) -> tuple[Inline, ...]:
    match node:
        case Link(_, children):
            return unlinked(children)
        case Emphasis(children):
            return (Emphasis(unlinked(children)),)
        case Strong(children):
            return (Strong(unlinked(children)),)
    return (node,)
