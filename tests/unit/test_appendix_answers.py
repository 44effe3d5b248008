from __future__ import annotations

import json
import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.appendix.converting import jobs
from minutes_kit.appendix.converting.answers import Answer, pack, unpack
from minutes_kit.appendix.converting.jobs import Draw, Drawing, Drawn, Failed, Job, Made, draw, perform
from minutes_kit.appendix.planning.plan import Method, Step
from minutes_kit.appendix.reading.pdf import PdfPages
from minutes_kit.appendix.reading.scanned import ScannedPage
from minutes_kit.errors import AppendixError, OutputError
from minutes_kit.nodes import Asset
from minutes_kit.problems import Fault, Words

SCAN = ScannedPage(b"\xff\xd8", "image/jpeg", 10, 20.5, b"", "Skan", "słowa")
PAGES = PdfPages(b"%PDF", 2, "a.pdf", ("attachments", 0, "files", 1))
DRAWN = (Drawing(Asset(b"1", "image/png", 1, 2), "Strona"), Drawing(Asset(b"", "image/png", 3, 4), ""))
MADE = Made((PAGES, SCAN), (DRAWN, ()))
FAULT = Fault("MK-Z12", ("files", 0), {"page": 3, "name": "a", "why": Words("po polsku", "in English")})
STEP = Step(Path("/a.pdf"), Method.PDF, "pdf", ())


@pytest.mark.parametrize("answer", [MADE, Made(()), Drawn(DRAWN), Failed("AppendixError", FAULT)])
def test_an_answer_comes_back_as_it_was(answer: Answer) -> None:
    found = unpack(pack(answer))
    assert found == answer
    if isinstance(found, Made) and found.pages:
        assert found.pages[0].pointer == PAGES.pointer


def test_an_error_comes_back_as_the_same_error() -> None:
    error = Failed("OutputError", FAULT).error()
    assert type(error) is OutputError
    assert error.fault == FAULT
    assert type(Failed("SystemExit", FAULT).error()) is AppendixError


@given(st.binary(max_size=300))
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        unpack(data)


@given(st.data())
def test_a_damaged_answer_is_refused_or_an_answer(data: st.DataObject) -> None:
    whole = bytearray(pack(MADE))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = unpack(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    except ValueError:
        return
    assert isinstance(found, Answer)


def forged(change: dict[str, object]) -> bytes:
    head = {"kind": "Made", "fields": {"pages": [], "drawings": [], **change}}
    text = json.dumps(head).encode()
    return len(text).to_bytes(8, "big") + text


@pytest.mark.parametrize(
    "change",
    [
        {"pages": "abc"},
        {"pages": ["abc"]},
        {"pages": None},
        {"pages": [{"kind": "Fault", "fields": {"rule": "MK-Z10"}}]},
        {"pages": [{"kind": "PdfPages", "fields": {"data": "x", "count": 1}}]},
        {"pages": [{"kind": "PdfPages", "fields": {"data": {"bytes": 0}, "count": True}}]},
        {"pages": [{"kind": "PdfPages", "fields": {"data": {"bytes": -1}, "count": 1}}]},
        {"pages": [{"kind": "PdfPages", "fields": {"data": {"bytes": 10**9}, "count": 1}}]},
        {"pages": [{"kind": "PdfPages", "fields": {}}]},
        {"pages": [{"kind": "builtins.print", "fields": {}}]},
        {"more": 1},
        {"__class__": {"entries": {}}},
    ],
)
def test_nothing_but_what_was_promised_is_taken(change: dict[str, object]) -> None:
    assert unpack(forged({})) == Made((), ())
    with pytest.raises(ValueError):  # noqa: PT011
        unpack(forged(change))


def test_what_cannot_be_told_in_plain_data_is_not_sent() -> None:
    with pytest.raises(TypeError):
        pack(Failed("AppendixError", Fault("MK-Z10", params={"name": object()})))  # type: ignore[dict-item]


def test_a_job_reaches_the_worker_as_it_is() -> None:
    job = Job(STEP, 30, Path("printed.pdf"), {"A": "b"})
    assert pickle.loads(pickle.dumps(job)) == job


def test_a_password_is_there_for_its_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def look(step: Step, printed: Path | None) -> tuple[()]:
        seen.append(os.environ.get("TAJNE"))
        return ()

    monkeypatch.delenv("TAJNE", raising=False)
    monkeypatch.setattr(jobs, "make_pages", look)
    perform(Job(STEP, 30, secrets={"TAJNE": "hasło"}))
    perform(Job(STEP, 30))
    assert seen == ["hasło", None]


def test_pages_of_a_pdf_are_drawn() -> None:
    from test_appendix_convert import blank_pdf

    made = Made((SCAN, replace(PAGES, data=blank_pdf(2))))
    assert draw(made, Draw(0, 30)).drawings == ()
    assert [drawing.text for drawing in draw(made, Draw(1, 30)).drawings] == ["", ""]
