"""Ustalenia: each an entry, with its owner and its date where the source marks them as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language import parse_date
from .case import MOST_LINE, MOST_TEXT, Case, one_line, shown
from .emit import Noted
from .outline import Section
from .pieces import Line, Note, Piece, Table, note
from .prose import prose
from .tables import columns, is_whole

_OWNER = re.compile(
    r"\b(?:[Oo]dpowiedzialn\w{1,5}|[Oo]dp\.|[Ww]ykonawca|[Ww]ykonuje|[Oo]wner|[Rr]esponsible)\s?[:–-]\s?"
    r"(?P<value>[^;,.()\n]{3,100})"
)
_DUE = re.compile(
    r"\b(?:[Tt]ermin(?: realizacji| wykonania)?|[Dd]ue|[Dd]eadline)\s?[:–-]\s?"
    r"(?P<value>[^;()\n]{3,60}?)(?=[;).]?$|[;)]|, )"
)
_LABELLED = {"owner": _OWNER, "due": _DUE}


def agreements(case: Case, numbers: dict[int, list[str]]) -> object:
    """All ustalenia, an empty list if there are none.

    `numbers` are the agenda numbers of the items, by the identity of their parts.
    """
    found: list[object] = []
    for section in case.of("ustalenia"):
        place = numbers.get(id(section.item), []) if section.item else []
        entries = _of_section(case, section, place)
        if entries and not _is_plain_heading(section):
            entries[0] = Noted(entries[0], (note("from conclusions", shown=shown(section).rstrip(":")),))
        found += entries
    lines = [piece for section in case.of("ustalenia") for piece in section.pieces if isinstance(piece, Line)]
    copied = any(pattern.search(line.text) for line in lines for pattern in _LABELLED.values())
    return Noted(found, (note("owner"),)) if found and copied else found


def _is_plain_heading(section: Section) -> bool:
    """Whether the heading says that decisions follow; "Wnioski" may be something else."""
    return section.line is not None and section.line.text.lower().startswith(("ustal", "agree", "decis"))


def _of_section(case: Case, section: Section, place: list[str]) -> list[object]:
    found: list[object] = []
    pieces: list[Piece] = []
    for piece in section.pieces:
        if isinstance(piece, Table) and (entries := _of_table(piece, place)):
            found += entries
        else:
            pieces.append(piece)
    groups, alone = _groups(_without_lead(case, pieces))
    found += [entry for group in groups for entry in _entry(case, group, place)]
    if alone and found:
        found[0] = Noted(found[0], (note("no list"),))
    return found


def _without_lead(case: Case, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces from the first marked one on; words before it ("Ustalono, co następuje:") are put aside."""
    marked = [at for at, piece in enumerate(pieces) if isinstance(piece, Line) and piece.marker]
    start = marked[0] if marked else 0
    case.put_aside(*pieces[:start])
    return pieces[start:]


def _groups(pieces: Sequence[Piece]) -> tuple[list[list[Piece]], bool]:
    """The pieces of each entry, and whether they are mere paragraphs."""
    lines = [piece for piece in pieces if isinstance(piece, Line) and piece.marker]
    if not lines:
        return [[piece] for piece in pieces], len(pieces) > 1
    first = lines[0]
    groups: list[list[Piece]] = []
    for piece in pieces:
        starts = (
            isinstance(piece, Line) and piece.marker and piece.depth <= first.depth and _alike(first, piece)
        )
        if starts or not groups:
            groups.append([piece])
        else:
            groups[-1].append(piece)
    return groups, False


def _alike(first: Line, other: Line) -> bool:
    """Whether two markers are of one list: both bullets, or both numbers of the same look."""
    return _look(first.marker) == _look(other.marker)


def _look(marker: str) -> str:
    return re.sub(r"[0-9]+", "0", re.sub(r"[a-z]", "a", re.sub(r"[IVX]+", "I", marker)))


def _entry(case: Case, group: Sequence[Piece], place: list[str]) -> list[object]:
    head = group[0]
    inside = [Line(head.text, head.markup), *group[1:]] if isinstance(head, Line) else list(group)
    notes = notes_of(group)
    text = prose(inside)
    if len(text) > MOST_TEXT:
        case.put_aside(*group)
        return []
    words = "\n".join(piece.text for piece in group)
    entry: dict[str, object] = {"text": _trimmed(inside, text)}
    if place:
        entry["agenda"] = reference(place)
    for key, pattern in _LABELLED.items():
        if match := pattern.search(words):
            entry[key] = _due(match["value"]) if key == "due" else one_line(match["value"].strip())
    return [Noted(entry, notes) if notes else entry]


def _trimmed(pieces: Sequence[Piece], text: str) -> str:
    """A single paragraph stands on one line."""
    head = pieces[0]
    if len(pieces) == 1 and isinstance(head, Line) and len(head.markup) <= 160 and not head.marker:
        return head.markup
    return text


def _of_table(table: Table, place: list[str]) -> list[object]:
    rows = columns(table)
    if not rows or not all(row.get("text") for row in rows) or not is_whole(table):
        return []
    found: list[object] = []
    for row in rows:
        entry: dict[str, object] = {"text": one_line(row["text"])}
        if place:
            entry["agenda"] = reference(place)
        if row.get("owner"):
            entry["owner"] = one_line(row["owner"])
        if row.get("due"):
            entry["due"] = _due(row["due"])
        found.append(entry)
    return found


def _due(text: str) -> str:
    """A date as ISO if the text is nothing but a date."""
    day = parse_date(text.strip())
    return day.isoformat() if day else one_line(text.strip())[:MOST_LINE]


def reference(numbers: list[str]) -> object:
    plain = [int(number) if number.isdigit() and not number.startswith("0") else number for number in numbers]
    return plain[0] if len(plain) == 1 else plain


def notes_of(pieces: Sequence[Piece]) -> tuple[Note, ...]:
    """The remarks on all lines of a text."""
    return tuple(one for piece in pieces if isinstance(piece, Line) for one in piece.notes)
