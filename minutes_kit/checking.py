"""From a file to its problems: read, hold against the schema, ask the rules, put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .catalogue.describe import Nowhere, Places, describe
from .errors import SourceError
from .model import Minutes, structure
from .overrides import Override, apply_overrides
from .problems import Fault, Problem, Report, Severity
from .project import LoadedProject, load_projects
from .rules import Case, check_rules
from .rules.slips import check_slips
from .salvage import Kept, salvage
from .schema import validate
from .source import Source, read_file, read_text


@dataclass(frozen=True, slots=True)
class Checked:
    """One file after the check. `minutes` is None when there are errors.

    `folder` is where the paths in the file start, `root` the folder that they may not leave.
    """

    source: Source | None
    minutes: Minutes | None
    projects: tuple[LoadedProject, ...]
    folder: Path
    root: Path
    report: Report


def check_path(
    path: Path,
    *,
    language: str = "pl",
    root: Path | None = None,
    name: str | None = None,
    overrides: Sequence[Override] = (),
) -> Checked:
    """Check one file. `root` is by default the folder above the file's own folder."""
    shown = name or str(path)
    try:
        source = read_file(path, shown)
    except SourceError as error:
        return _unreadable(error, shown, path.absolute().parent, root, language)
    folder = path.resolve().parent
    return check_source(source, language=language, folder=folder, root=root, overrides=overrides)


def check_text(
    text: str | bytes,
    *,
    language: str = "pl",
    folder: Path,
    root: Path | None = None,
    name: str = "<stdin>",
    overrides: Sequence[Override] = (),
) -> Checked:
    """Check YAML from memory; its paths start at `folder`, which is also the default `root`."""
    root = root or folder
    try:
        source = read_text(text, name)
    except SourceError as error:
        return _unreadable(error, name, folder, root, language)
    return check_source(source, language=language, folder=folder, root=root, overrides=overrides)


def check_source(
    source: Source, *, language: str, folder: Path, root: Path | None, overrides: Sequence[Override] = ()
) -> Checked:
    """Check what has been read. Overrides take the place of values before anything is checked."""
    root = root or folder.parent
    if overrides:
        source = replace(source, data=apply_overrides(source.data, overrides))
    shape = validate(source.data, "minutes-1")
    problems = [*_describe(shape, language, source.name, source)]
    kept = salvage(source.data, shape, "minutes-1") if shape else Kept(source.data, source.data)
    if kept is None:
        return Checked(source, None, (), folder, root, _report(problems, source.name))
    minutes = structure(kept.data, Minutes)
    projects, found = _rules(minutes, kept, source, folder, root, language)
    report = _report([*problems, *found], source.name)
    return Checked(source, minutes if report else None, projects, folder, root, report)


def _unreadable(error: SourceError, name: str, folder: Path, root: Path | None, language: str) -> Checked:
    problem = describe(error.fault, language, file=name, places=Nowhere())
    problem = replace(problem, excerpt=error.excerpt)
    return Checked(None, None, (), folder, root or folder.parent, Report((problem,), (name,)))


def _rules(
    minutes: Minutes, kept: Kept, source: Source, folder: Path, root: Path, language: str
) -> tuple[tuple[LoadedProject, ...], tuple[Problem, ...]]:
    projects, faults, inside = load_projects(minutes, folder, root, source.name)
    files = {entry for entry in minutes.project if isinstance(entry, str)}
    texts = tuple(source.texts())
    case = Case(
        minutes=minutes,
        projects=tuple(loaded.project for loaded in projects),
        name=source.path.name if source.path else "",
        folder=folder,
        root=root,
        texts=texts if kept.data is source.data else tuple(replace(source, data=kept.data).texts()),
        all_projects_known=len(files) == sum(loaded.source is not None for loaded in projects),
    )
    found = map(kept.placed, (*faults, *check_rules(case)))
    problems = [*_describe((*found, *check_slips(source, texts)), language, source.name, source)]
    for faulty in inside:
        problems += _describe(faulty.faults, language, faulty.source.name, faulty.source)
    return projects, tuple(problems)


def _describe(faults: Iterable[Fault], language: str, name: str, places: Places) -> Iterator[Problem]:
    return (describe(fault, language, file=name, places=places) for fault in faults)


def _report(problems: list[Problem], name: str) -> Report:
    """By line; those of the minutes before those of the project's file; no problem twice."""
    unique = dict.fromkeys(problems)
    ordered = sorted(unique, key=lambda p: (p.file != name, p.file, p.line, p.column, p.severity, p.rule))
    return Report(tuple(ordered), (name,))


def merge_reports(reports: Iterable[Report]) -> Report:
    """One report of several files. A problem of a shared project file appears once."""
    collected = list(reports)
    problems = dict.fromkeys(problem for report in collected for problem in report)
    return Report(tuple(problems), tuple(name for report in collected for name in report.files))


def with_problems(report: Report, problems: Iterable[Problem]) -> Report:
    return Report((*report.problems, *problems), report.files)


def strict(report: Report) -> Report:
    """The same report with every warning an error."""
    raised = tuple(replace(problem, severity=Severity.ERROR) for problem in report)
    return Report(raised, report.files)
