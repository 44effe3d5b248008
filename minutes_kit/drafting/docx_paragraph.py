"""One paragraph of Word: its runs with their looks, and the boxes and notes that hang on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .docx_lists import tag
from .escaping import Run, formatted
from .numbering import split_marker
from .pieces import Line
from .text import one_line, visible

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SKIPPED = {tag(name) for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sectPr")}
_CHARACTERS = {
    tag("tab"): " ",
    tag("ptab"): " ",
    tag("noBreakHyphen"): "-",
    tag("softHyphen"): "",
}
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s()<>\\]{1,500}")


@dataclass(slots=True)
class Paragraph:
    """What stands in a paragraph. `links` are addresses by relation id.

    `lines` are its runs between forced line breaks, `boxes` the contents of text boxes, `references` the kind
    and id of footnotes and endnotes. With `page`, a page break stands in it.
    """

    links: Mapping[str, str]
    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Any] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    page: bool = False

    def read(self, element: Any, look: Run) -> None:
        """Take in an element. `look` is that of the run or the link around it."""
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _SKIPPED:
                continue
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child, look)
            elif child.tag in _CHARACTERS:
                self.add(_CHARACTERS[child.tag], look)
            else:
                self.read(child, look)

    def add(self, text: str, look: Run) -> None:
        self.lines[-1].append(Run(text, look.strong, look.emphasis, look.link))

    def run(self, element: Any, look: Run) -> None:
        properties = element.find(tag("rPr"))
        if not _is_on(properties, "vanish"):
            self.read(element, Run("", _is_on(properties, "b"), _is_on(properties, "i"), look.link))

    def link(self, element: Any, look: Run) -> None:
        target = self.links.get(element.get(f"{{{_R}}}id", ""), "")
        self.read(element, Run("", link=target if _ADDRESS.fullmatch(target) else ""))

    def line_break(self, element: Any, look: Run) -> None:
        self.page = self.page or element.get(tag("type")) == "page"
        self.lines.append([])

    def reference(self, element: Any, look: Run) -> None:
        kind = "endnote" if element.tag == tag("endnoteReference") else "footnote"
        self.references.append((kind, element.get(tag("id"), "")))
        self.lines[-1].append(Run("*" * len(self.references)))

    def alternatives(self, element: Any, look: Run) -> None:
        """Of two forms of the same thing, the newer one: the other repeats its text."""
        choice = element.find(f"{{{_MC}}}Choice")
        if choice is not None:
            self.read(choice, look)


_HANDLERS: dict[str, Callable[[Paragraph, Any, Run], None]] = {
    tag("t"): lambda paragraph, element, look: paragraph.add(element.text or "", look),
    tag("r"): Paragraph.run,
    tag("hyperlink"): Paragraph.link,
    tag("txbxContent"): lambda paragraph, element, look: paragraph.boxes.append(element),
    tag("br"): Paragraph.line_break,
    tag("cr"): Paragraph.line_break,
    tag("footnoteReference"): Paragraph.reference,
    tag("endnoteReference"): Paragraph.reference,
    f"{{{_MC}}}AlternateContent": Paragraph.alternatives,
}


def line_of(runs: list[Run], marker: str, depth: int, level: int) -> Line | None:
    """A line of runs, None without words; a marker that was typed by hand counts like one of Word."""
    clean = [Run(spaced(run.text), run.strong, run.emphasis, run.link) for run in runs]
    text = one_line("".join(run.text for run in clean))
    if not text:
        return None
    if not marker:
        marker, words = split_marker(text)
        if marker:
            clean, text = _last(clean, len(words)), words
    looks = [Run(run.text) for run in clean] if level else clean
    return Line(text, formatted(looks), marker, depth, level, gap=1)


def spaced(text: str) -> str:
    """Without invisible characters; each run of white space as one space."""
    return re.sub(r"[^\S\xa0\u202f]+", " ", visible(text))


def _last(runs: list[Run], length: int) -> list[Run]:
    """The runs of the last `length` characters, white space at the end not counted."""
    whole = "".join(run.text for run in runs)
    skip = len(whole.rstrip()) - length
    kept: list[Run] = []
    for run in runs:
        taken = min(max(skip, 0), len(run.text))
        skip -= taken
        kept.append(Run(run.text[taken:], run.strong, run.emphasis, run.link))
    return [run for run in kept if run.text]


def _is_on(properties: Any, name: str) -> bool:
    child = properties.find(tag(name)) if properties is not None else None
    return child is not None and child.get(tag("val"), "1") not in ("0", "false", "off")
