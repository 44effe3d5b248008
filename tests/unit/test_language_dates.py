from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.language import (
    NBSP,
    format_date,
    format_dates,
    format_time,
    format_time_range,
    parse_date,
    parse_time,
    parse_weekday,
    weekday_name,
)

LANGUAGES = ("pl", "en")


def run(first: str, last: str) -> list[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [start + timedelta(days=number) for number in range((end - start).days + 1)]


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "2011-06-29",
        " 2011-06-29 ",
        "29.06.2011",
        "29.6.2011",
        "29. 06. 2011 r.",
        "29 czerwca 2011",
        "29 czerwca 2011 r.",
        "29 czerwca 2011r.",
        "29 CZERWCA 2011 roku",
        "29 VI 2011",
        "29.VI.2011 r.",
        "29 June 2011",
        "29 june 2011",
        f"29{NBSP}czerwca{NBSP}2011{NBSP}r.",
    ],
)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert parse_date(text) == date(2011, 6, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "29/06/2011",
        "29.06.11",
        "06.29.2011",
        "31.06.2011",
        "2011-02-29",
        "0000-01-01",
        "1.1.0000",
        "20110629",
        "2011-W26-3",
        "2011-06-29T10:00",
        "29 vi 2011",
        "29 XIII 2011",
        "29 i 2011",
        "29 06 2011",
        "29VI2011",
        "29 czerwca",
        "29/30 czerwca 2011 r.",
        "29–30 czerwca 2011 r.",
        "٢٩.06.2011",
        "do ustalenia",
        "29" + " " * 100_000 + "czerwca 2011",
    ],
)
def test_what_is_no_date_or_has_two_readings_is_refused(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_a_formatted_date_is_read_back(day: date, language: str) -> None:
    assert parse_date(format_date(day, language)) == day


@given(st.text(max_size=50))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)
    assert parse_time(text) is None or isinstance(parse_time(text), time)


def test_a_date_stays_on_one_line() -> None:
    assert format_date(date(2011, 6, 29), "pl") == "29\u00a0czerwca\u00a02011\u00a0r."
    assert format_date(date(2011, 6, 29), "en") == "29\u00a0June\u00a02011"


def test_every_month_has_its_genitive() -> None:
    names = [format_date(date(2012, month, 1), "pl").split(NBSP)[1] for month in range(1, 13)]
    assert names == [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ]


SEVERAL_DAYS = [
    (run("2011-06-29", "2011-06-30"), "29–30 czerwca 2011 r.", "29–30 June 2011"),
    (run("2011-06-30", "2011-07-02"), "30 czerwca – 2 lipca 2011 r.", "30 June – 2 July 2011"),
    (
        run("2011-12-30", "2012-01-02"),
        "30 grudnia 2011 r. – 2 stycznia 2012 r.",
        "30 December 2011 – 2 January 2012",
    ),
    (days("2012-05-03", "2012-05-05", "2012-05-09"), "3, 5 i 9 maja 2012 r.", "3, 5 and 9 May 2012"),
    (days("2012-05-03", "2012-05-04", "2012-05-09"), "3–4 i 9 maja 2012 r.", "3–4 and 9 May 2012"),
    (days("2012-05-03", "2012-06-02"), "3 maja i 2 czerwca 2012 r.", "3 May and 2 June 2012"),
    (
        days("2012-05-03", "2012-05-05", "2012-06-02"),
        "3 i 5 maja oraz 2 czerwca 2012 r.",
        "3 and 5 May, and 2 June 2012",
    ),
    (
        days("2012-05-03", "2012-05-05", "2012-06-02", "2012-06-04", "2012-07-01"),
        "3 i 5 maja, 2 i 4 czerwca oraz 1 lipca 2012 r.",
        "3 and 5 May, 2 and 4 June, and 1 July 2012",
    ),
    (
        days("2022-06-21", "2022-06-23", "2022-06-30", "2022-07-01", "2022-07-07"),
        "21 i 23 czerwca, 30 czerwca – 1 lipca oraz 7 lipca 2022 r.",
        "21 and 23 June, 30 June – 1 July, and 7 July 2022",
    ),
    (
        days("2011-05-03", "2012-06-05"),
        "3 maja 2011 r. i 5 czerwca 2012 r.",
        "3 May 2011 and 5 June 2012",
    ),
    (
        days("2011-05-03", "2011-05-05", "2011-06-02", "2012-01-04"),
        "3 i 5 maja oraz 2 czerwca 2011 r., a także 4 stycznia 2012 r.",
        "3 and 5 May, and 2 June 2011, as well as 4 January 2012",
    ),
    (
        [*days("2011-12-28"), *run("2011-12-30", "2012-01-02"), *days("2012-01-05")],
        "28 grudnia 2011 r., 30 grudnia 2011 r. – 2 stycznia 2012 r. oraz 5 stycznia 2012 r.",
        "28 December 2011, 30 December 2011 – 2 January 2012, and 5 January 2012",
    ),
    ([], "", ""),
]


@pytest.mark.parametrize(("several", "polish", "english"), SEVERAL_DAYS)
def test_several_days_say_what_they_share_once(several: list[date], polish: str, english: str) -> None:
    assert format_dates(several, "pl").replace(NBSP, " ") == polish
    assert format_dates(several, "en").replace(NBSP, " ") == english


@given(st.lists(st.dates(date(2011, 1, 1), date(2013, 1, 1)), max_size=12), st.sampled_from(LANGUAGES))
def test_order_and_repetition_of_days_do_not_matter(several: list[date], language: str) -> None:
    assert format_dates(several, language) == format_dates([*reversed(several), *several], language)


@given(
    st.sets(st.dates(date(2011, 6, 1), date(2012, 3, 1)), max_size=12),
    st.sets(st.dates(date(2011, 6, 1), date(2012, 3, 1)), max_size=12),
)
def test_different_days_are_never_said_alike(some: set[date], others: set[date]) -> None:
    for language in LANGUAGES:
        assert (format_dates(some, language) == format_dates(others, language)) == (some == others)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("13:00", time(13)),
        ("13.00", time(13)),
        ("13,00", time(13)),
        (" 9:05 ", time(9, 5)),
        ("1400", time(14)),
        ("00:00", time(0)),
        ("23.59", time(23, 59)),
        ("24:00", None),
        ("13:60", None),
        ("905", None),
        ("9.5", None),
        ("13", None),
        ("13:00:00", None),
        ("1400 - 1515", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, moment: time | None) -> None:
    assert parse_time(text) == moment


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)), st.sampled_from(LANGUAGES))
def test_a_formatted_time_is_read_back(moment: time, language: str) -> None:
    assert parse_time(format_time(moment, language)) == moment


def test_times_and_their_ranges() -> None:
    assert format_time(time(9, 5), "pl") == "9:05"
    assert format_time(time(9, 5), "en") == "09:05"
    assert format_time_range(time(0), time(16, 30), "pl") == "0:00–16:30"
    assert format_time_range(time(14, 55), None, "pl") == f"od{NBSP}14:55"
    assert format_time_range(None, time(11, 55), "pl") == f"do{NBSP}11:55"
    assert format_time_range(time(9), None, "en") == f"from{NBSP}09:00"
    assert format_time_range(None, time(16), "en") == f"until{NBSP}16:00"
    assert format_time_range(None, None, "pl") == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("poniedziałek", 0),
        ("pon.", 0),
        ("wt.", 1),
        ("środa", 2),
        ("środę", 2),
        ("śr.", 2),
        ("Thurs.", 3),
        ("PIĄTEK", 4),
        ("pt.", 4),
        ("sobotę", 5),
        ("niedziela", 6),
        ("niedz.", 6),
        ("Sunday", 6),
        ("29", None),
        ("", None),
    ],
)
def test_a_weekday_is_read_in_both_languages(text: str, number: int | None) -> None:
    assert parse_weekday(text) == number


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_a_weekday_name_is_read_back(day: date, language: str) -> None:
    assert parse_weekday(weekday_name(day, language)) == day.weekday()
