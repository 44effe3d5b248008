from __future__ import annotations

import pytest

from minutes_kit.language import NBSP, counted, join_list, plural

PERSON = ("osoba", "osoby", "osób")


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("osoba", [1]),
        ("osoby", [2, 3, 4, 22, 23, 24, 32, 102, 1004]),
        ("osób", [0, 5, 10, 11, 12, 13, 14, 15, 20, 21, 25, 31, 100, 101, 111, 112, 114, 1001, 1012]),
    ],
)
def test_polish_forms(form: str, numbers: list[int]) -> None:
    assert {plural(number, PERSON, "pl") for number in numbers} == {form}


def test_english_forms() -> None:
    forms = [plural(number, ("person", "people"), "en") for number in (0, 1, 2, 21)]
    assert forms == ["people", "person", "people", "people"]


def test_a_number_stays_with_its_noun() -> None:
    assert counted(22, PERSON, "pl") == f"22{NBSP}osoby"


@pytest.mark.parametrize(
    ("items", "polish", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a i b", "a and b"),
        (("a", "b", "c"), "a, b i c", "a, b and c"),
    ],
)
def test_lists(items: list[str], polish: str, english: str) -> None:
    assert join_list(items, "pl") == polish
    assert join_list(items, "en") == english


def test_a_list_of_lists_takes_a_stronger_conjunction() -> None:
    assert join_list(["a i b", "c"], "pl", depth=1) == "a i b oraz c"
    assert join_list(["a i b oraz c", "d"], "pl", depth=2) == "a i b oraz c, a także d"
