"""Carries out a plan: every file becomes pictures of pages or a checked PDF, several files at a time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event

from ..errors import AppendixError, ExitCode, MinutesKitError, MissingProgramError
from ..problems import Fault
from .making import Pages, make_pages
from .plan import Plan, Request, Step


@dataclass(frozen=True, slots=True)
class Converted:
    """An attachment ready to be printed."""

    request: Request
    pages: Pages


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


def convert(plan: Plan, *, jobs: int = 2) -> tuple[Converted, ...]:
    """The pages of every attachment of the plan, in its order; `jobs` files are worked on at a time.

    All files are tried before anything is raised. One bad file raises its own error (AppendixError, or
    MissingProgramError for an office document without LibreOffice), several raise UnusableFilesError; every
    error points at the file's place in the minutes. The faults in the plan itself are the caller's.
    """
    steps = [step for attachment in plan.attachments for step in attachment.steps]
    stop = Event()
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        try:
            outcomes = list(pool.map(partial(_outcome, stop=stop), steps))
        except BaseException:  # the user interrupts: nobody waits for an office that hangs
            stop.set()
            raise
    errors = [outcome for outcome in outcomes if isinstance(outcome, MinutesKitError)]
    if len(errors) > 1:
        raise UnusableFilesError(errors)
    if errors:
        raise errors[0]
    done = iter(outcome for outcome in outcomes if isinstance(outcome, tuple))
    return tuple(
        Converted(attachment.request, tuple(page for _ in attachment.steps for page in next(done)))
        for attachment in plan.attachments
    )


def _outcome(step: Step, stop: Event) -> Pages | MinutesKitError:
    try:
        return make_pages(step, stop)
    except MinutesKitError as error:
        return error.placed(step.pointer, step.path.name)
    except OSError:
        return AppendixError("MK-Z03", pointer=step.pointer, name=step.path.name)
