"""The only starter of other programs: bounded in time, memory, output and reach, and never outlived.

A program runs in a process group of its own, which is killed when the program ends, takes too long,
or the caller is interrupted. It gets no input, a minimal environment, and its working folder as home.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from threading import Event, Thread
from typing import IO

from .errors import MissingProgramError

OUTPUT_BYTES = 64 * 1024
"""How much is kept of each of the two outputs of a program; the rest is read and dropped."""

_OUTPUT_GRACE_SECONDS = 2.0
"""For a process that left the group on purpose and still holds the output."""
_DEATH_GRACE_SECONDS = 0.2
"""Killed processes are gone sooner; beyond this only unreaped ones remain, which do nothing."""
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "PROGRAMFILES", "PROGRAMDATA")
_HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TMP", "TEMP")


@dataclass(frozen=True, slots=True)
class Completed:
    """How a program ended. `status` is its exit status; a negative one is the signal that ended it."""

    status: int
    stdout: bytes
    stderr: bytes

    @property
    def crashed(self) -> bool:
        """Ended by a signal, its own or (status above 128) that of a program it had started."""
        return self.status < 0 or self.status > 128


def find_program(names: Iterable[str], *, override: str = "", places: Iterable[Path] = ()) -> Path | None:
    """The first of `names` on the PATH, else the first of `places` that can be executed.

    If the environment variable `override` is set, what it names counts and nothing else.
    """
    wanted = os.environ.get(override, "") if override else ""
    candidates = [wanted] if wanted else [*names, *map(str, places)]
    found = next(filter(None, map(shutil.which, candidates)), None)
    return Path(found).absolute() if found else None


def run(
    program: Sequence[str],
    *,
    timeout: float,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    memory: int | None = None,
    stop: Event | None = None,
    title: str = "",
    name: str = "",
) -> Completed:
    """Run `program` in `cwd` for at most `timeout` seconds and return how it ended.

    `env` adds to the minimal environment. `memory` limits its address space in bytes (POSIX only).
    Once `stop` is set the time is up. Messages call the program `title` and the file it works on `name`.
    When the call ends, by return or by exception, the whole process group is dead.

    Raises `MissingProgramError` if the program cannot be started (MK-X02) or takes too long (MK-X03).
    """
    title = title or Path(program[0]).stem
    try:
        process = _start(program, cwd, _environment(cwd, env), memory)
    except OSError as error:
        raise MissingProgramError("MK-X02", program=title, name=name) from error
    captures = [_Capture(stream) for stream in (process.stdout, process.stderr) if stream]
    try:
        if not _ends(process, timeout, stop or Event()):
            raise MissingProgramError("MK-X03", program=title, name=name, seconds=ceil(timeout))
    finally:
        _kill_group(process)
        for capture in captures:
            capture.join(_OUTPUT_GRACE_SECONDS)
    return Completed(process.returncode, *(bytes(capture.kept) for capture in captures))


class _Capture(Thread):
    """Reads a stream to its end, so that the program never blocks, and keeps the first part."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self.stream = stream
        self.kept = bytearray()
        self.start()

    def run(self) -> None:
        with self.stream as stream:
            while chunk := stream.read(OUTPUT_BYTES):
                self.kept += chunk[: OUTPUT_BYTES - len(self.kept)]


def _environment(cwd: Path, env: Mapping[str, str] | None) -> dict[str, str]:
    kept = {key: os.environ[key] for key in _KEPT_VARIABLES if key in os.environ}
    return kept | dict.fromkeys(_HOME_VARIABLES, str(cwd)) | {"LC_ALL": "C.UTF-8"} | dict(env or {})


def _start(
    program: Sequence[str], cwd: Path, env: Mapping[str, str], memory: int | None
) -> subprocess.Popen[bytes]:
    if memory is not None and os.name == "posix":
        # A shell sets the limit, because code between fork and exec is not safe in a threaded program.
        limit = 'ulimit -c 0; ulimit -v "$0" 2>/dev/null; exec "$@"'
        program = ("/bin/sh", "-c", limit, str(memory // 1024), *program)
    return subprocess.Popen(  # noqa: S603 - a list, no shell words; callers pass fixed programs
        program,
        bufsize=0,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def _ends(process: subprocess.Popen[bytes], timeout: float, stop: Event) -> bool:
    """Wait for the end of the program, not of its children; false if the time runs out."""
    deadline = time.monotonic() + timeout
    pause = 0.001
    while not _ended(process):
        left = deadline - time.monotonic()
        if left <= 0 or stop.wait(min(pause, left)):
            return False
        pause = min(pause * 2, 0.02)
    return True


def _ended(process: subprocess.Popen[bytes]) -> bool:
    if sys.platform == "win32" or not hasattr(os, "waitid"):
        return process.poll() is not None
    # The process stays unreaped: until then its number can only mean this process group.
    options = os.WEXITED | os.WNOHANG | os.WNOWAIT
    try:
        return os.waitid(os.P_PID, process.pid, options) is not None
    except ChildProcessError:  # the host application reaps all children by itself
        return True


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of the group and wait until it is gone, so that its files can be removed."""
    if sys.platform == "win32":
        command = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        process.wait()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + _DEATH_GRACE_SECONDS
    with suppress(ProcessLookupError, PermissionError):
        while time.monotonic() < deadline:
            os.killpg(process.pid, 0)
            time.sleep(0.002)
