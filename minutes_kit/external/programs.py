"""Programs that do one thing and end, such as an office suite that prints one document."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil
from pathlib import Path
from threading import Event, Thread
from typing import IO
from uuid import uuid4

from ..errors import MissingProgramError
from .process import MARK, Bounds, ended, environment, kill_group, kill_strays, start

OUTPUT_BYTES = 64 * 1024
"""How much is kept of each of the two outputs of a program; the rest is read and dropped."""

_OUTPUT_GRACE_SECONDS = 2.0
"""For a process that left the group on purpose and still holds the output."""
_WEIGHING = 16
"""The working folder is weighed at every so many looks at the program, some 0.3 s apart."""


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
    bounds: Bounds | None = None,
    stop: Event | None = None,
    title: str = "",
    name: str = "",
) -> Completed:
    """Run `program` in `cwd` for at most `timeout` seconds and return how it ended.

    `env` adds to the minimal environment. Once `stop` is set the time is up. Messages call the program
    `title` and the file it works on `name`. When the call ends, by return or by exception, the whole process
    group is dead.

    Raises `MissingProgramError` if the program cannot be started (MK-X02), takes too long (MK-X03) or writes
    more than it may (MK-X09).
    """
    title, mark = title or Path(program[0]).stem, uuid4().hex
    try:
        process = start(program, cwd, environment(cwd, env) | {MARK: mark}, bounds)
    except OSError as error:
        raise MissingProgramError("MK-X02", program=title, name=name) from error
    captures = [_Capture(stream) for stream in (process.stdout, process.stderr) if stream]
    try:
        if not _ends(process, timeout, stop or Event(), cwd, bounds):
            raise MissingProgramError("MK-X03", program=title, name=name, seconds=ceil(timeout))
        if bounds and _weighs_more(cwd, bounds.disk):
            raise MissingProgramError("MK-X09", program=title, name=name, limit=bounds.disk // 2**20)
    finally:
        kill_group(process)
        kill_strays(mark)
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


def _ends(
    process: subprocess.Popen[bytes], timeout: float, stop: Event, cwd: Path, bounds: Bounds | None
) -> bool:
    """Wait until the program ends, whatever its children do, or its folder is full; false if it is late."""
    deadline = time.monotonic() + timeout
    pause = 0.001
    for look in count(1):
        if ended(process):
            return True
        if bounds and look % _WEIGHING == 0 and _weighs_more(cwd, bounds.disk):
            return True
        left = deadline - time.monotonic()
        if left <= 0 or stop.wait(min(pause, left)):
            return False
        pause = min(pause * 2, 0.02)
    raise AssertionError  # the count has no end


def _weighs_more(folder: Path, limit: int) -> bool:
    """Whether the files below a folder have at least `limit` bytes. What vanishes meanwhile has none."""
    weight, folders = 0, [str(folder)]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        weight += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue
        if weight >= limit:
            return True
    return False
