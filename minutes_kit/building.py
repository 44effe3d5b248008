"""The whole flow on one page: check, gather, make the documents, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from .checking import Checked, check_path
from .configuration import Lookup
from .documents import Documents, Maker
from .errors import InvalidMinutes, MinutesKitError
from .material import gather
from .model import Minutes
from .options import Options
from .output import file_stem, publish
from .problems import Fault, Problem, Report
from .reports import strict, with_problems
from .view.edition import named_in_text, public_edition

Progress = Callable[[str], None]


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
        path,
        language=options.language,
        root=options.root,
        name=name,
        overrides=options.overrides,
        lookup=Lookup(options.config),
    )
    rendered = render(checked, options, progress=progress)
    stem = output_stem(path, options)
    published = publish({f"{stem}{suffix}": data for suffix, data in rendered.files.items()}, folder)
    return BuildResult(published, rendered.report, rendered.timings)


def output_stem(path: Path, options: Options) -> str:
    """The name, without a suffix, of the documents of a file."""
    return file_stem(path.name) + ("-public" if options.public else "")


def render(checked: Checked, options: Options, *, progress: Progress | None = None) -> Rendered:
    """The documents of checked minutes, in memory. Raises like `build_path`."""
    tell = progress or (lambda step: None)
    report = _acceptable(checked.report, options)
    if checked.minutes is None:
        raise InvalidMinutes(report)
    minutes, faults = _edition(checked, checked.minutes, options)
    documents = Documents()
    with _located(checked):
        tell("attachments")
        start = perf_counter()
        gathered, more = gather(checked, minutes, jobs=options.jobs)
        documents.timings["attachments"] = perf_counter() - start
        report = _extended(report, (*faults, *more), checked, options)
        maker = Maker(checked, minutes, gathered, options)
        for form in sorted(options.formats):
            tell(form)
            maker.make(form, documents)
        if options.verify:
            tell("verify")
            documents.faults += _breaches(checked, documents, options)
    report = _extended(report, documents.faults, checked, options)
    return Rendered(documents.files, report, documents.timings)


def _edition(checked: Checked, minutes: Minutes, options: Options) -> tuple[Minutes, tuple[Fault, ...]]:
    """The minutes to print, and where the public edition still names people who are not to be named."""
    if not options.public:
        return minutes, ()
    texts = tuple(checked.source.texts()) if checked.source else ()
    return public_edition(minutes, minutes.language or "pl"), tuple(named_in_text(minutes, texts))


def _breaches(checked: Checked, documents: Documents, options: Options) -> tuple[Fault, ...]:
    """Where the finished documents break the funder's rules, measured from them; the line is the page."""
    from .audit import audit_faults, expectations_of_projects

    start = perf_counter()
    expectations = expectations_of_projects(checked.projects)
    stem = output_stem(Path(checked.source.name), options) if checked.source else ""
    faults = tuple(
        replace(fault, file=f"{stem}{suffix}")
        for suffix, data in documents.files.items()
        for fault in audit_faults(data, expectations)
    )
    documents.timings["verify"] = perf_counter() - start
    return faults


def _extended(report: Report, faults: Sequence[Fault], checked: Checked, options: Options) -> Report:
    return _acceptable(with_problems(report, _problems(faults, checked)), options)


def _acceptable(report: Report, options: Options) -> Report:
    """The report, if a build may go on with it: without errors, and without warnings if they count."""
    judged = strict(report) if options.strict else report
    if not judged:
        raise InvalidMinutes(judged)
    return judged


def _problems(faults: Sequence[Fault], checked: Checked) -> tuple[Problem, ...]:
    """What is told of faults that were found after the check."""
    return tuple(checked.judge.problems(faults, checked.source)) if checked.source else ()


@contextmanager
def _located(checked: Checked) -> Iterator[None]:
    """Errors of a file that the minutes name leave with their lines and words."""
    try:
        yield
    except InvalidMinutes:
        raise
    except MinutesKitError as error:
        error.problems = _problems(error.faults, checked)
        raise
