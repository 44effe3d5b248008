from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.language import closest

KEYS = ["agenda", "attachments", "dates", "participants", "place", "places", "title", "ustalenia"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ustalenie", "ustalenia"),
        ("Ustalenia", "ustalenia"),
        ("titel", "title"),
        ("participnats", "participants"),
        ("partcipant", "participants"),
        ("date", "dates"),
        ("plac", "place"),
        ("agęda", "agenda"),
        ("uczestnicy", None),
        ("", None),
        ("x", None),
        ("titles" * 100_000, None),
    ],
)
def test_a_slip_of_the_pen_is_recognised(word: str, meant: str | None) -> None:
    assert closest(word, KEYS) == meant


def test_diacritics_and_case_do_not_count() -> None:
    assert closest("ZRODLO", ["źródło", "miejsce"]) == "źródło"


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=5))
def test_the_order_of_candidates_does_not_matter(word: str, candidates: list[str]) -> None:
    found = closest(word, candidates)
    assert found == closest(word, reversed(candidates))
    assert found is None or found in candidates


@given(st.text(min_size=1, max_size=20))
def test_a_known_word_is_found(word: str) -> None:
    assert closest(word, [word, "agenda"]) is not None
