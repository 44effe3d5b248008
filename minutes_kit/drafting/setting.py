"""When, where and under which title people met, from labels, else from the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language import fold
from .case import MOST_LINE, Case, one_line, shown
from .days import Day, find_days, find_place, find_times, meeting_days, nominative, unique, with_year
from .emit import MISSING, Noted
from .headings import document_kind
from .outline import is_short
from .pieces import Line, Note, note
from .vocabulary import MEETINGS, PROGRAMMES

_NUMBER = re.compile(r"\b(?:[Nn][Rr]|[Nn]o)\.?\s?(?P<number>[0-9IVXLC][\w/.-]{0,20}?)(?=[\s,;:)]|\.?$)")
_ORDINAL = re.compile(r"\b(?P<number>[IVXL]{1,7})\s(?P<noun>\w+)")
_PROJECT = re.compile(
    r"\b[Pp]rojek\w{1,4}\s(?:(?:pn\.|pt\.|pod nazwą|pod tytułem)\s?)?"
    r"(?:„|,,|\"|“|«)(?P<title>[^”\"»„]{3,200})[”\"»]"
)
_PROJECT_NUMBER = re.compile(r"\b(?:UDA-)?[A-Z]{4}\.[0-9]{2}\.[0-9]{2}[A-Z0-9./-]{4,40}[0-9]")
_POLISH = re.compile(r"[ąćęłńśźż]")


def title_line(case: Case) -> Line | None:
    """The line of the preamble that is most likely the title."""
    lines = [piece for section in case.of("preamble") for piece in section.pieces if isinstance(piece, Line)]
    lines = [line for line in lines[:40] if len(line.text) <= 600]
    checks = (
        lambda line: document_kind(line.text) != "",
        lambda line: line.level == 1,
        lambda line: (
            (len(line.text) <= 200 and fold(line.text).startswith(tuple(MEETINGS))) or _names_meeting(line)
        ),
        lambda line: len(line.text) <= 200 and any(map(str.isalpha, line.text)),
    )
    return next((line for check in checks for line in lines if check(line)), None)


def _names_meeting(line: Line) -> bool:
    words = fold(line.text).split()
    return is_short(line) and any(word.startswith(tuple(MEETINGS)) for word in words)


def identity(case: Case, line: Line | None) -> Iterator[tuple[str, object]]:
    """Kind, language, number and title."""
    title = line.text if line else case.name
    kind = document_kind(title)
    yield "kind", kind or Noted("report", (note("kind"),))
    yield "language", "pl" if _POLISH.search(case.text) or " the " not in case.text else "en"
    labelled = case.only("number")
    if labelled:
        yield "number", one_line(labelled.text)
    elif found := _NUMBER.search(title):
        yield "number", found["number"].rstrip(".")
    elif (found := _ORDINAL.search(title)) and fold(found["noun"]).startswith(tuple(MEETINGS)):
        yield "number", Noted(found["number"], (note("number"),))
    if line is None:
        yield "title", Noted(one_line(title), (note("title from file"),))
    else:
        notes = () if kind or line.level == 1 else (note("title from text"),)
        yield (
            "title",
            Noted(line.markup if len(line.markup) <= MOST_LINE else one_line(title), (*notes, *line.notes)),
        )


def place_and_days(case: Case) -> Iterator[tuple[str, object]]:
    days, notes, source = _days(case)
    several = len({day.where for day in days if day.where}) > 1 and not case.of("place")
    if several:
        notes = (*notes, note("places from text"))
    else:
        yield "place", _place(case)
    if days and not any(day.day for day in days):
        notes = (*notes, note("no year"))
    entries = [_day(day, case, with_place=several) for day in days]
    if not entries:
        entries, notes = ["…"], (note("no dates"),)
    yield "dates", Noted(entries, notes, source)
    yield from _times(case)


def _day(day: Day, case: Case, *, with_place: bool) -> object:
    entry: object = day.value
    if with_place and day.where:
        entry = {"date": day.value, "place": nominative(day.where, case.text)}
    return Noted(entry, (note("year", other=day.year_taken_from),)) if day.year_taken_from else entry


def _days(case: Case) -> tuple[list[Day], tuple[Note, ...], str]:
    """The days of the meeting, what is uncertain of them, and the words that told them."""
    headings = _day_headings(case)
    labelled = [(section, line) for section, line in case.values("date")]
    days = unique(with_year([day for _, line in labelled for day in find_days(line.text)], case.text))
    source = "; ".join(shown(section) if section.heading and section.heading.value.text else line.text
                       for section, line in labelled)  # fmt: skip
    if not days:
        case.unplaced += [source] if source else []
        days, notes = _days_in_text(case, [day for _, day in headings])
        return days, notes, ""
    differing = tuple(
        note("day differs", day=number, found=day.value)
        for number, day in headings
        if day.day and (number > len(days) or days[number - 1].value != day.value)
    )
    return days, differing, source


def _day_headings(case: Case) -> list[tuple[int, Day]]:
    found = [(section.day, find_days(shown(section))) for section in case.of("day")]
    return [(number, days[0]) for number, days in found if days]


def _days_in_text(case: Case, headings: list[Day]) -> tuple[list[Day], tuple[Note, ...]]:
    title = title_line(case)
    named = find_days(title.text) if title else []
    if named:
        return unique(with_year(named, case.text)), ()
    if headings:
        return unique(with_year(headings, case.text)), (note("dates from text"),)
    if days := meeting_days(case.text):
        return unique(with_year(days, case.text)), (note("dates from text"),)
    return find_days(case.text)[:1], (note("any date"),)


def _place(case: Case) -> object:
    if line := case.only("place"):
        return Noted(line.markup if len(line.markup) <= MOST_LINE else one_line(line.text), line.notes)
    near = [paragraph for paragraph in case.text.split("\n") if meeting_days(paragraph)]
    title = title_line(case)
    for text in (*near, title.text if title else "", *case.text.split("\n")[:40]):
        if found := find_place(text):
            return Noted(nominative(found, case.text), (note("place from text", found=found),))
    return Noted(MISSING, (note("no place"),))


def _times(case: Case) -> Iterator[tuple[str, object]]:
    labelled = {kind: [line for _, line in case.values(kind)] for kind in ("time", "start", "end", "date")}
    span = [time for kind in ("time", "date") for line in labelled[kind] for time in find_times(line.text)]
    start = [time for line in labelled["start"] for time in find_times(line.text)] or span[:1]
    end = [time for line in labelled["end"] for time in find_times(line.text)] or span[1:2]
    for key, found in (("start", start), ("end", end)):
        if found:
            yield key, found[0]
    for kind in ("time", "start", "end"):
        for line in labelled[kind]:
            if not re.fullmatch(r"(?:godz\.?\s?|od\s|do\s|[0-9:.,–\s-])+", line.text):
                case.put_aside(line)


def project_hints(case: Case) -> list[str]:
    """What the source says of its project, as lines of a project.yaml."""
    everything = "\n".join((case.text, *case.running))
    whole = fold(everything).replace("\n", " ")
    titles = [line.text for _, line in case.values("project")]
    titles += [found["title"] for found in _PROJECT.finditer(everything)]
    titles += [text for text in case.running if len(text) > 30 and not _is_mark(text) and not titles]
    once = {fold(title): " ".join(title.split()) for title in reversed(titles)}
    lines = [f"title: {title}" for title in list(once.values())[::-1]]
    numbers = [line.text for _, line in case.values("project_number")]
    numbers += [found[0] for found in _PROJECT_NUMBER.finditer(everything)]
    lines += [f"number: {number}" for number in dict.fromkeys(numbers)]
    lines += [f"programme: {profile}" for words, profile in PROGRAMMES.items() if words in whole]
    return lines


def _is_mark(text: str) -> bool:
    """Whether a running line belongs to the strip of marks: its names, its sentence."""
    folded = fold(text)
    return any(
        words in folded for words in (*PROGRAMMES, "unii europejskiej", "funduszu spolecznego", "dofinans")
    )
