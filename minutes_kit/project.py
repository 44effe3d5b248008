"""project.yaml: what the meetings of a series share, found from the minutes that name it."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePath
from time import time_ns

from .errors import SourceError
from .funding.faults import funding_faults
from .language import parse_date
from .model import Minutes, Project, structure
from .problems import Fault, Pointer
from .rules.attachments import file_faults
from .rules.texts import check_characters
from .schema import validate
from .source import Source, read_file

_SETTLED = 2_000_000_000
"""Nanoseconds after its last change for which a file is always read again."""


@dataclass(frozen=True, slots=True)
class LoadedProject:
    """A project and where it stands. `source` is None when it is written inside the minutes.

    `folder` is where its relative paths start; `pointer` its place in the minutes.
    """

    project: Project
    folder: Path
    source: Source | None
    pointer: Pointer

    @property
    def contract_date(self) -> date | None:
        return parse_date(self.project.contract_date)


@dataclass(frozen=True, slots=True)
class ProjectFaults:
    """Faults of one project file, to be described with that file's own lines."""

    source: Source
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Content:
    """What a project file says, None if its shape is wrong, and the faults that it has by itself."""

    source: Source
    project: Project | None
    faults: tuple[Fault, ...]


def load_projects(
    minutes: Minutes, folder: Path, root: Path, name: str
) -> tuple[tuple[LoadedProject, ...], tuple[Fault, ...], tuple[ProjectFaults, ...]]:
    """The projects of the minutes, faults of the minutes' references, and faults inside the files.

    `name` is what messages call the minutes; the files of projects are called by their way from there.
    """
    loaded: list[LoadedProject] = []
    faults: list[Fault] = []
    inside: dict[str, ProjectFaults] = {}
    for index, entry in enumerate(minutes.project):
        pointer: Pointer = ("project", index)
        if isinstance(entry, Project):
            loaded.append(LoadedProject(entry, folder, None, pointer))
            found = _file_faults(entry, folder, root)
            faults += (replace(fault, pointer=(*pointer, *fault.pointer)) for fault in found)
        elif wrong := tuple(file_faults(entry, folder, root, pointer)):
            faults += wrong
        elif entry not in inside:
            try:
                content = _content(folder / entry, os.path.normpath(PurePath(name).parent / entry))
            except SourceError as error:
                faults.append(error.fault)
                continue
            home, project = (folder / entry).parent, content.project
            named = _file_faults(project, home, root) if project else ()
            inside[entry] = ProjectFaults(content.source, (*content.faults, *named))
            loaded += [LoadedProject(project, home, content.source, pointer)] if project else []
    return tuple(loaded), tuple(faults), tuple(inside.values())


def _content(path: Path, name: str) -> _Content:
    """The content of a file, read again whenever the file has changed. Raises `SourceError`."""
    with suppress(OSError):
        status = path.stat()
        # Within one tick of its clock a file may change without a trace.
        if time_ns() - status.st_mtime_ns > _SETTLED:
            return _remembered(path, name, (status.st_ino, status.st_mtime_ns, status.st_size))
    return _read(path, name)


@lru_cache(maxsize=64)
def _remembered(path: Path, name: str, state: tuple[int, ...]) -> _Content:
    return _read(path, name)


def _read(path: Path, name: str) -> _Content:
    source = read_file(path, name)
    found = validate(source.data, "project-1")
    if found:
        return _Content(source, None, found)
    project = structure(source.data, Project)
    found = tuple(check_characters(tuple(source.texts())))
    if project.contract_date and parse_date(project.contract_date) is None:
        found = (*found, Fault("MK-D01", ("contract_date",), {"value": project.contract_date}))
    return _Content(source, project, found)


def _file_faults(project: Project, folder: Path, root: Path) -> Iterator[Fault]:
    """Faults of the files that a project names (marks, a profile, a template) and of its funding."""
    for key, name in project.logos.items():
        yield from file_faults(name, folder, root, ("logos", key))
    if project.template:
        yield from file_faults(project.template, folder, root, ("template",))
    own_profile = folder / project.profile if project.profile else None
    wrong = tuple(file_faults(project.profile, folder, root, ("profile",))) if own_profile else ()
    yield from wrong
    if not wrong:
        day = parse_date(project.contract_date)
        yield from funding_faults(project.programme, own_profile, day, project.logos)
