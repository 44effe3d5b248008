"""What a worker process is asked, and what it answers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import AppendixError, MinutesKitError, MissingProgramError, OutputError
from ...nodes import Asset
from ...problems import Fault
from ..planning.plan import Step
from ..reading.pdf import PdfPages
from ..reading.raster import page_texts, rasterise
from ..taking.making import Pages, make_pages

_ERRORS = {error.__name__: error for error in (AppendixError, MissingProgramError, OutputError)}


@dataclass(frozen=True, slots=True)
class Job:
    """One file to turn into pages within `seconds`. `printed` is what the office made of it, if it had to.

    `secrets` are the environment variables (names and values) that the step names: a worker has no others.
    """

    step: Step
    seconds: float
    printed: Path | None = None
    secrets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draw:
    """A wish for pictures of the PDF at `index` of the pages that the same worker made last."""

    index: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One page of a PDF as a picture, and its words."""

    picture: Asset
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    drawings: tuple[Drawing, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of one file. `drawings` has an entry for each of `pages`, empty where nothing was drawn."""

    pages: Pages
    drawings: tuple[tuple[Drawing, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """An error of this package that a worker met, without the stack that led to it."""

    kind: str
    fault: Fault

    def error(self) -> MinutesKitError:
        return _ERRORS.get(self.kind, AppendixError).of(self.fault)


def perform(job: Job) -> Made:
    """Do the job here and now. Raises AppendixError, OutputError, OSError, MemoryError."""
    with _told(job.secrets):
        return Made(make_pages(job.step, job.printed))


def draw(made: Made, wish: Draw) -> Drawn:
    """The pictures and words of a PDF that was made. Raises AppendixError."""
    page = made.pages[wish.index]
    if not isinstance(page, PdfPages):
        return Drawn(())
    pictures, texts = rasterise(page.data, name=page.name), page_texts(page.data, name=page.name)
    return Drawn(tuple(Drawing(picture, text) for picture, text in zip(pictures, texts, strict=True)))


@contextmanager
def _told(secrets: Mapping[str, str]) -> Iterator[None]:
    """The next file must not find the password of this one."""
    os.environ.update(secrets)
    try:
        yield
    finally:
        for name in secrets:
            os.environ.pop(name, None)
