"""What stands at the beginning and at the end of a document: introductions, attachments, names, forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..language import fold, parse_date
from ..language.dates import MONTHS
from .agreements import notes_of
from .attendance import role_of
from .case import MOST_LINE, Case, one_line, shown
from .days import find_days, find_times
from .emit import Noted
from .outline import Section, is_short, says_something
from .people import is_name
from .pieces import Line, Piece, note
from .running import starts_low

_PREFIX = re.compile(
    r"(?:Załącznik|Zał\.|Attachment|Annex)\s(?:(?:nr|no\.?)\s?)?(?P<number>[0-9]{1,3}[a-z]?)\s?[.:–—-]\s?"
)
_RESOLUTION = re.compile(r"(?:Uchwała|Resolution)\s(?:[Nn][ro]\.?\s?)?(?P<number>[0-9IVXLC][\w/.-]{0,20})\s")


def take_ending(case: Case) -> Iterator[tuple[str, object]]:
    """`closing` and `signatures`, from what follows the last part; it is taken out of there."""
    last = max((at for at, one in enumerate(case.sections) if one.kind in _BODY), default=-1)
    closing: list[Piece] = []
    names: dict[str, str] = {}
    for section in case.sections[last + 1 :] if last >= 0 else []:
        if section.kind not in ("rest", "signatures", "preamble") or section.item is not None:
            continue
        for piece in section.pieces:
            if isinstance(piece, Line) and is_name(piece.text):
                names.setdefault(piece.text, role_of(case, piece.text))
            elif names and is_short(piece) and starts_low(piece.text) and not list(names.values())[-1]:
                names[list(names)[-1]] = piece.text
            elif is_short(piece) or section.kind == "signatures":
                case.put_aside(piece)
            else:
                closing.append(piece)
        section.pieces = []
    if text := case.written(closing):
        yield "closing", Noted(text, (note("closing"), *notes_of(closing)))
    if names:
        entries = [{"name": name, **({"function": role} if role else {})} for name, role in names.items()]
        yield "signatures", Noted(entries, (note("signature"),))


_TOLD_BY_DATE = re.compile(
    rf"\b(?:{'|'.join(name for names in MONTHS.values() for name in names)}|godz|r|o|w|dnia|at|on)\b|[\W\d_]",
    re.IGNORECASE,
)
_APPROVED = re.compile(r"\b(?:przyj|zatwierdz|uchwal|approv|adopt|agreed)")
_LONGEST_TITLE, _LONGEST_LINE = 900, 200
_BODY = ("item", "ustalenia", "attachments", "resolutions", "course")


def take_opening(case: Case, title: Line | None) -> list[Piece]:
    """The paragraphs before the first part. Lines around them that are no sentences are put aside."""
    pieces = [piece for section in case.of("preamble") for piece in section.pieces if piece is not title]
    said = [at for at, piece in enumerate(pieces) if says_something(piece)]
    said = said or [at for at, piece in enumerate(pieces) if not is_short(piece)]
    if not said:
        case.put_aside(*pieces)
        return []
    case.put_aside(*pieces[: said[0]], *pieces[said[-1] + 1 :])
    return pieces[said[0] : said[-1] + 1]


def take_approval(case: Case) -> object:
    """What the source says right after its agenda of the agenda's approval; it is taken out of there."""
    for before, section in pairwise(case.sections):
        first = section.pieces[0] if section.pieces else None
        if before.kind != "agenda" or section.kind != "rest" or not isinstance(first, Line):
            continue
        if len(first.text) <= 300 and _APPROVED.search(fold(first.text)):
            section.pieces = section.pieces[1:]
            return {"text": Noted(first.markup, first.notes)}
    return None


def attachments(case: Case) -> list[object]:
    """The attachments that the source lists; their files it cannot tell."""
    found: list[object] = []
    for _, line in case.values("attachments"):
        if len(line.text) <= (_LONGEST_TITLE if line.marker else _LONGEST_LINE):
            found.append(_attachment(line, len(found) + 1))
        else:
            case.put_aside(line)
    return found


def _attachment(line: Line, position: int) -> object:
    prefix = _PREFIX.match(line.text)
    rest = line.after(prefix.end() if prefix else 0)
    title = rest.markup.rstrip(";,") or line.markup
    if len(title) > MOST_LINE:
        title = one_line(rest.text)
    entry: dict[str, object] = {"title": title}
    if prefix and prefix["number"] != str(position):
        entry["number"] = prefix["number"]
    folded = fold(rest.text)
    if "obecnosci" in folded or "attendance" in folded:
        entry["kind"] = "attendance"
    elif "prezentac" in folded or "presentation" in folded:
        entry["kind"] = "presentation"
    return Noted(entry, line.notes) if line.notes else entry


def resolutions(case: Case) -> list[object]:
    """Under a heading of their own: "Uchwała nr 5/2024 w sprawie …"."""
    found: list[object] = []
    for _, line in case.values("resolutions"):
        numbered = _RESOLUTION.match(line.text)
        rest = line.after(numbered.end()) if numbered else line.after(0)
        if not rest.text or len(rest.markup) > MOST_LINE:
            case.put_aside(line)
            continue
        entry: dict[str, object] = {"number": numbered["number"]} if numbered else {}
        found.append({**entry, "title": rest.markup.rstrip(";,") or rest.markup})
    return found


def labelled(case: Case) -> Iterator[tuple[str, object]]:
    """`next_meeting`, `drafted` and `approved`, each from its label."""
    following = [piece for section in case.of("next") for piece in section.pieces]
    if following:
        yield "next_meeting", _next_meeting(case, following)
    for key in ("drafted", "approved"):
        lines = [(section, line) for section, line in case.values(key)]
        if lines:
            section, line = lines[0]
            yield key, _signed(line, section)
            case.put_aside(*[other for _, other in lines[1:]])


def _next_meeting(case: Case, pieces: Sequence[Piece]) -> object:
    """Its date and time where the source tells nothing else, and its words where it does."""
    words = " ".join(piece.text for piece in pieces)
    days, times = [day for day in find_days(words) if day.day], find_times(words)
    entry: dict[str, object] = {}
    if (len(days) != 1 or _TOLD_BY_DATE.sub("", words)) and (text := case.written(pieces)):
        entry["text"] = Noted(text, notes_of(pieces))
    if len(days) == 1:
        entry |= {"date": days[0].value, **({"start": times[0]} if times else {})}
    source = "; ".join(shown(section) for section in case.of("next"))
    return entry if "text" in entry else Noted(entry, (), source)


def _signed(line: Line, section: Section) -> object:
    """Who drafted or approved, and when."""
    day = next((day for day in find_days(line.text) if day.day), None)
    words = line.text.split(",", 1)[0] if day else line.text
    if parse_date(words) or not words.strip():
        return Noted({"by": one_line(line.text)}, (), shown(section))
    entry = {"by": one_line(words.strip()), **({"date": day.value} if day else {})}
    return Noted(entry, (), shown(section) if day else "")


def purpose(case: Case) -> Iterator[tuple[str, object]]:
    pieces: Sequence[Piece] = [piece for section in case.of("purpose") for piece in section.pieces]
    if text := case.written(pieces):
        yield "purpose", Noted(text, notes_of(pieces))
