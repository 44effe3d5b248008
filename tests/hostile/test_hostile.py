"""Every input of the corpus through the real command: printed right, or refused by name; nothing else."""

from __future__ import annotations

import os

import pytest
from bait import nobody_calls
from inputs import INPUTS, Batch, batches, title
from results_table import CONTROL, pages_of_the_report
from runner import faults, run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links, pipes and processes as Unix has them")


@pytest.fixture(scope="module")
def server():
    with nobody_calls() as (url, calls):
        yield url, calls


@pytest.fixture(scope="module")
def pages_before(server, tmp_path_factory) -> int:
    made = run((CONTROL,), tmp_path_factory.mktemp("sound"), *server)
    count = pages_of_the_report(made)
    assert list(faults((CONTROL,), made, count)) == []
    return count


def case(batch: Batch):
    return pytest.param(batch, id=title(batch).replace(" ", "-"))


@pytest.mark.parametrize("batch", [case(one) for one in batches()])
def test_printed_right_or_refused_by_name(batch: Batch, server, pages_before, tmp_path, request):
    if any(one.office for one in batch):
        request.getfixturevalue("office")
    house = tmp_path / "dom"
    house.mkdir()
    assert list(faults(batch, run(batch, house, *server), pages_before)) == []


def test_there_are_many():
    assert len(INPUTS) >= 100
    assert len({one.name for one in INPUTS}) == len(INPUTS)
