"""One document on its way to a draft: its parts, its whole text, and what found no place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .escaping import literal
from .outline import Section
from .pieces import Line, Piece
from .prose import prose

MOST_LINE = 2_000
"""Characters of a value that stands on one line (`maxLength` in the schema)."""
MOST_TEXT = 200_000
"""Characters of a longer text."""


@dataclass(slots=True)
class Case:
    """`text` is the whole text, a paragraph to a line. `name` is the file's, without its suffix."""

    name: str
    sections: list[Section]
    running: tuple[str, ...]
    text: str
    unplaced: list[str] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Section]:
        return [section for section in self.sections if section.kind in kinds]

    def first(self, kind: str) -> Section | None:
        return next(iter(self.of(kind)), None)

    def put_aside(self, *pieces: Piece) -> None:
        """Keep pieces for the comment at the end of the draft."""
        self.unplaced += [piece.shown if isinstance(piece, Line) else piece.text for piece in pieces]

    def only(self, kind: str) -> Line | None:
        """The first line under a heading of a kind; the others are put aside."""
        lines = [line for _, line in self.values(kind)]
        self.put_aside(*lines[1:])
        return lines[0] if lines else None

    def written(self, pieces: Sequence[Piece]) -> str:
        """The pieces as the text of a field; "" if there are none, or more than a field can hold."""
        text = prose(pieces)
        if len(text) <= MOST_TEXT:
            return text
        self.put_aside(*pieces)
        return ""

    def values(self, kind: str) -> Iterator[tuple[Section, Line]]:
        """The lines under each heading of a kind; tables among them are put aside."""
        for section in self.of(kind):
            for piece in section.pieces:
                if isinstance(piece, Line):
                    yield section, piece
                else:
                    self.put_aside(piece)


def shown(section: Section) -> str:
    """The heading of a part as it stood in the source."""
    return section.line.shown if section.line else ""


def one_line(text: str) -> str:
    """Words as a value of one line, cut where the schema ends it."""
    return literal(text if len(text) <= MOST_LINE // 2 else text[: MOST_LINE // 2 - 1] + "…")
