"""Days and times: read as people write them, written as the language wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from functools import cache
from itertools import groupby

from ..value import Value
from .numerals import roman
from .plurals import NBSP, join_list

MONTHS = {
    "pl": ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
           "lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}  # fmt: skip
"""The names of the months as they follow a day: in Polish the genitive."""

_WEEKDAYS = {
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_OTHER_WEEKDAYS = ("pon pn mon", "wt tue tues", "środę śr wed", "czw cz thu thur thurs",
                   "piąt pt fri", "sobotę sob sat", "niedzielę niedz nd sun")  # fmt: skip
_AFTER_YEAR = {"pl": f"{NBSP}r.", "en": ""}
_TIME = {"pl": "{0.hour}:{0.minute:02}", "en": "{0.hour:02}:{0.minute:02}"}
_FROM_UNTIL = {"pl": ("od", "do"), "en": ("from", "until")}

_LONGEST = 40
_WRITTEN_DATE = re.compile(
    r"([0-9]{1,2})"
    r"(?:\.\s?([0-9]{1,2})\.\s?|[.\s]\s?([^\W\d_]{1,12})[.\s]\s?)"
    r"([0-9]{4})(?:\s?r\.?|\sroku)?"
)
_WRITTEN_TIME = re.compile(r"([0-9]{1,2})[:.,]([0-9]{2})|([0-9]{2})([0-9]{2})")


def parse_date(text: str) -> date | None:
    """The day that a text names; None if it names none or could be read in two ways.

    Understood: 2011-06-29, 29.06.2011, 29 czerwca 2011 r., 29 VI 2011, 29 June 2011. The year
    always has four digits.
    """
    text = text.strip()
    try:
        if len(text) == 10 and text[4] == text[7] == "-":
            return date.fromisoformat(text)
        written = _WRITTEN_DATE.fullmatch(text) if len(text) <= _LONGEST else None
        if written is None:
            return None
        day, number, name, year = written.groups()
        return date(int(year), int(number) if number else _month_number(name), int(day))
    except ValueError:
        return None


def parse_time(text: str) -> time | None:
    """The time of day that a text names: 13:00, 13.00, 13,00 or 1300; None for anything else."""
    written = _WRITTEN_TIME.fullmatch(text.strip())
    if written is None:
        return None
    hour, minute = (int(digits) for digits in written.groups() if digits)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def parse_weekday(text: str) -> int | None:
    """The day of the week, Monday 0 to Sunday 6, from a Polish or English name or abbreviation."""
    return _weekday_numbers().get(text.strip().lower().removesuffix("."))


def weekday_name(day: date, language: str) -> str:
    """The name of the day of the week, in the nominative."""
    return _WEEKDAYS[language][day.weekday()]


def format_date(day: date, language: str) -> str:
    """The day in words, on one line: "29 czerwca 2011 r.", "29 June 2011"."""
    return format_dates((day,), language)


def format_dates(days: Iterable[date], language: str) -> str:
    """Any set of days in words, in order; "" for none.

    Days that follow one another become a span. A month or a year that neighbours share is said
    once, after the last of them: "3–4 i 9 maja oraz 2 czerwca 2012 r.".
    """
    phrases = [_span(first, last, language) for first, last in _runs(days)]
    for level in (2, 1):
        phrases = list(_shared(phrases, level, language))
    return _joined(phrases, language).text


def format_time(moment: time, language: str) -> str:
    """The time of day: "9:05" in Polish, "09:05" in English."""
    return _TIME[language].format(moment)


def format_time_range(start: time | None, end: time | None, language: str) -> str:
    """From when until when: "9:00–16:30", "od 9:00", "do 16:30"; "" if neither is known."""
    if start and end:
        return f"{format_time(start, language)}–{format_time(end, language)}"
    known = zip(_FROM_UNTIL[language], (start, end), strict=True)
    return "".join(f"{word}{NBSP}{format_time(moment, language)}" for word, moment in known if moment)


class _Phrase(Value):
    """Some days in words. `unsaid` is what must still follow: (year, month), (year,) or nothing.

    `depth` counts the kinds of conjunction inside.
    """

    text: str
    unsaid: tuple[int, ...]
    depth: int = 0


def _runs(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """The first and the last day of every unbroken run."""
    ordered = sorted(set(days))
    numbered = groupby(enumerate(ordered), key=lambda pair: pair[1] - timedelta(days=pair[0]))
    for _, group in numbered:
        run = [day for _, day in group]
        yield run[0], run[-1]


def _span(first: date, last: date, language: str) -> _Phrase:
    """A run of days, with as much said of both ends as they do not share."""
    start, end = (_Phrase(str(day.day), (day.year, day.month)) for day in (first, last))
    if first == last:
        return end
    if start.unsaid == end.unsaid:
        return _Phrase(f"{start.text}–{end.text}", end.unsaid)
    while start.unsaid != end.unsaid:
        start, end = _say(start, language), _say(end, language)
    return _Phrase(f"{start.text}{NBSP}– {end.text}", end.unsaid, depth=1)


def _say(phrase: _Phrase, language: str) -> _Phrase:
    """The phrase with its month, or with its year, said."""
    *left, unit = phrase.unsaid
    said = MONTHS[language][unit - 1] if left else f"{unit:04}{_AFTER_YEAR[language]}"
    return _Phrase(f"{phrase.text}{NBSP}{said}", tuple(left), phrase.depth)


def _shared(phrases: Sequence[_Phrase], level: int, language: str) -> Iterator[_Phrase]:
    """Neighbours that lack the same month (level 2) or the same year (level 1) get it in common."""
    for unsaid, group in groupby(phrases, key=lambda phrase: phrase.unsaid):
        if len(unsaid) == level:
            yield _say(_joined(list(group), language), language)
        else:
            yield from group


def _joined(phrases: Sequence[_Phrase], language: str) -> _Phrase:
    if len(phrases) < 2:
        return phrases[0] if phrases else _Phrase("", ())
    depth = max(phrase.depth for phrase in phrases)
    text = join_list([phrase.text for phrase in phrases], language, depth)
    return _Phrase(text, phrases[0].unsaid, depth + 1)


def _month_number(name: str) -> int:
    """The number of a month, 0 for a word that is none; Roman numerals in capitals only."""
    numbers = _month_numbers()
    return numbers.get(name) or numbers.get(name.lower(), 0)


@cache
def _month_numbers() -> dict[str, int]:
    columns = (*MONTHS.values(), [roman(number) for number in range(1, 13)])
    names = {name: number for column in columns for number, name in enumerate(column, start=1)}
    return names | {name.lower(): number for name, number in names.items() if not name.isupper()}


@cache
def _weekday_numbers() -> dict[str, int]:
    columns = (*_WEEKDAYS.values(), _OTHER_WEEKDAYS)
    return {
        name: number
        for column in columns
        for number, names in enumerate(column)
        for name in names.lower().split()
    }
