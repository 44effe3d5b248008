"""One process with its group: started with little around it, bounded, and killed with its children."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_DEATH_GRACE_SECONDS = 0.2
"""Killed processes are gone sooner; beyond this only unreaped ones remain, which do nothing."""
MARK = "MINUTES_KIT_RUN"
"""The environment variable that tells the processes of one run."""
_STRAY_ROUNDS = 20
"""Those that start others while they are being killed are met again; each round takes some milliseconds."""
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "PROGRAMFILES", "PROGRAMDATA")
_HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TMP", "TEMP")
_ADDRESSES = 4
"""How many times its memory a program may address: it maps files and reserves what it never touches."""

_BOUNDED = """
ulimit -c 0
ulimit -d "$1" 2>/dev/null
ulimit -v "$2" 2>/dev/null
ulimit -f "$3" 2>/dev/null
exec 3<&0
(read -r nothing <&3; kill -9 -$$) >/dev/null 2>&1 &
shift 3
exec "$@" 3<&- </dev/null
"""
"""A shell sets the limits, because code between fork and exec is not safe in a threaded program. What it
leaves behind waits for the end of a pipe that only our process holds open, and then kills the group."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """`memory` (private, in bytes) holds for each process of a program where the system can limit it,
    `disk` (in bytes) for each file that it writes and for its working folder as a whole.
    """

    memory: int
    disk: int


def environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """What a program is told of its surroundings."""
    kept = {key: os.environ[key] for key in _KEPT_VARIABLES if key in os.environ}
    return kept | dict.fromkeys(_HOME_VARIABLES, str(home)) | {"LC_ALL": "C.UTF-8"} | dict(more or {})


def start(
    program: Sequence[str], cwd: Path, env: Mapping[str, str], bounds: Bounds | None
) -> subprocess.Popen[bytes]:
    """A program that gets no input. Its outputs are pipes. Raises OSError if it cannot be started."""
    guarded = bounds is not None and os.name == "posix"
    if bounds and guarded:
        # Kibibytes, and blocks of 512 bytes for files.
        limits = (bounds.memory // 1024, _ADDRESSES * bounds.memory // 1024, bounds.disk // 512)
        program = ("/bin/sh", "-c", _BOUNDED, "sh", *map(str, limits), *program)
    return subprocess.Popen(  # noqa: S603 - a list, no shell words; callers pass fixed programs
        program,
        bufsize=0,
        cwd=cwd,
        env=env,
        stdin=subprocess.PIPE if guarded else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def start_helper(program: Sequence[str], cwd: Path, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A program that is written to and read from. Raises OSError if it cannot be started."""
    return subprocess.Popen(  # noqa: S603 - as above
        program,
        cwd=cwd,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether the program ended, whatever its children do."""
    if sys.platform == "win32" or not hasattr(os, "waitid"):
        return process.poll() is not None
    # The process stays unreaped: until then its number can only mean this process group.
    options = os.WEXITED | os.WNOHANG | os.WNOWAIT
    try:
        return os.waitid(os.P_PID, process.pid, options) is not None
    except ChildProcessError:  # the host application reaps all children by itself
        return True


def kill_strays(mark: str) -> None:
    """Kill processes that left the group of their program, told by the mark that they inherit (Linux)."""
    for _ in range(_STRAY_ROUNDS):
        strays = list(_marked(mark))
        for process in strays:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
        if not strays:
            return


def _marked(mark: str) -> Iterator[int]:
    wanted = f"{MARK}={mark}".encode()
    with suppress(OSError), os.scandir("/proc") as processes:
        for entry in processes:
            if entry.name.isdigit():
                # Those of other users cannot be read, nor those that ended.
                with suppress(OSError):
                    if wanted in Path(entry.path, "environ").read_bytes().split(b"\0"):
                        yield int(entry.name)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of the group and wait until it is gone, so that its files can be removed."""
    if sys.platform == "win32":
        command = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        process.wait()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        deadline = time.monotonic() + _DEATH_GRACE_SECONDS
        with suppress(ProcessLookupError, PermissionError):
            while time.monotonic() < deadline:
                os.killpg(process.pid, 0)
                time.sleep(0.002)
    if process.stdin:
        with suppress(OSError):
            process.stdin.close()
