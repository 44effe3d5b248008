"""Carries out a plan: every file becomes pictures of pages or a checked PDF, several files at a time.

What others made is read by worker processes and printed by an office of its own, each file within its time
and memory: the worst that a file can do is to fail.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from threading import Event
from time import monotonic

from ...catalogue import rule
from ...errors import AppendixError, ExitCode, MinutesKitError, MissingProgramError, OutputError
from ...problems import Fault, Pointer, Severity
from ...scratch import scratch_folder, write_scratch
from ..planning.plan import Method, Plan, Request, Step
from ..taking.making import Pages, print_document
from .cache import Cache
from .jobs import Drawing, Job, Made
from .workers import Workers

SECONDS = 30.0
"""For one file, from its first byte to its last page. A deck of 60 slides takes 2."""
MEMORY = 7 * 2**27
"""Bytes of memory for the process that works on a file: with the one that waits for it, less than a GiB."""
_OURS = ("MK-Z43",)
"""Rules of failures that no file can be blamed for."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to carry out a plan: `jobs` files at a time, `seconds` for each and `memory` bytes.

    `drawn` asks for a picture of each page of a PDF as well. `keep_going` leaves out files that cannot be
    used. `cache` keeps what LibreOffice printed for the next time.
    """

    jobs: int = 2
    seconds: float = SECONDS
    memory: int = MEMORY
    drawn: bool = False
    keep_going: bool = False
    cache: Cache | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """An attachment ready to be printed.

    `drawings` has an entry for each of `pages`: pictures of the pages of a PDF, where they were asked for.
    `unusable` says of each file that was left out what is wrong with it.
    """

    request: Request
    pages: Pages
    drawings: tuple[tuple[Drawing, ...], ...] = ()
    unusable: tuple[Fault, ...] = ()

    @property
    def count(self) -> int:
        """The number of its pages."""
        return sum(page.count for page in self.pages)

    @property
    def told(self) -> tuple[Fault, ...]:
        """What is to be told of the files that were used."""
        return tuple(fault for page in self.pages for fault in page.faults)


class UnusableFilesError(AppendixError):
    """Several files cannot be used. `errors` has them all, in the order of the files."""

    def __init__(self, errors: Sequence[MinutesKitError]) -> None:
        self.errors = tuple(errors)
        super().__init__(self.errors[0].fault.rule)
        self.fault = self.errors[0].fault
        if all(isinstance(error, MissingProgramError) for error in errors):
            self.exit_code = ExitCode.MISSING

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(error.fault for error in self.errors)

    def __str__(self) -> str:
        return super().__str__() if self.problems else "\n".join(str(error) for error in self.errors)


def convert(plan: Plan, manner: Manner = Manner()) -> tuple[Converted, ...]:
    """The pages of every attachment of the plan, in its order.

    All files are tried before anything is raised. One bad file raises its own error (AppendixError, or
    MissingProgramError for an office document without LibreOffice), several raise UnusableFilesError; every
    error points at the file's place in the minutes. The faults of the plan itself are the caller's, unless
    the manner is to keep going: then files with errors are left out.
    """
    steps = [step for attachment in plan.attachments for step in attachment.steps]
    outcomes = _carried_out(steps, manner) if steps else []
    _refuse([outcome for outcome in outcomes if isinstance(outcome, MinutesKitError)], manner)
    left = iter(outcomes)
    return tuple(
        _converted(attachment.request, tuple(islice(left, len(attachment.steps))), plan.faults)
        for attachment in plan.attachments
    )


def _carried_out(steps: Sequence[Step], manner: Manner) -> list[Made | MinutesKitError]:
    stop = Event()
    with scratch_folder() as folder, Workers(folder, manner.memory) as workers:
        work = _Work(manner, folder, workers, stop)
        with ThreadPoolExecutor(max_workers=max(1, min(manner.jobs, len(steps)))) as pool:
            try:
                return list(pool.map(work.outcome, steps))
            except BaseException:  # the user interrupts: nobody waits for a program that hangs
                stop.set()
                pool.shutdown(wait=False, cancel_futures=True)
                workers.close()
                raise


def _refuse(errors: Sequence[MinutesKitError], manner: Manner) -> None:
    """Raise what stops the build: every error, or where the caller keeps going, those that blame no file."""
    ours = [error for error in errors if isinstance(error, OutputError) or error.fault.rule in _OURS]
    if ours:
        raise ours[0]
    if errors and not manner.keep_going:
        raise errors[0] if len(errors) == 1 else UnusableFilesError(errors)


def _converted(
    request: Request, outcomes: Sequence[Made | MinutesKitError], faults: Sequence[Fault]
) -> Converted:
    failed = [outcome.fault for outcome in outcomes if isinstance(outcome, MinutesKitError)]
    made = [outcome for outcome in outcomes if isinstance(outcome, Made)]
    return Converted(
        request,
        tuple(page for one in made for page in one.pages),
        tuple(drawing for one in made for drawing in one.drawings),
        (*errors_at(request.pointer, faults), *failed),
    )


def errors_at(place: Pointer, faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Those of a plan's faults that stop a build and belong to the attachment at a place of the minutes."""
    return tuple(fault for fault in errors_of(faults) if fault.pointer[: len(place)] == place)


def errors_of(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Those of a plan's faults that stop a build."""
    return tuple(fault for fault in faults if rule(fault.rule).severity is Severity.ERROR)


@dataclass(frozen=True, slots=True)
class _Work:
    """What the threads of one conversion share."""

    manner: Manner
    folder: Path
    workers: Workers
    stop: Event
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def outcome(self, step: Step) -> Made | MinutesKitError:
        try:
            return self._kept(step, lambda: self._made(step))
        except MinutesKitError as error:
            return error.placed(step.pointer, step.path.name)
        except OSError:
            return AppendixError("MK-Z03", pointer=step.pointer, name=step.path.name)

    def _kept(self, step: Step, make: Callable[[], Made]) -> Made:
        """From the cache, if it is one of the files that are kept there."""
        cache = self.manner.cache
        if cache is None or step.method is not Method.OFFICE or step.password or step.private:
            return make()
        key = cache.key(step, drawn=self._is_drawn(step))
        made = cache.get(key)
        if made is None:
            made = make()
            cache.put(key, made)
        return made

    def _made(self, step: Step) -> Made:
        deadline = monotonic() + self.manner.seconds
        printed = self._printed(step) if step.method is Method.OFFICE else None
        secrets = {name: os.environ[name] for name in (step.password,) if name in os.environ}
        left = deadline - monotonic()
        try:
            return self.workers.make(Job(step, left, printed, secrets), drawn=self._is_drawn(step))
        finally:
            if printed:
                printed.unlink(missing_ok=True)

    def _is_drawn(self, step: Step) -> bool:
        """Pages to be stamped are drawn later, outside a worker: what takes too long is found here."""
        return self.manner.drawn or step.stamp

    def _printed(self, step: Step) -> Path:
        data = print_document(step, self.stop, self.manner.seconds)
        path = self.folder / f"printed-{next(self.numbers)}.pdf"
        write_scratch(path, data)
        return path
