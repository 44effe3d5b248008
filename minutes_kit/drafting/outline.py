"""Paragraphs become the parts of minutes, in the order of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .headings import Heading, recognise
from .numbering import follows, read_mark
from .pieces import Line, Piece
from .running import ends_sentence
from .vocabulary import LABELS, TASK_LABEL

LISTED = frozenset({"ustalenia", "resolutions", "attachments", "agenda"})
"""Parts that are lists, and end with their list."""
_LONGEST_TOPIC = 160
_LONGEST_VALUE = 300
_NEAR = 12
_IN_PROSE = frozenset({"purpose", "next"})
"""Labels whose value may be a whole paragraph."""


@dataclass(slots=True)
class Section:
    """A part and what stands in it.

    `kind` is that of its heading; "preamble" before the first one and between labels, "topic" under a
    heading that opens no known part, "rest" after a list has ended. `line` is the heading as it stood.
    `item` is the part of the agenda item that this one lies in, `day` the day of the meeting (0: unknown).
    """

    kind: str
    line: Line | None = None
    heading: Heading | None = None
    item: Section | None = None
    day: int = 0
    pieces: list[Piece] = field(default_factory=list)
    opens: Line | None = None
    latest: Line | None = None

    def take(self, piece: Piece) -> None:
        """Put a piece at the end. `opens` is the first item of the list, `latest` the last one beside it."""
        self.pieces.append(piece)
        if isinstance(piece, Line) and piece.marker:
            self.opens = self.opens or piece
            if _family(piece) == _family(self.opens):
                self.latest = piece


def outline(pieces: Sequence[Piece]) -> list[Section]:
    """The parts of a document, each piece in one of them."""
    builder = _Builder(pieces)
    return builder.sections()


class _Builder:
    """Reads the pieces of one document in order."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._found = [Section("preamble")]
        self._item: Section | None = None
        self._day = 0
        self._outer = ""
        self._begun = False

    def sections(self) -> list[Section]:
        for at, piece in enumerate(self._pieces):
            current = self._found[-1]
            if not isinstance(piece, Line):
                current.take(piece)
                continue
            heading = recognise(piece)
            if piece.level and self._item is not None and piece.level <= _level(self._item):
                self._item = None
            if heading is not None and not (self._is_list_item(at, piece) or self._is_prose(heading)):
                self._open(piece, heading)
            elif piece.level and not piece.marker and len(piece.text) <= _LONGEST_TOPIC and self._has_begun():
                self._add(Section("topic", piece))
            else:
                if self._has_ended(current, piece, at):
                    self._add(Section("preamble" if current.kind in LABELS and not self._item else "rest"))
                self._found[-1].take(piece)
                if self._found[-1].kind not in LISTED and piece.marker:
                    self._outer = piece.marker
        return self._found

    def _has_begun(self) -> bool:
        """Whether the title has gone by."""
        return len(self._found) > 1 or bool(self._found[0].pieces)

    def _is_prose(self, heading: Heading) -> bool:
        """Later in the text, "Prowadzący: …" tells who led an item, "Termin: …" when a task is due."""
        return self._begun and heading.kind in LABELS and heading.kind not in _AT_THE_END

    def _add(self, section: Section) -> None:
        section.item, section.day = self._item, self._day
        self._found.append(section)

    def _open(self, line: Line, heading: Heading) -> None:
        if heading.kind == "day":
            self._day, self._item = heading.day, None
        self._begun = self._begun or heading.kind in _BEGINNINGS
        section = Section(heading.kind, line, heading)
        if heading.kind == "item":
            self._item, self._outer = section, ""
        elif heading.kind in ("attachments", "agenda", "course", "participants", "signatures"):
            self._item = None
        self._add(section)
        if heading.kind == "item":
            section.item = None
        if heading.value.text and heading.kind not in ("item", "day"):
            value = Line(heading.value.text, heading.value.markup, notes=line.notes)
            section.take(value)
            if heading.kind in LABELS:
                self._add(Section("rest" if self._item else "preamble"))

    def _is_list_item(self, at: int, line: Line) -> bool:
        """Whether a line that reads like a heading is the next item of the agenda that is being read."""
        current = self._found[-1]
        if current.kind not in ("agenda", "course") or not line.marker:
            return False
        last = current.latest
        expected = follows(last.marker, line.marker) if last else current.line is not None and _is_first(line)
        if not expected or line.text.endswith(":"):
            return False
        after = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        if not isinstance(after, Line):
            return after is None
        return follows(line.marker, after.marker) or recognise(after) is not None

    def _has_ended(self, current: Section, line: Line, at: int) -> bool:
        """Whether a part is over before this line: its one value is there, or its list has come to an end."""
        if current.kind in LABELS:
            return bool(current.pieces) or (len(line.text) > _LONGEST_VALUE and current.kind not in _IN_PROSE)
        if current.kind not in LISTED or not current.pieces:
            return False
        first, last = current.opens, current.pieces[-1]
        if first is None:
            return current.kind == "attachments" and bool(line.gap) and len(line.text) > _LONGEST_TOPIC
        if line.depth > first.depth:
            return False
        if not line.marker:
            apart = bool(line.gap) or not (isinstance(last, Line) and last.marker)
            return apart and not TASK_LABEL.match(line.text) and not self._goes_on(current, at)
        return self._starts_again(current, line) or self._returns(first, line)

    def _goes_on(self, current: Section, at: int) -> bool:
        """Whether the list of a part goes on with its next number below a paragraph."""
        for piece in self._pieces[at + 1 : at + _NEAR]:
            if isinstance(piece, Line) and (piece.marker or recognise(piece)):
                return current.latest is not None and _numbered_after(current.latest, piece)
        return False

    def _starts_again(self, current: Section, line: Line) -> bool:
        """Whether the numbers of the agenda begin anew: these are the headings of its items."""
        if current.kind != "agenda" or current.latest is None or _family(current.latest) != _family(line):
            return False
        here = read_mark(line.marker)
        return here is not None and here.order == 1

    def _returns(self, first: Line, line: Line) -> bool:
        """Whether a number goes on with the list around: "b)" after the ustalenia that stood under "a)"."""
        return (
            self._item is not None
            and read_mark(line.marker) is not None
            and _family(line) != _family(first)
            and follows(self._outer, line.marker)
        )


def _numbered_after(before: Line, after: Line) -> bool:
    return read_mark(before.marker) is not None and follows(before.marker, after.marker)


_BEGINNINGS = frozenset({"item", "day", "ustalenia", "resolutions", "attachments"})
_AT_THE_END = frozenset({"drafted", "approved", "recorder", "next"})


def _family(line: Line) -> str:
    """What the markers of one list have in common."""
    mark = read_mark(line.marker)
    return mark.family if mark else "bullet"


def _level(section: Section) -> int:
    return section.line.level if section.line else 0


def _is_first(line: Line) -> bool:
    mark = read_mark(line.marker)
    return mark is None or mark.order == 1


def is_short(piece: Piece) -> bool:
    """Whether a line is no sentence: the words of a form, a name, a button of a web page."""
    return isinstance(piece, Line) and len(piece.text) <= 60 and not ends_sentence(piece.text)


def says_something(piece: Piece) -> bool:
    """Whether a piece is a sentence or more, or a table with words below its head."""
    if isinstance(piece, Line):
        return len(piece.text) >= 40 and ends_sentence(piece.text)
    return any(any(map(str.isalpha, cell.text)) for row in piece.rows[1:] for cell in row)
