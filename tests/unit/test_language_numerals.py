from __future__ import annotations

import pytest

from minutes_kit.language import roman


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (46, "XLVI"), (1994, "MCMXCIV"), (3999, "MMMCMXCIX")],
)
def test_known_roman_numerals(number: int, numeral: str) -> None:
    assert roman(number) == numeral


def test_all_roman_numerals_differ() -> None:
    assert len({roman(number) for number in range(1, 4000)}) == 3999


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_numeral_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        roman(number)
