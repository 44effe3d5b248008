"""project.yaml: what the meetings of a series share, found from the minutes that name it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .errors import SourceError
from .language import parse_date
from .model import Minutes, Project, structure
from .problems import Fault, Pointer
from .rules.attachments import file_fault
from .schema import validate
from .source import Source, read_file


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


def load_projects(
    minutes: Minutes, folder: Path, root: Path
) -> tuple[tuple[LoadedProject, ...], tuple[Fault, ...], tuple[ProjectFaults, ...]]:
    """The projects of the minutes, faults of the minutes' references, and faults inside the files."""
    loaded: list[LoadedProject] = []
    faults: list[Fault] = []
    inside: list[ProjectFaults] = []
    for index, entry in enumerate(minutes.project):
        pointer: Pointer = ("project", index)
        if isinstance(entry, Project):
            loaded.append(LoadedProject(entry, folder, None, pointer))
            continue
        rule = file_fault(entry, folder, root)
        if rule:
            faults.append(Fault(rule, pointer, {"name": entry, "folder": root.name or str(root)}))
            continue
        source, found = _read(folder / entry, entry)
        if source is None:
            faults += found
        elif found:
            inside.append(ProjectFaults(source, found))
        else:
            path = folder / entry
            loaded.append(LoadedProject(structure(source.data, Project), path.parent, source, pointer))
    return tuple(loaded), tuple(faults), tuple(inside)


def _read(path: Path, name: str) -> tuple[Source | None, tuple[Fault, ...]]:
    try:
        source = read_file(path, name)
    except SourceError as error:
        return None, (error.fault,)
    return source, validate(source.data, "project-1")


def file_rules(loaded: LoadedProject, root: Path) -> tuple[Fault, ...]:
    """Faults of the files that a project names: marks, a profile, a template."""
    project = loaded.project
    named: list[tuple[str, Pointer]] = [(name, ("logos", key)) for key, name in project.logos.items()]
    named += [
        (name, (key,)) for key, name in (("profile", project.profile), ("template", project.template)) if name
    ]
    found = [
        Fault(rule, pointer, {"name": name, "folder": root.name or str(root)})
        for name, pointer in named
        if (rule := file_fault(name, loaded.folder, root))
    ]
    if project.contract_date and loaded.contract_date is None:
        found.append(Fault("MK-D01", ("contract_date",), {"value": project.contract_date}))
    return tuple(found)
