"""The whole flow on one page: check, gather, make the documents, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from .appendix.converting.cache import default_cache
from .appendix.converting.convert import Manner
from .appendix.measuring.archival import archived
from .checking import Checked, check_path
from .configuration import Lookup
from .documents import Documents, Maker
from .errors import InvalidMinutes, MinutesKitError
from .fitting import FileSize, fit
from .material import gather
from .model import Minutes
from .options import Options
from .output import file_stem, plain_stem, publish
from .problems import Fault, Problem, Report
from .reports import strict, untold, usable, with_problems
from .signing import last_step, unless_signed
from .view.edition import named_in_text, public_edition

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made. `timings` are seconds by step; `report` holds what is left to mend.

    It has errors only where the build was to keep going without files that cannot be used.

    `sizes` are those of the files, in bytes, with what each attachment takes.
    """

    paths: tuple[Path, ...]
    report: Report
    timings: Mapping[str, float]
    sizes: tuple[FileSize, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """The documents in memory: the end of the name (".docx", "-czesc-1-z-2.pdf") to bytes."""

    files: Mapping[str, bytes]
    report: Report
    timings: Mapping[str, float]
    sizes: tuple[FileSize, ...] = ()


def build_path(
    path: Path, folder: Path, options: Options, *, name: str | None = None, progress: Progress | None = None
) -> BuildResult:
    """Build one file into `folder`. Nothing is written unless everything could be rendered.

    Raises `InvalidMinutes` with all problems, or the error of the step that failed.
    """
    stem = output_stem(path, options)
    if "pdf" in options.documents:
        unless_signed(folder / f"{stem}.pdf")
    with last_step(options.key) as sign:
        checked = check_path(
            path,
            language=options.language,
            root=options.root,
            name=name,
            overrides=options.overrides,
            lookup=Lookup(options.config),
            keep_going=options.keep_going,
        )
        rendered = render(checked, options, progress=progress)
        for suffix in rendered.files:
            unless_signed(folder / f"{stem}{suffix}")
        files = sign({f"{stem}{suffix}": data for suffix, data in rendered.files.items()})
        published = publish(files, folder)
    return BuildResult(published, rendered.report, rendered.timings, rendered.sizes)


def output_stem(path: Path, options: Options) -> str:
    """The name, without a suffix, of the documents of a file; plain for a channel that may take no other."""
    stem = file_stem(path.name)
    return (plain_stem(stem) if options.channel else stem) + ("-public" if options.public else "")


def render(checked: Checked, options: Options, *, progress: Progress | None = None) -> Rendered:
    """The documents of checked minutes, in memory. Raises like `build_path`."""
    tell = progress or (lambda step: None)
    report = _acceptable(checked.report, options)
    if checked.minutes is None:
        raise InvalidMinutes(report)
    documents = Documents()
    with _located(checked):
        made = _made(checked, checked.minutes, report, documents, options, tell)
        if options.archive:
            tell("archive")
            named = {f"{_stem(checked, options)}{suffix}": data for suffix, data in documents.files.items()}
            documents.faults = archived(named, documents.faults, measured=documents.measured)
        if options.verify:
            tell("verify")
            documents.faults += _breaches(checked, documents, options)
    report = _extended(made.report, documents.faults, checked, options)
    report = with_problems(report, _problems(tuple(untold(made.unusable, report)), checked))
    return Rendered(documents.files, report, documents.timings, made.sizes)


@dataclass(frozen=True, slots=True)
class _Made:
    """What is known once the documents are made: all that is kept of the files that they were made from."""

    report: Report
    unusable: tuple[Fault, ...]
    sizes: tuple[FileSize, ...]


def _made(
    checked: Checked, minutes: Minutes, report: Report, documents: Documents, options: Options, tell: Progress
) -> _Made:
    """Gather, and make the documents. The report has what gathering found as well."""
    minutes, faults = printed_edition(checked, minutes, options)
    tell("attachments")
    start = perf_counter()
    gathered, more = gather(checked, minutes, manner(options))
    documents.timings["attachments"] = perf_counter() - start
    report = _extended(report, (*faults, *more), checked, options)
    maker = Maker(checked, minutes, gathered, options)
    sizes: tuple[FileSize, ...] = ()
    for form in options.documents:
        tell(form)
        maker.make(form, documents)
        if options.limits.bytes or options.limits.pages:
            tell("size")
        sizes += fit(maker, form, documents, _stem(checked, options), options.limits)
    return _Made(report, gathered.unusable, sizes)


def manner(options: Options) -> Manner:
    """How the files of attachments are made into pages."""
    return Manner(
        jobs=options.jobs,
        seconds=options.seconds,
        drawn="docx" in options.documents or options.engine == "office",
        keep_going=options.keep_going,
        cache=default_cache() if options.cache else None,
    )


def _stem(checked: Checked, options: Options) -> str:
    return output_stem(Path(checked.source.name), options) if checked.source else ""


def printed_edition(
    checked: Checked, minutes: Minutes, options: Options
) -> tuple[Minutes, tuple[Fault, ...]]:
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
    stem = _stem(checked, options)
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
    if not usable(judged, keep_going=options.keep_going):
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
