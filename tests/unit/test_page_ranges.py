"""Which pages are wanted, as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.model.page_ranges import PageRange, chosen_pages, page_ranges
from minutes_kit.problems import Words


def chosen(text: str, count: int) -> object:
    ranges = page_ranges(text)
    assert not isinstance(ranges, Words), ranges
    found = chosen_pages(ranges, count)
    return found.typed if isinstance(found, PageRange) else found


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1", (1,)),
        ("1-3, 5", (1, 2, 3, 5)),
        (" 1 - 3 ;5 ", (1, 2, 3, 5)),
        ("1–3,5", (1, 2, 3, 5)),
        ("1—2", (1, 2)),
        ("4-", (4, 5, 6)),
        ("-3", (1, 2, 3)),
        ("5, 1-2, 5", (5, 1, 2, 5)),
        ("6-6", (6,)),
    ],
)
def test_ranges_as_people_type_them(text, pages):
    assert chosen(text, 6) == pages


@pytest.mark.parametrize(("text", "wrong"), [("1-7", "1-7"), ("2, 9", "9"), ("7-", "7-"), ("-8", "-8")])
def test_pages_beyond_the_end_are_told_as_typed(text, wrong):
    assert chosen(text, 6) == wrong


@pytest.mark.parametrize(
    "text", ["", ",", "1,,2", "0", "0-3", "5-2", "a", "1-b", "1.5", "1-2-3", "1 2", "-", "١", "9" * 7]
)
def test_what_names_no_pages_is_explained(text):
    words = page_ranges(text)
    assert isinstance(words, Words)
    assert words.pl
    assert words.pl != words.en


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 50)), min_size=1, max_size=5))
def test_what_is_written_is_what_is_chosen(spans):
    text = ", ".join(f"{first}-{first + length}" for first, length in spans)
    expected = tuple(page for first, length in spans for page in range(first, first + length + 1))
    assert chosen(text, 100) == expected


@given(st.text(max_size=20))
def test_any_text_is_read_or_explained(text):
    assert isinstance(page_ranges(text), tuple | Words)
