"""Files of any kind put into one accessible PDF, without minutes: no page is added, none is left out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from .appendix.converting.cache import default_cache
from .appendix.converting.convert import Converted, Manner, UnusableFilesError, convert, errors_of
from .appendix.joining.blank import blank_report, scanned_pages
from .appendix.joining.merge import Insert, Merged, insert_pages
from .appendix.measuring.archival import archived
from .appendix.planning.plan import Request, RequestedFile, plan
from .appendix.reading.pdf import PdfPages
from .appendix.reading.scanned import ScannedPage
from .catalogue.describe import Nowhere, describe
from .errors import AppendixError, InvalidMinutes, MinutesKitError, UsageError
from .options import default_timestamp
from .output import publish
from .problems import Fault, Problem, Report
from .rules.named_files import named_files
from .signing import unless_signed
from .view import LOCALES

_WITH_PAGES = re.compile(r"(?P<file>.+)#(?P<pages>[^#/\\]+)")
N_UP = (1, 2, 4, 6)


@dataclass(frozen=True, slots=True)
class MergeOptions:
    """`title` is that of the finished file, by default its name; `words` ("pl" or "en") the language of the
    pages where they name none, `language` that of messages. `n_up` pages stand on a sheet, `rasterise` makes
    pictures of pages, `password` names the environment variable that opens locked files: of all of them.
    `archive`, `jobs`, `keep_going`, `seconds`, `cache` and `timestamp` are those of a build. Raises
    `UsageError` for a value that is not offered.
    """

    title: str = ""
    words: str = "pl"
    language: str = "pl"
    n_up: int = 1
    rasterise: bool = False
    password: str = ""
    archive: bool = False
    keep_going: bool = False
    jobs: int = 2
    seconds: float = 30.0
    cache: bool = False
    timestamp: datetime | None = None

    def __post_init__(self) -> None:
        for value, allowed in ((self.words, tuple(LOCALES)), (self.n_up, N_UP)):
            if value not in allowed:
                raise UsageError("MK-C03", value=str(value), allowed=", ".join(map(str, allowed)))


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The finished file, its number of pages, and what is to be told of its parts."""

    path: Path
    pages: int
    report: Report


def merge_files(names: Sequence[str], output: Path, options: MergeOptions) -> MergeResult:
    """Put the pages of the files into the PDF `output`, in the order named.

    A name is a file, a folder or a pattern, whose files come in natural order; "deck.pptx#1-5, 8" means these
    pages. Raises `UsageError` for names and an output that cannot be meant, `AppendixError` for files that
    cannot be used, `InvalidMinutes` where an archive would not take the result, `MissingProgramError`,
    `OutputError`.
    """
    files = [file for name in names for file in _requested(name, options)]
    _check_output(output, files)
    unless_signed(output)
    requests = [_request(index, file, options) for index, file in enumerate(files)]
    named = [_shown(file.path) for file in files]
    try:
        parts, faults = _converted(requests, options)
        merged = _merged(parts, options.title or output.stem, options)
        data, more = merged.data, merged.faults
        if options.archive:
            more = archived({output.name: data}, more, measured=merged.measured)
    except MinutesKitError as error:
        error.problems = _problems(error.faults, named, options.language)
        raise
    report = Report(_problems((*faults, *more), named, options.language), tuple(named))
    if options.archive and not report:
        raise InvalidMinutes(report)
    (path,) = publish({output.name: data}, output.parent)
    return MergeResult(path, sum(part.count for part in parts), report)


def _requested(name: str, options: MergeOptions) -> Iterator[RequestedFile]:
    pages = ""
    if not os.path.lexists(name) and (found := _WITH_PAGES.fullmatch(name)):
        name, pages = found["file"], found["pages"]
    path = Path(name)
    anywhere = Path(Path(os.path.realpath(path.parent)).anchor)
    meant = named_files(path.name or ".", path.parent, anywhere)
    if meant.rule:
        raise UsageError.of(Fault(meant.rule, params={**meant.facts, "name": name}))
    for one in meant.names:
        yield RequestedFile(
            Path(os.path.abspath(path.parent)) / one,  # noqa: PTH100 - links are not followed here
            pages=pages,
            n_up=options.n_up,
            password=options.password,
            rasterise=options.rasterise,
        )


def _shown(path: Path) -> str:
    """How messages name a file: from the working folder, if it lies there."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _check_output(output: Path, files: Sequence[RequestedFile]) -> None:
    if output.suffix.lower() != ".pdf":
        raise UsageError("MK-C50", name=output.name)
    target = os.path.realpath(output)
    if any(os.path.realpath(file.path) == target for file in files):
        raise UsageError("MK-C51", name=str(output))


def _request(index: int, file: RequestedFile, options: MergeOptions) -> Request:
    pointer = (index,)
    title = file.path.stem
    files = (replace(file, pointer=pointer),)
    return Request("", "", title, files, alt="", pointer=pointer, language=options.words)


def _converted(
    requests: Sequence[Request], options: MergeOptions
) -> tuple[tuple[Converted, ...], tuple[Fault, ...]]:
    """The pages of every file, and what is told of them."""
    planned = plan(requests)
    errors = errors_of(planned.faults)
    if errors and not options.keep_going:
        raise UnusableFilesError([AppendixError.of(fault) for fault in errors])
    manner = Manner(
        jobs=options.jobs,
        seconds=options.seconds,
        keep_going=options.keep_going,
        cache=default_cache() if options.cache else None,
    )
    parts = convert(planned, manner)
    left_out = tuple(fault for part in parts for fault in part.unusable)
    usable = tuple(part for part in parts if part.pages)
    if not usable:
        raise UnusableFilesError([AppendixError.of(fault) for fault in left_out])
    told = tuple(fault for part in usable for fault in part.told)
    return usable, (*(fault for fault in planned.faults if fault not in errors), *left_out, *told)


def _merged(parts: Sequence[Converted], title: str, options: MergeOptions) -> Merged:
    moment = options.timestamp or default_timestamp()
    blank = blank_report(title, options.words, moment)
    inserts = [insert for part in parts for insert in _inserts(part, options.words)]
    return insert_pages(blank, inserts, timestamp=moment)


def _inserts(part: Converted, words: str) -> Iterator[Insert]:
    """What one file brings, under its title: a PDF as it was prepared, or all its pictures as one."""
    title, name, pointer = part.request.title, part.request.files[0].path.name, part.request.pointer
    for page in part.pages:
        if isinstance(page, PdfPages):
            yield Insert("", page.data, title, name=name, pointer=pointer)
    scans = [page for page in part.pages if isinstance(page, ScannedPage)]
    if scans:
        yield Insert("", scanned_pages(scans, title, words), title, name=name, pointer=pointer)


def _problems(faults: Sequence[Fault], names: Sequence[str], language: str) -> tuple[Problem, ...]:
    """The faults in words, each at the file that it is about."""
    return tuple(describe(fault, language, file=_file(fault, names), places=Nowhere()) for fault in faults)


def _file(fault: Fault, names: Sequence[str]) -> str:
    index = fault.pointer[0] if fault.pointer else None
    return names[index] if isinstance(index, int) else ""
