"""Where an audit learns what to expect: a profile that is named, a project file, or the document itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from ..catalogue import rules
from ..errors import MinutesKitError, UsageError
from ..funding.choice import load_profile
from ..funding.faults import official_files
from ..language import parse_date
from ..model import Project, structure
from ..pictures import load_mark
from ..problems import Severity
from ..project import LoadedProject, load_project
from ..schema import validate
from ..source import read_text
from .expectation import Expectation, Guest, expectation
from .pages import is_pdf, opened

_MOST_FILES = 20
_MOST_BYTES = 10 * 2**20
_HEIGHT = 300
"""Pixels of an official file, to be compared with what is on paper."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a caller says of a document: a profile's id or file, or a project's file; a date, a region."""

    funding: str | Path | None = None
    project: Path | None = None
    contract_date: str = ""
    region: str = ""


def expectations_of(given: Given, data: bytes, name: str) -> tuple[Expectation, ...]:
    """The strips that a document must show.

    Raises `UsageError` for an unknown profile, for what is no date, for a project with an error, and MK-F40
    when nothing tells the profile; `SourceError` for a file that cannot be read.
    """
    day = _day(given.contract_date)
    if given.funding is not None:
        return (expectation(load_profile(given.funding, contract_date=day, region=given.region), day),)
    stated = {"contract_date": given.contract_date, "region": given.region}
    changes: dict[str, Any] = {key: value for key, value in stated.items() if value}
    if given.project is not None:
        found = expectations_of_projects((_project(given.project, changes),))
    else:
        inside = tuple(replace(project, **changes) for project in _inside(data))
        found = expectations_of_projects(LoadedProject(project, Path(), None, ()) for project in inside)
    if not found:
        raise UsageError("MK-F40", name=name)
    return found


def _day(text: str) -> date | None:
    day = parse_date(text)
    if text and day is None:
        raise UsageError("MK-C33", value=text)
    return day


def expectations_of_projects(projects: Iterable[LoadedProject]) -> tuple[Expectation, ...]:
    """The strips of projects; one without a programme has none."""
    return tuple(
        _of_project(loaded) for loaded in projects if loaded.project.programme or loaded.project.profile
    )


def _of_project(loaded: LoadedProject) -> Expectation:
    project = loaded.project
    named = loaded.folder / project.profile if project.profile else project.programme
    day = loaded.contract_date
    key, files = official_files(project)
    pictures = {mark: _picture(loaded.folder / file) for mark, file in files.items()}
    guests = [(mark.name, _picture(loaded.folder / mark.file)) for mark in project.other_marks]
    return expectation(
        load_profile(named, contract_date=day, region=project.region),
        day,
        files={mark: picture for mark, picture in pictures.items() if picture},
        guests=tuple(Guest(name, picture) for name, picture in guests if picture),
        one_colour=key != "logos",
    )


def _project(path: Path, changes: Mapping[str, Any]) -> LoadedProject:
    path = path.absolute()
    loaded, inside = load_project(path, path.parent.parent, path.name, changes=changes)
    wrong = [fault for fault in inside.faults if rules()[fault.rule].severity is Severity.ERROR]
    if wrong or loaded is None:
        line, column = inside.source.locate(wrong[0].pointer, at_key=wrong[0].at_key)
        raise UsageError.of(replace(wrong[0], file=path.name, line=line, column=column))
    return loaded


def _inside(data: bytes) -> Iterator[Project]:
    """The projects in the YAML that our own PDF carries: their own files, or parts of the minutes."""
    if not is_pdf(data):
        return
    try:
        with opened(data) as document:
            files = list(document.files(_MOST_FILES, _MOST_BYTES))
    except MinutesKitError:
        return
    for name, content in files:
        if name.endswith((".yaml", ".yml")):
            for entry in _entries(content, name):
                # A profile of an office's own does not travel with the document.
                if not validate(entry, "project-1") and "profile" not in entry:
                    yield structure(
                        {**entry, "logos": {}, "logos_one_colour": {}, "other_marks": []}, Project
                    )


def _entries(content: bytes, name: str) -> Sequence[dict[str, Any]]:
    try:
        data = read_text(content, name).data
    except MinutesKitError:
        return ()
    if not isinstance(data, dict):
        return ()
    named = data.get("project", [])
    entries = [data, *(named if isinstance(named, list) else [named])]
    return [entry for entry in entries if isinstance(entry, dict)]


def _picture(path: Path) -> Image.Image | None:
    """An official file on white; None for one that cannot be read, which is told where it is named."""
    try:
        asset = load_mark(path)
    except MinutesKitError:
        return None
    return _on_white(asset.png or asset.data)


@lru_cache(maxsize=32)
def _on_white(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        image.thumbnail((image.width, _HEIGHT))
        shown = image.convert("RGBA")
    ground = Image.new("RGBA", shown.size, "white")
    ground.alpha_composite(shown)
    return ground.convert("RGB")
