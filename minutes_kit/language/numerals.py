"""Roman numerals and letters, as they number sections and sub-items."""

from __future__ import annotations

_SYMBOLS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST = 3999
_LONGEST = len("MMMDCCCLXXXVIII")


def roman(number: int) -> str:
    """The Roman numeral of 1 to 3999 in capitals; ValueError for any other number."""
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"no Roman numeral for {number}")
    numeral = ""
    for value, symbol in _SYMBOLS:
        times, number = divmod(number, value)
        numeral += symbol * times
    return numeral


def parse_roman(text: str) -> int | None:
    """The number that a Roman numeral (capitals or small letters) stands for; None if it is none.

    Only the usual spelling counts: "IV" is 4, "IIII" is nothing.
    """
    if not text.isascii() or len(text) > _LONGEST:
        return None
    rest, number = text.upper(), 0
    for value, symbol in _SYMBOLS:
        while rest.startswith(symbol):
            rest, number = rest[len(symbol) :], number + value
    usual = not rest and 1 <= number <= _LARGEST and roman(number) == text.upper()
    return number if usual else None


def letter(number: int) -> str:
    """The small letter that numbers an item: 1 is "a", 26 "z", 27 "aa"; ValueError below 1."""
    if number < 1:
        raise ValueError(f"no letter for {number}")
    letters = ""
    while number:
        number, index = divmod(number - 1, 26)
        letters = chr(ord("a") + index) + letters
    return letters
