"""Files that speak of funding, checked by themselves: projects, and profiles of an office's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .catalogue import rule
from .catalogue.describe import Nowhere, describe
from .configuration import Configuration, Judge, Lookup
from .errors import SourceError
from .funding.choice import load_profile
from .funding.faults import funding_faults
from .funding.reading import profile_faults
from .language import parse_date
from .material import NO_BRANDING, merged_branding
from .model import Project
from .problems import Fault, Report, Severity
from .project import NO_CHANGES, LoadedProject, load_project
from .source import Source, read_file

_OF_A_PROFILE = {"variants", "facts"}
"""Fields that tell a profile from a project."""


@dataclass(frozen=True, slots=True)
class FundingFile:
    """A project as it stands in its file. `project` is None if its shape is wrong.

    `source` is None for a profile that is taken for a project with nothing else.
    """

    name: str
    source: Source | None
    project: LoadedProject | None
    faults: tuple[Fault, ...]
    judge: Judge

    @property
    def sound(self) -> bool:
        """Whether nothing forbids to make something of it."""
        errors = (fault for fault in self.faults if rule(fault.rule).severity is Severity.ERROR)
        return self.project is not None and not any(errors)

    def report(self, more: Iterable[Fault] = ()) -> Report:
        """Everything that is told of the file, by line; `more` was found later."""
        faults = (*self.faults, *more)
        if self.source is None:
            found = [describe(fault, self.judge.language, file="", places=Nowhere()) for fault in faults]
            return Report(tuple(found), (self.name,))
        folder = self.project.folder if self.project else Path(self.name).parent
        office = self.judge.configuration.problems(self.judge.language, self.name, folder)
        found = [*office, *self.judge.told([(self.source, faults)])]
        ordered = sorted(
            dict.fromkeys(found), key=lambda problem: (problem.line, problem.column, problem.rule)
        )
        return Report(tuple(ordered), (self.name,))


def check_funding(
    path: Path, *, language: str = "pl", root: Path | None = None, lookup: Lookup | None = None
) -> Report:
    """Everything that is wrong with a project and the files of its marks, or with a profile."""
    try:
        opened = _read(path, language, root, lookup, NO_CHANGES)
    except SourceError as error:
        return unreadable(error, str(path), language)
    marks = merged_branding((opened.project,), language) if opened.sound and opened.project else NO_BRANDING
    return opened.report(marks.faults)


def unreadable(error: SourceError, name: str, language: str) -> Report:
    problem = describe(error.fault, language, file=name, places=Nowhere())
    return Report((replace(problem, excerpt=error.excerpt),), (name,))


def open_funding(
    chosen: str | Path,
    *,
    language: str = "pl",
    root: Path | None = None,
    lookup: Lookup | None = None,
    changes: Mapping[str, Any] = NO_CHANGES,
) -> FundingFile:
    """Read a project or a profile from its file, or take a packaged programme by its id.

    `root` is the folder that files must lie in, by default the one above the file's own. `changes` are
    fields of the project in the place of what its file says. Raises `SourceError` for a file that cannot
    be read, `UsageError` for an unknown programme.
    """
    if isinstance(chosen, str):
        return _alone(replace(Project(title=chosen, programme=chosen), **changes), Judge(language))
    found = _read(chosen, language, root, lookup, changes)
    if found.project is None and not found.faults:
        own = Project(title=chosen.stem, profile=str(chosen.resolve()))
        return _alone(replace(own, **changes), found.judge)
    return found


def _read(
    path: Path, language: str, root: Path | None, lookup: Lookup | None, changes: Mapping[str, Any]
) -> FundingFile:
    """A project, or a profile, which leaves the project None."""
    source, folder = read_file(path, str(path)), path.resolve().parent
    judge = Judge(language, lookup.of(folder) if lookup else Configuration())
    if isinstance(source.data, dict) and _OF_A_PROFILE & set(source.data):
        return FundingFile(str(path), source, None, profile_faults(source), judge)
    loaded, found = load_project(folder / path.name, root or folder.parent, str(path), changes=changes)
    return FundingFile(str(path), found.source, loaded, found.faults, judge)


def _alone(project: Project, judge: Judge) -> FundingFile:
    day, own = parse_date(project.contract_date), Path(project.profile) if project.profile else None
    load_profile(own or project.programme, contract_date=day, region=project.region)
    faults = tuple(funding_faults(project, own, day))
    return FundingFile(project.title, None, LoadedProject(project, Path(), None, ()), faults, judge)
