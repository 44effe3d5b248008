"""The tree of tags of a PDF and its lists, as they stand there."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object


def leaves(tree: Object | None, entry: str) -> Iterator[tuple[Object, Object]]:
    """Keys and values of a tree of numbers ("/Nums") or of names ("/Names"), as they stand there."""
    waiting, seen = [tree], set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, Dictionary) or (node.is_indirect and node.objgen in seen):
            continue
        seen.add(node.objgen)
        items = list(node.get(entry, ()))
        yield from zip(items[::2], items[1::2], strict=False)
        waiting.extend(node.get("/Kids", ()))


def kids_of(node: Object) -> list[Object]:
    """What stands directly below an element or the root."""
    kids = node.get("/K")
    if isinstance(kids, Array):
        return list(kids)
    return [] if kids is None else [kids]
