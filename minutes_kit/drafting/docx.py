"""A Word document becomes lines and tables: the accepted text, as a reader sees it.

What was deleted, moved away, hidden or remarked in the margin is left out; what was inserted counts. The
text of a box follows the paragraph that it hangs on, a footnote the paragraph that refers to it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..errors import SourceError
from ..opc import DAMAGED, Oversized, parse_xml, resolve, unzip
from .docx_lists import Lists, Style, read_lists, read_styles, tag, value
from .docx_paragraph import Paragraph, line_of
from .escaping import Run, literal
from .pieces import Document, Line, Phrase, Piece, Table
from .text import one_line

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_READ = re.compile(r"_rels/\.rels|word/(?:_rels/document\d*\.xml\.rels|\w*\.xml)", re.ASCII)
"""The members of the package that hold text; pictures and embedded files are not even unpacked."""
_MOST_MEMBERS = 10_000
_MOST_BYTES = 30_000_000
"""The unpacked size of the parts that are read; the longest minutes have a tenth of it."""
_MAX_PIECES = 100_000
_MOST_COLUMNS = 60
_EMPTY = Phrase("", "")


def docx_document(data: bytes, name: str) -> Document:
    """The content of a DOCX called `name`. Raises `SourceError` MK-J02 (damaged) or MK-J03 (too large)."""
    try:
        parts = unzip(
            data,
            most_members=_MOST_MEMBERS,
            most_bytes=_MOST_BYTES,
            wanted=lambda member: _READ.fullmatch(member) is not None,
        )
        return _Reader(parts).document()
    except Oversized:
        raise SourceError("MK-J03", file=name) from None
    except (*DAMAGED, TypeError, StopIteration, SyntaxError) as error:
        raise SourceError("MK-J02", file=name) from error


class _Reader:
    """Reads one package; used once."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        _, self._main = next(_related(parts, "", "officeDocument"))
        self._styles: dict[str, Style] = read_styles(self._first("styles"))
        self._lists: Lists = read_lists(self._first("numbering"))
        self._links = dict(_related(parts, self._main, "hyperlink"))
        self._notes = {
            kind: {one.get(tag("id"), ""): one for one in root.iter(tag(kind))} if root is not None else {}
            for kind, root in (("footnote", self._first("footnotes")), ("endnote", self._first("endnotes")))
        }
        self._count = 0

    def document(self) -> Document:
        body = parse_xml(self._parts[self._main]).find(tag("body"))
        pieces = tuple(self._blocks(body))
        running = (
            line
            for kind in ("header", "footer")
            for _, part in _related(self._parts, self._main, kind)
            if part in self._parts
            for line in self._words(parse_xml(self._parts[part]))
        )
        return Document(pieces, tuple(dict.fromkeys(running)))

    def _first(self, kind: str) -> Any:
        """The tree of the first part of a kind, None without one."""
        found = next(
            (part for _, part in _related(self._parts, self._main, kind) if part in self._parts), None
        )
        return None if found is None else parse_xml(self._parts[found])

    def _words(self, element: Any) -> list[str]:
        return [piece.text for piece in self._blocks(element) if piece.text]

    def _blocks(self, container: Any) -> Iterator[Piece]:
        for element in container:
            self._count += 1
            if self._count > _MAX_PIECES:
                raise Oversized
            if element.tag == tag("p"):
                yield from self._paragraph(element)
            elif element.tag == tag("tbl"):
                yield from self._table(element)
            elif element.tag == tag("sdt"):
                content = element.find(tag("sdtContent"))
                yield from self._blocks(content if content is not None else ())
            elif element.tag in (tag("ins"), tag("customXml"), tag("footnote"), tag("endnote")):
                yield from self._blocks(element)

    def _paragraph(self, element: Any) -> Iterator[Piece]:
        found = Paragraph(self._links)
        found.read(element, Run(""))
        properties = element.find(tag("pPr"))
        style = self._styles.get(value(properties, "pStyle"), Style())
        outline = value(properties, "outlineLvl")
        level = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else style.heading
        has_text = any(run.text.strip() for run in found.lines[0])
        marker, depth = self._number(properties, style) if has_text else ("", 0)
        for position, runs in enumerate(found.lines):
            line = line_of(runs, marker if not position else "", depth, level if not position else 0)
            if line is not None:
                yield replace(line, page=found.page and not position)
        for sign, (kind, note_id) in enumerate(found.references, start=1):
            yield from self._note(kind, note_id, "*" * sign)
        for box in found.boxes:
            yield from self._blocks(box)

    def _note(self, kind: str, note_id: str, sign: str) -> Iterator[Line]:
        note = self._notes[kind].pop(note_id, None)
        if note is not None and (words := " ".join(self._words(note))):
            yield Line(f"{sign} {words}", literal(f"{sign} {words}"), gap=1)

    def _number(self, properties: Any, style: Style) -> tuple[str, int]:
        """The number that Word shows before a paragraph, and how deep its list lies."""
        numbering = properties.find(tag("numPr")) if properties is not None else None
        list_id = value(numbering, "numId") or style.list_id
        typed = value(numbering, "ilvl")
        level = min(int(typed), 8) if typed.isdigit() else style.list_level
        if not list_id or list_id == "0":
            return "", 0
        return self._lists.marker(list_id, level), level

    def _table(self, element: Any) -> Iterator[Piece]:
        rows = [_inside(row, "tc", element) for row in _inside(element, "tr", element)]
        if all(len(cells) <= 1 for cells in rows):  # a frame around text, not a table
            for cells in rows:
                for cell in cells:
                    yield from self._blocks(cell)
            return
        read = [[phrase for cell in cells for phrase in self._cell(cell)] for cells in rows]
        width = max(map(len, read))
        said = [row for row in read if any(phrase.text for phrase in row)]
        if said:
            yield Table(tuple((*row, *[_EMPTY] * (width - len(row))) for row in said))

    def _cell(self, cell: Any) -> Iterator[Phrase]:
        """The words of a cell, and an empty phrase for each further column that it spans."""
        said = [piece for piece in self._blocks(cell) if piece.text]
        text = one_line(" ".join(piece.shown if isinstance(piece, Line) else piece.text for piece in said))
        alone = said[0] if len(said) == 1 and isinstance(said[0], Line) and not said[0].marker else None
        yield Phrase(text, alone.markup if alone else literal(text))
        span = value(cell.find(tag("tcPr")), "gridSpan")
        columns = int(span) if span.isascii() and span.isdigit() and len(span) < 4 else 1
        yield from [_EMPTY] * (min(columns, _MOST_COLUMNS) - 1)


def _related(parts: dict[str, bytes], part: str, kind: str) -> Iterator[tuple[str, str]]:
    """Id and target of each relation of a kind that a part has: a part's name, or an address outside."""
    folder, file = posixpath.split(part)
    listed = parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    for one in parse_xml(listed).iter(_RELATIONSHIP) if listed else ():
        if one.get("Type", "").rpartition("/")[2] == kind:
            target = one.get("Target", "")
            outside = one.get("TargetMode") == "External"
            yield one.get("Id", ""), target if outside else resolve(part, target)


def _inside(element: Any, name: str, table: Any) -> list[Any]:
    """The rows of a table, or the cells of a row, without those of tables inside."""
    return [one for one in element.iter(tag(name)) if next(one.iterancestors(tag("tbl"))) is table]
