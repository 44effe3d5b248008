"""What a document is made of before anybody knows that it is minutes: lines, tables, and remarks on them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .escaping import literal, plain


@dataclass(frozen=True, slots=True)
class Note:
    """Something to check, before it is put into words: a key of `words.NOTES` and its facts."""

    key: str
    facts: tuple[tuple[str, str | int], ...] = ()


def note(key: str, **facts: str | int) -> Note:
    return Note(key, tuple(facts.items()))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as a reader sees them, and the same words in the Markdown subset."""

    text: str
    markup: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a paragraph.

    `text` and `markup` are those of a `Phrase`, without the `marker` before them ("1)", "–", "a)"). `depth`
    is the number of lists around the line's own, `level` that of a heading (0: none). `gap` counts the
    blank lines before it. A new page begins at a line with `page`; a line that `flows` goes on with the
    paragraph of the line before; a line that `resumes` follows a running head or foot that was taken out.
    """

    text: str
    markup: str
    marker: str = ""
    depth: int = 0
    level: int = 0
    gap: int = 0
    page: bool = False
    flows: bool = False
    resumes: bool = False
    notes: tuple[Note, ...] = field(default=())

    @property
    def shown(self) -> str:
        """The words with their marker, as they stood in the source."""
        return f"{self.marker} {self.text}".strip()

    def after(self, offset: int) -> Phrase:
        """The words from an offset of `text` on, for lines whose marks stand before it or nowhere."""
        rest = self.text[offset:].strip()
        return Phrase(rest, rest if self.markup == self.text else _tail(self.markup, rest) or literal(rest))


def _tail(markup: str, rest: str) -> str:
    """The end of `markup` that says `rest` with its marks, "" if none is found."""
    words = rest.split(" ", 1)[0]
    at = markup.find(words)
    tail = markup[at:] if at >= 0 and words else ""
    return tail if tail and plain(tail) == rest else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of one length; the first row is the head."""

    rows: tuple[tuple[Phrase, ...], ...]

    @property
    def text(self) -> str:
        return "\n".join(" | ".join(cell.text for cell in row) for row in self.rows)


Piece = Line | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A source that was read. `running` are the texts of its page headers and footers."""

    pieces: tuple[Piece, ...]
    running: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
