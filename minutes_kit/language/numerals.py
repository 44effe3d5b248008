"""Roman numerals, as they number sections and days."""

from __future__ import annotations

_SYMBOLS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST = 3999


def roman(number: int) -> str:
    """The Roman numeral of 1 to 3999 in capitals; ValueError for any other number."""
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"no Roman numeral for {number}")
    numeral = ""
    for value, symbol in _SYMBOLS:
        times, number = divmod(number, value)
        numeral += symbol * times
    return numeral
