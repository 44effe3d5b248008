from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sample_view import sample_view, text

from minutes_kit.errors import RenderError
from minutes_kit.external import Completed
from minutes_kit.nodes import Asset, Figure, Section
from minutes_kit.render import compiling
from minutes_kit.render.typst import render_pdf

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def runs(monkeypatch) -> list[int]:
    """How each process of its own ended; pictures of any size ask for one."""
    statuses: list[int] = []

    def run(*program, **options):
        done = real(*program, **options)
        statuses.append(done.status)
        return done

    real = compiling.run
    monkeypatch.setattr(compiling, "MOST_PIXELS", 0)
    monkeypatch.setattr(compiling, "run", run)
    return statuses


def test_a_process_of_its_own_makes_the_same_bytes_and_remarks(runs, monkeypatch):
    apart = render_pdf(sample_view(), timestamp=NOW)
    assert runs == [0]
    monkeypatch.setattr(compiling, "MOST_PIXELS", 10**12)
    assert render_pdf(sample_view(), timestamp=NOW) == apart
    assert runs == [0]


def test_few_pictures_are_set_here(monkeypatch):
    monkeypatch.setattr(compiling, "run", None)
    assert render_pdf(sample_view(), timestamp=NOW).data.startswith(b"%PDF-")


@pytest.mark.parametrize("status", [1, -9])
def test_where_a_process_fails_the_work_is_done_here(runs, monkeypatch, status):
    whole = render_pdf(sample_view(), timestamp=NOW)
    monkeypatch.setattr(compiling, "run", lambda *program, **options: Completed(status, b"", b""))
    assert render_pdf(sample_view(), timestamp=NOW) == whole


def test_without_an_interpreter_the_work_is_done_here(runs, monkeypatch, tmp_path):
    monkeypatch.setattr(compiling, "own_program", lambda *arguments: (str(tmp_path / "missing"),))
    assert render_pdf(sample_view(), timestamp=NOW).data.startswith(b"%PDF-")


def test_a_picture_that_cannot_be_read_is_named(runs):
    view = sample_view()
    assets = {**view.assets, "broken": Asset(b"no picture", "image/png", 4, 4)}
    section = Section("a", text("Dział"), (Figure("broken", "b"),))
    with pytest.raises(RenderError) as caught:
        render_pdf(sample_view(assets=assets, sections=(section,)), timestamp=NOW)
    assert (caught.value.fault.rule, caught.value.fault.params["name"]) == ("MK-R02", "broken")
    assert runs == [1]
