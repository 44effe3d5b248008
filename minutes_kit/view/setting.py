"""What every part of the view needs: the minutes, the language, and how text becomes nodes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..language import bind, format_date, format_time, join_list, parse_date, parse_time
from ..markup import parse_blocks, parse_inline
from ..model import Minutes, Project
from ..model.numbering import attachment_anchor
from ..nodes import (
    Block,
    Emphasis,
    Fact,
    Facts,
    Figure,
    Inline,
    Link,
    List,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from .phrases import PHRASES, phrase
from .references import linked


@dataclass(frozen=True, slots=True)
class Setting:
    """`pictures` maps the path of a picture, as typed in the minutes, to the key of its asset.

    With `linking` the words "załącznik nr 2" lead to that attachment.
    """

    minutes: Minutes
    projects: tuple[Project, ...]
    language: str
    pictures: dict[str, str]
    linking: bool = True

    def say(self, key: str, **values: object) -> str:
        return bind(phrase(key, self.language, **values), self.language)

    def line(self, text: str) -> tuple[Inline, ...]:
        """A one-line field: emphasis and links, nothing else."""
        return self._inlines(parse_inline(text))

    def lines(self, texts: Sequence[str]) -> tuple[Inline, ...]:
        """Several one-line texts as an enumeration; each is read by itself, so that marks never pair up."""
        joints = join_list(["\0"] * len(texts), self.language).split("\0")[1:]
        return tuple(
            node
            for text, joint in zip(texts, joints, strict=True)
            for node in (*self.line(text), *((Text(joint),) if joint else ()))
        )

    def plain(self, text: str) -> Text:
        """Text of our own making, or a field that knows no markup."""
        return Text(bind(text, self.language))

    def blocks(self, text: str) -> tuple[Block, ...]:
        """A field with the Markdown subset."""
        return tuple(block for typed in parse_blocks(text).blocks for block in self._block(typed))

    def date(self, text: str) -> str:
        """A date in words; what is no date stays as typed."""
        day = parse_date(text)
        return format_date(day, self.language) if day else bind(text, self.language)

    def time(self, text: str) -> str:
        moment = parse_time(text)
        return format_time(moment, self.language) if moment else text

    def reference(self, anchor: str) -> tuple[Inline, ...]:
        """The generated words of a link without text: "pkt 3", "załącznik nr 1"; of a section its name."""
        kind, _, number = anchor.partition("-")
        key = {"ad": "item", "ustalenie": "agreement", "zalacznik": "attachment"}.get(kind)
        if key:
            return (Text(self.say(key, number=number)),)
        return (Text(self.say(anchor) if anchor in PHRASES else anchor),)

    def attachment_link(self, number: str) -> Link:
        anchor = attachment_anchor(number)
        return Link(f"#{anchor}", self.reference(anchor))

    def quoted(self) -> Setting:
        """The same for words of another paper, whose "załącznik nr 2" is none of ours."""
        return replace(self, linking=False)

    def _inlines(self, nodes: Iterable[Inline]) -> tuple[Inline, ...]:
        return tuple(new for node in nodes for new in self._inline(node))

    def _inline(self, node: Inline) -> tuple[Inline, ...]:
        match node:
            case Text(text):
                bound = bind(text, self.language)
                return linked(bound, self.minutes) if self.linking else (Text(bound),)
            case Emphasis(children):
                return (Emphasis(self._inlines(children)),)
            case Strong(children):
                return (Strong(self._inlines(children)),)
            case Link(target, children) if target.startswith("#") and not children:
                return (Link(target, self.reference(target[1:])),)
            case Link(target, children):
                return (Link(target, self.quoted()._inlines(children)),)
            case _:
                return (node,)

    def _block(self, block: Block) -> tuple[Block, ...]:
        match block:
            case Paragraph():
                return (replace(block, children=self._inlines(block.children)),)
            case List():
                items = tuple(replace(item, blocks=self._all(item.blocks)) for item in block.items)
                return (replace(block, items=items),)
            case Quote(blocks):
                return (Quote(self.quoted()._all(blocks)),)
            case Table():
                header = tuple(self._inlines(cell) for cell in block.header)
                rows = tuple(tuple(self._inlines(cell) for cell in row) for row in block.rows)
                return (replace(block, header=header, rows=rows),)
            case Figure():
                return (self.figure(block.asset, block.alt, self._inlines(block.caption)),)
            case _:
                return (block,)

    def _all(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(new for block in blocks for new in self._block(block))

    def figure(self, file: str, alt: str, caption: tuple[Inline, ...] = ()) -> Block:
        """A picture of the minutes; without its file only its words are left."""
        asset = self.pictures.get(file)
        return Figure(asset, alt, caption) if asset else Paragraph((Text(alt or file), *caption))


def paragraph(*children: Inline) -> Paragraph:
    return Paragraph(tuple(children))


def lead_in(words: str) -> Paragraph:
    """The bold words, with a colon, that introduce a list or a text."""
    return paragraph(Strong((Text(words),)), Text(":"))


def facts(rows: Iterable[Fact]) -> tuple[Block, ...]:
    """A block of facts, or nothing when there are none."""
    found = tuple(rows)
    return (Facts(found),) if found else ()
