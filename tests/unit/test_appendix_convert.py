from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter

from minutes_kit.appendix.converting.convert import Converted, Manner, UnusableFilesError, convert
from minutes_kit.appendix.planning.plan import Method, Plan, PlannedAttachment, Request, Step
from minutes_kit.appendix.reading.pdf import PdfPages
from minutes_kit.appendix.reading.scanned import ScannedPage
from minutes_kit.catalogue import rules
from minutes_kit.errors import AppendixError, ExitCode, MissingProgramError
from minutes_kit.render import office


def blank_pdf(pages: int) -> bytes:
    writer, out = PdfWriter(), BytesIO()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


def planned(*steps: tuple[Path, str, str]) -> Plan:
    request = Request("attachment-1", "Załącznik nr 1", "Materiały", (), "", ("a", 0))
    made = (
        Step(path, Method(method), kind, ("a", 0, "files", i)) for i, (path, method, kind) in enumerate(steps)
    )
    return Plan((PlannedAttachment(request, tuple(made)),), ())


def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(source: object, suffix: str, **options: object) -> bytes:
        raise MissingProgramError("MK-X01", name="input.pptx")

    monkeypatch.setattr(office, "convert_to_pdf", missing)


def test_pages_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    scan, many, two = tmp_path / "a.png", tmp_path / "b.tif", tmp_path / "c.pdf"
    Image.new("RGB", (40, 30)).save(scan)
    Image.new("RGB", (40, 30)).save(many, save_all=True, append_images=[Image.new("RGB", (40, 30), "red")])
    two.write_bytes(blank_pdf(2))
    plan = planned((two, "pdf", "pdf"), (many, "picture", "tiff"), (scan, "picture", "png"))
    (converted,) = convert(plan)
    assert isinstance(converted, Converted)
    assert converted.request is plan.attachments[0].request
    assert [type(page) for page in converted.pages] == [PdfPages, ScannedPage, ScannedPage, ScannedPage]
    assert converted.pages[0].count == 2


def test_pages_to_be_stamped_are_drawn_where_time_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(blank_pdf(2))
    plain = planned((path, "pdf", "pdf"))
    request = plain.attachments[0].request
    steps = tuple(replace(step, stamp=True) for step in plain.attachments[0].steps)
    (stamped,) = convert(Plan((PlannedAttachment(request, steps),), ()))
    (unstamped,) = convert(plain)
    assert [len(drawn) for drawn in stamped.drawings] == [2]
    assert [len(drawn) for drawn in unstamped.drawings] == [0]


def test_number_of_jobs_does_not_change_the_result(tmp_path: Path) -> None:
    files = []
    for count in range(1, 6):
        files.append(tmp_path / f"{count}.pdf")
        files[-1].write_bytes(blank_pdf(count))
    plan = planned(*((path, "pdf", "pdf") for path in files))
    assert convert(plan, Manner(jobs=1)) == convert(plan, Manner(jobs=4))
    assert [page.count for page in convert(plan)[0].pages if isinstance(page, PdfPages)] == [1, 2, 3, 4, 5]


def test_office_document_is_printed_by_the_kind_of_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def printed(source: Path, suffix: str, **options: object) -> bytes:
        calls.append((source.name, suffix))
        return blank_pdf(3)

    monkeypatch.setattr(office, "convert_to_pdf", printed)
    deck = tmp_path / "deck.ppsx"
    deck.touch()
    ((pages,),) = [converted.pages for converted in convert(planned((deck, "office", "pptx")))]
    assert calls == [("deck.ppsx", ".pptx")]
    assert isinstance(pages, PdfPages)
    assert pages.count == 3


def test_missing_office_names_the_file_and_both_remedies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_office(monkeypatch)
    with pytest.raises(MissingProgramError) as caught:
        convert(planned((tmp_path / "Wykład 1.pptx", "office", "pptx")))
    fault = caught.value.fault
    assert (fault.rule, fault.pointer) == ("MK-Z15", ("a", 0, "files", 0))
    for language in ("pl", "en"):
        wording = rules()[fault.rule].wording(language)
        assert "Wykład 1.pptx" in wording.message.format(**fault.params)
        hint = wording.hint.format(**fault.params)
        assert "LibreOffice" in hint
        assert "Wykład 1.pdf" in hint


def test_failing_office_keeps_its_own_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(source: object, suffix: str, **options: object) -> bytes:
        raise AppendixError("MK-X05", name="input.pptx")

    monkeypatch.setattr(office, "convert_to_pdf", failing)
    with pytest.raises(AppendixError) as caught:
        convert(planned((tmp_path / "deck.pptx", "office", "pptx")))
    assert (caught.value.fault.rule, caught.value.fault.pointer) == ("MK-X05", ("a", 0, "files", 0))


def test_pdf_that_the_office_made_is_checked_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "convert_to_pdf", lambda *args, **options: blank_pdf(0))
    with pytest.raises(AppendixError) as caught:
        convert(planned((tmp_path / "pusta.pptx", "office", "pptx")))
    assert (caught.value.fault.rule, caught.value.fault.params["name"]) == ("MK-Z11", "pusta.pptx")


def test_all_faults_are_raised_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_office(monkeypatch)
    bad = tmp_path / "b.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing")
    deck = tmp_path / "a.pptx"
    with pytest.raises(UnusableFilesError) as caught:
        convert(planned((deck, "office", "pptx"), (bad, "pdf", "pdf"), (deck, "office", "pptx")))
    assert [fault.rule for fault in caught.value.faults] == ["MK-Z15", "MK-Z10", "MK-Z15"]
    assert caught.value.exit_code is ExitCode.APPENDIX
    assert caught.value.fault == caught.value.faults[0]
    assert str(caught.value).count("\n") == 2


def test_only_the_program_missing_is_told_by_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_office(monkeypatch)
    decks = [(tmp_path / f"{i}.pptx", "office", "pptx") for i in range(2)]
    with pytest.raises(UnusableFilesError) as caught:
        convert(planned(*decks))
    assert caught.value.exit_code is ExitCode.MISSING


def test_empty_plan() -> None:
    assert convert(Plan((), ())) == ()
