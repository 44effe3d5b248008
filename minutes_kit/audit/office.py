"""A DOCX as it is: what stands on its first page, on the others and on even ones, without laying it out.

Headers and footers belong to kinds of pages, and a kind is looked at like a page. Sizes of pictures and the
order of everything are known; where it stands on the paper only Word knows.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from ..errors import AppendixError
from ..opc import DAMAGED, Oversized, parse_xml, resolve, unzip
from ..problems import Words
from .flow import Item, flow, laid_out
from .looks import Styles, W, read_styles
from .surface import Surface

MAX_MEMBERS = 5_000
MAX_BYTES = 300_000_000
"""Unpacked. A report with a hundred scans has a third of it."""
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LONG = 3_500
"""Characters from which a text certainly goes on to a second page."""
_FIRST_BLOCKS = 15
"""Paragraphs and tables of the text that may hold the strip of a first page."""
_LOCKED = b"\xd0\xcf\x11\xe0"
"""How an encrypted document of Word begins: it is no archive, but a container of an older kind."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of pages in a section: "first", "default" or "even", with the parts of its header and footer."""

    section: int
    name: str
    parts: tuple[str, ...]


def read_docx(data: bytes) -> tuple[Surface, ...]:
    """The kinds of pages of a DOCX, and its text. Raises `AppendixError`: MK-F37 and MK-F38."""
    try:
        return _Reader(unzip(data, most_members=MAX_MEMBERS, most_bytes=MAX_BYTES)).surfaces()
    except Oversized as error:
        raise AppendixError("MK-F38") from error
    except DAMAGED as error:
        raise AppendixError("MK-F37" if data.startswith(_LOCKED) else "MK-F38") from error


class _Reader:
    def __init__(self, members: dict[str, bytes]) -> None:
        self._members = members
        main = dict(self._related("", "officeDocument"))
        self._main = main.popitem()[1]
        self._document = parse_xml(members[self._main])
        self._styles = self._read_styles()

    def surfaces(self) -> tuple[Surface, ...]:
        found: list[Surface] = []
        body = self._document.find(f"{W}body")
        blocks = list(body) if body is not None else []
        text = self._items(blocks, self._main)
        for kind in self._kinds():
            first = kind.section == 0 and kind.name == "first"
            items = [item for part in kind.parts for item in self._part(part)]
            if first:
                items += self._items(_first_blocks(blocks), self._main)
            found.append(self._surface(len(found) + 1, _place(kind), items, first=first))
        words = [item for item in text if item.text]
        return (*found, self._surface(len(found) + 1, Words("treść", "the text"), words, own=False))

    def _surface(
        self, number: int, place: Words, items: Sequence[Item], *, first: bool = False, own: bool = True
    ) -> Surface:
        words, pictures, paper = laid_out(items)
        return Surface(number, place, paper, words, pictures, laid=False, first=first, own=own)

    def _kinds(self) -> Iterator[_Kind]:
        """The kinds of pages, each with what it inherits from the section before."""
        sections = list(self._document.iter(f"{W}sectPr"))
        known: dict[tuple[str, str], str] = {}
        parts = dict(self._related(self._main, "header") + self._related(self._main, "footer"))
        for number, section in enumerate(sections):
            for place in ("header", "footer"):
                for reference in section.findall(f"{W}{place}Reference"):
                    known[place, reference.get(f"{W}type", "default")] = parts[reference.get(f"{_R}id", "")]
            title_page = section.find(f"{W}titlePg")
            apart = title_page is not None and title_page.get(f"{W}val", "1") not in ("0", "false")
            # On the first page of all, headers and footers of other pages stand if it has none of its own.
            names = [("first", "first" if apart else "default")] if apart or number == 0 else []
            if number or self._is_long():
                names.append(("default", "default"))
                names += [("even", "even")] if self._has_even() else []
            for name, source in names:
                used = [known[place, source] for place in ("header", "footer") if (place, source) in known]
                yield _Kind(number, name, tuple(used))

    def _is_long(self) -> bool:
        text = sum(len(node.text or "") for node in self._document.iter(f"{W}t"))
        breaks = (f"{W}lastRenderedPageBreak", f"{W}pageBreakBefore")
        if text > _LONG or next(self._document.iter(*breaks), None) is not None:
            return True
        return any(node.get(f"{W}type") == "page" for node in self._document.iter(f"{W}br"))

    def _has_even(self) -> bool:
        settings = self._related(self._main, "settings")
        root = parse_xml(self._members[settings[0][1]]) if settings else None
        return root is not None and root.find(f"{W}evenAndOddHeaders") is not None

    def _part(self, name: str) -> list[Item]:
        return self._items(list(parse_xml(self._members[name])), name)

    def _items(self, blocks: Sequence[etree._Element], part: str) -> list[Item]:
        media = {
            relation: self._members[target]
            for relation, target in self._related(part, "image")
            if target in self._members
        }
        return [item for block in blocks for item in flow(block, media, self._styles)]

    def _read_styles(self) -> Styles:
        roots = []
        for kind in ("styles", "theme"):
            found = self._related(self._main, kind)
            roots.append(parse_xml(self._members[found[0][1]]) if found else None)
        return read_styles(*roots)

    def _related(self, part: str, kind: str) -> list[tuple[str, str]]:
        """Relation ids and part names of the relations of a kind."""
        folder, name = posixpath.split(part)
        relations = self._members.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        if relations is None:
            return []
        return [
            (node.get("Id", ""), resolve(part, node.get("Target", "")))
            for node in parse_xml(relations).iter(_RELATIONSHIP)
            if node.get("Type", "").rpartition("/")[2] == kind and node.get("TargetMode") != "External"
        ]


def _first_blocks(blocks: Sequence[etree._Element]) -> list[etree._Element]:
    """What certainly stands on the first page: the blocks before a break, and not many."""
    found: list[etree._Element] = []
    for block in blocks[:_FIRST_BLOCKS]:
        found.append(block)
        if any(node.get(f"{W}type") == "page" for node in block.iter(f"{W}br")):
            break
        if next(block.iter(f"{W}sectPr", f"{W}lastRenderedPageBreak"), None) is not None:
            break
    return found


def _place(kind: _Kind) -> Words:
    names = {
        "first": Words("pierwsza strona", "first page"),
        "default": Words("pozostałe strony", "other pages"),
        "even": Words("strony parzyste", "even pages"),
    }
    name = names[kind.name]
    if not kind.section:
        return name
    return Words(f"{name.pl} sekcji {kind.section + 1}", f"{name.en} of section {kind.section + 1}")
