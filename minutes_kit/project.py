"""project.yaml: what the meetings of a series share, found from the minutes that name it."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from time import time_ns
from types import MappingProxyType
from typing import Any

from .errors import SourceError
from .funding.faults import funding_faults
from .language import parse_date
from .model import Minutes, Project, structure
from .problems import Fault, Pointer
from .roster import Desk, seat
from .rules.attachments import file_faults
from .rules.texts import check_characters
from .schema import validate
from .source import Source, read_file
from .value import Value

_SETTLED = 2_000_000_000
"""Nanoseconds after its last change for which a file is always read again."""
NO_CHANGES: Mapping[str, Any] = MappingProxyType({})


class LoadedProject(Value):
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


class ProjectFaults(Value):
    """Faults of one project file, to be described with that file's own lines."""

    source: Source
    faults: tuple[Fault, ...]


class _Content(Value):
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
            shown = os.path.normpath(os.path.join(os.path.dirname(name), entry))  # noqa: PTH118, PTH120 - only words
            try:
                project, inside[entry] = load_project(folder / entry, root, shown, pointer)
            except SourceError as error:
                faults.append(error.fault)
                continue
            loaded += [project] if project else []
    return tuple(loaded), tuple(faults), tuple(inside.values())


def load_project(
    path: Path, root: Path, name: str, pointer: Pointer = (), changes: Mapping[str, Any] = NO_CHANGES
) -> tuple[LoadedProject | None, ProjectFaults]:
    """The project of one file, None if its shape is wrong, and the faults in the file.

    `name` is what messages call it; `changes` are fields in the place of what the file says. Raises
    `SourceError` for a file that cannot be read.
    """
    content = _content(path, name)
    project, unread = _with_roster(content, path.parent, root)
    project = replace(project, **changes) if project and changes else project
    named = _file_faults(project, path.parent, root) if project else ()
    faults = ProjectFaults(content.source, (*content.faults, *unread, *named))
    loaded = LoadedProject(project, path.parent, content.source, pointer) if project else None
    return loaded, faults


def _content(path: Path, name: str) -> _Content:
    """The content of a file, read again whenever the file has changed. Raises `SourceError`."""
    with suppress(OSError):
        status = path.stat()
        # Within one tick of its clock a file may change without a trace.
        if time_ns() - status.st_mtime_ns > _SETTLED:
            return _remembered(str(path), name, (status.st_ino, status.st_mtime_ns, status.st_size))
    return _read(path, name)


@lru_cache(maxsize=64)
def _remembered(path: str, name: str, state: tuple[int, ...]) -> _Content:
    return _read(Path(path), name)


def _read(path: Path, name: str) -> _Content:
    source = read_file(path, name)
    found = validate(source.data, "project-1")
    if found:
        return _Content(source, None, found)
    project = structure(source.data, Project)
    found = tuple(check_characters(source.texts()))
    if project.contract_date and parse_date(project.contract_date) is None:
        found = (*found, Fault("MK-D01", ("contract_date",), {"value": project.contract_date}))
    return _Content(source, project, found)


def _with_roster(content: _Content, folder: Path, root: Path) -> tuple[Project | None, tuple[Fault, ...]]:
    """The project with the people of the tables that its roster names, which are read each time."""
    data = content.source.data
    if content.project is None or "roster" not in data:
        return content.project, ()
    seated = seat(data, [("roster",)], Desk(folder, root, content.source.name))
    if seated.data is data:
        return content.project, ()
    return structure(seated.data, Project) if seated.complete else None, seated.faults


def _file_faults(project: Project, folder: Path, root: Path) -> Iterator[Fault]:
    """Faults of the files that a project names (marks, a profile, a template) and of its funding."""
    for field, files in (("logos", project.logos), ("logos_one_colour", project.logos_one_colour)):
        for key, name in files.items():
            yield from file_faults(name, folder, root, (field, key))
    for index, mark in enumerate(project.other_marks):
        yield from file_faults(mark.file, folder, root, ("other_marks", index, "file"))
    if project.template:
        yield from file_faults(project.template, folder, root, ("template",))
    own_profile = folder / project.profile if project.profile else None
    wrong = tuple(file_faults(project.profile, folder, root, ("profile",))) if own_profile else ()
    yield from wrong
    if not wrong:
        yield from funding_faults(project, own_profile, parse_date(project.contract_date))
