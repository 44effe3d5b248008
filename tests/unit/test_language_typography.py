from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.language import NBSP, bind, format_dates

VOCABULARY = """w i Z nr pkt art. ust. § dr prof. Anna J. Kowalski 1 5 29 2011 000 r. czerwca May
    zł tys. % h domu No. (o , a)"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.text() | st.lists(WORDS | st.sampled_from([" ", NBSP, "\n"])).map(" ".join)


@pytest.mark.parametrize(
    "bound",
    [
        "W~Sochaczewie i~w~Legnicy, a~także z~miast (o~czym niżej)",
        "spotkanie nr~1, pkt~2, art.~5 ust.~1 lit.~a, s.~4, §~5, Ad~1, nr~IV",
        "dr~Anna Przykładowa, prof.~Łucja Wzorcowa, J.~Kowalski, A.~B.~Żak",
        "w~dniu 29~czerwca~2011~r. odbyło się",
        "w~roku 2011~r., w~ub.~r. tego",
        "500~zł, 5~tys.~zł, 1~000~000~zł, 2,5~mln, 81,82~%, 3~km, 40~m, 2~h, 8~godz.",
        "o~godz.~13:00 zebrano 16 osób, 5 m.in. tych, 3 metry",
        "podwójna  spacja w  domu",
    ],
)
def test_polish_spaces_that_must_not_break(bound: str) -> None:
    assert bind(bound.replace("~", " "), "pl") == bound.replace("~", NBSP)


@pytest.mark.parametrize(
    "bound",
    [
        "meeting No.~1, nr~2, p.~4, a study by Dr~Smith and J.~R.~Smith",
        "on 29~June~2011 in a town, w z o i",
    ],
)
def test_english_spaces_that_must_not_break(bound: str) -> None:
    assert bind(bound.replace("~", " "), "en") == bound.replace("~", NBSP)


def test_a_one_letter_word_binds_to_what_follows_the_text() -> None:
    assert bind("spotkanie w ", "pl") == f"spotkanie w{NBSP}"


@given(TEXTS, st.sampled_from(["pl", "en"]))
def test_only_spaces_change_and_only_once(text: str, language: str) -> None:
    bound = bind(text, language)
    assert bound.replace(NBSP, " ") == text.replace(NBSP, " ")
    assert bind(bound, language) == bound


@given(st.lists(st.dates(date(2011, 1, 1), date(2013, 1, 1)), max_size=8))
def test_composed_dates_lose_no_binding(days: list[date]) -> None:
    text = format_dates(days, "pl").replace(f"{NBSP}–", " –")
    assert bind(text.replace(NBSP, " "), "pl") == bind(text, "pl")


def test_a_long_report_is_bound_in_linear_time() -> None:
    hostile = ("w " * 5_000) + ("1 " * 5_000) + (" " * 50_000) + ("A. " * 5_000)
    start = process_time()
    bind(hostile, "pl")
    assert process_time() - start < 1
