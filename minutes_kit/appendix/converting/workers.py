"""The worker processes of one conversion, as seen by who asks them."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import ceil
from pathlib import Path
from threading import Lock
from time import monotonic
from types import TracebackType
from typing import Self, TypeVar

from ...errors import AppendixError
from ...external import Helper, NoAnswer, own_program
from ..reading.pdf import PdfPages
from .answers import unpack
from .jobs import Draw, Drawn, Failed, Job, Made

ANSWER_BYTES = 512 * 2**20
"""The pages of one file: several times what a file may have."""

PAGE_SECONDS = 0.5
"""For the picture of one page, where many pages need more than the time of their file; usual are 0.1."""

_Kind = TypeVar("_Kind", Made, Drawn)
_CODE = "from {package}.appendix.converting.worker import main\nmain()"


class Workers:
    """As many processes as jobs are under way at a time, each started when it is first needed.

    Leaving the context, or calling `close` from any thread, ends them all.
    """

    def __init__(self, folder: Path, memory: int) -> None:
        self._folder, self._memory = folder, memory
        self._lock = Lock()
        self._all: list[Helper] = []
        self._idle: list[Helper] = []
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def make(self, job: Job, *, drawn: bool = False) -> Made:
        """What a worker makes of the job, with a picture of each page of a PDF if it is to be `drawn`.

        Raises what the worker met: AppendixError, OutputError; MK-Z40 if it took too long and MK-Z42 if it
        died or talked nonsense; `MissingProgramError` if none can be started.
        """
        deadline = monotonic() + job.seconds
        with self._worker() as worker:
            made = _answer(worker, job, Made)
            if not drawn:
                return replace(made, drawings=((),) * len(made.pages))
            drawings = []
            for index, page in enumerate(made.pages):
                count = page.count if isinstance(page, PdfPages) else 0
                seconds = max(deadline - monotonic(), count * PAGE_SECONDS)
                drawings.append(_answer(worker, Draw(index, seconds), Drawn).drawings if count else ())
        return replace(made, drawings=tuple(drawings))

    def close(self) -> None:
        with self._lock:
            self._closed = True
            helpers, self._all = self._all, []
        for helper in helpers:
            helper.close()

    @contextmanager
    def _worker(self) -> Iterator[Helper]:
        helper = self._taken()
        try:
            yield helper
        finally:
            if helper.usable:
                with self._lock:
                    self._idle.append(helper)

    def _taken(self) -> Helper:
        with self._lock:
            while self._idle:
                if (helper := self._idle.pop()).usable:
                    return helper
            if self._closed:
                raise AppendixError("MK-Z42")
            self._all.append(helper := Helper(own_program(_CODE, str(self._memory)), self._folder))
            return helper


def _answer(worker: Helper, wish: Job | Draw, kind: type[_Kind]) -> _Kind:
    try:
        answer = unpack(worker.ask(pickle.dumps(wish), seconds=wish.seconds, limit=ANSWER_BYTES))
        if isinstance(answer, Failed):
            raise answer.error()
        if isinstance(answer, kind):
            return answer
        raise ValueError(answer)
    except NoAnswer as silence:
        rule = "MK-Z40" if silence.late else "MK-Z42"
        raise AppendixError(rule, seconds=ceil(wish.seconds)) from silence
    except ValueError as error:
        worker.close()
        raise AppendixError("MK-Z42") from error
