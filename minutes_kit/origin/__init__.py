"""What a document is made from, while it is being made: its sources, their hashes, and its manifest."""

from .account import RECORDED, TOLD_APART, UNRECORDED, Origin
from .sources import template_of
from .versions import differing

__all__ = ["RECORDED", "TOLD_APART", "UNRECORDED", "Origin", "differing", "template_of"]
