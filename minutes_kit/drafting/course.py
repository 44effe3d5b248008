"""What happened under each item, with everything that stood beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .agenda import Agenda
from .agreements import notes_of, reference
from .case import MOST_TEXT, Case, shown
from .emit import Noted
from .escaping import literal
from .headings import Heading
from .linking import item_by_title, same_words
from .outline import Section
from .pieces import Line, Note, Piece, note
from .prose import prose

_CHUNK = MOST_TEXT // 2
_LONGEST_TITLE = 200


@dataclass(slots=True)
class Finding:
    """An entry under way. `closing` follows the ustalenia that stood inside the item."""

    numbers: list[str] = field(default_factory=list)
    title: str = ""
    day: int = 0
    pieces: list[Piece] = field(default_factory=list)
    closing: list[Piece] = field(default_factory=list)
    notes: tuple[Note, ...] = ()


def findings(case: Case, agenda: Agenda, days: int) -> tuple[list[object], dict[int, list[str]]]:
    """The entries, and the agenda numbers of each item's part, by its identity."""
    numbers: dict[int, list[str]] = {}
    entries: dict[int, Finding] = {}
    settled: set[int] = set()
    found: list[Finding] = []
    for section in case.sections:
        if section.kind == "ustalenia" and section.item is not None:
            settled.add(id(section.item))
        elif section.kind == "item" and section.heading is not None:
            entry = _of_item(section, section.heading, agenda)
            numbers[id(section)] = entry.numbers
            entries[id(section)] = entry
            found.append(entry)
        elif section.kind in ("rest", "topic") and section.item is not None:
            entry = entries[id(section.item)]
            after = entry.closing if id(section.item) in settled else entry.pieces
            after += [*([section.line] if section.line else []), *section.pieces]
        elif section.kind in ("course", "topic", "rest", "day", "agenda"):
            found += _by_titles(section, agenda)
    written = [entry for one in found for entry in _written(one, days)]
    return written, numbers


def wrong_part(case: Case, agenda: Agenda) -> tuple[Note, ...]:
    """References such as "Ad.II.1)" name a part of the source; say so, and if it is not the agenda's."""
    named = [one for one in case.of("item") if one.heading and one.heading.part]
    if not named or not named[0].heading or named[0].heading.part == agenda.part:
        return ()
    part, first = named[0].heading.part, shown(named[0])[:30]
    if agenda.part:
        return (note("wrong part", shown=first, part=part, actual=agenda.part),)
    return (note("part", shown=first, part=part),)


def _of_item(section: Section, heading: Heading, agenda: Agenda) -> Finding:
    label = _label(section, heading)
    known = [number for number in heading.numbers if number in agenda.numbers()]
    entry = Finding(known, day=section.day, notes=section.line.notes if section.line else ())
    if len(known) < len(heading.numbers):
        entry.notes = (*entry.notes, note("unknown item", shown=label))
    titles = [item.title for item in agenda.items if item.number in known]
    value = heading.value
    if not value.text or any(same_words(value.text, title) for title in titles):
        entry.title = "" if known else label
    elif len(value.text) <= _LONGEST_TITLE and not value.text.endswith(".") and section.pieces:
        entry.title = value.markup.rstrip(" :;")
    else:
        entry.pieces.append(Line(value.text, value.markup))
        entry.title = "" if known else label
    entry.pieces += section.pieces
    return entry


def _label(section: Section, heading: Heading) -> str:
    """The reference as the source wrote it: "Ad 7"."""
    whole, value = shown(section), heading.value.text
    return whole[: len(whole) - len(value)].strip(" :–—-") if value else whole


def _by_titles(section: Section, agenda: Agenda) -> Iterator[Finding]:
    """Text that no "Ad" introduces, parted where a line repeats the title of an item."""
    opening = section.line if section.kind == "topic" else None
    pieces: list[Piece] = [*([opening] if opening else []), *section.pieces]
    entry = Finding(day=section.day, notes=(note("no item"),))
    for piece in pieces:
        item = item_by_title(piece, agenda.items) if isinstance(piece, Line) else None
        if item is not None and isinstance(piece, Line):
            if entry.pieces or entry.title:
                yield entry
            entry = Finding([item.number], day=section.day, notes=piece.notes)
            if not same_words(piece.text, item.title):
                entry.title = piece.markup.rstrip(" :;")
                entry.notes = (*entry.notes, note("by title", shown=piece.shown[:80]))
        elif piece is opening and opening is not None:
            entry.title = opening.markup.rstrip(" :;")
        else:
            entry.pieces.append(piece)
    if entry.pieces or entry.title:
        yield entry


def _written(finding: Finding, days: int) -> Iterator[object]:
    if sum(map(_size, finding.closing)) > MOST_TEXT:
        finding = replace(finding, pieces=[*finding.pieces, *finding.closing], closing=[])
    chunks = list(_chunks(finding.pieces))
    for at, chunk in enumerate(chunks or [[]]):
        entry: dict[str, object] = {}
        if finding.numbers:
            entry["agenda"] = reference(finding.numbers)
        if finding.title and not at:
            entry["title"] = finding.title
        if 0 < finding.day <= days and days > 1:
            entry["day"] = finding.day
        text = prose(chunk)
        if text:
            entry["text"] = Noted(text, notes_of(chunk))
        if at + 1 >= len(chunks) and finding.closing:
            notes = (note("after list"), *notes_of(finding.closing))
            entry["closing"] = Noted(prose(finding.closing), notes)
        notes = finding.notes if not at else (note("too long"),)
        if entry:
            yield Noted(entry, notes) if notes else entry


def _chunks(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces in portions that a field can hold; a longer paragraph is divided between words."""
    chunk: list[Piece] = []
    size = 0
    for piece in _divided(pieces):
        if chunk and size + _size(piece) > MOST_TEXT:
            yield chunk
            chunk, size = [], 0
        chunk.append(piece)
        size += _size(piece)
    if chunk:
        yield chunk


def _size(piece: Piece) -> int:
    """More characters than the piece can have as Markdown."""
    return 2 * len(piece.text) + 200


def _divided(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if not isinstance(piece, Line) or len(piece.markup) <= _CHUNK:
            yield piece
            continue
        rest = piece.text
        while rest:
            end = rest.rfind(" ", 0, _CHUNK // 2) + 1 or _CHUNK // 2
            part, rest = rest[:end].strip(), rest[end:]
            yield Line(part, literal(part))
