"""How long the title pages of attachments are: a long description takes more than one."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

from pikepdf import Pdf

from .nesting import Places


def further_pages(report: bytes, papers: Sequence[tuple[str, int]]) -> dict[str, int]:
    """How many pages follow the first one of each title page, by its anchor.

    `papers` are the last papers of a report, in order and without a gap: the anchor of each, and how many
    pages of pictures it ends with. Raises RenderError when the report has no page with an anchor.
    """
    with Pdf.open(BytesIO(report)) as pdf:
        places = Places(pdf)
        starts = [places.page(anchor, anchor) - 1 for anchor, _ in papers]
        ends = pairwise((*starts, len(pdf.pages)))
    return {
        anchor: max(0, end - start - pictures - 1)
        for (anchor, pictures), (start, end) in zip(papers, ends, strict=True)
    }
