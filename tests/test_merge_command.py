"""`minutes-kit merge` and `minutes_kit.merge`: files become one PDF without minutes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from appendix_files import FOREIGN, MOMENT, compiled
from PIL import Image, ImageDraw

import minutes_kit as mk
from minutes_kit.appendix.measuring.gate import judge
from minutes_kit.errors import ExitCode, UsageError

STANDARDS = ("PDF_UA_1", "PDF_A_2A")
MET = dict.fromkeys(STANDARDS, ())


def scan(path: Path, size: tuple[int, int], colour: str) -> None:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill=colour)
    image.save(path, quality=90)


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "slajdy.pdf").write_bytes(compiled(FOREIGN, "ua-1"))
    (tmp_path / "skany").mkdir()
    scan(tmp_path / "skany" / "skan10.jpg", (300, 400), "blue")
    scan(tmp_path / "skany" / "skan2.jpg", (400, 300), "red")
    (tmp_path / "notatka.md").write_text("# Ważne\n\nZażółć gęślą jaźń.\n", encoding="utf-8")
    return tmp_path


def outline(path: Path) -> list[tuple[str, int]]:
    """Titles of the first level with the page (from 1) that each leads to."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as tree:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        return [(item.title, numbers[item.destination[0].objgen]) for item in tree.root]


def sizes(path: Path) -> list[tuple[int, int]]:
    with pikepdf.open(path) as pdf:
        return [(round(page.mediabox[2]), round(page.mediabox[3])) for page in pdf.pages]


def test_files_of_all_kinds_become_one_accessible_pdf(clerk, desk):
    code, out, err = clerk(
        "merge", "slajdy.pdf", "skany", "notatka.md", "-o", "komplet.pdf", "--title", "Komplet"
    )
    assert (code, out, err) == (ExitCode.OK, "komplet.pdf\n", "")
    made = desk / "komplet.pdf"
    assert judge(made.read_bytes(), STANDARDS) == MET
    assert outline(made) == [("slajdy", 1), ("skan2", 3), ("skan10", 4), ("notatka", 5)]
    # The slides keep their size; a scan stands or lies on A4 as it is.
    assert sizes(made) == [(340, 255), (340, 255), (842, 595), (595, 842), (595, 842)]
    with pikepdf.open(made) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Komplet"
        assert "/MinutesKit" not in pdf.Root


def test_nothing_is_added_to_a_single_file(desk):
    result = mk.merge("slajdy.pdf", "komplet.pdf", timestamp=MOMENT)
    assert (result.path, result.pages, len(result.report)) == (Path("komplet.pdf"), 2, 0)
    with pikepdf.open(result.path) as pdf:
        words = b"".join(stream.read_bytes() for stream in pdf.objects if isinstance(stream, pikepdf.Stream))
        assert len(pdf.pages) == 2
    assert b"BT" in words


def test_pages_are_chosen_behind_a_hash(desk):
    assert mk.merge("slajdy.pdf#2", "jedna.pdf").pages == 1
    assert mk.merge(["slajdy.pdf#2,1", "slajdy.pdf"], "cztery.pdf").pages == 4
    (desk / "plan#1.pdf").write_bytes((desk / "slajdy.pdf").read_bytes())
    assert mk.merge("plan#1.pdf", "dwie.pdf").pages == 2


def test_the_same_files_give_the_same_bytes(desk):
    names = ["slajdy.pdf", "skany/*.jpg", "notatka.md"]
    first = mk.merge(names, "a.pdf", title="Akta", timestamp=MOMENT).path.read_bytes()
    assert mk.merge(names, "b.pdf", title="Akta", timestamp=MOMENT).path.read_bytes() == first


def test_a_sheet_holds_several_pages(desk):
    assert mk.merge("slajdy.pdf", "kartka.pdf", n_up=2, archive=True).pages == 1


def test_every_bad_file_is_named_and_nothing_is_written(clerk, desk):
    (desk / "zly.pdf").write_bytes(b"%PDF-1.7\nnic")
    code, out, err = clerk("merge", "slajdy.pdf", "zly.pdf", "brak.jpg", "-o", "komplet.pdf")
    assert (code, out) == (ExitCode.APPENDIX, "")
    assert "brak.jpg:1:1: błąd MK-Z01" in err
    assert not (desk / "komplet.pdf").exists()
    code, out, err = clerk("merge", "slajdy.pdf", "zly.pdf", "brak.jpg", "-o", "komplet.pdf", "--keep-going")
    assert (code, out) == (ExitCode.APPENDIX, "komplet.pdf\n")
    assert "zly.pdf:1:1: błąd MK-Z10" in err
    assert "brak.jpg:1:1: błąd MK-Z01" in err
    assert outline(desk / "komplet.pdf") == [("slajdy", 1)]


def test_a_standard_is_lost_with_a_reason_and_an_archive_refuses(clerk, desk):
    page = pikepdf.new()
    page.add_blank_page()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=page.make_indirect(font)))
    page.pages[0].contents_add(b"BT /F 20 Tf 100 700 Td (Umowa) Tj ET")
    page.save(desk / "umowa.pdf")
    code, _, err = clerk("merge", "umowa.pdf", "-o", "komplet.pdf")
    assert code == ExitCode.OK
    assert "umowa.pdf:1:1: ostrzeżenie MK-Z18" in err
    code, _, err = clerk("merge", "umowa.pdf", "-o", "archiwum.pdf", "--archive")
    assert code == ExitCode.PROBLEMS
    assert "umowa.pdf:1:1: błąd MK-Z71" in err
    assert not (desk / "archiwum.pdf").exists()
    assert clerk("merge", "umowa.pdf", "-o", "archiwum.pdf", "--archive", "--rasterise")[0] == ExitCode.OK
    assert judge((desk / "archiwum.pdf").read_bytes(), STANDARDS) == MET


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("slajdy.pdf",), "MK-C11"),
        (("slajdy.pdf", "-o", "komplet.docx"), "MK-C50"),
        (("slajdy.pdf", "-o", "./slajdy.pdf"), "MK-C51"),
        (("skany/*.tif", "-o", "komplet.pdf"), "MK-L09"),
        (("slajdy.pdf", "--n-up", "3", "-o", "komplet.pdf"), "MK-C13"),
    ],
)
def test_a_wrong_call_is_explained(clerk, desk, arguments, rule):
    code, out, err = clerk("merge", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert rule in err
    assert (desk / "slajdy.pdf").read_bytes() == compiled(FOREIGN, "ua-1")


def test_values_that_are_not_offered_are_refused(desk):
    with pytest.raises(UsageError):
        mk.merge("slajdy.pdf", "a.pdf", n_up=3)
    with pytest.raises(UsageError):
        mk.merge("slajdy.pdf", "a.pdf", words="de")


def test_an_encrypted_file_opens_with_its_variable(desk, monkeypatch):
    with pikepdf.open(BytesIO(compiled(FOREIGN, "ua-1"))) as pdf:
        pdf.save(desk / "tajny.pdf", encryption=pikepdf.Encryption(user="haslo", owner="inne"))
    with pytest.raises(mk.AppendixError):
        mk.merge("tajny.pdf", "a.pdf")
    monkeypatch.setenv("HASLO_DO_AKT", "haslo")
    assert mk.merge("tajny.pdf", "a.pdf", password="HASLO_DO_AKT").pages == 2


@pytest.mark.parametrize("rasterise", [False, True])
def test_what_is_lost_of_a_file_is_told(desk, rasterise):
    with pikepdf.open(desk / "slajdy.pdf") as pdf:
        pdf.Root.Podpis = pikepdf.Dictionary(ByteRange=pikepdf.Array([0, 1, 2, 3]))
        pdf.save(desk / "podpisany.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    report = mk.merge("podpisany.pdf", "a.pdf", rasterise=rasterise).report
    assert [(problem.file, problem.rule) for problem in report] == [("podpisany.pdf", "MK-Z70")]
