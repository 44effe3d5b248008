"""One part of a template that can be filled: the text, a header, a footer, the notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .fragments import Fragments
from .language import Engine, Environment

_LABELS = {
    "document": ("treść", "text"),
    "header": ("nagłówek", "header"),
    "footer": ("stopka", "footer"),
    "footnotes": ("przypisy", "footnotes"),
    "endnotes": ("przypisy końcowe", "endnotes"),
}
_PARAGRAPH = re.compile(r"<w:p([ >])")


@dataclass(frozen=True, slots=True)
class Story:
    """`kind` is "document", "header", "footer", "footnotes" or "endnotes"; `source` the patched XML.

    `first` tells that a header or footer stands on the first page alone.
    """

    part: str
    kind: str
    source: str
    first: bool = False
    environment: Environment = field(default_factory=Environment)

    def fill(self, values: Mapping[str, object], fragments: Fragments) -> str:
        """The part with the values in their places. Raises what Jinja, Python and the XML parser raise."""
        return fragments.fill(Engine().render_xml_part(self.source, None, values, self.environment))

    def label(self, language: str) -> str:
        """The part's name for a clerk: "treść", "stopka 1"."""
        name = _LABELS[self.kind][0 if language == "pl" else 1]
        number = re.search(r"(\d+)\.xml$", self.part)
        return f"{name} {number[1]}" if number else name

    def paragraph(self, line: int) -> str:
        """The text of the paragraph on a line (from 1) of the compiled template."""
        lines = _PARAGRAPH.sub(r"\n<w:p\1", self.source).splitlines()
        text = re.sub(r"<[^>]*>", "", lines[line - 1]) if 0 < line <= len(lines) else ""
        return " ".join(text.split())
