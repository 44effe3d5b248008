"""Which blocks may be held on one page with what follows, without leaving half a page empty."""

from __future__ import annotations

from ..nodes import Block, List, Paragraph

_MOST_ITEMS = 6


def is_short(block: Block) -> bool:
    """A paragraph, or a list of a few items."""
    return isinstance(block, Paragraph) or (isinstance(block, List) and len(block.items) <= _MOST_ITEMS)
