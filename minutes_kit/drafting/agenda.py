"""The agenda: under its own heading, at the beginning of the proceedings, or made of the items' headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .case import MOST_LINE, Case, one_line
from .emit import Noted
from .linking import Item, item
from .numbering import read_mark, roman_number
from .outline import Section
from .pieces import Line, Note, Piece, note

_MOST_ITEMS = 500
_LONGEST_TITLE = 1_000


@dataclass(slots=True)
class Agenda:
    """The items as they are drafted (`entries`) and as text can refer to them (`items`).

    `part` is the Roman number of the part of the source that they stood in, "" if it had none.
    """

    entries: list[object] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    part: str = ""
    notes: tuple[Note, ...] = ()

    def numbers(self) -> set[str]:
        return {item.number for item in self.items}


def read_agenda(case: Case) -> Agenda:
    """The agenda of a document. The pieces that became items are taken out of their part."""
    section = next((one for one in case.of("agenda") if _lines(one.pieces)), None)
    if section is not None:
        return _from_list(section, ())
    course = next((one for one in case.of("course") if _opens_with_list(one)), None)
    if course is not None and case.of("item"):
        return _from_list(course, (note("agenda from course"),))
    return _from_items(case.of("item"))


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    return [piece for piece in pieces if isinstance(piece, Line) and len(piece.text) <= _LONGEST_TITLE]


def _opens_with_list(section: Section) -> bool:
    return bool(section.pieces) and isinstance(section.pieces[0], Line) and section.pieces[0].marker != ""


def _from_list(section: Section, notes: tuple[Note, ...]) -> Agenda:
    lines = _lines(section.pieces)
    marked = [line for line in lines if line.marker]
    taken = marked[:_MOST_ITEMS] if marked else lines[:_MOST_ITEMS]
    if not marked:
        notes = (*notes, note("agenda lines"))
    agenda = Agenda(notes=notes, part=_part(section))
    top = taken[0]
    family = _family(top)
    outer = [line for line in taken if line.depth <= top.depth and _family(line) == family]
    numbers = _numbers(outer)
    if numbers is None:
        shown = ", ".join(line.marker for line in outer[:20])
        agenda.notes = (*agenda.notes, note("agenda numbers", numbers=shown))
    position, inner = 0, 0
    for line in taken:
        title = _title(line)
        if line in outer:
            position, inner = position + 1, 0
            number = str(position) if numbers is None else numbers[position - 1]
            own = {} if number == str(position) else {"number": number}
            agenda.entries.append(_entry(title, own, line.notes))
            agenda.items.append(item(number, line.text))
        else:
            inner += 1
            _put_inside(agenda.entries, title, line.notes)
            agenda.items.append(item(f"{agenda.items[-1].number.partition('.')[0]}.{inner}", line.text))
    ids = {id(line) for line in taken}
    section.pieces = [piece for piece in section.pieces if id(piece) not in ids]
    return agenda


def _family(line: Line) -> str:
    mark = read_mark(line.marker)
    return mark.family if mark else "bullet" if line.marker else ""


def _numbers(lines: Sequence[Line]) -> list[str] | None:
    """The numbers of the items as printed, None if they cannot be told apart."""
    marks = [read_mark(line.marker) for line in lines]
    numbers = [str(mark.order) if mark else str(at) for at, mark in enumerate(marks, start=1)]
    return numbers if len(set(numbers)) == len(numbers) else None


def _title(line: Line) -> str:
    markup = line.markup.rstrip()
    return (markup.rstrip(";,:") or markup) if len(markup) <= MOST_LINE else one_line(line.text)


def _entry(title: str, own: dict[str, str], notes: tuple[Note, ...]) -> object:
    entry: object = {"title": title, **own} if own else title
    return Noted(entry, notes) if notes else entry


def _put_inside(entries: list[object], title: str, notes: tuple[Note, ...]) -> None:
    """Make a title a sub-item of the last item."""
    last = entries[-1]
    inner = last.value if isinstance(last, Noted) else last
    whole: dict[str, Any] = {**inner} if isinstance(inner, dict) else {"title": inner}
    whole["items"] = [*whole.get("items", ()), _entry(title, {}, notes)]
    entries[-1] = Noted(whole, last.notes) if isinstance(last, Noted) else whole


def _part(section: Section) -> str:
    """The Roman number before the heading of a part."""
    mark = section.line.marker.rstrip(".)") if section.line else ""
    return mark if roman_number(mark) else ""


def _from_items(sections: Sequence[Section]) -> Agenda:
    """An agenda of the titles behind "Ad 1", "Ad 2", if each has one and they are in order."""
    headings = [section.heading for section in sections if section.heading]
    titles = {heading.numbers[0]: heading.value for heading in headings if len(heading.numbers) == 1}
    in_order = list(titles) == [str(at) for at in range(1, len(titles) + 1)]
    if not titles or not in_order or not all(0 < len(title.text) <= 200 for title in titles.values()):
        return Agenda()
    entries: list[object] = [title.markup.rstrip(" ;,") for title in titles.values()]
    items = [item(number, title.text) for number, title in titles.items()]
    return Agenda(entries, items, "", (note("agenda from items"),))
