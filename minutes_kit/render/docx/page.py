"""The page of a template: how much room the text, a picture and a strip of marks have."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from .xml import W

_PAGE_LABEL = 12.0
"""The running title or the page number with its spacing, in mm, that shares the margin with a strip."""


@dataclass(frozen=True, slots=True)
class Page:
    """Lengths in mm. `width` and `height` are those of the text area; a room is the margin less the
    distance of the header or footer from the paper's edge."""

    width: float = 160.0
    height: float = 247.0
    header_room: float = 12.5
    footer_room: float = 12.5

    def free_height(self, header: float, footer: float) -> float:
        """The height that is left for text when strips of these heights (mm) push it away."""
        taken = (
            max(0.0, strip + _PAGE_LABEL - room)
            for strip, room in ((header, self.header_room), (footer, self.footer_room))
            if strip
        )
        return self.height - sum(taken)


def read_page(document: etree._Element) -> Page:
    """The page of a document's first section; A4 with margins of 25 mm where it does not say."""
    size, margins = document.find(f".//{{{W}}}pgSz"), document.find(f".//{{{W}}}pgMar")
    if size is None or margins is None:
        return Page()

    def length(element: etree._Element, name: str) -> float:
        return abs(int(element.get(f"{{{W}}}{name}", "0"))) * 25.4 / 1440

    top, bottom = length(margins, "top"), length(margins, "bottom")
    sides = length(margins, "left") + length(margins, "right") + length(margins, "gutter")
    return Page(
        width=max(20.0, length(size, "w") - sides),
        height=max(20.0, length(size, "h") - top - bottom),
        header_room=top - length(margins, "header"),
        footer_room=bottom - length(margins, "footer"),
    )
