from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from minutes_kit.errors import ExitCode, MissingProgramError
from minutes_kit.external import OUTPUT_BYTES, Bounds, find_program, programs, run

posix = pytest.mark.skipif(os.name != "posix", reason="process groups and shell scripts")

CHILD_OUTLIVES = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(60)"])
open("child", "w").write(str(child.pid))
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-S", "-c", code)


def alive(process: int) -> bool:
    """Whether a process runs; one that only waits to be reaped does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True).stdout
    return bool(state) and not state.startswith("Z")


def rule_of(*args, **kwargs) -> str:
    with pytest.raises(MissingProgramError) as caught:
        run(*args, **kwargs)
    assert caught.value.exit_code is ExitCode.MISSING
    return caught.value.fault.rule


def test_what_a_program_says_and_how_it_ends(tmp_path):
    code = "import os, sys; print(os.getcwd()); print('Zażółć', file=sys.stderr); sys.exit(3)"
    completed = run(python(code), timeout=20, cwd=tmp_path)
    assert completed.status == 3
    assert Path(completed.stdout.decode().strip()).samefile(tmp_path)
    assert completed.stderr.decode().strip() == "Zażółć"
    assert not completed.crashed


def test_a_program_gets_no_input(tmp_path):
    assert run(python("print(repr(input()))"), timeout=20, cwd=tmp_path).status == 1


def test_a_program_sees_a_minimal_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "s3cret")
    code = "import os; print(sorted(os.environ.items()))"
    said = run(python(code), timeout=20, cwd=tmp_path, env={"EXTRA": "extra"}).stdout.decode()
    assert "s3cret" not in said
    assert f"('HOME', '{tmp_path}')" in said
    assert f"('TMPDIR', '{tmp_path}')" in said
    assert "('EXTRA', 'extra')" in said


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_flood_of_output_is_read_and_dropped(tmp_path, stream):
    code = f"import sys\nfor _ in range(100): sys.{stream}.buffer.write(b'x' * 1_000_000)"
    completed = run(python(code), timeout=30, cwd=tmp_path)
    assert completed.status == 0
    assert getattr(completed, stream) == b"x" * OUTPUT_BYTES


@posix
def test_a_program_that_hangs_is_killed_with_its_children(tmp_path):
    started = time.monotonic()
    code = (
        CHILD_OUTLIVES + "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    )
    assert rule_of(python(code), timeout=1, cwd=tmp_path, name="plan.docx") == "MK-X03"
    assert time.monotonic() - started < 10
    assert not alive(int((tmp_path / "child").read_text()))


def test_the_message_of_a_timeout_names_the_file(tmp_path):
    with pytest.raises(MissingProgramError) as caught:
        run(
            python("import time; time.sleep(60)"),
            timeout=0.1,
            cwd=tmp_path,
            title="LibreOffice",
            name="a.docx",
        )
    assert caught.value.fault.params == {"program": "LibreOffice", "name": "a.docx", "seconds": 1}


@posix
def test_a_child_does_not_outlive_its_program(tmp_path):
    started = time.monotonic()
    assert run(python(CHILD_OUTLIVES), timeout=30, cwd=tmp_path).status == 0
    assert time.monotonic() - started < 10
    assert not alive(int((tmp_path / "child").read_text()))


@posix
@pytest.mark.parametrize("interruption", [KeyboardInterrupt, MemoryError])
def test_an_interrupted_call_leaves_no_process(tmp_path, monkeypatch, interruption):
    def interrupt(process):
        if (tmp_path / "child").exists() and (tmp_path / "child").read_text():
            raise interruption
        return False

    monkeypatch.setattr(programs, "ended", interrupt)
    with pytest.raises(interruption):
        run(python(CHILD_OUTLIVES + "import time; time.sleep(60)"), timeout=30, cwd=tmp_path)
    assert not alive(int((tmp_path / "child").read_text()))


@posix
def test_a_crash_is_told_from_a_failure(tmp_path):
    assert run(python("import os; os.kill(os.getpid(), 11)"), timeout=20, cwd=tmp_path).crashed
    assert run(("/bin/sh", "-c", "sh -c 'kill -9 $$'; exit $?"), timeout=20, cwd=tmp_path).crashed
    assert not run(("/bin/sh", "-c", "exit 81"), timeout=20, cwd=tmp_path).crashed


@pytest.mark.skipif(sys.platform != "linux", reason="the limit holds on Linux")
def test_memory_is_limited_and_arguments_pass_unchanged(tmp_path):
    allocate = "import sys; block = bytearray(10**9); print(sys.argv[1])"
    argument = "a b; $(touch hacked) \"'*"
    bounds = Bounds(500 * 1024**2, 2**20)
    limited = run((*python(allocate), argument), timeout=20, cwd=tmp_path, bounds=bounds)
    assert b"MemoryError" in limited.stderr
    small = allocate.replace("10**9", "10")
    assert run(
        (*python(small), argument), timeout=20, cwd=tmp_path, bounds=Bounds(500 * 1024**2, 2**20)
    ).stdout.decode() == (argument + "\n")
    assert names(tmp_path) == []


def test_a_program_that_cannot_be_started(tmp_path):
    assert rule_of((str(tmp_path / "missing"),), timeout=5, cwd=tmp_path) == "MK-X02"
    (tmp_path / "data").write_bytes(b"\x00\x01")
    (tmp_path / "data").chmod(0o700)
    assert rule_of((str(tmp_path / "data"),), timeout=5, cwd=tmp_path) == "MK-X02"


def test_programs_run_side_by_side(tmp_path):
    code = "import sys, time; time.sleep(0.2); print(sys.argv[1])"

    def say(number: int) -> int:
        return int(run((*python(code), str(number)), timeout=30, cwd=tmp_path).stdout)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(say, range(16))) == list(range(16))


def program(path: Path) -> Path:
    path.write_text("#!/bin/sh\n")
    path.chmod(0o700)
    return path


@posix
def test_a_program_is_found_by_variable_path_and_place(tmp_path, monkeypatch):
    monkeypatch.delenv("THE_PROGRAM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    place = program(tmp_path / "placed")
    assert find_program(("tool",)) is None
    assert find_program(("tool",), places=(tmp_path / "none", place)) == place
    on_path = program(tmp_path / "bin" / "tool")
    assert find_program(("other", "tool"), places=(place,)) == on_path
    mine = program(tmp_path / "mine")
    monkeypatch.setenv("THE_PROGRAM", str(mine))
    assert find_program(("tool",), override="THE_PROGRAM") == mine
    monkeypatch.setenv("THE_PROGRAM", str(tmp_path / "missing"))
    assert find_program(("tool",), override="THE_PROGRAM") is None
    monkeypatch.setenv("THE_PROGRAM", "")
    assert find_program(("tool",), override="THE_PROGRAM") == on_path
    on_path.chmod(0o600)
    assert find_program(("tool",), places=(place,)) == place
