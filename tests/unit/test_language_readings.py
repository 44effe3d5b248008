from __future__ import annotations

from datetime import date

import pytest

from minutes_kit.language import unmistakable
from minutes_kit.language.readings import only_date, only_time


@pytest.mark.parametrize(
    "text",
    [
        "2011-6-29", "2011/06/29", "2011.6.29", "29/06/2011", "06/29/2011", "29-6-2011", "dnia 29.06.2011 r.",
        "w dniu 29 czerwca 2011", "29  czerwca  2011", "29 czerwiec 2011", "June 29, 2011",
        "29. czerwca 2011 r",
    ],
)  # fmt: skip
def test_a_date_with_one_reading(text):
    assert only_date(text) == date(2011, 6, 29)


@pytest.mark.parametrize(
    "text",
    ["05/06/2011", "5-6-2011", "2011-29-06", "31.02.2024", "09 maja", "1.2.24", "2011-06/29", "", "9" * 50],
)
def test_a_date_with_no_reading_or_two(text):
    assert only_date(text) is None


def test_day_and_month_may_be_the_same_number():
    assert only_date("06/06/2011") == date(2011, 6, 6)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("godz. 13.00", "13:00"), ("o godz. 9:05", "09:05"), ("13:00:00", "13:00"), ("9;30", "09:30"),
        ("13 : 00", "13:00"), ("13:00 h", "13:00"), ("Godzina 8.15", "08:15"), ("9 rano", None),
        ("13:00:30", None), ("25:00", None), ("1:00 po południu", None), ("10:00-12:00", None),
    ],
)  # fmt: skip
def test_times(text, time):
    found = only_time(text)
    assert (f"{found:%H:%M}" if found else None) == time


MEANINGS = {
    "Uczestnicy": "participants",
    "participants": "participants",
    "place": "place",
    "Miejsce": "place",
}
MEANINGS |= {"start": "start", "status": "status", "next_meeting": "next_meeting", "dates": "dates"}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("UCZESTNICY", "participants"), ("partycipants", "participants"), ("Place", "place"),
        ("plase", "place"),
        ("next meeting", "next_meeting"), ("miejsca", "place"), ("date", None), ("uczestnik", None),
        ("statrs", None), ("", None), ("x" * 100, None),
    ],
)  # fmt: skip
def test_only_what_leaves_no_doubt_is_meant(word, meant):
    assert unmistakable(word, MEANINGS) == meant


def test_two_things_of_one_name_leave_a_doubt():
    assert unmistakable("nr", {"Nr": "number", "nr": "reference"}) is None
