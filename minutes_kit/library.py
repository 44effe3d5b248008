"""What a program calls: the same steps that the command line takes, with plain arguments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from .checking import check_path, merge_reports
from .errors import InvalidMinutes
from .inputs import find_minutes
from .model import Minutes, Project
from .problems import Report

if TYPE_CHECKING:
    from .building import BuildResult
    from .nodes import View

StrPath = str | PathLike[str]


def check(paths: StrPath | Sequence[StrPath], *, lang: str = "pl", root: StrPath | None = None) -> Report:
    """Every problem of one or several files or folders; truthy when there is no error.

    Of a folder, the files named `*.minutes.yaml` or `minutes.yaml` (also `.yml`) at any depth are
    checked. `lang` is the language of the messages, "pl" or "en". `root` is the folder that files named
    in the minutes must lie in, by default the one above the minutes' own folder. Nothing is rendered and
    no attachment is opened.

    Whatever is wrong with a file is in the report, a missing file included. Raises `UsageError` for a
    folder without minutes.
    """
    names = [paths] if isinstance(paths, str | PathLike) else list(paths)
    files = find_minutes([str(name) for name in names])
    return merge_reports(check_path(file, language=lang, root=_path(root)).report for file in files)


def load(path: StrPath, *, lang: str = "pl", root: StrPath | None = None) -> Minutes:
    """The minutes of one file, as frozen data that `render_docx` and `render_pdf` take.

    Dates and times stay the text that was typed. `lang` and `root` mean what they mean to `check`.
    Raises `InvalidMinutes`, carrying the report, when the file has errors; warnings do not count.
    """
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

    `formats` are "docx" and "pdf". `engine` makes the PDF: "typst", or "office" to convert the DOCX with
    LibreOffice. `edition` "public" leaves out what must not be published and adds "-public" to the names
    of the files. `template` is a DOCX template of one's own. `lang` is the language of the messages;
    the documents are in the language that the minutes name. `strict` refuses warnings too. `timestamp`
    (aware) dates the files; by default SOURCE_DATE_EPOCH, else now. With the engine "typst", equal
    inputs and an equal timestamp give equal bytes, unless LibreOffice had to print an attachment.

    Existing files of the same names are replaced, and nothing is written unless everything succeeds.
    Raises `InvalidMinutes`, `UsageError` (an unknown format, engine or edition; a template that is not
    there), `TemplateError`, `AppendixError`, `MissingProgramError`, `RenderError`, `OutputError`.
    """
    from .building import build_path
    from .options import Options

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
    """The DOCX of minutes held in memory, as bytes. No file is read and none is written.

    `projects` are the projects that the minutes name by a path; those written inside the minutes are used
    anyway. What lies in files is left out: pictures, pages of attachments, an office's own marks and
    template. The packaged marks and the funder's sentence are printed. `timestamp` as for `build`.

    Raises `UsageError` for an unknown programme, `RenderError` when the document cannot be made.
    """
    from .options import default_timestamp
    from .render.docx import render_docx as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp())


def render_pdf(
    minutes: Minutes, projects: Sequence[Project] = (), *, timestamp: datetime | None = None
) -> bytes:
    """The PDF of minutes held in memory, as bytes: PDF/UA-1 and PDF/A-2a, without an embedded source.

    Arguments and errors are those of `render_docx`; `OutputError` when the folder for temporary files cannot
    be used. Several threads may render at once.
    """
    from .options import default_timestamp
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
        from .building import BuildResult

        return BuildResult
    raise AttributeError(name)


__all__ = ["BuildResult", "Minutes", "Project", "build", "check", "load", "render_docx", "render_pdf"]
