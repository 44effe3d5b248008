from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.appendix.reading.content import decorated, numbers, untied

MARKED = b"/P <</MCID 0>> BDC BT (a) Tj ET EMC /Span <</Lang (pl) /MCID 12>>BDC (b) Tj EMC"


def test_numbers_are_found_directly_and_by_name() -> None:
    assert list(numbers(MARKED, {})) == [0, 12]
    assert list(numbers(b"/P /N1 BDC EMC /OC /N2 BDC EMC", {"/N1": 7})) == [7]


@pytest.mark.parametrize(
    "text",
    [
        b"(/P <</MCID 9>> BDC) Tj",
        b"(a (b \\( ) /P <</MCID 9>> BDC) Tj",
        b"<2F50> Tj % /P <</MCID 9>> BDC\n",
        b"BI /W 1 /H 1 ID /P <</MCID 9>> BDC\nEI",
        b"/P <</MCID 9>> DP",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text: bytes) -> None:
    assert list(numbers(text + b" /P <</MCID 1>> BDC EMC", {})) == [1]


def test_untied_content_keeps_layers_and_replacement_text() -> None:
    content = b"/Artifact BMC 1 0 0 rg EMC /OC /L1 BDC /P <</MCID 0>> BDC (a) Tj EMC EMC"
    content += b"/Span <</ActualText (fi)>> BDC (b) Tj EMC"
    assert b" ".join(untied(content, {}).split()) == (
        b"1 0 0 rg /OC /L1 BDC (a) Tj EMC/Span <</ActualText (fi)>> BDC (b) Tj EMC"
    )


def test_unmarked_shapes_and_pictures_become_decoration_and_text_does_not() -> None:
    content = b"q 0 0 9 9 re W n /P <</MCID 0>> BDC 1 1 m 2 2 l S EMC 3 3 m 4 4 l S /I Do BT (a) Tj ET Q"
    assert b" ".join(decorated(content).split()) == (
        b"q 0 0 9 9 re W n /P <</MCID 0>> BDC 1 1 m 2 2 l S EMC"
        b" /Artifact BMC 3 3 m 4 4 l S EMC /Artifact BMC /I Do EMC BT (a) Tj ET Q"
    )


def test_content_that_cannot_be_read_stays() -> None:
    broken = b"/Artifact BMC (never closed Tj EMC"
    assert untied(broken, {}) == decorated(broken) == broken
    with pytest.raises(ValueError, match=r"\d"):
        list(numbers(broken + b" BDC", {}))


@given(st.binary(max_size=60) | st.text("()<>[]/ \n\\%aBDCEMIT'0.", max_size=60).map(str.encode))
def test_nothing_but_a_value_error_ever_happens(content: bytes) -> None:
    untied(content, {})
    decorated(content)
    with suppress(ValueError):
        list(numbers(content + b" BDC", {}))
