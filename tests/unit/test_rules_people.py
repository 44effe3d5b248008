from __future__ import annotations

import pytest
from rule_checks import told

from minutes_kit.rules import MAX_FAULTS

PEOPLE = [
    ("[Jan Wzorcowy, Jan Wzorcowi]", ["MK-P02"]),
    ("[Jan Wzorcowy, Jan Wzorcow]", ["MK-P02"]),
    ("[Jan Wzorcowy, Jan Wzrocowy]", ["MK-P02"]),
    ("[Jan Wzorcowy, JAN WZORCOWI]", ["MK-P02"]),
    ("[Jan Wzorcowy, Jan Wzorowi]", []),
    ("[Jan Wzorcowy, Jan Wzorco]", []),
    ("[Jan Wzorcowy, Anna Wzorcowa]", []),
    ("[Jan Nowa, Jan Nowy]", ["MK-P02"]),
    ("[Jan Noc, Jan Nos]", []),
    ("[uczestnik1, uczestnik2]", []),
    ("[Wzorcowy, Wzorcowi]", []),
    ("[Jan Nowak, Jan Nowek, Jan Nowok]", ["MK-P02", "MK-P02"]),
    ("[Jan Nowak, {name: Jan Nowak, organisation: Legnica}]", []),
    ("[Jan Nowak, {name: jan  nowak}]", ["MK-P01"]),
    ("[{organisation: L, people: [Jan Nowak]}, Jan Nowak]", ["MK-P01"]),
    ("[{organisation: L}, {organisation: L}]", []),
    ("[{function: burmistrz}]", ["MK-P05"]),
    ("[{organisation: L, people: [{role: ekspert}]}]", ["MK-P05"]),
    (f"[Jan {'x' * 40}, Jan {'x' * 39}]", ["MK-P02"]),
    (f"[Jan {'x' * 41}, Jan {'x' * 40}]", []),
]


@pytest.mark.parametrize(("people", "expected"), PEOPLE)
def test_the_list(people, expected):
    assert told(f"participants: {people}\n") == expected


def test_no_more_is_told_of_one_file_than_anybody_reads():
    people = "  - {role: ekspert}\n" * (MAX_FAULTS + 1)
    assert told(f"participants:\n{people}") == ["MK-P05"] * MAX_FAULTS


SUMS = [
    ("[A B, C D]", 2, []),
    ("[A B, C D]", 3, ["MK-P04"]),
    ("[A B, {name: C D, status: absent}]", 1, []),
    ("[A B, {name: C D, status: excused}]", 1, []),
    ("[A B, {name: C D, status: guest}]", 2, []),
    ("[A B, {group: goście, count: 3}]", 4, []),
    ("[A B, {group: goście, count: 0}]", 1, []),
    ("[A B, {group: goście}]", 40, []),
    ("[A B, {group: goście, status: absent}]", 1, []),
    ("[A B, {group: goście, status: absent}]", 2, ["MK-P04"]),
    ("[{organisation: L, people: [A B, C D]}]", 2, []),
    ("[{organisation: L, people: [A B, C D]}]", 3, ["MK-P04"]),
    ("[{organisation: L, status: absent, people: [A B, C D]}, E F]", 1, []),
    ("[{organisation: L, people: [A B, {name: C D, status: excused}]}]", 1, []),
    ("[{organisation: L, people: [A B, {group: goście}]}]", 40, []),
    ("[{group: członkowie, count: 21, people: [A B]}]", 21, []),
    ("[{name: A B, people: [C D, E F]}]", 3, []),
    ("[{group: członkowie, count: 1, people: [A B]}]", 2, ["MK-P04"]),
]


@pytest.mark.parametrize(("people", "total", "expected"), SUMS)
def test_the_total(people, total, expected):
    assert told(f"participants: {people}\nattendance: {{total: {total}}}\n") == expected


def test_counts_of_days_are_no_parts_of_the_total():
    counts = "[{day: 1, count: 14}, {day: 1, count: 5}, {group: goście, count: 20}]"
    assert told(f"attendance: {{total: 20, counts: {counts}}}\n") == []
    assert told(f"attendance: {{total: 21, counts: {counts}}}\n") == ["MK-P03"]
    assert told("attendance: {total: 5}\n") == []


QUORA = [
    ("{present: 7, of: 7}", []),
    ("{present: 8, of: 7}", ["MK-Q01"]),
    ("{present: 6, required: 6, met: true}", []),
    ("{present: 6, required: 6, met: false}", ["MK-Q03"]),
    ("{present: 5, required: 6, met: true}", ["MK-Q02"]),
    ("{present: 5, required: 6, met: false}", []),
    ("{required: 6, met: true}", []),
    ('{present: 9, of: 11, percent: "81,82 %"}', []),
    ('{present: 9, of: 11, percent: "81,8%"}', []),
    ('{present: 9, of: 11, percent: "82"}', []),
    ('{present: 9, of: 11, percent: "81"}', ["MK-Q06"]),
    ('{present: 9, of: 11, percent: "81,81"}', ["MK-Q06"]),
    ("{present: 9, of: 11, percent: 81.8182}", []),
    ('{present: 1, of: 2, percent: "50"}', []),
    ('{present: 3, of: 8, percent: "37"}', []),
    ('{present: 3, of: 8, percent: "38"}', []),
    ('{present: 1, of: 16, percent: "6,3"}', []),
    ('{present: 1, of: 16, percent: "6,4"}', ["MK-Q06"]),
    ('{present: 9, of: 11, percent: "ponad 80 %"}', ["MK-Q05"]),
    ('{present: 9, of: 0, percent: "ponad 80 %"}', ["MK-Q01"]),
    ('{percent: "ponad 80 %"}', []),
]


@pytest.mark.parametrize(("quorum", "expected"), QUORA)
def test_the_quorum(quorum, expected):
    assert told(f"quorum: {quorum}\n") == expected


def test_the_quorum_against_the_list():
    assert told("participants: [A B, C D]\nquorum: {present: 2}\n") == []
    assert told("participants: [A B, C D]\nquorum: {present: 3}\n") == ["MK-Q04"]
    assert told("participants: [A B, {group: goście}]\nquorum: {present: 3}\n") == []
    assert told("quorum: {present: 3}\n") == []
