"""Builds that are killed, starved, or given files that cannot be used; and the exit code of each."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pypdf
import pytest
from desk import command_line, environment, minutes_kit_command, names, with_files, write_minutes
from PIL import Image

from minutes_kit import cli
from minutes_kit.building import build_path
from minutes_kit.errors import ExitCode, OutputError
from minutes_kit.options import Options

posix = pytest.mark.skipif(os.name != "posix", reason="signals")
root = getattr(os, "geteuid", lambda: -1)() == 0
MOMENTS = tuple(datetime(2024, 1, day, tzinfo=UTC) for day in (1, 2))

BUILDER = """
import sys
from datetime import UTC, datetime
from itertools import count
import minutes_kit
for number in count():
    moment = datetime(2024, 1, 1 + number % 2, tzinfo=UTC)
    minutes_kit.build(sys.argv[1], sys.argv[2], timestamp=moment)
    print(number, flush=True)
"""
HANGING_OFFICE = """#!{python} -S
import os, time
open({note!r}, "w").write(str(os.getpid()))
time.sleep(60)
"""


@pytest.fixture
def place(tmp_path) -> Path:
    """The folder for temporary files of the processes of a test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


# --- killed ----------------------------------------------------------------------------------------


def build_until_killed(path: Path, folder: Path, place: Path, seconds: float) -> None:
    command = [sys.executable, "-c", BUILDER, str(path), str(folder)]
    with subprocess.Popen(command, env=environment(TMPDIR=str(place)), stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout.readline() == b"0\n"
            time.sleep(seconds)
        finally:
            process.kill()


@posix
def test_killed_at_any_moment_the_documents_are_whole_and_nothing_else_is_left(desk, tmp_path, place):
    path, folder = write_minutes(desk), tmp_path / "out"
    whole = {}
    for index, moment in enumerate(MOMENTS):
        made = build_path(path, tmp_path / str(index), Options(timestamp=moment)).paths
        for file in made:
            whole.setdefault(file.name, set()).add(file.read_bytes())
    moments, litter = random.Random(20110629), []
    for _ in range(20):
        build_until_killed(path, folder, place, moments.uniform(0, 0.08))
        for name, contents in whole.items():
            assert (folder / name).read_bytes() in contents
        litter += set(names(folder)) - set(whole)
    if hasattr(os, "O_TMPFILE"):
        assert len(litter) <= 1  # between a name of its own and the name of the target
    build_path(path, folder, Options())
    assert names(folder) == sorted(whole)
    assert names(desk) == [path.name]


@posix
def test_what_a_killed_build_left_among_temporary_files_is_swept_up_later(desk, place):
    path = write_minutes(desk)
    left, young, foreign = place / "minutes-kit-killed", place / "minutes-kit-working", place / "notes"
    for folder in (left, young, foreign):
        folder.mkdir()
        (folder / "view.json").write_text("{}")
    long_ago = time.time() - 7200
    for folder in (left, foreign):
        os.utime(folder, (long_ago, long_ago))
    done = minutes_kit_command("build", path, "-o", desk / "out", cwd=desk, TMPDIR=str(place))
    assert done.returncode == 0, done.stderr
    assert names(place) == ["minutes-kit-working", "notes"]


def office_that_hangs(folder: Path) -> tuple[Path, Path]:
    script, note = folder / "soffice", folder / "office-number"
    script.write_text(HANGING_OFFICE.format(python=sys.executable, note=str(note)))
    script.chmod(0o700)
    return script, note


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_told_to_end_a_build_stops_the_office_and_cleans_up(desk, place, tmp_path, name):
    number = getattr(signal, name)
    script, note = office_that_hangs(tmp_path)
    office_document(desk / "plan.docx")
    path = write_minutes(desk, more=with_files("plan.docx"))
    process = subprocess.Popen(
        command_line("build", path, "-o", desk / "out"),
        cwd=desk,
        env=environment(TMPDIR=str(place), MINUTES_KIT_SOFFICE=str(script)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        deadline = time.monotonic() + 30
        while not (note.exists() and note.read_text()) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 128 + number
    assert (out, b"Traceback" in err) == (b"", False)
    assert not alive(int(note.read_text()))
    assert names(place) == []
    assert not (desk / "out").exists()


# --- starved ---------------------------------------------------------------------------------------


@pytest.mark.skipif(not root or sys.platform != "linux", reason="mounting a small disk needs root on Linux")
@pytest.mark.parametrize("full", ["output", "temporary"])
def test_a_full_disk_leaves_the_old_documents(desk, place, tmp_path, full):
    path, folder = write_minutes(desk), tmp_path / "out"
    old = {made.name: made.read_bytes() for made in build_path(path, folder, Options()).paths}
    small = folder if full == "output" else place
    mount = ["mount", "-t", "tmpfs", "-o", "size=8k", "none", small]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        done = minutes_kit_command("build", path, "-o", folder, cwd=desk, TMPDIR=str(place))
        left = names(small)
    finally:
        subprocess.run(["umount", small], check=True)
    assert done.returncode == ExitCode.OUTPUT
    assert ("MK-O02" if full == "output" else "MK-O11") in done.stderr
    assert left == []
    assert {name: (folder / name).read_bytes() for name in names(folder)} == old


def test_a_place_for_temporary_files_that_is_gone(desk, monkeypatch):
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(desk / "missing"))
    with pytest.raises(OutputError) as caught:
        build_path(write_minutes(desk), desk / "out", Options())
    assert caught.value.fault.rule == "MK-O11"
    assert not (desk / "out").exists()


# --- files that cannot be used ---------------------------------------------------------------------


def office_document(path: Path) -> None:
    """A document that only an office suite can print."""
    from docx import Document

    document = Document()
    document.add_paragraph("Plan pracy")
    document.save(path)


def slides(path: Path) -> None:
    pptx = pytest.importorskip("pptx")
    presentation = pptx.Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Slajd"
    presentation.save(path)


def test_slides_without_an_office_and_without_a_twin(desk, clerk, monkeypatch):
    slides(desk / "pokaz.pptx")
    path = write_minutes(desk, more=with_files("pokaz.pptx"))
    monkeypatch.delenv("MINUTES_KIT_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", str(desk / "nothing"))
    monkeypatch.setattr("minutes_kit.render.office._standard_places", lambda: iter(()))
    code, out, err = clerk("build", path, "-o", desk / "out")
    assert (code, out) == (ExitCode.MISSING, "")
    assert "notatka.minutes.yaml:14:13: błąd MK-Z15" in err
    for said in ("pokaz.pptx", "Zainstaluj LibreOffice", "pokaz.pdf"):
        assert said in err
    assert not (desk / "out").exists()


def damaged(folder: Path) -> None:
    (folder / "cięty.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    Image.effect_noise((400, 400), 90).save(folder / "skan.jpg")
    (folder / "skan.jpg").write_bytes((folder / "skan.jpg").read_bytes()[:4000])
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("tajne")
    writer.write(folder / "zamknięty.pdf")


def test_every_damaged_attachment_is_named_with_its_line(desk, clerk):
    damaged(desk)
    more = with_files("cięty.pdf", "skan.jpg") + "  - title: Inne\n    files:\n      - zamknięty.pdf\n"
    code, out, err = clerk("build", write_minutes(desk, more=more), "-o", desk / "out")
    assert (code, out) == (ExitCode.APPENDIX, "")
    for facts in (
        (":14:", "MK-Z10", "cięty.pdf"),
        (":14:", "MK-Z23", "skan.jpg"),
        (":17:", "MK-Z09", "zamkn"),
    ):
        assert any(all(fact in said for fact in facts) for said in err.splitlines()), err
    assert not (desk / "out").exists()


@pytest.mark.parametrize("name", ["cięty.pdf", "skan.jpg", "zamknięty.pdf"])
def test_one_damaged_attachment(desk, clerk, name):
    damaged(desk)
    code, _, err = clerk("build", write_minutes(desk, more=with_files(name)), "-o", desk / "out")
    assert code == ExitCode.APPENDIX
    assert "notatka.minutes.yaml:14:13" in err
    assert name in err


def test_one_bad_file_does_not_stop_the_other_minutes(desk, clerk):
    damaged(desk)
    good = write_minutes(desk, "a.minutes.yaml")
    bad = write_minutes(desk, "b.minutes.yaml", with_files("cięty.pdf"))
    wrong = write_minutes(desk, "c.minutes.yaml", "zzz: 1\n")
    code, out, err = clerk("build", good, bad, wrong, "-o", desk / "out")
    assert code == ExitCode.APPENDIX  # the worst one
    assert [Path(line).name for line in out.splitlines()] == ["a.docx", "a.pdf"]
    assert "cięty.pdf" in err
    assert "zzz" in err
    code, out, _ = clerk("build", good, bad, "-o", desk / "out", "--json")
    assert code == ExitCode.APPENDIX
    assert [failure["rule"] for failure in json.loads(out)["failures"]] == ["MK-Z10"]


@pytest.mark.parametrize("kind", ["missing", "folder", "no template"])
def test_a_template_that_cannot_be_used(desk, clerk, kind):
    template = desk / "szablon.docx"
    if kind == "folder":
        template.mkdir()
    elif kind == "no template":
        template.write_bytes(b"PK\x03\x04 rubbish")
    code, out, err = clerk("build", write_minutes(desk), "-o", desk / "out", "--template", template)
    assert code == (ExitCode.PROBLEMS if kind == "no template" else ExitCode.USAGE)
    assert out == ""
    assert "szablon.docx" in err
    assert not (desk / "out").exists()


# --- exit codes --------------------------------------------------------------------------------------


def test_each_exit_code_is_reached(desk, clerk, monkeypatch):
    """0, 1, 2 and 3; the others stand above and below."""
    path = write_minutes(desk)
    (desk / "plik").write_text("")
    assert clerk("validate", path)[0] == ExitCode.OK == 0
    assert clerk("validate", write_minutes(desk, "zły.minutes.yaml", "zzz: 1\n"))[0] == ExitCode.PROBLEMS == 1
    assert clerk("build", path, "--zzz")[0] == ExitCode.USAGE == 2
    code, out, err = clerk("build", path, "-o", desk / "plik")
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert "MK-O07" in err
    assert code == 3
    assert (ExitCode.MISSING, ExitCode.APPENDIX, ExitCode.INTERNAL) == (4, 5, 70)


def test_a_bug_is_ours_and_says_so_without_a_traceback(desk, clerk, monkeypatch, capsys):
    def break_down(*arguments, **options):
        raise ZeroDivisionError("secret details")

    monkeypatch.setattr("minutes_kit.cli.build.build_path", break_down)
    code, out, err = clerk("build", write_minutes(desk), "-o", desk / "out")
    assert (code, out) == (ExitCode.INTERNAL, "")
    assert "MK-I01" in err
    assert "secret" not in err
    with pytest.raises(SystemExit):
        cli.main(["build", str(desk / "notatka.minutes.yaml"), "--verbose"])
    assert "ZeroDivisionError: secret details" in capsys.readouterr().err
