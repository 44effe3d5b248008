"""The whole flow on one page: check, gather, view, render, insert, publish."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from .appendix.merge import Insert, insert_pages
from .appendix.pdf import PdfPages
from .appendix.plan import Request
from .catalogue.describe import Nowhere, describe
from .checking import Checked, check_path, strict, with_problems
from .errors import InvalidMinutes, MinutesKitError, UsageError
from .material import Gathered, gather
from .model import Minutes
from .nodes import View
from .output import file_stem, publish
from .overrides import Override
from .problems import Fault, Problem, Report
from .render.docx import render_docx
from .render.office import convert_to_pdf
from .render.typst import Attachment, render_pdf
from .view import build_view
from .view.edition import EDITIONS, named_in_text, public_edition

FORMATS = ("docx", "pdf")
ENGINES = ("typst", "office")

T = TypeVar("T")
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How to build. `timestamp` (aware) dates the files; by default SOURCE_DATE_EPOCH, else now.

    `template` is an office's own DOCX template, `engine` makes the PDF: "typst", or "office" to
    convert the DOCX with LibreOffice. `strict` makes every warning an error. `embed_source` puts the
    YAML into the PDF; a public `edition` never does. `jobs` attachments are converted at a time.
    """

    formats: tuple[str, ...] = FORMATS
    engine: str = "typst"
    language: str = "pl"
    root: Path | None = None
    template: Path | None = None
    timestamp: datetime | None = None
    strict: bool = False
    embed_source: bool = True
    edition: str = "internal"
    overrides: tuple[Override, ...] = ()
    jobs: int = 2


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made. `timings` are seconds by step; `report` holds what is left to mend."""

    paths: tuple[Path, ...]
    report: Report
    timings: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rendered:
    """The documents in memory: file suffix (".docx") to bytes."""

    files: Mapping[str, bytes]
    report: Report
    timings: Mapping[str, float]


def build_path(
    path: Path, folder: Path, options: Options, *, name: str | None = None, progress: Progress | None = None
) -> BuildResult:
    """Build one file into `folder`. Nothing is written unless everything could be rendered.

    Raises `InvalidMinutes` with all problems, or the error of the step that failed.
    """
    checked = check_path(
        path, language=options.language, root=options.root, name=name, overrides=options.overrides
    )
    rendered = render(checked, options, progress=progress)
    stem = output_stem(path, options)
    published = publish({f"{stem}{suffix}": data for suffix, data in rendered.files.items()}, folder)
    return BuildResult(published, rendered.report, rendered.timings)


def output_stem(path: Path, options: Options) -> str:
    """The name, without a suffix, of the documents of a file."""
    return file_stem(path.name) + ("-public" if options.edition == "public" else "")


def render(checked: Checked, options: Options, *, progress: Progress | None = None) -> Rendered:
    """The documents of checked minutes, in memory."""
    _verify(options)
    tell = progress or (lambda step: None)
    timings: dict[str, float] = {}
    report = strict(checked.report) if options.strict else checked.report
    if checked.minutes is None or not report:
        raise InvalidMinutes(report)
    minutes, open_faults = _edition(checked, checked.minutes, options)
    with _located(checked, options.language):
        tell("attachments")
        gathered, faults = _timed(timings, "gather", lambda: gather(checked, minutes, jobs=options.jobs))
        report = with_problems(report, _problems((*open_faults, *faults), checked, options.language))
        report = strict(report) if options.strict else report
        if not report:
            raise InvalidMinutes(report)
        files, more = _documents(checked, minutes, gathered, options, timings, tell)
    report = with_problems(report, _problems(more, checked, options.language))
    if options.strict and not strict(report):
        raise InvalidMinutes(strict(report))
    return Rendered(files, report, timings)


def _edition(checked: Checked, minutes: Minutes, options: Options) -> tuple[Minutes, tuple[Fault, ...]]:
    """The minutes to print, and where the public edition still names people who are not to be named."""
    if options.edition != "public":
        return minutes, ()
    texts = tuple(checked.source.texts()) if checked.source else ()
    return public_edition(minutes, minutes.language or "pl"), tuple(named_in_text(minutes, texts))


def _documents(
    checked: Checked,
    minutes: Minutes,
    gathered: Gathered,
    options: Options,
    timings: dict[str, float],
    tell: Progress,
) -> tuple[dict[str, bytes], tuple[Fault, ...]]:
    timestamp = options.timestamp or default_timestamp()
    projects = tuple(loaded.project for loaded in checked.projects)
    files: dict[str, bytes] = {}
    faults: tuple[Fault, ...] = ()
    if "docx" in options.formats or options.engine == "office":
        tell("docx")
        view = build_view(minutes, projects, gathered.language, gathered.for_docx())
        data = _timed(timings, "docx", lambda: _docx(view, checked, options, timestamp))
        files[".docx"] = data
    if "pdf" in options.formats and options.engine == "office":
        tell("pdf")
        files[".pdf"] = _timed(timings, "pdf", lambda: convert_to_pdf(files[".docx"], ".docx"))
    elif "pdf" in options.formats:
        tell("pdf")
        view = build_view(minutes, projects, gathered.language, gathered.for_pdf())
        files[".pdf"], faults = _timed(
            timings, "pdf", lambda: _pdf(view, checked, gathered, options, timestamp)
        )
    return {suffix: data for suffix, data in files.items() if suffix[1:] in options.formats}, faults


def _docx(view: View, checked: Checked, options: Options, timestamp: datetime) -> bytes:
    path = options.template or next(
        (loaded.folder / loaded.project.template for loaded in checked.projects if loaded.project.template),
        None,
    )
    if path is None:
        return render_docx(view, timestamp=timestamp)
    try:
        template = path.read_bytes()
    except OSError as error:
        raise UsageError("MK-L01", name=str(path)) from error
    return render_docx(view, template=template, template_name=path.name, timestamp=timestamp)


def _pdf(
    view: View, checked: Checked, gathered: Gathered, options: Options, timestamp: datetime
) -> tuple[bytes, tuple[Fault, ...]]:
    embed = options.embed_source and options.edition != "public"
    embedded = tuple(_embedded(checked)) if embed else ()
    rendered = render_pdf(view, timestamp=timestamp, embedded=embedded)
    inserts = tuple(_inserts(gathered))
    merged = insert_pages(rendered.data, inserts, timestamp=timestamp)
    return merged.data, (*rendered.warnings, *merged.faults)


def _inserts(gathered: Gathered) -> Iterator[Insert]:
    for converted in gathered.converted.values():
        pictures = 0
        for page in converted.pages:
            if isinstance(page, PdfPages):
                yield _insert(converted.request, page, pictures)
            else:
                pictures += 1


def _insert(request: Request, pages: PdfPages, after: int) -> Insert:
    return Insert(
        request.anchor,
        pages.data,
        after=after,
        label=f"{request.label}. {request.title}",
        name=pages.name,
        pointer=pages.pointer,
    )


def _embedded(checked: Checked) -> Iterator[Attachment]:
    """The sources, so that the PDF can be made again from itself."""
    sources = [checked.source, *(loaded.source for loaded in checked.projects)]
    names = set()
    for source in sources:
        if source is None or source.path is None or source.path.name in names:
            continue
        names.add(source.path.name)
        data = source.text.encode()
        yield Attachment(source.path.name, data, "application/yaml", source.path.name, "source")


def default_timestamp() -> datetime:
    """SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set to whole seconds, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)


def _verify(options: Options) -> None:
    chosen = [(options.engine, ENGINES), (options.edition, EDITIONS)]
    for value, allowed in (*chosen, *((name, FORMATS) for name in options.formats)):
        if value not in allowed:
            raise UsageError("MK-C03", value=value, allowed=", ".join(allowed))


def _problems(faults: Sequence[Fault], checked: Checked, language: str) -> tuple[Problem, ...]:
    name = checked.report.files[0] if checked.report.files else ""
    places = checked.source or Nowhere()
    return tuple(describe(fault, language, file=name, places=places) for fault in faults)


@contextmanager
def _located(checked: Checked, language: str) -> Iterator[None]:
    """Errors of a file that the minutes name leave with their lines and words."""
    try:
        yield
    except InvalidMinutes:
        raise
    except MinutesKitError as error:
        error.problems = _problems(error.faults, checked, language)
        raise


def _timed(timings: dict[str, float], step: str, work: Callable[[], T]) -> T:
    start = perf_counter()
    try:
        return work()
    finally:
        timings[step] = timings.get(step, 0.0) + perf_counter() - start
