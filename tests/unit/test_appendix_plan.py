from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from minutes_kit.appendix.planning.kinds import PICTURES, SUFFIXES, kind_by_content, kind_by_name
from minutes_kit.appendix.planning.plan import Method, Plan, Request, RequestedFile, Step, plan
from minutes_kit.appendix.taking.making import print_document
from minutes_kit.errors import AppendixError, MissingProgramError
from minutes_kit.render import office
from minutes_kit.rules.sources import SCANS

PDF = b"%PDF-1.7\n"
POINTER = ("attachments", 2)


def archive(*names: str, mimetype: str = "") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        if mimetype:
            file.writestr("mimetype", mimetype)
        for name in names:
            file.writestr(name, "x")
    return out.getvalue()


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 4)).save(out, kind)
    return out.getvalue()


def compound(*streams: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "\0".join(streams).encode("utf-16-le")


PPTX = archive("[Content_Types].xml", "ppt/presentation.xml", "ppt/embeddings/xl/workbook.xml")
ODF = "application/vnd.oasis.opendocument."


def planned(*files: Path) -> Plan:
    requested = tuple(RequestedFile(path, (*POINTER, "files", i)) for i, path in enumerate(files))
    return plan([Request("attachment-3", "Załącznik nr 3", "Materiały", requested, "", POINTER)])


@pytest.mark.parametrize(
    ("name", "content", "method", "kind"),
    [
        ("a.jpg", picture("JPEG"), "picture", "jpeg"),
        ("a.JPEG", picture("JPEG"), "picture", "jpeg"),
        ("a.png", picture("PNG"), "picture", "png"),
        ("a.tif", picture("TIFF"), "picture", "tiff"),
        ("a.webp", picture("WEBP"), "picture", "webp"),
        ("a.bmp", picture("BMP"), "picture", "bmp"),
        ("a.gif", picture("GIF"), "picture", "gif"),
        ("a.pdf", PDF, "pdf", "pdf"),
        ("a.pptx", PPTX, "office", "pptx"),
        ("a.ppsx", PPTX, "office", "pptx"),
        ("a.docx", archive("word/document.xml", "word/embeddings/ppt/slide1.xml"), "office", "docx"),
        ("a.xlsx", archive("xl/workbook.xml"), "office", "xlsx"),
        ("a.odp", archive("content.xml", mimetype=ODF + "presentation"), "office", "odp"),
        ("a.odt", archive("content.xml", mimetype=ODF + "text"), "office", "odt"),
        ("a.ods", archive("content.xml", mimetype=ODF + "spreadsheet"), "office", "ods"),
        ("a.ppt", compound("PowerPoint Document", "WordDocument"), "office", "ppt"),
        ("a.doc", compound("PowerPoint Document", "WordDocument"), "office", "doc"),
        ("a.rtf", b"{\\rtf1 x}", "office", "rtf"),
    ],
)
def test_method_follows_from_the_content(
    tmp_path: Path, name: str, content: bytes, method: str, kind: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = planned(path)
    assert result.faults == ()
    (step,) = result.attachments[0].steps
    assert (step.path, step.method, step.kind) == (path, method, kind)
    assert step.pointer == (*POINTER, "files", 0)


def test_main_part_is_looked_for_in_the_outer_archive_only(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("ppt/embeddings/sheet.xlsx", archive("xl/workbook.xml"))
        file.writestr("word/document.xml", "x")
    path = tmp_path / "a.docx"
    path.write_bytes(out.getvalue())
    assert kind_by_content(path) == "docx"


def test_name_alone_never_decides(tmp_path: Path) -> None:
    assert kind_by_name(tmp_path / "Lista.PDF") == "pdf"
    assert kind_by_name(tmp_path / "lista.heic") == "heif"
    assert kind_by_name(tmp_path / "lista.psd") == ""
    path = tmp_path / "a.pptx"
    path.write_bytes(archive("inne/plik.xml"))
    result = planned(path)
    assert result.attachments[0].steps == ()
    assert [(fault.rule, fault.params["name"]) for fault in result.faults] == [("MK-Z07", "a.pptx")]


@pytest.mark.parametrize("suffix", [".pdf", ".PDF"])
def test_pdf_beside_an_office_document_is_used_in_its_place(tmp_path: Path, suffix: str) -> None:
    deck, twin = tmp_path / "Wykład 1.pptx", tmp_path / f"Wykład 1{suffix}"
    deck.write_bytes(PPTX)
    twin.write_bytes(PDF)
    result = planned(deck)
    assert [(step.path, step.method) for step in result.attachments[0].steps] == [(twin, Method.PDF)]
    assert result.faults == ()


def test_twin_that_is_listed_too_is_printed_once(tmp_path: Path) -> None:
    deck, twin = tmp_path / "a.pptx", tmp_path / "a.pdf"
    deck.write_bytes(PPTX)
    twin.write_bytes(PDF)
    (attachment,) = planned(deck, twin).attachments
    assert [(step.path, step.pointer[-1]) for step in attachment.steps] == [(twin, 1)]


def test_empty_twin_is_reported(tmp_path: Path) -> None:
    deck = tmp_path / "a.pptx"
    deck.write_bytes(PPTX)
    (tmp_path / "a.pdf").touch()
    assert [(fault.rule, fault.params["name"]) for fault in planned(deck).faults] == [("MK-Z04", "a.pdf")]


def test_twin_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder, secret = tmp_path / "zebranie", tmp_path / "secret.pdf"
    folder.mkdir()
    secret.write_bytes(PDF)
    deck = folder / "a.pptx"
    deck.write_bytes(PPTX)
    (folder / "a.pdf").symlink_to(secret)
    assert [step.path for step in planned(deck).attachments[0].steps] == [deck]


def test_each_file_is_judged_for_itself_and_in_order(tmp_path: Path) -> None:
    good = tmp_path / "b.pdf"
    good.write_bytes(PDF)
    result = planned(tmp_path / "a.pdf", good, tmp_path / "c.pdf", good)
    assert [(fault.rule, fault.pointer) for fault in result.faults] == [
        ("MK-Z01", (*POINTER, "files", 0)),
        ("MK-Z01", (*POINTER, "files", 2)),
    ]
    assert [step.pointer[-1] for step in result.attachments[0].steps] == [1, 3]


def test_attachment_without_files_has_no_steps() -> None:
    assert planned().attachments[0].steps == ()


def test_an_office_document_that_unpacks_without_measure_is_refused(tmp_path):
    path = tmp_path / "bomba.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(70):
                part.write(bytes(2**20))
    assert path.stat().st_size < 2**20
    request = Request(
        "zalacznik-1", "Załącznik nr 1", "Bomba", (RequestedFile(path),), "", ("attachments", 0)
    )
    planned = plan([request])
    assert [fault.rule for fault in planned.faults] == ["MK-Z05"]
    assert planned.attachments[0].steps == ()


# --- what is asked of files -----------------------------------------------------------------------


def asked(path: Path, language: str = "pl", **wishes: object) -> Step:
    request = Request("a", "Załącznik nr 1", "Umowa", (RequestedFile(path, **wishes),), "Umowa", (), language)
    return plan([request]).attachments[0].steps[0]


def test_a_step_carries_all_that_its_pages_depend_on(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    step = asked(path, pages="1-2", n_up=4, password="HASLO", rasterise=True)
    assert (step.pages, step.n_up, step.password, step.rasterise) == ("1-2", 4, "HASLO", True)
    assert (step.title, step.alt, step.language) == ("Załącznik nr 1. Umowa", "Umowa", "pl")
    assert asked(path, alt="Podpisana umowa").alt == "Podpisana umowa"


def test_a_plan_says_what_will_be_done(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    step = asked(path, pages="1-2", n_up=4, password="HASLO")
    assert (step.wish, step.result) == (
        "strony 1-2; 4 na kartce; hasło ze zmiennej HASLO",
        "kartki A4 z opisem",
    )
    assert asked(path, "en", rasterise=True).wish == "as pictures"
    assert asked(path, "en").result == "PDF pages with their structure"
    assert {asked(path).wish, asked(path, n_up=1).wish} == {""}


def test_scans_are_known_by_the_same_names_when_a_file_is_checked() -> None:
    assert {suffix for kind in PICTURES for suffix in SUFFIXES[kind]} == SCANS


def test_a_program_of_the_office_that_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libswlo.so").touch()
    monkeypatch.setattr(office, "find_office", lambda: tmp_path / "soffice")
    assert [office.missing_module(suffix) for suffix in (".xlsx", ".docx", ".pptx")] == [
        "Calc",
        "",
        "Impress",
    ]
    (tmp_path / "libswlo.so").unlink()
    assert office.missing_module(".xlsx") == "", "nobody knows"


def test_a_document_whose_program_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*args: object, **options: object) -> bytes:
        raise AppendixError("MK-X05", name="a.xlsx")

    monkeypatch.setattr(office, "convert_to_pdf", refused)
    monkeypatch.setattr(office, "missing_module", lambda suffix: "Calc")
    step = Step(tmp_path / "a.xlsx", Method.OFFICE, "xlsx", ())
    with pytest.raises(MissingProgramError) as caught:
        print_document(step, Event(), 1)
    assert caught.value.fault.params == {"name": "a.xlsx", "module": "Calc", "twin": "a.pdf"}
