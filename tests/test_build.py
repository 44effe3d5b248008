"""What a build makes of a file, whole, and the same again everywhere."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from desk import environment, minutes_kit_command, with_files, write_minutes
from PIL import Image
from rendering import EXAMPLES

from minutes_kit.building import build_path, render
from minutes_kit.checking import check_path
from minutes_kit.errors import InvalidMinutes, UsageError
from minutes_kit.options import FORMATS, Options, default_timestamp
from minutes_kit.provenance.manifest import NAME

MOMENT = datetime(2024, 5, 7, 8, 9, 10, tzinfo=UTC)
OPTIONS = Options(timestamp=MOMENT)


def built(path: Path, folder: Path, **changes) -> dict[str, bytes]:
    from dataclasses import replace

    result = build_path(path, folder, replace(OPTIONS, **changes))
    return {made.name: made.read_bytes() for made in result.paths}


def pdf(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(data))


def picture(path: Path, *, size=(300, 400), colour="white") -> Path:
    Image.new("RGB", size, colour).save(path)
    return path


# --- the same everywhere -----------------------------------------------------------------------------


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_the_same_bytes_in_another_process_place_zone_and_order_of_hashes(tmp_path):
    """The examples with and without attachments, by an absolute and by a relative path."""
    here, there = tmp_path / "here", tmp_path / "there"
    there.mkdir()
    shutil.copytree(EXAMPLES[0].parents[1], there / "examples", ignore=shutil.ignore_patterns("_*", "*.py"))
    first = minutes_kit_command(
        "build", *EXAMPLES, "-o", here, cwd=tmp_path, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati"
    )
    second = minutes_kit_command(
        *("build", "examples", "-o", "out", "--jobs", "1"),
        cwd=there,
        PYTHONHASHSEED="2",
        TZ="America/Adak",
        LANG="C",
        MINUTES_KIT_LANG="en",
    )
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert digests(here) == digests(there / "out")
    assert len(digests(here)) == 2 * len(EXAMPLES)


def test_another_date_gives_other_bytes(tmp_path):
    path = write_minutes(tmp_path)
    first, again = (built(path, tmp_path / name) for name in ("a", "b"))
    later = built(path, tmp_path / "c", timestamp=datetime(2025, 1, 1, tzinfo=UTC))
    assert first == again
    assert all(first[name] != later[name] for name in first)


@pytest.mark.parametrize("value", ["", "jutro", "-1", "1.5", None])
def test_a_date_of_the_environment_that_is_none_is_now(monkeypatch, value):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if value is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert abs((datetime.now(UTC) - default_timestamp()).total_seconds()) < 60


def test_the_date_of_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = built(write_minutes(tmp_path), tmp_path / "out", timestamp=None)
    moment = datetime.fromtimestamp(1700000000, UTC)
    assert pdf(made["notatka.pdf"]).metadata.creation_date == moment
    with zipfile.ZipFile(BytesIO(made["notatka.docx"])) as package:
        assert b"2023-11-14T22:13:20Z" in package.read("docProps/core.xml")


# --- what is made --------------------------------------------------------------------------------------


def test_the_result_names_files_steps_and_problems(tmp_path):
    path = write_minutes(tmp_path, more="attachments: [{title: Plan}]\n")
    steps = []
    result = build_path(path, tmp_path / "out", OPTIONS, progress=steps.append)
    assert [made.name for made in result.paths] == ["notatka.docx", "notatka.pdf"]
    assert all(made.is_file() for made in result.paths)
    assert set(result.timings) == {"attachments", "docx", "pdf", "size"}
    assert all(seconds >= 0 for seconds in result.timings.values())
    assert steps == ["attachments", "docx", "pdf"]
    assert result.report


@pytest.mark.parametrize("form", FORMATS)
def test_one_format_alone_is_the_same_file(tmp_path, form):
    path = write_minutes(tmp_path)
    both, one = built(path, tmp_path / "both"), built(path, tmp_path / "one", formats=(form,))
    assert list(one) == [f"notatka.{form}"]
    assert one[f"notatka.{form}"] == both[f"notatka.{form}"]


def test_the_pdf_holds_what_it_was_made_of(tmp_path):
    project = 'title: Projekt\nnumber: "1"\nprogramme: none\n'
    (tmp_path / "project.yaml").write_text(project, encoding="utf-8")
    path = write_minutes(tmp_path, more="project: project.yaml\n")
    embedded = dict(pdf(built(path, tmp_path / "out")["notatka.pdf"]).attachments)
    manifest = embedded.pop(NAME)
    assert embedded == {path.name: [path.read_bytes()], "project.yaml": [project.encode()]}
    bare = pdf(built(path, tmp_path / "bare", embed_source=False)["notatka.pdf"]).attachments
    assert list(bare) == [NAME]
    assert bare[NAME] != manifest


def test_attachments_stand_behind_the_report_in_their_order(tmp_path):
    writer = pypdf.PdfWriter()
    for width in (201, 202):
        writer.add_blank_page(width, 300)
    writer.write(tmp_path / "plan.pdf")
    picture(tmp_path / "lista.png")
    files = with_files("lista.png", "plan.pdf") + "  - {title: Drugi, files: [lista.png]}\n"
    made = built(write_minutes(tmp_path, more=files), tmp_path / "out")
    widths = [round(float(page.mediabox.width)) for page in pdf(made["notatka.pdf"]).pages]
    assert widths[1:] == [595, 595, 201, 202, 595, 595]
    with zipfile.ZipFile(BytesIO(made["notatka.docx"])) as package:
        drawn = package.read("word/document.xml").count(b"<wp:docPr ")
    assert drawn == 4


def test_an_office_document_is_printed_from_its_pdf_twin(tmp_path, monkeypatch):
    monkeypatch.setenv("MINUTES_KIT_SOFFICE", str(tmp_path / "none"))
    (tmp_path / "plan.docx").write_bytes(built(write_minutes(tmp_path), tmp_path / "twin")["notatka.docx"])
    shutil.copy(tmp_path / "twin" / "notatka.pdf", tmp_path / "plan.pdf")
    made = built(write_minutes(tmp_path, more=with_files("plan.docx")), tmp_path / "out")
    assert "Zażółcić gęślą jaźń" in pdf(made["notatka.pdf"]).pages[-1].extract_text()


def test_the_office_engine_prints_the_docx(office, tmp_path):
    made = built(write_minutes(tmp_path), tmp_path / "out", engine="office", formats=("pdf",))
    assert list(made) == ["notatka.pdf"]
    assert "Zażółcić gęślą jaźń" in " ".join(pdf(made["notatka.pdf"]).pages[0].extract_text().split())


def test_a_template_of_ones_own(tmp_path):
    from docx import Document

    document = Document()
    document.add_paragraph("{{ title }}")
    document.add_paragraph("Pismo urzędu")
    document.save(tmp_path / "urząd.docx")
    path = write_minutes(tmp_path)
    made = built(path, tmp_path / "out", template=tmp_path / "urząd.docx", formats=("docx",))
    with zipfile.ZipFile(BytesIO(made["notatka.docx"])) as package:
        assert "Pismo urzędu" in package.read("word/document.xml").decode()
    (tmp_path / "project.yaml").write_text(
        'title: P\nnumber: "1"\nprogramme: none\ntemplate: urząd.docx\n', encoding="utf-8"
    )
    shared = write_minutes(tmp_path, "wspólny.minutes.yaml", "project: project.yaml\n")
    made = built(shared, tmp_path / "out", formats=("docx",))
    with zipfile.ZipFile(BytesIO(made["wspólny.docx"])) as package:
        assert "Pismo urzędu" in package.read("word/document.xml").decode()


def test_the_public_edition_has_its_own_name_and_no_source(tmp_path):
    made = built(write_minutes(tmp_path), tmp_path / "out", edition="public")
    assert list(made) == ["notatka-public.docx", "notatka-public.pdf"]
    assert list(pdf(made["notatka-public.pdf"]).attachments) == [NAME]


# --- what is refused -----------------------------------------------------------------------------------


def test_minutes_with_errors_are_not_built(tmp_path):
    path = write_minutes(tmp_path, more="zzz: 1\n")
    with pytest.raises(InvalidMinutes) as caught:
        build_path(path, tmp_path / "out", OPTIONS)
    assert [problem.line for problem in caught.value.report.errors] == [12]
    assert not (tmp_path / "out").exists()


def test_strict_refuses_warnings_of_the_check_and_of_the_build(tmp_path):
    weekday = tmp_path / "a.minutes.yaml"
    weekday.write_text("kind: note\ntitle: T\ndates: 2024-05-06\n", encoding="utf-8")
    picture(tmp_path / "skan.png").rename(tmp_path / "skan.jpg")
    wrong_suffix = write_minutes(tmp_path, "b.minutes.yaml", with_files("skan.jpg"))
    for path in (weekday, wrong_suffix):
        assert build_path(path, tmp_path / "out", OPTIONS).report.warnings
        with pytest.raises(InvalidMinutes) as caught:
            build_path(path, tmp_path / "strict", Options(timestamp=MOMENT, strict=True))
        assert caught.value.report.errors
    assert not (tmp_path / "strict").exists()


@pytest.mark.parametrize("change", [{"formats": ("odt",)}, {"engine": "word"}, {"edition": "secret"}])
def test_an_unknown_wish_is_refused(tmp_path, change):
    with pytest.raises(UsageError) as caught:
        render(check_path(write_minutes(tmp_path)), Options(**change))
    assert caught.value.fault.rule == "MK-C03"


def test_nothing_is_written_elsewhere(tmp_path):
    home, place = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    place.mkdir()
    path = write_minutes(tmp_path / "work")
    done = minutes_kit_command(
        "build", path.name, "-o", "out", cwd=path.parent, HOME=str(home), TMPDIR=str(place)
    )
    assert done.returncode == 0, done.stderr
    assert [*home.iterdir(), *place.iterdir()] == []
    assert sorted(entry.name for entry in path.parent.iterdir()) == [path.name, "out"]
    assert environment()["LANG"].startswith("pl")
