"""`verify` from end to end: our own documents pass, and what somebody does to them afterwards is found."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from audit_files import SENTENCE, arms, flag, pdf, scan, sheet
from docx import Document
from docx.shared import Mm, RGBColor
from PIL import Image, ImageDraw

import minutes_kit as mk
from minutes_kit.audit import pages
from minutes_kit.resources import data_folder

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WORKSHOP = EXAMPLES / "notatka-warsztat-2018"
PROJECT = WORKSHOP / "project.yaml"
MINUTES = sorted(EXAMPLES.glob("*/*.minutes.yaml"))


@pytest.fixture(scope="module")
def workshop(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("gotowe")
    mk.build(WORKSHOP / "warsztat-2018.minutes.yaml", folder)
    return folder


def rules_of(found: mk.Audit) -> list[str]:
    return sorted({problem.rule for problem in found.problems})


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.parent.name)
def test_our_examples_pass(path, tmp_path):
    result = mk.build(path, tmp_path, verify=True)
    assert "verify" in result.timings
    project = path.parent / "project.yaml"
    for made in result.paths:
        found = mk.verify(made, project=project, sources=path.parent)
        assert found.problems == (), made.name
        assert found.provenance.proved
        assert {problem.rule for problem in found.unseen} <= {"MK-F34"}
        owing = [page for page in found.pages if page.owes]
        assert bool(owing) == (found.funding != ("none",))
        assert all(page.marks for page in owing)


def test_pages_of_attachments_are_read_and_never_drawn(tmp_path, monkeypatch):
    (path,) = (path for path in MINUTES if path.parent.name == "gwd-sochaczew-2011")
    drawn = []
    draw = pages._drawn

    def noted(page, shown, dpi):
        drawn.append(page)
        return draw(page, shown, dpi)

    monkeypatch.setattr(pages, "_drawn", noted)
    (made,) = mk.build(path, tmp_path, formats=["pdf"]).paths
    found = mk.verify(made)
    assert len(drawn) == sum(page.owes for page in found.pages) < len(found.pages)


def test_a_pdf_of_ours_tells_its_programme_and_a_docx_does_not(workshop):
    found = mk.verify(workshop / "warsztat-2018.pdf")
    assert found
    assert found.funding == ("power-2014-2020",)
    silent = mk.verify(workshop / "warsztat-2018.docx", sources=WORKSHOP)
    assert silent.funding == ()
    assert [problem.rule for problem in silent.unseen] == ["MK-F41"]
    assert silent.provenance.proved


def test_the_contract_date_stands_in_place_of_the_projects(workshop):
    older = mk.verify(workshop / "warsztat-2018.pdf", contract_date="2016-05-10")
    assert [mark.mark for mark in older.pages[0].marks if mark.mark] == [
        "fundusze-europejskie",
        "unia-europejska",
    ]
    with pytest.raises(mk.UsageError):
        mk.verify(workshop / "warsztat-2018.pdf", contract_date="wczoraj")


# --- what somebody does to a DOCX -----------------------------------------------------------------------


def without_header(document):
    for section in document.sections:
        for part in (section.first_page_header, section.header):
            for child in list(part._element):
                part._element.remove(child)
            part.add_paragraph("")


def swapped(document):
    table = document.sections[0].first_page_header.tables[0]
    cells = table.rows[0]._tr.tc_lst
    pictures = [index for index, cell in enumerate(cells) if cell.xpath(".//w:drawing")]
    first, second = (cells[index] for index in pictures)
    one, other = first.p_lst[0], second.p_lst[0]
    first.replace(one, second.p_lst[0].__deepcopy__({}))
    second.replace(other, one.__deepcopy__({}))


def small(document):
    for extent in document.sections[0].first_page_header._element.xpath(".//wp:extent"):
        for side in ("cx", "cy"):
            extent.set(side, str(round(int(extent.get(side)) * 9 / 11)))


def stretched(document):
    extent = document.sections[0].first_page_header._element.xpath(".//wp:extent")[-1]
    extent.set("cx", str(round(int(extent.get("cx")) * 1.2)))


def sponsored(document):
    written = io.BytesIO()
    arms(30, 20).save(written, "PNG")
    cell = document.sections[0].first_page_header.tables[0].rows[0].cells[-1]
    cell.paragraphs[0].insert_paragraph_before().add_run().add_picture(written, height=Mm(16))


def sentence(document):
    (found,) = [p for p in document.paragraphs if p.text.replace("\u00a0", " ") == SENTENCE]
    return found


def changed(document):
    sentence(document).runs[0].text = SENTENCE.replace("Projekt", "Program")


def italic(document):
    sentence(document).runs[0].italic = True


def italic_by_style(document):
    sentence(document).style.font.italic = True


def other_typeface(document):
    sentence(document).runs[0].font.name = "Comic Sans MS"


def pale(document):
    sentence(document).runs[0].font.color.rgb = RGBColor(0xFF, 0xCC, 0x00)


def one_colour(document):
    part = document.sections[0].first_page_header.part
    blue = (data_folder("funding") / "marks" / "eu-emblem-blue.png").read_bytes()
    for relation in part.rels.values():
        if relation.reltype.endswith("/image") and relation.target_part.blob.startswith(b"\x89PNG"):
            with Image.open(io.BytesIO(relation.target_part.blob)) as picture:
                if picture.width * 2 == picture.height * 3:
                    relation.target_part._blob = blue


DAMAGE = {
    without_header: "MK-F20",
    swapped: "MK-F21",
    small: "MK-F23",
    sponsored: "MK-F24",
    changed: "MK-F25",
    italic: "MK-F27",
    italic_by_style: "MK-F27",
    one_colour: "MK-F28",
    stretched: "MK-F29",
    pale: "MK-F32",
    other_typeface: "MK-F33",
}


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_what_is_done_to_a_docx_is_found(damage, workshop, tmp_path):
    document = Document(workshop / "warsztat-2018.docx")
    damage(document)
    document.save(tmp_path / "zmieniony.docx")
    found = mk.verify(tmp_path / "zmieniony.docx", project=PROJECT)
    assert rules_of(found) == [DAMAGE[damage]], [str(problem) for problem in found.problems]


# --- official files -------------------------------------------------------------------------------------


@pytest.fixture
def office(tmp_path) -> Path:
    """A project with official files: the programme's mark and a sponsor's."""
    mark = Image.new("RGB", (700, 300), "white")
    pen = ImageDraw.Draw(mark)
    pen.polygon([(0, 299), (130, 0), (260, 299)], fill="#1b5e9e")
    for row in (40, 130, 220):
        pen.rectangle((310, row, 699 - row, row + 40), fill="#222222")
    folder = tmp_path / "projekt"
    folder.mkdir()
    mark.save(folder / "fe.png")
    arms(30, 20).save(folder / "gmina.png")
    for path in WORKSHOP.iterdir():
        if path.is_file():
            shutil.copy(path, folder)
    text = (folder / "project.yaml").read_text(encoding="utf-8")
    text += "logos: {fundusze-europejskie: fe.png}\n"
    text += "other_marks: [{name: Gmina Wzorcowa, file: gmina.png, role: beneficiary}]\n"
    (folder / "project.yaml").write_text(text, encoding="utf-8")
    return folder


def test_official_files_are_recognised(office):
    result = mk.build(office / "warsztat-2018.minutes.yaml", office / "gotowe", verify=True)
    for path in result.paths:
        found = mk.verify(path, project=office / "project.yaml")
        assert found.problems == (), path
        assert found.unseen == (), path
        how = {mark.name: mark.how for mark in found.pages[0].marks}
        assert how["Gmina Wzorcowa"] == "file"
        assert sorted(how.values()) == ["drawn", "drawn", "file", "file"]
    scanned = office / "skan.pdf"
    scanned.write_bytes(scan(result.paths[1].read_bytes()))
    found = mk.verify(scanned, project=office / "project.yaml")
    assert found.problems == ()
    assert {problem.rule for problem in found.unseen} == {"MK-F36"}


def test_another_picture_is_not_taken_for_the_official_file(office):
    result = mk.build(office / "warsztat-2018.minutes.yaml", office / "gotowe", formats=("pdf",))
    arms(30, 11).save(office / "fe.png")
    found = mk.verify(result.paths[0], project=office / "project.yaml")
    assert "MK-F22" in rules_of(found)


# --- building -------------------------------------------------------------------------------------------


def test_a_build_that_breaks_its_strip_says_so_and_writes_nothing(office, tmp_path, clerk):
    mk.build(office / "warsztat-2018.minutes.yaml", tmp_path / "a", formats=("docx",))
    template = Document(data_folder("templates") / "docx" / "report.docx")
    header = template.sections[0].header
    paragraph = header.paragraphs[-1].insert_paragraph_before()
    written = io.BytesIO()
    arms(30, 20).save(written, "PNG")
    paragraph.add_run().add_picture(written, height=Mm(25))
    template.save(office / "papier.docx")
    arguments = (office / "warsztat-2018.minutes.yaml", tmp_path / "b")
    options = {"formats": ("docx",), "template": office / "papier.docx"}
    with pytest.raises(mk.InvalidMinutes) as error:
        mk.build(*arguments, **options, verify=True)
    (problem,) = error.value.report.errors
    assert (problem.rule, problem.file, problem.line) == ("MK-F24", "warsztat-2018.docx", 1)
    assert not (tmp_path / "b").exists()
    assert mk.build(*arguments, **options).paths
    call = ["build", arguments[0], "-o", tmp_path / "c", "--to", "docx", "--template", office / "papier.docx"]
    code, _, said = clerk(*call)
    assert code == 1
    assert "--no-verify" in said
    assert not (tmp_path / "c").exists()
    assert clerk(*call, "--no-verify")[0] == 0


# --- the command ----------------------------------------------------------------------------------------


def test_the_command_tells_page_by_page(clerk, workshop):
    code, out, err = clerk("verify", workshop / "warsztat-2018.pdf")
    assert code == 0
    assert "strona 1: znak Fundusze Europejskie Wiedza Edukacja Rozwój 30,5 × 5,5 mm; barwy" in out
    assert "strona 2 – strona 9: pasek nie jest tu wymagany" in out
    assert "MK-F34" in out
    assert "1 ostrzeżenie w 1 pliku" in err
    assert clerk("verify", "--strict", workshop / "warsztat-2018.pdf")[0] == 1


def test_the_command_speaks_json(clerk, tmp_path):
    (tmp_path / "zly.pdf").write_bytes(pdf(sheet(flag(9))))
    code, out, _ = clerk("verify", "--funding", "erasmus-2021-2027", "--json", tmp_path / "zly.pdf")
    assert code == 1
    (document,) = json.loads(out)["documents"]
    assert document["passed"] is False
    assert document["funding"] == ["erasmus-2021-2027"]
    assert document["pages"][0]["marks"][0]["height"] == pytest.approx(9, abs=0.2)
    assert "MK-F23" in {problem["rule"] for problem in document["problems"]}


def test_calls_that_cannot_be_answered(clerk, tmp_path):
    (tmp_path / "cudzy.pdf").write_bytes(pdf(sheet()))
    for arguments, rule in (
        (("verify", tmp_path / "cudzy.pdf"), "MK-F40"),
        (("verify", "--funding", "power-2014-2020", tmp_path / "brak.pdf"), "MK-Y01"),
        (("verify", "--funding", "power-2014", tmp_path / "cudzy.pdf"), "MK-F0"),
        (("verify", "--funding", "fe-regional-2021-2027", tmp_path / "cudzy.pdf"), "MK-F10"),
        (
            ("verify", "--funding", "kpo-2021-2026", "--contract-date", "jutro", tmp_path / "cudzy.pdf"),
            "MK-C33",
        ),
    ):
        code, _, err = clerk(*arguments)
        assert code == 2
        assert rule in err
    assert clerk("verify", "--funding", "power-2014-2020", tmp_path / "cudzy.pdf")[0] == 0
