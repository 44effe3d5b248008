from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.language import letter, parse_roman, roman


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (46, "XLVI"), (1994, "MCMXCIV"), (3999, "MMMCMXCIX")],
)
def test_known_roman_numerals(number: int, numeral: str) -> None:
    assert roman(number) == numeral


def test_all_roman_numerals_are_read_back_and_differ() -> None:
    numerals = [roman(number) for number in range(1, 4000)]
    assert [parse_roman(numeral) for numeral in numerals] == list(range(1, 4000))
    assert [parse_roman(numeral.lower()) for numeral in numerals[:50]] == list(range(1, 51))


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "MMMM", "19", "Ⅳ", "ı", "X X", "M" * 100_000])
def test_what_is_no_usual_numeral_is_refused(text: str) -> None:
    assert parse_roman(text) is None


@given(st.text(alphabet="IVXLCDM", max_size=8))
def test_a_numeral_has_one_spelling(text: str) -> None:
    number = parse_roman(text)
    assert number is None or roman(number) == text


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_numeral_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (1, 2, 26, 27, 52, 53, 702, 703)] == [
        "a",
        "b",
        "z",
        "aa",
        "az",
        "ba",
        "zz",
        "aaa",
    ]
    with pytest.raises(ValueError, match="0"):
        letter(0)


def test_letters_differ() -> None:
    assert len({letter(number) for number in range(1, 2000)}) == 1999
