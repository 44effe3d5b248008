"""Plain texts and Markdown as pages: in any encoding of a Polish office, set in the type of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...errors import AppendixError, SourceError
from ...language.coverage import undrawable
from ...markup import parse_blocks, parse_inline
from ...nodes import Block, Figure, Heading, LineBreak, List, Paragraph, Quote, Text
from ...problems import Fault
from ...render.plain import render_plain
from ...source import encoding_of
from ...source.decode import decode
from ...view import LOCALES

MAX_BYTES = 2 * 2**20
"""Of a text: some 400 pages."""

_HEADING = re.compile(r"(?m)^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*$")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
_SHOWN = 5


def set_text(data: bytes, kind: str, *, name: str, language: str) -> tuple[bytes, tuple[Fault, ...]]:
    """A PDF of a text (`kind` "txt") or of Markdown ("md"), and what is to be told of it.

    A text keeps its lines; an empty one ends a paragraph. Markdown is the subset of the minutes and
    headings; its pictures are words. A character that the fonts lack is printed as its number, and MK-Z35
    tells which.
    Raises AppendixError: MK-Z05 too long, MK-Z34 no known encoding.
    """
    if len(data) > MAX_BYTES:
        raise AppendixError("MK-Z05", name=name, size=-(-len(data) // 2**20), limit=MAX_BYTES // 2**20)
    text = _decoded(data, name)
    missing: dict[str, str] = {char: f"[U+{ord(char):04X}]" for char in sorted(set(text)) if undrawable(char)}
    text = text.translate({ord(char): number for char, number in missing.items()})
    blocks = tuple(_markdown(text) if kind == "md" else _paragraphs(text))
    if not blocks:
        raise AppendixError("MK-Z04", name=name)
    shown = " ".join(list(missing)[:_SHOWN])
    faults = (Fault("MK-Z35", params={"name": name, "characters": shown}),) if missing else ()
    return render_plain(blocks, title=name, locale=LOCALES[language]), faults


def _decoded(data: bytes, name: str) -> str:
    """The text with "\\n" as the only line break and without what cannot be printed on paper."""
    mark, codec = encoding_of(data)
    try:
        text = data[len(mark) :].decode(codec)
    except UnicodeDecodeError:
        text = data.decode(_legacy_encoding(data, name))
    if "\0" in text:
        raise AppendixError("MK-Z34", name=name)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\v", "\n")
    return _UNPRINTABLE.sub("", lines.replace("\u2028", "\n").replace("\u2029", "\n\n"))


def _legacy_encoding(data: bytes, name: str) -> str:
    try:
        decode(data)
    except SourceError as error:
        encoding = error.fault.params.get("encoding")
        if isinstance(encoding, str):
            return encoding
    raise AppendixError("MK-Z34", name=name)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for part in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip("\n")):
        lines = [line.rstrip() for line in part.split("\n") if line.strip()]
        pieces = [piece for line in lines for piece in (LineBreak(), Text(line))]
        if pieces:
            yield Paragraph(tuple(pieces[1:]))


def _markdown(text: str) -> Iterator[Block]:
    end = 0
    for heading in _HEADING.finditer(text):
        yield from _worded(parse_blocks(text[end : heading.start()]).blocks)
        yield Heading(len(heading[1]), parse_inline(heading[2]))
        end = heading.end()
    yield from _worded(parse_blocks(text[end:]).blocks)


def _worded(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with the words of pictures in the place of pictures."""
    for block in blocks:
        match block:
            case Figure():
                yield Paragraph(block.caption or (Text(block.alt or block.asset),))
            case Quote(inner):
                yield Quote(tuple(_worded(inner)))
            case List():
                items = (replace(item, blocks=tuple(_worded(item.blocks))) for item in block.items)
                yield replace(block, items=tuple(items))
            case _:
                yield block
