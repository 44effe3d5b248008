from __future__ import annotations

import pytest
from rule_checks import told

SPANS = [
    ("start: 9:00\nend: 9:00\n", []),
    ("start: 9:00\nend: 8:59\n", ["MK-D05"]),
    ("start: 9:00\nend: x\n", ["MK-D04"]),
    ("start: 0:00\nend: 23:59\n", []),
    ("start: 24:00\n", ["MK-D04"]),
    ("agenda: [{title: a, items: [{title: b, start: 9:00, end: 8:00}]}]\n", ["MK-D05"]),
    ("roles: {chair: {name: A, from: x}}\n", ["MK-D04"]),
    ("participants: [{name: A B, present: [{until: x}]}]\n", ["MK-D04"]),
    ("retention: {until: 2030-12-31}\n", []),
    ("next_meeting: {date: wiosną}\n", []),
    ("addenda: [{date: wiosną, text: a}]\n", ["MK-D01"]),
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_times_and_dates(text, expected):
    assert told(text) == expected


DAYS = [
    ("2024-05-06", []),
    ("[2024-05-06, 2024-05-07, 2024-05-07]", ["MK-D06"]),
    ("[{date: 2024-05-06, place: Kalisz}, {date: 2024-05-06, place: Konin}]", []),
    ("[{date: 2024-05-06, place: Kalisz}, {date: 2024-05-06, place: Kalisz}]", ["MK-D06"]),
    ("[2024-05-07, kiedyś, 2024-05-06]", ["MK-D01"]),
    ("[2024-05-08, 2024-05-07, 2024-05-06]", ["MK-D02", "MK-D02"]),
    ("[kiedyś, 2024-05-07, 2024-05-06]", ["MK-D01", "MK-D02"]),
    ("[2024-05-06, {date: 2024-05-07, weekday: środa}]", ["MK-D03"]),
    ("{date: 2024-05-06, weekday: Poniedziałek}", []),
    ("{date: 2024-05-06, weekday: Monday}", []),
    ("{date: 2024-05-06, weekday: pn.}", []),
    ("{date: 2024-05-06, weekday: Tuesday}", ["MK-D03"]),
    ("{date: kiedyś, weekday: wtorek}", ["MK-D01"]),
    ("{date: kiedyś, weekday: wtorrek}", ["MK-D01", "MK-D11"]),
    ("[{date: 2024-05-06, start: 9:00, end: 8:00}]", ["MK-D05"]),
]


@pytest.mark.parametrize(("dates", "expected"), DAYS)
def test_the_days_of_the_meeting(dates, expected):
    assert told("", dates=dates) == expected


def test_a_meeting_of_several_days_may_end_earlier_than_it_began():
    assert told("start: 14:00\nend: 12:00\n", dates="[2024-05-06, 2024-05-07]") == []


BESIDE = [
    ("ustalenia: [{text: a, owner: wszyscy, due: 2024-05-06}]\n", []),
    ("ustalenia: [{text: a, owner: wszyscy, due: 2024-05-05}]\n", ["MK-D08"]),
    ("ustalenia: [{text: a, owner: wszyscy, due: wczoraj}]\n", []),
    ("drafted: {date: 2024-05-07}\n", []),
    ("drafted: {date: 2024-05-06}\n", ["MK-D09"]),
    ("next_meeting: {date: 2024-05-08}\n", []),
    ("next_meeting: {date: 2024-05-07}\n", ["MK-D10"]),
    ("carried_over: [{text: a, due: 2024-01-01}]\n", []),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_dates_beside_the_meeting(text, expected):
    assert told(text, dates="[2024-05-06, 2024-05-07]") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agenda: [{title: a, day: 2}]\n", []),
        ("agenda: [{title: a, day: 3}]\n", ["MK-D07"]),
        ("participants: [{name: A B, days: [1, 2, 3, 4]}]\n", ["MK-D07", "MK-D07"]),
        ("place: [{name: a, day: 3}]\n", ["MK-D07"]),
        ("attendance: {counts: [{day: 3, count: 1}]}\n", ["MK-D07"]),
    ],
)
def test_numbers_of_days(text, expected):
    assert told(text, dates="[2024-05-06, 2024-05-07]", place="" if "place" in text else "L") == expected


NAMES = [
    ("gwd-01.minutes.yaml", "1", "Notatka nr 1", []),
    ("gwd-01.minutes.yaml", "2", "Notatka", ["MK-N01"]),
    ("2024-05-06.yaml", "1", "Notatka", []),
    ("20240506 gwd 2.yaml", "2", "Notatka", []),
    ("2024_05_07.yaml", "1", "Notatka", ["MK-N02"]),
    ("2024-13-45.yaml", "1", "Notatka", []),
    ("gwd 2023.yaml", "1", "Notatka", ["MK-N02"]),
    ("gwd 1 z 3.yaml", "2", "Notatka", []),
    ("gwd-01.yaml", "XIX/2003", "Notatka nr 5", []),
    ("gwd-01.yaml", "²", "Notatka nr 5", []),
    ("gwd.yaml", "19", "Notatka nr 19/12", []),
    ("gwd.yaml", "1", "Minutes of meeting no. 2", ["MK-N03"]),
    ("minutes.yaml", "0001", "Notatka nr 1", []),
]


def test_a_date_that_cannot_be_read_contradicts_no_name(tmp_path):
    assert told("", dates="kiedyś", file=tmp_path / "gwd 2024.yaml") == ["MK-D01"]


@pytest.mark.parametrize(("name", "number", "title", "expected"), NAMES)
def test_names(tmp_path, name, number, title, expected):
    assert told(f'number: "{number}"\n', title=title, file=tmp_path / name) == expected
