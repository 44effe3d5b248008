"""Days and times written as no rule knows them, where they can still mean only one thing."""

from __future__ import annotations

import re
from datetime import date, time

from .dates import MONTHS, parse_date, parse_time

_NOMINATIVES = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip
_GENITIVES = dict(zip(_NOMINATIVES, MONTHS["pl"], strict=True))
_LONGEST = 40
_BEFORE_DATE = re.compile(r"(?:w dniu|dnia|dn\.) ", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"([0-9]{4})([-./ ])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\.? ([^\W\d_]+) ([0-9]{4})(?: ?r\.?)?")
_MONTH_FIRST = re.compile(r"([^\W\d_]+) ([0-9]{1,2}),? ([0-9]{4})")
_TIME = re.compile(
    r"(?:o )?(?:godz\. ?|godz |godzina |godzinie )?([0-9]{1,2}) ?[:;.,] ?([0-9]{2})(?::00)?(?: ?h| godz\.)?"
)


def only_date(text: str) -> date | None:
    """The one day that a text can mean: 2011-6-9, 29/06/2011, "dnia 29 czerwca 2011"; not 05/06/2011."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return None
    text = _BEFORE_DATE.sub("", text, count=1) if _BEFORE_DATE.match(text) else text
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[3], found[4])
    if found := _YEAR_LAST.fullmatch(text):
        readings = {_day(found[4], found[3], found[1]), _day(found[4], found[1], found[3])} - {None}
        return readings.pop() if len(readings) == 1 else None
    if found := _DAY_FIRST.fullmatch(text):
        month = _GENITIVES.get(found[2].lower(), found[2])
        return parse_date(f"{found[1]} {month} {found[3]}")
    if found := _MONTH_FIRST.fullmatch(text):
        return parse_date(f"{found[2]} {found[1]} {found[3]}")
    return parse_date(text)


def only_time(text: str) -> time | None:
    """The one time of day that a text can mean: "godz. 13:00", 13:00:00, 13;00; not "1:00 po południu"."""
    found = _TIME.fullmatch(" ".join(text.lower().split()))
    return parse_time(f"{found[1]}:{found[2]}") if found else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
