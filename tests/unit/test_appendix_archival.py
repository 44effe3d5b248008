from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from appendix_files import FOREIGN, MOMENT, changed, compiled, insert, report
from desk import with_files, write_minutes
from pikepdf import Array, Dictionary, Name, Pdf, String

from minutes_kit.appendix.joining.merge import insert_pages
from minutes_kit.appendix.measuring import archival
from minutes_kit.appendix.measuring.archival import archived
from minutes_kit.appendix.planning.plan import Method, Step
from minutes_kit.appendix.taking.intake import take_in
from minutes_kit.building import build_path
from minutes_kit.errors import InvalidMinutes, UsageError
from minutes_kit.options import Options
from minutes_kit.problems import Fault

UNTAGGED = compiled(FOREIGN, tags=False)


def bare(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary):
            for key in {"/FontFile2", "/FontFile3"} & set(one.keys()):
                del one[key]


def signed(pdf: Pdf) -> None:
    signature = Dictionary(Type=Name.Sig, Contents=String(b"0" * 9), ByteRange=Array([0, 10, 20, 30]))
    field = Dictionary(FT=Name.Sig, T="Podpis", V=pdf.make_indirect(signature))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]), SigFlags=3)


def rules(*faults: Fault) -> list[str]:
    return [fault.rule for fault in faults]


def test_a_sound_file_has_nothing_against_it() -> None:
    data = insert_pages(report(), [insert("attachment-1", UNTAGGED)], timestamp=MOMENT).data
    told = Fault("MK-Z08")
    assert archived({"a.docx": b"PK", "a.pdf": data}, [told]) == (told,)


def test_what_was_measured_as_it_is_is_not_measured_again(monkeypatch) -> None:
    merged = insert_pages(report(), [insert("attachment-1", UNTAGGED)], timestamp=MOMENT)
    assert merged.measured
    monkeypatch.setattr(archival, "judge", None)
    assert archived({"a.pdf": merged.data}, (), measured=True) == ()
    bare_claims = compiled(FOREIGN)
    assert rules(*archived({"a.pdf": bare_claims}, (), measured=True)) == ["MK-Z73"]


def test_a_standard_that_a_file_broke_is_an_error() -> None:
    merged = insert_pages(report(), [insert("attachment-1", changed(UNTAGGED, bare))], timestamp=MOMENT)
    assert rules(*merged.faults) == ["MK-Z18"]
    assert rules(*archived({"a.pdf": merged.data}, merged.faults)) == ["MK-Z71"]


def test_what_the_finished_file_does_not_hold_is_found_by_measuring() -> None:
    def untagged(pdf: Pdf) -> None:
        del pdf.Root.StructTreeRoot

    faults = archived({"a.pdf": changed(report(), untagged)}, ())
    assert set(rules(*faults)) == {"MK-Z72"}


@pytest.mark.parametrize("data", [compiled(FOREIGN, "ua-1"), compiled(FOREIGN), b"%PDF-"])
def test_a_file_that_claims_less_is_refused(data: bytes) -> None:
    assert archived({"a.pdf": data}, ()) == (Fault("MK-Z73", params={"file": "a.pdf"}),)


@pytest.mark.parametrize(("change", "chosen"), [({"engine": "office"}, "--engine office"), ({}, "--to docx")])
def test_only_a_pdf_of_typst_is_for_the_archive(change: dict[str, str], chosen: str) -> None:
    with pytest.raises(UsageError) as caught:
        Options(formats=("docx",), archive=True, **change)
    assert (caught.value.fault.rule, caught.value.fault.params["chosen"]) == ("MK-Z74", chosen)


def test_an_archive_gets_a_whole_file_or_none(tmp_path: Path) -> None:
    path = write_minutes(tmp_path, more=with_files("a.pdf"))
    (tmp_path / "a.pdf").write_bytes(UNTAGGED)
    wanted = Options(formats=("pdf",), timestamp=MOMENT, archive=True)
    assert build_path(path, tmp_path / "out", wanted).paths
    (tmp_path / "a.pdf").write_bytes(changed(UNTAGGED, bare))
    with pytest.raises(InvalidMinutes) as caught:
        build_path(path, tmp_path / "none", wanted)
    (problem,) = caught.value.report.errors
    assert (problem.rule, problem.pointer) == ("MK-Z71", "/attachments/0/files/0")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("packed", [True, False])
def test_a_signature_that_is_lost_is_told(packed: bool) -> None:
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    step = Step(Path("a.pdf"), Method.PDF, "pdf", ("attachments", 0), title="Umowa")
    for change, told in ((signed, ["MK-Z70"]), (lambda pdf: None, [])):
        (pages,) = take_in(step, changed(UNTAGGED, change, object_stream_mode=mode))
        assert rules(*pages.faults) == told
