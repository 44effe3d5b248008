"""Documents of minutes: built from a file into a folder, or made in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Minutes, Project
from .arguments import StrPath, configuration, optional_path

if TYPE_CHECKING:
    from ..building import BuildResult
    from ..nodes import View
    from ..signing import Key


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
    embed_source: bool = True,
    cover: bool | None = None,
    strict: bool = False,
    verify: bool = False,
    archive: bool = False,
    config: StrPath | bool = False,
    keep_going: bool = False,
    seconds: float = 30.0,
    cache: bool = False,
    key: Key | None = None,
    max_mb: float | None = None,
    preset: str = "",
    timestamp: datetime | None = None,
) -> BuildResult:
    """Build the documents of one file into `folder`, with their attachments.

    `formats` are "docx" and "pdf". `engine` makes the PDF: "typst", or "office" to convert the DOCX with
    LibreOffice. `edition` "public" leaves out what must not be published and adds "-public" to the names
    of the files. `template` is a DOCX template of one's own. `cover` puts a cover with contents in front
    (False: none; None: as the minutes say, else for at least 10 pages of attachments). `lang` is the
    language of the messages; the documents are in the language that the minutes name. `strict` refuses
    warnings too, those that `config` (as for `check`) leaves. `verify` measures the finished documents as the
    function of that name does, and refuses what breaks the funder's rules. `timestamp` (aware) dates the
    files; by default SOURCE_DATE_EPOCH, else now. Equal inputs, an equal timestamp and the same versions give
    equal bytes, and each document carries a manifest of what it was made from. `embed_source` puts the YAML
    into the PDF as well, never into that of a public edition.

    Files of attachments are read by processes of their own, which end with the call: each file has
    `seconds` of time and 1 GiB of memory. With `keep_going` those that cannot be used are left out: the
    documents and the `report` of the result, which then has errors, say which. `cache` keeps what LibreOffice
    printed in the private cache folder of the user of this process (MINUTES_KIT_CACHE, else that of the
    system) for 30 days. It is off unless asked for: what others upload may hold personal data, and a service
    must know where it lies.

    `preset` is the channel that the files will be sent through ("e-doreczenia-hybrydowe"; all stand in
    `minutes_kit.channels`): it limits their size, pages, kinds and names. `max_mb` is the most millions of
    bytes a file may have, and goes before the channel's. A file that is too large gets smaller pictures,
    never below what can be read, and a PDF is then split by attachments: the result's `paths` and `sizes`
    tell what was made, and its `report` what still does not fit.

    `key` (a `Pkcs12` or a `Token`) signs the PDF, as `sign` does.

    `archive` demands that the PDF holds PDF/UA-1 and PDF/A-3a (A-2a without files in it), measured from the
    finished file. Without it a standard that an attachment breaks is no longer claimed, and a warning says
    why.

    Existing files of the same names are replaced, signed ones excepted, and nothing is written unless
    everything succeeds.
    Raises `InvalidMinutes`, `UsageError` (an unknown format, engine or edition; a template that is not
    there), `TemplateError`, `AppendixError`, `MissingProgramError`, `RenderError`, `OutputError`.
    """
    from ..building import build_path
    from ..options import Options

    options = Options(
        formats=tuple(formats),
        engine=engine,
        edition=edition,
        embed_source=embed_source,
        language=lang,
        root=optional_path(root),
        template=optional_path(template),
        timestamp=timestamp,
        strict=strict,
        verify=verify,
        archive=archive,
        cover=cover,
        config=configuration(config),
        keep_going=keep_going,
        seconds=seconds,
        cache=cache,
        key=key,
        max_mb=max_mb,
        preset=preset,
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
    from ..options import default_timestamp
    from ..render.docx import render_docx as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp())


def render_pdf(
    minutes: Minutes, projects: Sequence[Project] = (), *, timestamp: datetime | None = None
) -> bytes:
    """The PDF of minutes held in memory, as bytes: PDF/UA-1 and PDF/A-2a, without an embedded source.

    Arguments and errors are those of `render_docx`; `OutputError` when the folder for temporary files cannot
    be used. Several threads may render at once.
    """
    from ..options import default_timestamp
    from ..render.typst import render_pdf as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp()).data


def _view(minutes: Minutes, projects: Sequence[Project]) -> View:
    """The view without anything from a disk. Projects written inside the minutes are used as well."""
    from ..material import packaged_branding
    from ..view import Material, build_view

    known = (*projects, *(entry for entry in minutes.project if isinstance(entry, Project)))
    language = minutes.language or "pl"
    return build_view(minutes, known, language, Material(packaged_branding(known, language)))
