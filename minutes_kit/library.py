"""What a program calls: the same steps that the command line takes, with plain arguments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from .check import check_path, merge_reports
from .errors import InvalidMinutes
from .inputs import find_minutes
from .model import Minutes, Project
from .problems import Report

if TYPE_CHECKING:
    from .build import BuildResult
    from .nodes import View

StrPath = str | PathLike[str]


def check(paths: StrPath | Sequence[StrPath], *, lang: str = "pl", root: StrPath | None = None) -> Report:
    """Every problem of one or several files or folders; truthy when there is no error.

    `lang` is the language of the messages, "pl" or "en". `root` is the folder that files named in
    the minutes must lie in, by default the one above the minutes' own folder. Raises `UsageError`
    for a folder without minutes; whatever is wrong with a file is in the report.
    """
    names = [paths] if isinstance(paths, str | PathLike) else list(paths)
    files = find_minutes([str(name) for name in names])
    return merge_reports(check_path(file, language=lang, root=_path(root)).report for file in files)


def load(path: StrPath, *, lang: str = "pl", root: StrPath | None = None) -> Minutes:
    """The minutes of a file. Raises `InvalidMinutes`, carrying the report, when it has errors."""
    checked = check_path(Path(path), language=lang, root=_path(root))
    if checked.minutes is None:
        raise InvalidMinutes(checked.report)
    return checked.minutes


def build(
    path: StrPath,
    folder: StrPath,
    *,
    formats: Sequence[str] = ("docx", "pdf"),
    lang: str = "pl",
    root: StrPath | None = None,
    template: StrPath | None = None,
    engine: str = "typst",
    edition: str = "internal",
    strict: bool = False,
    timestamp: datetime | None = None,
) -> BuildResult:
    """Build the documents of one file into `folder`, with their attachments.

    `engine` makes the PDF: "typst", or "office" to convert the DOCX with LibreOffice. `template` is
    a DOCX template of one's own. `edition` "public" leaves out what must not be published. `strict`
    refuses warnings too. `timestamp` (aware) dates the files; by default SOURCE_DATE_EPOCH, else now.
    Nothing is written unless everything succeeds. Raises
    `InvalidMinutes`, `AppendixError`, `TemplateError`, `MissingProgramError`, `OutputError`.
    """
    from .build import Options, build_path

    options = Options(
        formats=tuple(formats),
        engine=engine,
        edition=edition,
        language=lang,
        root=_path(root),
        template=_path(template),
        timestamp=timestamp,
        strict=strict,
    )
    return build_path(Path(path), Path(folder), options)


def render_docx(
    minutes: Minutes, projects: Sequence[Project] = (), *, timestamp: datetime | None = None
) -> bytes:
    """The DOCX of minutes held in memory. No file is read: no pictures, no attachments, no marks."""
    from .build import default_timestamp
    from .render.docx import render_docx as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp())


def render_pdf(
    minutes: Minutes, projects: Sequence[Project] = (), *, timestamp: datetime | None = None
) -> bytes:
    """The PDF of minutes held in memory, like `render_docx`."""
    from .build import default_timestamp
    from .render.typst import render_pdf as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp()).data


def _view(minutes: Minutes, projects: Sequence[Project]) -> View:
    """The view without anything from a disk. Projects written inside the minutes are used as well."""
    from .material import packaged_branding
    from .view import Material, build_view

    known = (*projects, *(entry for entry in minutes.project if isinstance(entry, Project)))
    language = minutes.language or "pl"
    return build_view(minutes, known, language, Material(packaged_branding(known, language)))


def _path(value: StrPath | None) -> Path | None:
    return None if value is None else Path(value)


def __getattr__(name: str) -> object:
    if name == "BuildResult":
        from .build import BuildResult

        return BuildResult
    raise AttributeError(name)


__all__ = ["BuildResult", "Minutes", "Project", "build", "check", "load", "render_docx", "render_pdf"]
