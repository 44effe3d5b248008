"""Typed text inside a paragraph → inline nodes, and the pictures that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ..nodes import Emphasis, Figure, Inline, LineBreak, Link, Paragraph, Strong, Text
from .findings import MAX_DEPTH, MAX_MARKS, Findings, Picture, overloaded
from .grammar import parser, unescape
from .plain import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARK = re.compile(r"[\\*_\[]|  \n")
_LINE_END = re.compile(r"(?<! ) *+\n[ \t\n]*+")

_Piece = str | Inline | Figure
"""A node, or typed text not yet joined with its neighbours; the text "\n" ends a line."""


def literal(text: str) -> Text:
    """Text without marks: the lines of one paragraph, joined by spaces."""
    return Text(_LINE_END.sub(" ", text.strip()))


def sentence(text: str, findings: Findings) -> tuple[Inline, ...]:
    """The nodes of a single-line field: pictures print as typed, line ends are spaces."""
    text = " ".join(text.split("\n"))
    if overloaded(text):
        findings.report("MK-M17", 0, limit=MAX_MARKS)
    elif _MARK.search(text):
        return _sealed(_pieces(text, 0, findings, pictures=False))
    return _sealed([text])


def paragraphs(text: str, line: int, findings: Findings) -> Iterator[Paragraph | Figure]:
    """A typed paragraph, which starts on `line`.

    A picture on a line of its own parts it in two; a picture inside a sentence follows it.
    """
    text = text.strip()
    if not text:
        return
    if not _MARK.search(text):
        yield Paragraph((literal(text),))
        return
    for part, figures in _parted(_pieces(text, line, findings)):
        if children := _sealed(part):
            yield Paragraph(children)
        yield from figures


def _pieces(text: str, line: int, findings: Findings, pictures: bool = True) -> list[_Piece]:
    tokens: list[Token] = []
    markdown = parser()
    markdown.inline.parse(text, markdown, {"line": line, "findings": findings}, tokens)
    return _tree(tokens, line, findings, pictures)


def _tree(tokens: list[Token], line: int, findings: Findings, pictures: bool) -> list[_Piece]:
    """Nest the flat tokens. Marks below `MAX_DEPTH` share the list of their parent, as text."""
    stack: list[tuple[Token | None, list[_Piece]]] = [(None, [])]
    for token in tokens:
        pieces = stack[-1][1]
        if token.nesting > 0 and len(stack) > MAX_DEPTH:
            findings.report("MK-M14", line, limit=MAX_DEPTH)
            pieces.append(token.markup)
            stack.append((token, pieces))
        elif token.nesting > 0:
            if token.type == "link_open":
                findings.links.append(token.meta["target"])
            stack.append((token, []))
        elif token.nesting < 0:
            opening, inner = stack.pop()
            outer = stack[-1][1]
            if opening is None or inner is outer:
                outer.append(token.markup)
            else:
                outer.extend(_wrapped(opening, inner, findings))
        elif token.type == "image" and pictures:
            _drop_space(pieces)
            pieces.append(_figure(token, findings))
        else:
            pieces.append(_leaf(token))
    return stack[0][1]


def _leaf(token: Token) -> _Piece:
    match token.type:
        case "softbreak":
            return "\n"
        case "hardbreak":
            return LineBreak()
        case "image":
            return token.markup
        case _:
            return token.content


def _wrapped(opening: Token, inner: list[_Piece], findings: Findings) -> list[_Piece]:
    """The closed emphasis or link, and after it the pictures that stood inside."""
    figures = [piece for piece in inner if isinstance(piece, Figure)]
    children = _joined([piece for piece in inner if not isinstance(piece, Figure)])
    if opening.type == "link_open":
        return [_link(opening, children, findings), *figures]
    kind = Strong if opening.type == "strong_open" else Emphasis
    return [kind(children), *figures] if children else list(figures)


def _link(opening: Token, children: tuple[Inline, ...], findings: Findings) -> Link:
    """A link. Without a text of its own it shows its target, unless the document will name it."""
    target = opening.meta["target"]
    if plain_text(children).strip():
        return Link(target, children)
    if target.startswith("#"):
        return Link(target, ())
    findings.report("MK-M12", opening.meta["line"], target=target)
    return Link(target, (Text(target),))


def _figure(token: Token, findings: Findings) -> Figure:
    """A picture, whose alternative text and caption are plain: marks in them stay as typed."""
    source, line = token.meta["source"], token.meta["line"]
    alt = " ".join(unescape(token.content).split())
    caption = " ".join(unescape(token.meta["title"]).split())
    if not alt:
        findings.report("MK-M13", line, source=source)
    findings.pictures.append(Picture(source, alt, line))
    return Figure(source, alt, (Text(caption),) if caption else ())


def _drop_space(pieces: list[_Piece]) -> None:
    """Where a picture leaves a sentence, the space before it goes too."""
    if pieces and isinstance(last := pieces[-1], str) and last != "\n":
        pieces[-1] = last.rstrip(" ")


def _parted(pieces: list[_Piece]) -> Iterator[tuple[list[_Piece], list[Figure]]]:
    """The parts of a paragraph between pictures on lines of their own, each with its pictures."""
    part: list[_Piece] = []
    figures: list[Figure] = []
    for index, piece in enumerate(pieces):
        if not isinstance(piece, Figure):
            part.append(piece)
            continue
        figures.append(piece)
        following = pieces[index + 1] if index + 1 < len(pieces) else "\n"
        if _ends_line(part[-1] if part else "\n") and _ends_line(following):
            yield part, figures
            part, figures = [], []
    yield part, figures


def _ends_line(piece: _Piece) -> bool:
    return piece == "\n" or isinstance(piece, LineBreak)


def _joined(pieces: list[_Piece]) -> tuple[Inline, ...]:
    """The nodes, with neighbouring texts as one and line ends as spaces."""
    nodes: list[Inline] = []
    for is_text, run in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        if not is_text:
            nodes.extend(piece for piece in run if not isinstance(piece, (str, Figure)))
        elif text := "".join(map(str, run)).replace("\n", " "):
            nodes.append(Text(text))
    return tuple(nodes)


def _sealed(pieces: list[_Piece]) -> tuple[Inline, ...]:
    """The nodes of a whole paragraph: no space and no line break at either end."""
    nodes = list(_joined(pieces))
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while nodes:
            node = nodes[end]
            if isinstance(node, Text) and (text := strip(node.text)):
                nodes[end] = Text(text)
                break
            if not isinstance(node, (Text, LineBreak)):
                break
            del nodes[end]
    return tuple(nodes)
