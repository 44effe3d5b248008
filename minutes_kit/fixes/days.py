"""Dates, times and weekdays that can mean only one thing."""

from __future__ import annotations

from ..edits import Edit, Manuscript
from ..language import parse_date, unmistakable, weekday_name
from ..language.readings import only_date, only_time
from ..problems import Fault


def date_in_digits(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`2011-6-9` is 2011-06-09; `05/06/2011` could be two days and stays."""
    day = only_date(str(fault.params["value"]))
    return manuscript.replaced(fault.pointer, day.isoformat()) if day else ()


def time_in_digits(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`godz. 13.00` is "13:00", in quotes because YAML 1.1 takes a bare 13:00 for a number."""
    moment = only_time(str(fault.params["value"]))
    span = manuscript.span(fault.pointer)
    return (Edit(*span, f'"{moment:%H:%M}"'),) if moment and span else ()


def weekday_of_the_date(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`poniedziałka` is the weekday of the date beside it, misspelt."""
    date = manuscript.value((*fault.pointer[:-1], "date"))
    day = parse_date(date) if isinstance(date, str) else None
    if day is None:
        return ()
    names = (weekday_name(day, "pl"), weekday_name(day, "en"))
    meant = unmistakable(str(fault.params["value"]), {name: name for name in names})
    return manuscript.replaced(fault.pointer, meant) if meant else ()
