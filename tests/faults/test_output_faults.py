from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desk import hidden, names

from minutes_kit import output
from minutes_kit.errors import OutputError
from minutes_kit.output import publish

root = getattr(os, "geteuid", lambda: -1)() == 0
NAMES = ("report.docx", "report.pdf")

PUBLISHER = """
import itertools, sys
from pathlib import Path
from minutes_kit import output
folder, size, staging = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
if staging == "named":
    output._open_nameless = lambda folder: -1
for number in itertools.count():
    content = bytes([number % 256]) * size
    output.publish({"report.docx": content, "report.pdf": content}, folder)
    print(number, flush=True)
"""


@pytest.fixture(params=["nameless", "named"])
def staging(request, monkeypatch):
    if request.param == "named":
        monkeypatch.setattr(output, "_open_nameless", lambda folder: -1)
    return request.param


def failure(folder: Path, names=NAMES) -> OutputError:
    with pytest.raises(OutputError) as caught:
        publish(dict.fromkeys(names, b"new" * 1000), folder)
    return caught.value


def publish_until_killed(folder: Path, size: int, staging: str, seconds: float) -> None:
    command = [sys.executable, "-c", PUBLISHER, str(folder), str(size), staging]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout.readline() == b"0\n"
            time.sleep(seconds)
        finally:
            process.send_signal(signal.SIGKILL)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_any_moment_each_file_is_whole(tmp_path, staging):
    size, kills, moments = 1_000_003, 15, random.Random(20110629)
    killed_with_litter = 0
    for _ in range(kills):
        publish_until_killed(tmp_path, size, staging, moments.uniform(0, 0.04))
        for name in NAMES:
            content = (tmp_path / name).read_bytes()
            assert len(content) == size
            assert content == content[:1] * size
        killed_with_litter += bool(hidden(tmp_path))
    publish({"other.pdf": b""}, tmp_path)
    assert hidden(tmp_path) == []
    if staging == "nameless" and hasattr(os, "O_TMPFILE"):
        assert killed_with_litter <= 1


@pytest.mark.skipif(not root or sys.platform != "linux", reason="mounting a small disk needs root on Linux")
def test_a_full_disk_leaves_the_old_files(tmp_path, staging):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", tmp_path], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        publish({"report.pdf": b"old"}, tmp_path)
        with pytest.raises(OutputError) as caught:
            publish({"report.pdf": b"new", "report.docx": bytes(2_000_000)}, tmp_path)
        assert caught.value.fault.rule == "MK-O02"
        assert caught.value.fault.params["path"] == str(tmp_path / "report.docx")
        assert names(tmp_path) == ["report.pdf"]
        assert (tmp_path / "report.pdf").read_bytes() == b"old"
        publish({"report.pdf": bytes(900_000)}, tmp_path)
    finally:
        subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        (errno.ENOSPC, "MK-O02"),
        (errno.EDQUOT, "MK-O02"),
        (errno.EROFS, "MK-O04"),
        (errno.EACCES, "MK-O01"),
        (errno.EIO, "MK-O10"),
    ],
)
def test_a_failing_disk_is_named_and_leaves_nothing(tmp_path, monkeypatch, staging, code, rule):
    def fail(descriptor):
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", fail)
    error = failure(tmp_path / "new" / "folder")
    assert error.fault.rule == rule
    assert error.fault.params["code"] == errno.errorcode[code]
    assert names(tmp_path) == []


def test_a_file_open_in_another_program(tmp_path, monkeypatch, staging):
    publish(dict.fromkeys(NAMES, b"old"), tmp_path)

    def refuse(source, target):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    error = failure(tmp_path)
    assert error.fault.rule == "MK-O05"
    assert error.fault.params["path"] == str(tmp_path / NAMES[0])
    assert names(tmp_path) == sorted(NAMES)
    assert (tmp_path / NAMES[0]).read_bytes() == b"old"


def test_an_interrupted_publishing_leaves_nothing(tmp_path, monkeypatch, staging):
    def interrupt(descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        publish(dict.fromkeys(NAMES, b"new"), tmp_path / "out")
    assert names(tmp_path) == []


def test_no_descriptor_stays_open(tmp_path, monkeypatch, staging):
    def descriptors():
        return len(list(Path("/proc/self/fd").iterdir()))

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs /proc")
    before = descriptors()
    publish(dict.fromkeys(NAMES, b"new"), tmp_path)
    (tmp_path / "folder.pdf").mkdir()
    failure(tmp_path, (*NAMES, "folder.pdf"))
    monkeypatch.setattr(os, "fsync", lambda descriptor: Path("/missing/file").stat())
    failure(tmp_path)
    assert descriptors() == before


def test_a_folder_in_the_place_of_the_target(tmp_path, staging):
    (tmp_path / NAMES[1]).mkdir()
    assert failure(tmp_path).fault.rule == "MK-O03"
    assert names(tmp_path) == [NAMES[1]]


@pytest.mark.parametrize("folder", ["file", "file/deeper", "file/deeper/still"])
def test_a_file_in_the_place_of_the_folder(tmp_path, staging, folder):
    (tmp_path / "file").write_bytes(b"")
    assert failure(tmp_path / folder).fault.rule == "MK-O07"
    assert names(tmp_path) == ["file"]


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
@pytest.mark.parametrize("target", ["missing", "loop"])
def test_a_broken_link_in_the_place_of_the_folder(tmp_path, staging, target):
    (tmp_path / "loop").symlink_to(target)
    assert failure(tmp_path / "loop").fault.rule in {"MK-O07", "MK-O10"}
    assert names(tmp_path) == ["loop"]


def test_a_name_that_is_too_long(tmp_path, staging):
    assert failure(tmp_path / "out", ("x" * 300 + ".pdf",)).fault.rule == "MK-O06"
    assert names(tmp_path) == []


@pytest.mark.skipif(root, reason="root may write anywhere")
def test_a_folder_without_permission(tmp_path, staging):
    tmp_path.chmod(0o500)
    try:
        assert failure(tmp_path).fault.rule == "MK-O01"
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that nobody can write to")
def test_a_folder_where_nobody_can_write(staging):
    assert failure(Path("/proc/self")).fault.rule in {"MK-O01", "MK-O07", "MK-O10"}


@pytest.mark.skipif(root, reason="root may write anywhere")
def test_a_file_marked_read_only_is_not_replaced(tmp_path, staging):
    publish(dict.fromkeys(NAMES, b"old"), tmp_path)
    (tmp_path / NAMES[0]).chmod(0o400)
    assert failure(tmp_path).fault.rule == "MK-O01"
    assert (tmp_path / NAMES[1]).read_bytes() == b"old"
