from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desk import hidden, names
from hypothesis import example, given
from hypothesis import strategies as st

from minutes_kit import output
from minutes_kit.errors import ExitCode, OutputError
from minutes_kit.output import STEM_BYTES, STEM_CHARACTERS, file_stem, publish

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and links")


@pytest.fixture(params=["nameless", "named"], autouse=True)
def staging(request, monkeypatch):
    """Every test runs with files that have no name yet and with the portable temporary files."""
    if request.param == "named":
        monkeypatch.setattr(output, "_open_nameless", lambda folder: -1)
    return request.param


def rule_of(call, *args, **kwargs) -> str:
    with pytest.raises(OutputError) as caught:
        call(*args, **kwargs)
    assert caught.value.exit_code is ExitCode.OUTPUT
    return caught.value.fault.rule


@pytest.mark.parametrize(
    ("source", "stem"),
    [
        ("gwd-01.minutes.yaml", "gwd-01"),
        ("/srv/gwd/minutes.yaml", "minutes"),
        (Path("gwd-01.yml"), "gwd-01"),
        ("GWD-01.Minutes.YAML", "GWD-01"),
        ("gwd-01.json", "gwd-01"),
        ("v1.2.minutes.yaml", "v1.2"),
        ("gwd.yaml.bak", "gwd.yaml.bak"),
        ("-", "-"),
        (".minutes.yaml", "minutes"),
        ("..yaml", "minutes"),
        ("", "minutes"),
        ("Spotkanie żółwi – Łódź.minutes.yaml", "Spotkanie żółwi – Łódź"),
        ("Z\u0307o\u0301l\u0301w.yaml", "Żóĺw"),
        (".ukryty.yaml", "ukryty"),
        ("koniec. .yaml", "koniec"),
        ("con.yaml", "_con"),
        ("LPT1.spis.yaml", "_LPT1.spis"),
        ("konto.yaml", "konto"),
        ('a<b>"c":d|e?f*g.yaml', "a-b--c--d-e-f-g"),
        ("a\\b.yaml", "a-b"),
        ("a\nb\x00c.yaml", "a-b-c"),
        ("faktura\u202efdp.yaml", "faktura-fdp"),
        ("x" * 150 + ".yaml", "x" * STEM_CHARACTERS),
    ],
)
def test_the_stem_of_an_output(source, stem):
    assert file_stem(source) == stem


@given(st.text(st.characters(codec=None), max_size=300))
@example("\U0001f600" * 100)
@example("\udcff.yaml")
@example("a" * 98 + " . b")
def test_any_name_gives_a_stem_that_can_be_published(name):
    stem = file_stem(name)
    assert 0 < len(stem) <= STEM_CHARACTERS + 1
    assert len(stem.encode()) <= STEM_BYTES + 1
    assert not stem.startswith(".")
    assert stem == stem.strip()
    assert not output._UNSAFE.search(stem)
    assert file_stem(stem + ".minutes.yaml") == stem


def test_files_are_written_into_a_new_folder(tmp_path):
    folder = tmp_path / "out" / "gwd"
    paths = publish({"gwd-01.docx": b"docx", "gwd-01.pdf": b""}, folder)
    assert paths == (folder / "gwd-01.docx", folder / "gwd-01.pdf")
    assert [path.read_bytes() for path in paths] == [b"docx", b""]
    assert names(folder) == ["gwd-01.docx", "gwd-01.pdf"]


def test_a_file_is_replaced_as_a_whole(tmp_path):
    publish({"a.pdf": b"old and long"}, tmp_path)
    publish({"a.pdf": b"new"}, tmp_path)
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert names(tmp_path) == ["a.pdf"]


def test_a_reader_of_the_old_file_keeps_it(tmp_path):
    publish({"a.pdf": b"old"}, tmp_path)
    with (tmp_path / "a.pdf").open("rb") as reader:
        publish({"a.pdf": b"new"}, tmp_path)
        assert reader.read() == b"old"


def test_a_relative_folder_is_allowed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert publish({"a.pdf": b"a"}, Path("out")) == (Path("out/a.pdf"),)
    assert (tmp_path / "out" / "a.pdf").read_bytes() == b"a"


def test_many_files_do_not_run_out_of_descriptors(tmp_path):
    files = {f"{number}.pdf": b"%d" % number for number in range(output._NAMELESS_FILES + 1)}
    publish(files, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == files


def test_without_overwrite_an_existing_file_stops_everything(tmp_path):
    publish({"b.pdf": b"old"}, tmp_path)
    assert rule_of(publish, {"a.pdf": b"a", "b.pdf": b"new"}, tmp_path, overwrite=False) == "MK-O08"
    assert names(tmp_path) == ["b.pdf"]
    assert (tmp_path / "b.pdf").read_bytes() == b"old"


def test_without_overwrite_a_file_that_appears_meanwhile_is_kept(tmp_path, monkeypatch):
    stage = output._stage

    def slow_stage(*args, **kwargs):
        staged = stage(*args, **kwargs)
        (tmp_path / "a.pdf").write_bytes(b"theirs")
        return staged

    monkeypatch.setattr(output, "_stage", slow_stage)
    assert rule_of(publish, {"a.pdf": b"ours"}, tmp_path, overwrite=False) == "MK-O08"
    assert (tmp_path / "a.pdf").read_bytes() == b"theirs"
    assert hidden(tmp_path) == []


def test_without_overwrite_a_new_file_is_made(tmp_path):
    publish({"a.pdf": b"a"}, tmp_path, overwrite=False)
    assert (tmp_path / "a.pdf").read_bytes() == b"a"
    assert hidden(tmp_path) == []


@posix
def test_a_new_file_gets_the_usual_permissions_and_a_replaced_one_keeps_its_own(tmp_path):
    before = os.umask(0o027)
    try:
        publish({"a.pdf": b"1"}, tmp_path)
        assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640
        (tmp_path / "a.pdf").chmod(0o604)
        publish({"a.pdf": b"2"}, tmp_path)
        assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o604
    finally:
        os.umask(before)


@posix
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path):
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "real.pdf").write_bytes(b"old")
    (tmp_path / "a.pdf").symlink_to("archive/real.pdf")
    (tmp_path / "b.pdf").symlink_to("archive/not-yet.pdf")
    publish({"a.pdf": b"new", "b.pdf": b"made"}, tmp_path)
    assert (tmp_path / "a.pdf").is_symlink()
    assert (archive / "real.pdf").read_bytes() == b"new"
    assert (archive / "not-yet.pdf").read_bytes() == b"made"
    assert hidden(archive) == []


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a.pdf", "a/b.pdf", "a\\b.pdf", "a\x00.pdf", "\udcff.pdf"]
)
def test_a_name_that_is_not_a_plain_name_is_refused(tmp_path, name):
    assert rule_of(publish, {name: b""}, tmp_path / "out") == "MK-O09"
    assert names(tmp_path) == []


def temporary(folder: Path, machine: str, process: int, age: float = 0) -> Path:
    path = folder / f".minutes-kit.{machine}.{process}.{'0' * 16}.tmp"
    path.write_bytes(b"half")
    os.utime(path, (time.time() - age,) * 2)
    return path


def dead_process() -> int:
    # Not by a fork: a copy of a process with threads may stop forever before it ends.
    process = subprocess.Popen([sys.executable, "-S", "-c", ""])
    process.wait()
    return process.pid


@posix
def test_the_next_publishing_removes_what_a_killed_one_left(tmp_path):
    here, elsewhere = output._machine(), "00000000"
    stale = [temporary(tmp_path, here, dead_process()), temporary(tmp_path, elsewhere, 1, age=4000)]
    kept = [
        temporary(tmp_path, here, os.getppid()),
        temporary(tmp_path, elsewhere, dead_process()),
        tmp_path / ".minutes-kit.tmp",
        tmp_path / "notes.tmp",
    ]
    for path in kept:
        path.touch()
    publish({"a.pdf": b"a"}, tmp_path)
    assert [path for path in stale if path.exists()] == []
    assert [path for path in kept if not path.exists()] == []
