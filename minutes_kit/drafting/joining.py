"""Lines become paragraphs: wrapped lines, words parted at the end of a line, sentences cut by a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from .escaping import literal, plain
from .headings import recognise
from .pieces import Line, Note, Piece, note
from .running import ends_sentence, starts_low
from .vocabulary import LABELS

_NARROWEST, _WIDEST = 40, 130
"""Characters of the lines of a text that was wrapped, rather than written a paragraph to a line."""
_FULL = 0.8
_OVERLONG = 1.4
"""How much longer than the others no line of a wrapped text is."""
_LONG_HEAD = 60
_ENTRIES = frozenset({"participants", "absent", "excused", "guest", "attachments"})
"""Parts in which a line that begins with a small letter is an entry of its own."""
_PARTED = re.compile(r"[^\W\d_]{2,40}-$")
_SHOWN_WORDS = 4


@dataclass(slots=True)
class Joined:
    """The paragraphs, and the words that had been parted by a hyphen, as they were put together."""

    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def joined(pieces: Sequence[Piece]) -> Joined:
    """The pieces with every paragraph as one line."""
    layout = _layout(pieces)
    compounds = {_compound(*word.split("-")[:2]) for piece in pieces for word in _hyphenated(piece)}
    found = Joined()
    parts: list[Line] = []
    kind = ""
    for piece in pieces:
        heading = recognise(piece) if isinstance(piece, Line) else None
        kind = heading.kind if heading else kind
        own = replace(layout, entries=kind in _ENTRIES)
        if (
            isinstance(piece, Line)
            and parts
            and heading is None
            and _belongs(parts[-1], piece, parts[0], own)
        ):
            parts.append(piece)
            continue
        if parts:
            found.pieces.append(_one(parts, compounds, found.words))
        parts = [piece] if isinstance(piece, Line) else []
        if not isinstance(piece, Line):
            found.pieces.append(piece)
    if parts:
        found.pieces.append(_one(parts, compounds, found.words))
    return found


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a text is laid out: the width it was wrapped to (0: it was not), blank lines between paragraphs.

    Where it lists `entries`, a line that begins with a small letter is one of them.
    """

    width: int
    spaced: bool
    entries: bool = False


def _layout(pieces: Sequence[Piece]) -> _Layout:
    lines = [piece for piece in pieces if isinstance(piece, Line) and not piece.marker]
    spaced = 2 * sum(line.gap > 0 for line in lines) >= len(lines)
    return _Layout(_width(pieces), spaced)


def _width(pieces: Sequence[Piece]) -> int:
    """The width to which a text was wrapped, 0 if each of its lines is a paragraph."""
    pairs = pairwise(pieces)
    lengths = sorted(
        len(before.shown)
        for before, after in pairs
        if isinstance(before, Line) and isinstance(after, Line) and not after.gap and not after.marker
    )
    if len(lengths) < 3:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    full = sum(length >= _FULL * width for length in lengths)
    longest = max(len(piece.text) for piece in pieces)
    wrapped = _NARROWEST <= width <= _WIDEST and longest <= width * _OVERLONG
    return width if wrapped and full * 2 >= len(lengths) else 0


def _belongs(before: Line, after: Line, first: Line, layout: _Layout) -> bool:
    """Whether a line goes on with the paragraph of the line before. `first` is the paragraph's first line."""
    heading = recognise(before) if before is first else None
    if after.flows:
        return heading is None or heading.kind not in LABELS
    if after.marker or after.level or before.level:
        return False
    if heading is not None and not heading.value.text:
        return False
    if _PARTED.search(before.text) and starts_low(after.text) and (not after.gap or after.resumes):
        return True
    if starts_low(after.text) and not ends_sentence(before.text) and not layout.entries:
        return True
    if after.resumes:
        return not ends_sentence(before.text) and len(before.text) >= _LONG_HEAD
    if after.gap or heading is not None:
        return False
    if layout.width:
        next_word = after.text.split(" ", 1)[0]
        return len(before.shown) + 1 + len(next_word) > layout.width * _FULL
    goes_on = layout.spaced and ends_sentence(before.text)
    return first.marker != "" and (goes_on or after.text.startswith("("))


def _one(parts: Sequence[Line], compounds: set[str], words: list[str]) -> Line:
    """The paragraph that the parts make."""
    if len(parts) == 1:
        return parts[0]
    texts, markups, notes = [parts[0].text], [parts[0].markup], list(parts[0].notes)
    for before, part in pairwise(parts):
        notes += [*_cut(before, part), *(one for one in part.notes if one.key != "glued")]
        if _PARTED.search(texts[-1]) and starts_low(part.text):
            texts[-1] = _together(texts[-1], part.text, compounds, words)
            markups[-1] = literal(texts[-1])
        else:
            texts.append(part.text)
            markups.append(part.markup)
    text, markup = " ".join(texts), " ".join(markups)
    return replace(
        parts[0], text=text, markup=markup if plain(markup) == text else literal(text), notes=tuple(notes)
    )


def _cut(before: Line, after: Line) -> Iterator[Note]:
    if after.resumes:
        end = " ".join(before.text.split()[-_SHOWN_WORDS:])
        start = " ".join(after.text.split()[:_SHOWN_WORDS])
        glued = any(one.key == "glued" for one in after.notes)
        yield note("cut and glued" if glued else "cut", before=end, after=start)


def _together(before: str, after: str, compounds: set[str], words: list[str]) -> str:
    """The two texts with the parted word whole; a hyphen stays in a word that has one elsewhere too."""
    start = before[:-1].rpartition(" ")[2]
    end, space, rest = after.partition(" ")
    if _compound(start, end) in compounds:
        return before + after
    words.append(f"{start}{end}".strip(".,;:!?()„”"))
    return f"{before[:-1]}{end}{space}{rest}"


def _compound(start: str, end: str) -> str:
    """What the forms of one compound share: "biało-czerwona", "biało-czerwoną"."""
    return f"{start}-{end[:4]}".lower()


def _hyphenated(piece: Piece) -> Iterator[str]:
    """Words with a hyphen inside."""
    if "-" in piece.text:
        for word in piece.text.split():
            word = word.strip(".,;:!?()„”")
            if "-" in word[1:-1]:
                yield word
