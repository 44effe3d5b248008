"""MK-N: the number and the date of the meeting against the file's name and the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..problems import Fault, Params
from .case import Case

_DATE = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_NUMBER = re.compile(r"(?<!\d)0*(\d{1,3})(?!\d)")
_TITLE_NUMBER = re.compile(r"(?:\bnr|\bNr|\bno\.|\bNo\.)\s*(\d{1,4})(?![\d/])")


def check(case: Case) -> Iterator[Fault]:
    yield from _title(case)
    if case.known_dates:
        yield from _file_name(case)


def _file_name(case: Case) -> Iterator[Fault]:
    years = {day.year for day in case.known_dates}
    for match in _DATE.finditer(case.name):
        named = _as_date(match)
        if named and named not in case.known_dates:
            yield Fault("MK-N02", ("dates",), {"name": case.name, "value": named.isoformat()})
    rest = _DATE.sub(" ", case.name)
    for match in _YEAR.finditer(rest):
        if int(match[0]) not in years:
            yield Fault("MK-N02", ("dates",), {"name": case.name, "value": match[0]})
    numbers = _NUMBER.findall(_YEAR.sub(" ", rest))
    number = case.minutes.number
    if number.isdecimal() and len(numbers) == 1 and int(numbers[0]) != int(number):
        yield Fault("MK-N01", ("number",), {"name": case.name, "number": number, "named": numbers[0]})


def _as_date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _title(case: Case) -> Iterator[Fault]:
    number = case.minutes.number
    stated = _TITLE_NUMBER.search(case.minutes.title)
    if stated and number.isdecimal() and int(stated[1]) != int(number):
        facts: Params = {"number": number, "stated": stated[1], "other": ("title",)}
        yield Fault("MK-N03", ("number",), facts)
