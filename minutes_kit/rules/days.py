"""MK-D: dates, weekdays, times, and references to the days of the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..language import parse_date, parse_time, parse_weekday, weekday_name
from ..model.frozen import Frozen
from ..model.structure import key_of
from ..problems import Fault, Params, Pointer, Words
from .case import Case

TIME_FIELDS = frozenset({"start", "end", "scheduled_start", "from_", "until", "time"})
DATE_FIELDS = frozenset({"date", "contract_date", "closed_on"})
DATES_AND_TIMES = DATE_FIELDS | TIME_FIELDS
IN_WORDS = frozenset({("NextMeeting", "date"), ("Retention", "until")})
"""Fields that are called like a date or a time and may be words ("w terminie późniejszym")."""


def check(case: Case) -> Iterator[Fault]:
    yield from _values(case.minutes, (), len(case.minutes.dates))
    yield from _order(case)
    yield from _weekdays(case)
    yield from _spans(case)
    yield from _beside_the_meeting(case)


def _values(record: Frozen, pointer: Pointer, days: int) -> Iterator[Fault]:
    """Each date, time and day number of a record and of all that it holds."""
    for name, content in vars(record).items():
        if isinstance(content, str):
            if name in DATES_AND_TIMES:
                yield from _text(name, content, (*pointer, key_of(name)), type(record).__name__)
        elif name in ("day", "days"):
            yield from _day_numbers(content, (*pointer, name), days)
        elif isinstance(content, Frozen):
            yield from _values(content, (*pointer, key_of(name)), days)
        elif isinstance(content, tuple):
            for index, item in enumerate(content):
                if isinstance(item, Frozen):
                    yield from _values(item, (*pointer, key_of(name), index), days)


def _text(name: str, content: str, place: Pointer, owner: str) -> Iterator[Fault]:
    if (owner, name) in IN_WORDS:
        return
    if name in DATE_FIELDS and parse_date(content) is None:
        yield Fault("MK-D01", place, {"value": content})
    elif name in TIME_FIELDS and parse_time(content) is None:
        yield Fault("MK-D04", place, {"value": content})


def _day_numbers(content: int | tuple[int, ...] | None, place: Pointer, days: int) -> Iterator[Fault]:
    if isinstance(content, tuple):
        for index, number in enumerate(content):
            yield from _day_numbers(number, (*place, index), days)
    elif content is not None and content > days:
        yield Fault("MK-D07", place, {"day": content, "days": days, "other": ("dates",)})


def _order(case: Case) -> Iterator[Fault]:
    days = case.minutes.dates
    for index in range(1, len(days)):
        earlier, later = case.dates[index - 1], case.dates[index]
        if earlier is None or later is None:
            continue
        facts: Params = {
            "value": days[index].date,
            "previous": days[index - 1].date,
            "other": ("dates", index - 1),
        }
        if later < earlier:
            yield Fault("MK-D02", ("dates", index), facts)
        elif later == earlier and days[index].place == days[index - 1].place:
            yield Fault("MK-D06", ("dates", index), facts)


def _weekdays(case: Case) -> Iterator[Fault]:
    for index, day in enumerate(case.minutes.dates):
        if not day.weekday:
            continue
        typed, actual = parse_weekday(day.weekday), case.dates[index]
        place = ("dates", index, "weekday")
        if typed is None:
            yield Fault("MK-D11", place, {"value": day.weekday})
        elif actual is not None and typed != actual.weekday():
            weekday = Words(weekday_name(actual, "pl"), weekday_name(actual, "en"))
            facts: Params = {"value": day.weekday, "date": day.date, "weekday": weekday}
            yield Fault("MK-D03", place, {**facts, "other": ("dates", index, "date")})


def _spans(case: Case) -> Iterator[Fault]:
    holders: list[tuple[Any, Pointer]] = [(case.minutes, ())]
    holders += [(day, ("dates", index)) for index, day in enumerate(case.minutes.dates)]
    holders += [(item, pointer) for item, pointer in case.items.values()]
    for holder, pointer in holders:
        start, end = parse_time(holder.start), parse_time(holder.end)
        several_days = holder is case.minutes and len(case.minutes.dates) > 1
        if start and end and end < start and not several_days:
            facts: Params = {"start": holder.start, "end": holder.end, "other": (*pointer, "start")}
            yield Fault("MK-D05", (*pointer, "end"), facts)


def _beside_the_meeting(case: Case) -> Iterator[Fault]:
    """Dates that must not come before the meeting, or before its end."""
    if not case.known_dates:
        return
    first, last = case.known_dates[0], case.known_dates[-1]
    start: Pointer = ("dates", case.dates.index(first))
    place: Pointer = ("dates", case.dates.index(last))
    minutes = case.minutes
    for agreement, pointer in case.agreements:
        due = parse_date(agreement.due)
        if due and due < first:
            yield Fault("MK-D08", (*pointer, "due"), {"value": agreement.due, "other": start})
    if minutes.drafted and (drafted := parse_date(minutes.drafted.date)) and drafted < last:
        yield Fault("MK-D09", ("drafted", "date"), {"value": minutes.drafted.date, "other": place})
    if minutes.next_meeting and (following := parse_date(minutes.next_meeting.date)) and following <= last:
        facts: Params = {"value": minutes.next_meeting.date, "other": place}
        yield Fault("MK-D10", ("next_meeting", "date"), facts)
