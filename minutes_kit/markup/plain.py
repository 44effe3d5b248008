"""The words of a node tree, without its look."""

from __future__ import annotations

from collections.abc import Sequence

from ..nodes import (
    Block,
    Contents,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    PagePicture,
    Paragraph,
    Quote,
    Signatures,
    Strong,
    Table,
    Text,
)

_INLINE = (Text, Emphasis, Strong, Link, LineBreak)


def plain_text(nodes: Block | Inline | Sequence[Block] | Sequence[Inline]) -> str:
    """The words of nodes in reading order: blocks on lines of their own, cells parted by tabs.

    A line break is a space. A figure speaks with its alternative text and its caption. Numbers that
    a list generates are not words of its text; labels that the writer gave are.
    """
    if isinstance(nodes, _INLINE):
        return _inline(nodes)
    if not isinstance(nodes, Sequence):
        return "\n".join(line for line in _lines(nodes) if line)
    if all(isinstance(node, _INLINE) for node in nodes):
        return "".join(map(plain_text, nodes))
    return "\n".join(filter(None, map(plain_text, nodes)))


def _inline(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case LineBreak():
            return " "
        case Emphasis() | Strong() | Link():
            return plain_text(node.children)


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph() | Heading():
            return [plain_text(block.children)]
        case List(items):
            return [f"{item.label} {plain_text(item.blocks)}".strip() for item in items]
        case Table():
            rows = (block.header, *block.rows)
            return [plain_text(block.caption), *("\t".join(map(plain_text, row)) for row in rows)]
        case Quote(blocks):
            return [plain_text(blocks)]
        case Figure() | PagePicture():
            caption = block.caption if isinstance(block, Figure) else ()
            return [block.alt, plain_text(caption)]
        case Facts(facts):
            return [f"{fact.label}: {plain_text(fact.blocks)}" for fact in facts]
        case Contents(entries):
            return [f"{plain_text(entry.children)} {entry.note}".strip() for entry in entries]
        case Signatures(items):
            return [line for item in items for line in item.lines]
        case _:
            return []
