"""The library as a web application uses it: public names, bytes, threads, silence, memory."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from desk import STAMP, environment, minutes_kit_command, write_minutes
from gate import A2, pdf_faults

import minutes_kit as mk

MOMENT = datetime.fromtimestamp(int(STAMP), UTC)

PUBLIC = [
    "AppendixError",
    "Audit",
    "BuildResult",
    "ExitCode",
    "Fix",
    "FixResult",
    "InvalidMinutes",
    "MergeResult",
    "Minutes",
    "MinutesKitError",
    "MissingProgramError",
    "OutputError",
    "Pkcs12",
    "Problem",
    "Project",
    "Provenance",
    "ProvenanceError",
    "RenderError",
    "Report",
    "Severity",
    "Signature",
    "SourceError",
    "StripResult",
    "TemplateError",
    "Token",
    "UsageError",
    "__version__",
    "build",
    "check",
    "draft",
    "extract",
    "fix",
    "fix_text",
    "load",
    "merge",
    "render_docx",
    "render_pdf",
    "sign",
    "signatures",
    "strip",
    "verify",
]


# --- names -------------------------------------------------------------------------------------------


def test_the_public_names_are_a_contract():
    assert list(mk.__all__) == PUBLIC
    assert dir(mk) == sorted(PUBLIC)


def test_each_public_name_is_there_and_says_what_it_is():
    for name in PUBLIC:
        value = getattr(mk, name)
        assert not isinstance(value, ModuleType), f"{name} is a module"
        assert name == "__version__" or value.__doc__, name


def test_a_name_that_is_none():
    with pytest.raises(AttributeError, match="bild"):
        mk.bild  # noqa: B018


def test_a_module_never_takes_the_place_of_a_function(tmp_path):
    mk.build(write_minutes(tmp_path), tmp_path / "out", timestamp=MOMENT)
    assert callable(mk.build)
    assert callable(mk.check)


def test_errors_have_one_root_and_an_exit_code_each():
    errors = [getattr(mk, name) for name in PUBLIC if name.endswith("Error") or name == "InvalidMinutes"]
    assert len(errors) == 10
    assert all(issubclass(error, mk.MinutesKitError) for error in errors)
    assert all(isinstance(error.exit_code, mk.ExitCode) for error in errors)


# --- check and load ----------------------------------------------------------------------------------


def test_check_takes_a_path_a_text_a_folder_and_several(tmp_path):
    path = write_minutes(tmp_path)
    for paths in (path, str(path), tmp_path, [path, str(path)]):
        report = mk.check(paths)
        assert report
        assert report.files == (str(path),)
    other = write_minutes(tmp_path, "b.minutes.yaml", "miejsce: x\n")
    report = mk.check([path, other])
    assert not report
    assert [(problem.file, problem.line) for problem in report] == [(str(other), 12)]
    assert "miejsce" in report.problems[0].message
    assert mk.check(other, lang="en").problems[0].message != report.problems[0].message


def test_load_gives_frozen_minutes_or_the_report(tmp_path):
    minutes = mk.load(write_minutes(tmp_path))
    assert isinstance(minutes, mk.Minutes)
    assert minutes.title == "Notatka ze spotkania w Legnicy"
    assert hash(minutes) == hash(mk.load(write_minutes(tmp_path)))
    with pytest.raises(FrozenInstanceError):
        minutes.title = "x"
    with pytest.raises(mk.InvalidMinutes) as caught:
        mk.load(write_minutes(tmp_path, "b.minutes.yaml", "miejsce: x\n"))
    assert [problem.line for problem in caught.value.report] == [12]
    assert "miejsce" in str(caught.value)
    with pytest.raises(mk.InvalidMinutes):
        mk.load(tmp_path / "missing.yaml")


# --- documents ---------------------------------------------------------------------------------------


def test_the_command_writes_the_bytes_that_the_library_gives(tmp_path):
    path = write_minutes(tmp_path)
    done = minutes_kit_command("build", path, "-o", tmp_path / "command", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    result = mk.build(path, tmp_path / "library", timestamp=MOMENT)
    assert isinstance(result, mk.BuildResult)
    for made in result.paths:
        assert made.read_bytes() == (tmp_path / "command" / made.name).read_bytes()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_documents_in_memory_are_those_that_a_build_writes(tmp_path):
    path = write_minutes(tmp_path)
    minutes = mk.load(path)
    made = mk.build(path, tmp_path / "out", formats=("docx",), timestamp=MOMENT)
    here, there = (
        parts(data) for data in (mk.render_docx(minutes, timestamp=MOMENT), made.paths[0].read_bytes())
    )
    assert set(there) - set(here) == {
        *("customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"),
    }, "a build adds its manifest, and what is held in memory has no sources"
    linked = {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {name for name in here if here[name] != there[name]} == linked
    pdf = mk.render_pdf(minutes, timestamp=MOMENT)
    assert pdf_faults(pdf, A2) == []


def test_projects_are_given_beside_the_minutes(tmp_path):
    minutes = mk.load(write_minutes(tmp_path))
    project = mk.Project(title="Usługi bliżej ludzi", number="P-1", programme="pokl-2007-2013")
    bare, shared = (mk.render_docx(minutes, given, timestamp=MOMENT) for given in ((), (project,)))
    assert bare != shared
    assert mk.render_pdf(minutes, (project,), timestamp=MOMENT) != mk.render_pdf(minutes, timestamp=MOMENT)


def test_build_raises_what_the_documentation_names(tmp_path):
    with pytest.raises(mk.UsageError):
        mk.build(write_minutes(tmp_path), tmp_path / "out", formats=("odt",))
    with pytest.raises(mk.InvalidMinutes):
        mk.build(write_minutes(tmp_path, "b.minutes.yaml", "miejsce: x\n"), tmp_path / "out")
    (tmp_path / "file").touch()
    with pytest.raises(mk.OutputError):
        mk.build(write_minutes(tmp_path), tmp_path / "file")
    assert not (tmp_path / "out").exists()


# --- under load --------------------------------------------------------------------------------------


def test_threads_render_at_once_and_each_gets_its_own_document(tmp_path):
    files = [write_minutes(tmp_path, f"{n}.minutes.yaml", f"subtitle: Grupa {n}\n") for n in range(8)]
    minutes = [mk.load(path) for path in files]

    def rendered(one):
        return [render(one, timestamp=MOMENT) for _ in range(5) for render in (mk.render_docx, mk.render_pdf)]

    alone = [rendered(one)[:2] for one in minutes]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(rendered, minutes))
    assert [made[:2] for made in together] == alone
    assert all(made == made[:2] * 5 for made in together)
    assert len({bytes(one[1]) for one in alone}) == 8


def test_nothing_is_printed_logged_or_changed(tmp_path, capfd, caplog, monkeypatch):
    import locale
    import logging
    import os

    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    path = write_minutes(tmp_path, more="miejsce: x\n")

    def state():
        return dict(os.environ), locale.setlocale(locale.LC_ALL), logging.root.handlers[:], sys.path[:]

    before = state()
    assert not mk.check(path)
    mk.build(write_minutes(tmp_path), tmp_path / "out", timestamp=MOMENT)
    assert state() == before
    assert list(work.iterdir()) == []
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_a_working_folder_that_is_gone_does_not_matter(tmp_path):
    path = write_minutes(tmp_path)
    code = (
        "import os, sys, tempfile, minutes_kit\n"
        "gone = tempfile.mkdtemp(); os.chdir(gone); os.rmdir(gone)\n"
        "assert minutes_kit.check(sys.argv[1])\n"
        "minutes_kit.build(sys.argv[1], sys.argv[2])\n"
    )
    command = [sys.executable, "-c", code, str(path), str(tmp_path / "out")]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(list((tmp_path / "out").iterdir())) == 2


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_memory_does_not_grow_with_the_number_of_documents(tmp_path):
    """Fifty documents that differ, after ten that fill the caches; in a process of their own."""
    code = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
import minutes_kit as mk
pages = resource.getpagesize()
text = Path(sys.argv[1]).read_text(encoding="utf-8")
def megabytes():
    return int(Path("/proc/self/statm").read_text().split()[1]) * pages / 2**20
for number in range(60):
    path = Path(sys.argv[2], f"{number}.minutes.yaml")
    more = f"subtitle: Grupa {number}\\nclosing: {'Słowa ' * 300}{number}\\n"
    path.write_text(text + more, encoding="utf-8")
    minutes = mk.load(path)
    mk.render_docx(minutes), mk.render_pdf(minutes)
    if number == 9:
        before = megabytes()
print(megabytes() - before)
"""
    command = [sys.executable, "-c", code, str(write_minutes(tmp_path)), str(tmp_path)]
    # One arena: else what the allocator of glibc keeps back for each thread hides what is lost.
    done = subprocess.run(
        command, env=environment(MALLOC_ARENA_MAX="1"), capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < 10
