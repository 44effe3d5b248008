"""`build --plan` and `build --keep-going`: bad files told beforehand, or done without."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pypdf
import pytest
from desk import names, with_files, write_minutes
from docx import Document
from PIL import Image

import minutes_kit
from minutes_kit.errors import ExitCode, InvalidMinutes
from minutes_kit.problems import Severity

posix = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script")
OFFICE = """#!{python} -S
import sys
arguments = sys.argv[1:]
if "--version" in arguments:
    sys.exit(0)
folder = arguments[arguments.index("--outdir") + 1] if "--outdir" in arguments else "."
{behaviour}
"""


@pytest.fixture
def desk(tmp_path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    Image.new("RGB", (40, 30), "white").save(folder / "skan.png")
    blank(folder / "dobry.pdf", 2)
    (folder / "cięty.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    (folder / "śmieci.pdf").write_bytes(b"\x00\x01\x02" * 500)
    return folder


def blank(path: Path, pages: int) -> None:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    writer.write(path)


def deck(folder: Path) -> str:
    document = Document()
    document.add_paragraph("Plan pracy")
    document.save(str(folder / "plan.docx"))
    return "plan.docx"


def install_office(folder: Path, monkeypatch, behaviour: str) -> None:
    script = folder.parent / "soffice"
    script.write_text(OFFICE.format(python=sys.executable, behaviour=behaviour))
    script.chmod(0o700)
    monkeypatch.setenv("MINUTES_KIT_SOFFICE", str(script))


BAD = ("dobry.pdf", "cięty.pdf", "nie ma.pdf", "śmieci.pdf", "skan.png")


def pdf_words(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def docx_words(path: Path) -> str:
    found = Document(str(path))
    texts = [paragraph.text for paragraph in found.paragraphs]
    texts += [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join(texts).split())


def told(err: str) -> list[tuple[str, str]]:
    return [(line.split(":")[1], line.split()[2].rstrip(":")) for line in err.splitlines() if "MK-" in line]


# --- without them ----------------------------------------------------------------------------------


def test_the_documents_say_what_they_are_without(desk, clerk):
    path = write_minutes(desk, more=with_files(*BAD))
    code, out, err = clerk("build", path, "-o", desk / "out", "--keep-going")
    assert code == ExitCode.APPENDIX
    assert [Path(line).name for line in out.splitlines()] == ["notatka.docx", "notatka.pdf"]
    errors = [line for line in err.splitlines() if "błąd MK-" in line]
    assert sorted(line.split("błąd ")[1][:6] for line in errors) == ["MK-L01", "MK-Z07", "MK-Z10"]
    assert all(":14:" in line for line in errors)
    assert "Dokumenty powstały bez plików wymienionych wyżej." in err
    words = pdf_words(desk / "out" / "notatka.pdf")
    said = "Nie udało się dołączyć: nie ma.pdf, śmieci.pdf, cięty.pdf."
    assert sum(said in page for page in words) == 1
    assert "Liczba stron: 3" in next(page for page in words if said in page)
    assert said in docx_words(desk / "out" / "notatka.docx")


def test_without_the_option_nothing_is_written_and_all_are_named(desk, clerk):
    path = write_minutes(desk, more=with_files("dobry.pdf", "cięty.pdf", "śmieci.pdf"))
    code, out, err = clerk("build", path, "-o", desk / "out")
    assert (code, out) == (ExitCode.APPENDIX, "")
    assert "śmieci.pdf" in err
    assert not (desk / "out").exists()


def test_an_attachment_of_bad_files_alone_keeps_its_title_page(desk, clerk):
    more = with_files("cięty.pdf") + "  - title: Skany\n    files: [skan.png]\n    alt: Skan\n"
    path = write_minutes(desk, more="language: en\n" + more)
    code, _, _ = clerk("build", path, "-o", desk / "out", "--keep-going", "--to", "pdf")
    assert code == ExitCode.APPENDIX
    words = pdf_words(desk / "out" / "notatka.pdf")
    (cover,) = (page for page in words if "Could not be put in: cięty.pdf." in page)
    assert "Materiały" in cover
    assert any("Skany" in page and "Could not" not in page for page in words)


def test_with_good_files_nothing_changes(desk, clerk):
    path = write_minutes(desk, more=with_files("dobry.pdf"))
    contents = []
    for option in ((), ("--keep-going",)):
        code, _, _ = clerk("build", path, "-o", desk / "out", *option)
        assert code == ExitCode.OK
        contents.append((pdf_words(desk / "out" / "notatka.pdf"), docx_words(desk / "out" / "notatka.docx")))
    assert contents[0] == contents[1]


def test_a_folder_without_files_and_an_empty_file(desk, clerk):
    (desk / "skany").mkdir()
    (desk / "pusty.pdf").touch()
    path = write_minutes(desk, more=with_files("skany", "pusty.pdf", "dobry.pdf"))
    code, _, err = clerk("build", path, "-o", desk / "out", "--keep-going", "--to", "pdf")
    assert code == ExitCode.APPENDIX
    assert sorted(line.split("błąd ")[1][:6] for line in err.splitlines() if "błąd MK" in line) == [
        "MK-L07",
        "MK-L10",
    ]


@pytest.mark.parametrize("more", ["zzz: 1\n", with_files("../../../etc/hostname"), "project: brak.yaml\n"])
def test_other_errors_still_stop_the_build(desk, clerk, more):
    path = write_minutes(desk, more=more)
    code, out, err = clerk("build", path, "-o", desk / "out", "--keep-going")
    assert (code, out) == (ExitCode.PROBLEMS, "")
    assert "MK-" in err
    assert not (desk / "out").exists()


def test_strict_still_refuses_warnings_and_only_those(desk, clerk):
    files = 'attachments:\n  - {title: Materiały, alt: Opis, files: ["dobry.pdf", "cięty.pdf"]}\n'
    path = write_minutes(desk, more=files)
    options = ("--keep-going", "--strict", "--to", "pdf", "-o", desk / "out")
    _, _, plain = clerk("validate", path, "--strict")
    code, _, _ = clerk("build", path, *options)
    assert code == (ExitCode.PROBLEMS if "błąd" in plain else ExitCode.APPENDIX)
    (desk / "dobry.pdf").rename(desk / "dobry.jpg")
    path.write_text(path.read_text().replace("dobry.pdf", "dobry.jpg"))
    code, _, err = clerk("build", path, *options)
    assert code == ExitCode.PROBLEMS
    assert "MK-Z08" in err


def test_as_json(desk, clerk):
    path = write_minutes(desk, more=with_files("dobry.pdf", "cięty.pdf"))
    code, out, _ = clerk("build", path, "-o", desk / "out", "--keep-going", "--json", "--to", "pdf")
    data = json.loads(out)
    assert code == ExitCode.APPENDIX
    assert data["failures"] == []
    assert [Path(name).name for name in data["outputs"]] == ["notatka.pdf"]
    assert [p["rule"] for p in data["problems"] if p["severity"] == "error"] == ["MK-Z10"]


def test_for_programs(desk):
    path = write_minutes(desk, more=with_files("dobry.pdf", "nie ma.pdf"))
    with pytest.raises(InvalidMinutes):
        minutes_kit.build(path, desk / "out")
    result = minutes_kit.build(path, desk / "out", keep_going=True, formats=("pdf",))
    assert not result.report
    assert [(p.rule, p.severity) for p in result.report.errors] == [("MK-L01", Severity.ERROR)]
    assert [made.name for made in result.paths] == ["notatka.pdf"]


@posix
@pytest.mark.parametrize(
    ("behaviour", "rule"), [("import time; time.sleep(60)", "MK-X03"), ("sys.exit(0)", "MK-X05")]
)
def test_an_office_that_fails(desk, clerk, monkeypatch, behaviour, rule):
    install_office(desk, monkeypatch, behaviour)
    path = write_minutes(desk, more=with_files(deck(desk), "dobry.pdf"))
    options = ("--keep-going", "--time-limit", "4", "--to", "pdf", "-o", desk / "out")
    code, _, err = clerk("build", path, *options)
    assert code == ExitCode.APPENDIX
    assert rule in err
    assert any(
        "Nie udało się dołączyć: plan.docx." in page for page in pdf_words(desk / "out" / "notatka.pdf")
    )


# --- the plan --------------------------------------------------------------------------------------


def test_the_plan_makes_nothing(desk, clerk, monkeypatch):
    monkeypatch.setattr("minutes_kit.appendix.converting.workers.Helper", None)
    install_office(desk, monkeypatch, "sys.exit(1)")
    more = f"""attachments:
  - title: Lista obecności
    kind: attendance
  - title: Materiały
    files: [{{file: dobry.pdf, pages: 1-2, n_up: 2}}, {deck(desk)}]
  - title: Umowa
"""
    before = names(desk)
    code, out, err = clerk("build", write_minutes(desk, more=more), "-o", desk / "out", "--plan")
    assert code == ExitCode.OK, err
    lines = [line.strip() for line in out.splitlines()]
    assert lines[0] == "1. Lista obecności"
    assert "z uczestników" in lines[1]
    assert lines[2] == "2. Materiały"
    assert lines[3].startswith("dobry.pdf → ")
    assert "strony 1-2" in lines[3]
    assert "LibreOffice" in lines[4]
    assert lines[5:] == ["3. Umowa", "tylko w spisie, bez pliku"]
    assert names(desk) == sorted([*before, "notatka.minutes.yaml"])


def test_the_plan_names_what_cannot_be_used(desk, clerk):
    code, out, err = clerk("build", write_minutes(desk, more=with_files(*BAD)), "--plan")
    assert code == ExitCode.APPENDIX
    assert [line.strip() for line in out.splitlines()][-2:] == ["nie ma.pdf ✗", "śmieci.pdf ✗"]
    assert err.count("błąd MK-") == 2  # that the page tree is cut only its conversion finds
    for fact in ("MK-L01", "MK-Z07", ":14:"):
        assert fact in err


def test_the_plan_misses_the_office(desk, clerk, monkeypatch):
    monkeypatch.setenv("MINUTES_KIT_SOFFICE", str(desk / "brak"))
    code, _, err = clerk("build", write_minutes(desk, more=with_files(deck(desk))), "--plan")
    assert code == ExitCode.APPENDIX
    assert "MK-Z15" in err


def test_the_plan_as_data_without_the_password(desk, clerk, monkeypatch):
    monkeypatch.setenv("HASLO_UMOWY", "bardzo tajne")
    more = (
        "attachments:\n  - {title: Umowa, password: HASLO_UMOWY, files: [dobry.pdf, cięty.pdf, śmieci.pdf]}\n"
    )
    code, out, _ = clerk("build", write_minutes(desk, more=more), "--plan", "--json")
    data = json.loads(out)
    assert code == ExitCode.APPENDIX
    ((attachment,),) = [plan["attachments"] for plan in data["plans"]]
    assert (attachment["number"], attachment["title"], attachment["unusable"]) == (
        "1",
        "Umowa",
        ["śmieci.pdf"],
    )
    first = attachment["files"][0]
    assert (Path(first["path"]).name, first["method"], first["kind"]) == ("dobry.pdf", "pdf", "pdf")
    assert first["password"] == "HASLO_UMOWY"
    assert "bardzo tajne" not in out
    assert [p["rule"] for p in data["problems"] if p["severity"] == "error"] == ["MK-Z07"]


def test_the_plan_of_wrong_minutes(desk, clerk):
    good = write_minutes(desk, "a.minutes.yaml")
    bad = write_minutes(desk, "b.minutes.yaml", "zzz: 1\n")
    code, out, err = clerk("build", good, bad, "--plan")
    assert code == ExitCode.PROBLEMS
    assert "bez załączników" in out
    assert "zzz" in err


# --- what is kept ----------------------------------------------------------------------------------


@posix
def test_the_doctor_shows_what_is_kept_and_empties_it(desk, clerk, monkeypatch, tmp_path):
    monkeypatch.setenv("MINUTES_KIT_CACHE", str(tmp_path / "kept"))
    calls = tmp_path / "calls"
    printing = f"open({str(calls)!r}, 'a').write('x'); import shutil; "
    printing += f"shutil.copy({str(desk / 'dobry.pdf')!r}, folder + '/input.pdf')"
    install_office(desk, monkeypatch, printing)
    more = with_files(deck(desk)) + f"  - {{title: Lista, kind: attendance, files: [{deck(desk)}]}}\n"
    path = write_minutes(desk, more=more)
    for expected in (2, 3):  # the attendance list is printed each time
        code, _, err = clerk("build", path, "-o", desk / "out", "--to", "pdf")
        assert code == ExitCode.OK, err
        assert len(calls.read_text()) == expected
    kept = tmp_path / "kept" / "conversions"
    assert len(names(kept)) == 1
    assert str(kept) in clerk("doctor")[1]
    clerk("doctor", "--empty-cache")
    assert names(kept) == []
    monkeypatch.setenv("MINUTES_KIT_CACHE", "off")
    assert "wyłączona" in clerk("doctor")[1]


@posix
def test_programs_keep_nothing_unless_they_ask(desk, monkeypatch, tmp_path):
    monkeypatch.setenv("MINUTES_KIT_CACHE", str(tmp_path / "kept"))
    install_office(
        desk, monkeypatch, f"import shutil; shutil.copy({str(desk / 'dobry.pdf')!r}, folder + '/input.pdf')"
    )
    path = write_minutes(desk, more=with_files(deck(desk)))
    minutes_kit.build(path, desk / "out", formats=("pdf",))
    assert not (tmp_path / "kept").exists()
    minutes_kit.build(path, desk / "out", formats=("pdf",), cache=True)
    assert len(names(tmp_path / "kept" / "conversions")) == 1
