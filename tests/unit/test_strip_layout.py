from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.errors import RenderError
from minutes_kit.nodes import Asset, Mark, Strip
from minutes_kit.render.strip import arrange, text_width

ASSETS = {f"r{ratio}": Asset(b"", "image/png", ratio, 10) for ratio in (5, 10, 15, 40, 160, 400)}
FLAG = Mark("flaga", "r15", (), ("Dofinansowane przez", "Unię Europejską"), 11.0)
COLOURS = Mark("barwy", "r15", (), ("Rzeczpospolita", "Polska"), 11.0)
LOGO = Mark("znak", "r40", (), (), 11.0)
SENTENCE = "Projekt współfinansowany ze środków Unii Europejskiej w ramach Europejskiego Funduszu Społecznego"


def strip(*marks: Mark, **changes: object) -> Strip:
    return Strip(marks=marks, alt="rząd", alt_stacked="rzędy", **changes)


def width_of(row) -> float:
    return sum(cell.width + cell.padding for cell in row)


def test_marks_that_fit_stand_in_one_row_from_edge_to_edge():
    laid = arrange(strip(LOGO, COLOURS, FLAG), ASSETS, 160)
    (row,) = laid.rows
    assert (width_of(row), laid.height, laid.alt) == (pytest.approx(160), 11, "rząd")
    assert [(cell.asset, cell.height) for cell in row if cell.asset] == [
        ("r40", 11),
        ("r15", 11),
        ("r15", 11),
    ]


def test_a_row_that_nearly_fits_goes_down_to_the_least_height_before_it_breaks():
    marks = [replace(LOGO, asset="r10")] * 9
    natural = 9 * 11 + 8 * 5.5
    assert {cell.height for cell in arrange(strip(*marks), ASSETS, natural).rows[0]} == {11}
    (row,) = arrange(strip(*marks), ASSETS, natural - 5).rows
    assert {round(cell.height, 6) for cell in row} == {10}
    assert len(arrange(strip(*marks), ASSETS, natural - 10).rows) == 2


def test_a_row_that_does_not_fit_becomes_few_even_rows_in_order():
    marks = [replace(LOGO, name=str(n)) for n in range(4)]
    laid = arrange(strip(*marks), ASSETS, 120)
    assert [[cell.name for cell in row] for row in laid.rows] == [["0", "1"], ["2", "3"]]
    assert laid.alt == "rzędy"
    assert all(cell.height == 11 for row in laid.rows for cell in row)
    assert [row[0].padding for row in laid.rows] == pytest.approx([(120 - 2 * 44 - 5.5) / 2] * 2)


def test_a_column_sets_each_mark_below_the_one_before():
    laid = arrange(strip(LOGO, COLOURS, FLAG, LOGO, column=True), ASSETS, 120)
    assert [row[0].asset for row in laid.rows] == ["r40", "r15", "r15", "r40"]


def test_the_sentence_takes_what_the_marks_leave():
    (row,) = arrange(strip(LOGO, FLAG, statement=SENTENCE, statement_at=1), ASSETS, 160).rows
    assert [bool(cell.centred) for cell in row] == [False, True, False, False]
    assert width_of(row) == pytest.approx(160)
    assert row[1].width > 40
    assert text_width(SENTENCE, 8) / row[1].width * 3 < row[1].height < 20


def test_a_mark_wider_than_the_paper_is_made_to_fit():
    laid = arrange(strip(replace(LOGO, asset="r400"), FLAG), ASSETS, 160)
    wide = laid.rows[0][0]
    assert (wide.width, wide.height) == (pytest.approx(160), pytest.approx(4))
    assert laid.rows[1][0].height == 11


def test_a_rule_stands_before_its_mark_and_never_at_the_start_of_a_row():
    region = replace(LOGO, line_before=True)
    (row,) = arrange(strip(FLAG, region), ASSETS, 160).rows
    assert [cell.rule > 0 for cell in row] == [False, False, True]
    assert row[2].padding - row[2].rule == pytest.approx(5.5, abs=0.2)
    assert row[2].rule >= 5.5
    assert width_of(row) == pytest.approx(160)
    laid = arrange(strip(LOGO, LOGO, LOGO, region, column=True), ASSETS, 100)
    assert not any(cell.rule for row in laid.rows for cell in row)


def test_a_missing_picture_is_an_error_and_a_missing_file_is_type():
    with pytest.raises(RenderError):
        arrange(strip(replace(LOGO, asset="nie ma")), ASSETS, 160)
    (row,) = arrange(strip(Mark("KL", "", ("KAPITAŁ LUDZKI", "NSS"))), ASSETS, 160).rows
    assert (row[0].lines, row[0].bold) == (("KAPITAŁ LUDZKI", "NSS"), True)


def test_widths_of_type_grow_with_letters_size_and_weight():
    assert text_width("mmm", 8) > text_width("iii", 8)
    assert text_width("abc", 8, bold=True) > text_width("abc", 8)
    assert text_width("abc", 9) > text_width("abc", 8)


MARKS = st.builds(
    Mark,
    name=st.just("znak"),
    asset=st.sampled_from(["", *ASSETS]),
    lines=st.just(("Fundusze Europejskie", "Program Regionalny")),
    caption=st.sampled_from([(), ("Unia Europejska", "Europejski Fundusz Społeczny")]),
    height_mm=st.sampled_from([10.0, 11.0, 14.0]),
    line_before=st.booleans(),
)


@given(
    marks=st.lists(MARKS, min_size=1, max_size=6),
    width=st.integers(80, 250),
    column=st.booleans(),
    place=st.integers(-1, 6),
)
def test_any_strip_fits_its_width_in_order_and_unstretched(marks, width, column, place):
    laid = arrange(
        strip(*marks, column=column, statement=SENTENCE, statement_at=min(place, len(marks))), ASSETS, width
    )
    cells = [cell for row in laid.rows for cell in row]
    assert all(width_of(row) <= width + 0.01 for row in laid.rows)
    assert [cell.asset for cell in cells if cell.asset] == [mark.asset for mark in marks if mark.asset]
    for cell in cells:
        assert cell.width > 0
        assert cell.height > 0
        if cell.asset:
            asset = ASSETS[cell.asset]
            assert cell.width / cell.height == pytest.approx(asset.width / asset.height)
    shown = [line for cell in cells for line in cell.lines]
    assert (SENTENCE in shown) == (place >= 0)
    if len(laid.rows) == 1:
        assert len(marks) == 1 or width_of(laid.rows[0]) == pytest.approx(width)
        heights = {cell.height / mark.height_mm for cell, mark in _pictures(cells, marks)}
        assert all(abs(a - b) < 1e-9 for a, b in pairwise(sorted(heights)))


def _pictures(cells, marks):
    return zip((c for c in cells if c.asset), (m for m in marks if m.asset), strict=True)
