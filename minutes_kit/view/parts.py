"""A document as several files: the report with its first attachments, then the others, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from ..nodes import (
    Block,
    Contents,
    Figure,
    ForeignPages,
    Link,
    List,
    ListItem,
    PagePicture,
    Paragraph,
    ParagraphStyle,
    Section,
    Text,
    View,
)
from .mentions import unlinked
from .phrases import phrase

_GENERATED = frozenset({"contents", "attachments", "appendix"})
"""Sections whose words are ours: a link out of the file gives way to the number of the part there."""

_Node = TypeVar("_Node")


@dataclass(frozen=True, slots=True)
class Piece:
    """An attachment, or consecutive pages of one, in one file.

    `start` and `stop` bound what it shows: pictures of pages, and counts of inserted ones. These are the
    pages `first` to `last` (from 1) of `pages`.
    """

    anchor: str
    start: int
    stop: int
    first: int
    last: int
    pages: int

    @property
    def whole(self) -> bool:
        return self.last - self.first + 1 == self.pages


@dataclass(frozen=True, slots=True)
class Part:
    """One file of several; `number` counts from 1.

    `groups` are the attachments in each part. The first also holds whatever no group names.
    """

    number: int = 1
    groups: tuple[tuple[Piece, ...], ...] = ((),)

    @property
    def total(self) -> int:
        return len(self.groups)

    def pieces(self, anchor: str) -> dict[int, Piece]:
        """What of an attachment stands in which part."""
        numbered = enumerate(self.groups, start=1)
        return {number: piece for number, group in numbered for piece in group if piece.anchor == anchor}

    def place(self, anchor: str) -> int:
        """The number of the part where an attachment begins, or a section of the report stands."""
        return min(self.pieces(anchor), default=1)

    def holds(self, anchor: str) -> bool:
        return self.number in (self.pieces(anchor) or {1})

    def shown(self, anchor: str) -> slice:
        """Which of an attachment's pictures and inserted files this part shows."""
        pieces = self.pieces(anchor)
        piece = pieces.get(self.number)
        return slice(piece.start, piece.stop) if piece else slice(0, 0 if pieces or self.number > 1 else None)

    def pages(self, anchor: str) -> slice:
        """Which of an attachment's pages this part shows."""
        pieces = self.pieces(anchor)
        piece = pieces.get(self.number)
        return slice(piece.first - 1, piece.last) if piece else self.shown(anchor)

    def words(self, language: str, *, of: int = 0) -> str:
        """ "część 2 z 3", of this part or of another."""
        return phrase("part", language, number=of or self.number, total=self.total)


WHOLE = Part()
"""A document that is one file."""


def part_of(view: View, part: Part, language: str) -> View:
    """What one file prints. Its first page says which part it is and what every part holds.

    A link to something in another file gives way to its words; where the words are ours, to the number of its
    part as well.
    """
    if part.total == 1:
        return view
    held = [section for section in view.sections if part.holds(section.anchor)]
    elsewhere = {
        anchor: part.place(section.anchor)
        for section in view.sections
        if section not in held
        for anchor in (section.anchor, *_found(section, "anchor"))
    }
    kept = [
        _bound(_cut(one, part, language), elsewhere, language, said=one.key in _GENERATED) for one in held
    ]
    pictures = {key for one in view.sections for key in _found(one, "asset")}
    unused = pictures - {key for one in kept for key in _found(one, "asset")}
    first = 1 if kept and kept[0].key == "contents" else 0
    return replace(
        view,
        title=f"{view.title} – {part.words(language)}",
        lead=_bound(view.lead, elsewhere, language, said=False),
        sections=(*kept[:first], _overview(view, part, language), *kept[first:]),
        assets={key: asset for key, asset in view.assets.items() if key not in unused},
    )


def _cut(section: Section, part: Part, language: str) -> Section:
    """The section of an attachment with those of its pages that this part shows."""
    piece = part.pieces(section.anchor).get(part.number)
    if piece is None or piece.whole:
        return section
    pages = [block for block in section.blocks if isinstance(block, PagePicture | ForeignPages)]
    about = [block for block in section.blocks if not isinstance(block, PagePicture | ForeignPages)]
    heading = (*section.heading, Text(_extent(piece, language)))
    return replace(section, heading=heading, blocks=(*about, *pages[piece.start : piece.stop]))


def _extent(piece: Piece, language: str) -> str:
    if piece.whole:
        return ""
    one = "one page" if piece.first == piece.last else "some pages"
    return f" ({phrase(one, language, first=piece.first, last=piece.last, pages=piece.pages)})"


def _overview(view: View, part: Part, language: str) -> Section:
    """Every part with what it holds; what is in this file is linked."""
    items = [
        ListItem((_named(part, number, language), List(tuple(_holdings(view, part, number, language)))))
        for number in range(1, part.total + 1)
    ]
    blocks: list[Block] = [List(tuple(items))]
    if part.number > 1:
        told = phrase("part without report", language)
        blocks.insert(0, Paragraph((Text(told),), ParagraphStyle.BODY))
    return Section("parts", (Text(phrase("parts", language)),), tuple(blocks), anchor="parts")


def _named(part: Part, number: int, language: str) -> Paragraph:
    words = part.words(language, of=number)
    here = f" ({phrase('this file', language)})" if number == part.number else ""
    return Paragraph((Text(f"{words[0].upper()}{words[1:]}{here}"),))


def _holdings(view: View, part: Part, number: int, language: str) -> Iterator[ListItem]:
    if number == 1:
        yield ListItem((Paragraph((Text(phrase("report itself", language)),)),))
    for section in view.sections:
        piece = part.pieces(section.anchor).get(number)
        if section.key == "appendix" and (piece or part.place(section.anchor) == number):
            words = (*unlinked(section.heading), Text(_extent(piece, language) if piece else ""))
            here = number == part.number
            yield ListItem((Paragraph((Link(f"#{section.anchor}", words),) if here else words),))


def _bound(node: _Node, elsewhere: dict[str, int], language: str, *, said: bool) -> _Node:
    """A node, or a tuple of nodes, whose links stay inside the file."""

    def inside(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(after for one in value for after in each(one))
        if isinstance(value, Contents):
            value = Contents(tuple(entry for entry in value.entries if entry.anchor not in elsewhere))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: inside(getattr(value, one.name)) for one in fields(value)})
        return value

    def each(value: Any) -> Iterable[Any]:
        if not isinstance(value, Link) or value.target[1:] not in elsewhere or value.target[0] != "#":
            return (inside(value),)
        where = phrase("in part", language, number=elsewhere[value.target[1:]])
        return (*value.children, *((Text(f" ({where})"),) if said else ()))

    bound: _Node = inside(node)
    return bound


def _found(value: Any, name: str) -> Iterator[str]:
    """Every anchor, or every picture, below a node."""
    if isinstance(value, tuple):
        for one in value:
            yield from _found(one, name)
    elif is_dataclass(value):
        if name != "asset" or isinstance(value, PagePicture | Figure):
            yield getattr(value, name, "")
        for one in fields(value):
            yield from _found(getattr(value, one.name), name)
