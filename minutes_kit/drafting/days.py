"""Days, times and towns as running text tells them: "w dniach 29–30 kwietnia w Sochaczewie"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..language import fold, parse_date, parse_time
from ..language.dates import MONTHS
from .vocabulary import HELD

_MONTH = "|".join(
    sorted(
        {name for names in MONTHS.values() for name in names} | {"I{1,3}|I?V|VI{1,3}|I?X|XI{1,2}"}, key=len
    )
)
_JOINT = r"\s?(?:[-–—/,]|i|oraz|and|do|to)\s?"
_WRITTEN = re.compile(
    r"(?<![0-9.,/-])(?:"
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])"
    r"|(?P<numeric>[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4})(?![0-9])"
    rf"|(?P<days>[0-9]{{1,2}}(?:{_JOINT}[0-9]{{1,2}}){{0,5}})\.?\s(?P<month>{_MONTH})\b"
    r"(?:\s?,?\s?(?P<year>[0-9]{4})(?![0-9]))?"
    r")",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\s?(?:[-–—]|do|to)\s?")
_NUMBER = re.compile(r"[0-9]{1,2}")
_CAPITALS = r"[A-ZŁŚŻŹĆ][\w-]{1,30}"
_ABBREVIATED = r"(?:\.(?=,| [a-ząćęłńóśźż]))?"
_IN = re.compile(rf"\bwe? (?P<where>{_CAPITALS}(?: (?:we? )?{_CAPITALS}){{0,4}}{_ABBREVIATED})(?!\w)")
_NEAR = 80
_TIME = re.compile(r"(?<![0-9.:,])([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?![0-9.:])")
_TIME_WORDS = re.compile(r"(?:\b(?:godz\w*|o|od|do|time|at|from|until)\b\W{0,3}|[-–]\s?)$", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–—]\s?[0-9]?")
_AROUND = 150


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was found. `value` is ISO, or the words where no year is known; `where` a town beside it."""

    value: str
    day: date | None
    where: str = ""
    year_taken_from: str = ""


def find_days(text: str) -> list[Day]:
    """The days that a text names, in its order. One without a year takes that of the next that has one."""
    found: list[tuple[list[tuple[int, int, int]], str, str]] = []
    for match in _WRITTEN.finditer(text):
        where = _IN.search(text[match.end() : match.end() + _NEAR])
        beside = (
            where["where"] if where and "." not in text[match.end() : match.end() + where.start()][3:] else ""
        )
        found.append((_numbers(match), match[0], beside))
    days: list[Day] = []
    year = 0
    for numbers, words, beside in reversed(found):
        if numbers and not numbers[0][0] and year:
            numbers = [(year, month, day) for _, month, day in numbers]
        year = numbers[0][0] if numbers and numbers[0][0] else year
        days[:0] = _days(numbers, words, beside)
    return days


def _numbers(match: re.Match[str]) -> list[tuple[int, int, int]]:
    """Year (0: unknown), month and day of each day that a match means; none if there is no such day."""
    if match["days"] is None:
        day = parse_date((match["iso"] or match["numeric"]).replace(" ", ""))
        return [(day.year, day.month, day.day)] if day else []
    numbers = [int(number) for number in _NUMBER.findall(match["days"])]
    probe = parse_date(f"1 {_cased(match['month'])} 2000")
    if probe is None:
        return []
    if len(numbers) == 2 and numbers[0] < numbers[1] and _SPAN.fullmatch(match["days"].strip("0123456789")):
        numbers = list(range(numbers[0], numbers[1] + 1))
    year = int(match["year"] or 0)
    return [(year, probe.month, number) for number in numbers if 1 <= number <= 31]


def _cased(month: str) -> str:
    """Roman numerals in capitals, names in small letters, as dates are read."""
    return month if re.fullmatch("[IVX]+", month) else month.lower()


def _days(numbers: list[tuple[int, int, int]], words: str, beside: str) -> Iterator[Day]:
    for year, month, day in numbers:
        try:
            known = date(year, month, day) if year else None
            date(2000, month, day)  # the 29th of February may be meant as long as the year is unknown
        except ValueError:
            continue
        yield Day(known.isoformat() if known else f"{day} {MONTHS['pl'][month - 1]}", known, beside)


def with_year(days: Sequence[Day], text: str) -> list[Day]:
    """The days, those without a year in the only or the first year that the text names with a date."""
    if all(day.day for day in days):
        return list(days)
    other = next((one for one in find_days(text) if one.day), None)
    if other is None or other.day is None:
        return list(days)
    completed: list[Day] = []
    for day in days:
        parsed = day.day or parse_date(f"{day.value} {other.day.year}")
        value = parsed.isoformat() if parsed else day.value
        taken = "" if day.day or not parsed else other.value
        completed.append(replace(day, value=value, day=parsed, year_taken_from=taken))
    return completed


def meeting_days(text: str) -> list[Day]:
    """The days near which the text says that somebody met."""
    found: list[Day] = []
    for match in _WRITTEN.finditer(text):
        before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
        after = text[match.end() : match.end() + _AROUND].partition("\n")[0]
        around = fold(before + after)
        if any(word in around for word in HELD):
            found += find_days(text[match.start() : match.end() + _NEAR])[: max(1, len(_numbers(match)))]
    return unique(found)


def unique(days: Sequence[Day]) -> list[Day]:
    """Each day once, in order of time where all are known."""
    once = list({day.value: day for day in reversed(days)}.values())[::-1]
    known = [day.day for day in once if day.day]
    return sorted(once, key=lambda day: day.day or date.min) if len(known) == len(once) else once


def find_times(text: str) -> list[str]:
    """Times of day as HH:MM, where a word such as "godz." or another time says that they are times."""
    found: list[str] = []
    for match in _TIME.finditer(text):
        before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 3]
        moment = parse_time(f"{match[1]}:{match[2]}")
        if moment and (_TIME_WORDS.search(before) or _DASH.match(after) or match[0] == text.strip()):
            found.append(moment.strftime("%H:%M"))
    return found


def find_place(text: str) -> str:
    """The first place that a text names after "w", in the case in which it stands there, "" if none."""
    found = _IN.search(text)
    return found["where"].rstrip(".") if found else ""


def nominative(name: str, text: str) -> str:
    """The shortest form of a one-word name that the text has, which is most often the nominative."""
    if " " in name or len(name) < 5:
        return name
    stem = fold(name)[: max(4, len(name) - 3)]
    forms = {word for word in re.findall(rf"\b{_CAPITALS}", text) if fold(word).startswith(stem)}
    near = [form for form in forms if len(form) <= len(name)]
    return min(near, key=lambda form: (len(form), form), default=name)
