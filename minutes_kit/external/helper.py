"""A program that stays and answers requests, one after another, each within its time.

Both sides send frames: a mark, a length, bytes. A helper that is late, dies, or sends anything else has
failed for good, and is killed; whoever asked starts another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from struct import Struct, error
from threading import Lock, Timer
from typing import IO

from ..errors import MissingProgramError
from .process import ended, environment, kill_group, start_helper

_HEAD = Struct(">4sQ")
_MARK = b"MK1\n"


class NoAnswer(Exception):  # noqa: N818 - it says what happened
    """The helper is gone. `late` tells that it took too long, else it died or talked nonsense."""

    def __init__(self, *, late: bool = False) -> None:
        self.late = late
        super().__init__(late)


class Helper:
    """One process, for one thread at a time. `close`, which any thread may call, ends it.

    Raises `MissingProgramError` MK-Z43 if it cannot be started.
    """

    def __init__(self, program: Sequence[str], cwd: Path) -> None:
        try:
            self._process = start_helper(program, cwd, environment(cwd))
        except OSError as error:
            raise MissingProgramError("MK-Z43", program=program[0]) from error
        self._closing, self._talking = Lock(), Lock()
        self._closed = False

    @property
    def usable(self) -> bool:
        return not self._closed and not ended(self._process)

    def ask(self, request: bytes, *, seconds: float, limit: int) -> bytes:
        """The answer, of at most `limit` bytes. Raises `NoAnswer`, and then the helper is of no more use."""
        late = _Late(self, seconds)
        try:
            with self._talking:
                write_frame(self._pipe(self._process.stdin), request)
                answer = read_frame(self._pipe(self._process.stdout), limit)
        except (OSError, EOFError, ValueError) as error:
            self.close()
            raise NoAnswer(late=late.cancel()) from error
        if late.cancel():
            raise NoAnswer(late=True)
        return answer

    def close(self) -> None:
        """End the process and all it started. May be called again."""
        with self._closing:
            if not self._closed:
                kill_group(self._process)
                self._closed = True
                with self._talking, suppress(OSError):
                    self._pipe(self._process.stdout).close()

    @staticmethod
    def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
        if stream is None:
            raise EOFError
        return stream


class _Late:
    """Closes a helper when its time is up, unless it was cancelled before."""

    def __init__(self, helper: Helper, seconds: float) -> None:
        self._helper = helper
        self._lock = Lock()
        self._cancelled = self._happened = False
        self._timer = Timer(max(0.0, seconds), self._strike)
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> bool:
        """Whether it was too late for that."""
        self._timer.cancel()
        with self._lock:
            self._cancelled = True
        return self._happened

    def _strike(self) -> None:
        with self._lock:
            if not self._cancelled:
                self._happened = True
                self._helper.close()


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Raises OSError when nobody reads any more."""
    stream.write(_HEAD.pack(_MARK, len(content)))
    stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int) -> bytes:
    """The next frame. Raises EOFError at the end, ValueError for what is none or has over `limit` bytes."""
    head = stream.read(_HEAD.size)
    with suppress(error):
        mark, length = _HEAD.unpack(head)
        if mark != _MARK or length > limit:
            raise ValueError(head)
        content = stream.read(length)
        if len(content) == length:
            return content
    raise EOFError
