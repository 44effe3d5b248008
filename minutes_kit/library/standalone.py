"""What is made without minutes: a strip of marks by itself, one PDF of many files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from .arguments import StrPath, optional_path

if TYPE_CHECKING:
    from ..merging import MergeResult
    from ..strips import StripResult


def strip(
    source: StrPath,
    folder: StrPath,
    *,
    formats: Sequence[str] = ("png", "svg"),
    words: str = "pl",
    width_mm: float = 160.0,
    dpi: int = 300,
    colours: str = "",
    ground: str = "",
    contract_date: str = "",
    region: str = "",
    lang: str = "pl",
    root: StrPath | None = None,
    timestamp: datetime | None = None,
) -> StripResult:
    """Put the strip of marks by itself into `folder`: for a presentation, a poster, a paper of one's own.

    `source` is a project, a profile of an office's own, or a packaged programme by its id
    ("fers-2021-2027") or its name without years. `formats` are "png", "svg" and "docx", an empty page with
    the strip where the programme wants it. `words` is the language of the strip, "pl" or "en"; `lang` that
    of the messages. `width_mm` is the width without the margin; above 160 everything becomes larger. `dpi`
    are pixels per inch of the PNG.

    `colours` are "full", "black" or "blue", by default those of the project. `ground` ("#1a4b8c") is the
    colour under the strip; a DOCX has none. `contract_date` ("2024-05-10") and `region` stand in the place of
    those of the project. `root` is the folder that the files of marks must lie in, by default the one above
    the project's own. `timestamp` as for `build`.

    A mark whose file is missing stands in type, and the report says so. Raises `InvalidMinutes` for a file
    with errors, `UsageError` for a value that is not offered, an unknown programme or a project without
    marks, `RenderError`, `OutputError`.
    """
    from ..funding.choice import named
    from ..strips import StripOptions, publish_strip

    options = StripOptions(
        formats=tuple(formats),
        words=words,
        language=lang,
        width_mm=width_mm,
        dpi=dpi,
        colours=colours,
        ground=ground,
        contract_date=contract_date,
        region=region,
        root=optional_path(root),
        timestamp=timestamp,
    )
    return publish_strip(named(source) if isinstance(source, str) else Path(source), Path(folder), options)


def merge(
    paths: StrPath | Sequence[StrPath],
    output: StrPath,
    *,
    title: str = "",
    words: str = "pl",
    n_up: int = 1,
    rasterise: bool = False,
    password: str = "",
    archive: bool = False,
    keep_going: bool = False,
    lang: str = "pl",
    timestamp: datetime | None = None,
) -> MergeResult:
    """Put PDFs, pictures, office documents and texts into the PDF `output`, without minutes.

    A path is a file, a folder or a pattern such as "scans/*.jpg" (in natural order); "deck.pptx#1-5, 8" means
    these pages. Tags, links and outlines of the files are kept; pages without tags get a description. The
    file claims PDF/UA-1 and PDF/A-2a if it was measured to hold them; with `archive` anything else is an
    error.

    `title` is by default the name of the file; `words` ("pl" or "en") is the language of pages that name
    none, `lang` that of the messages. `n_up` pages (1, 2, 4 or 6) stand on a sheet; `rasterise` makes
    pictures of pages; `password` is the name of the environment variable that opens encrypted PDFs.
    `keep_going` leaves out files that cannot be used, and the report says which. The same files and the same
    `timestamp` (as for `build`) give the same bytes.

    Raises `UsageError`, `AppendixError`, `MissingProgramError`, `InvalidMinutes` (with `archive`),
    `OutputError`.
    """
    from ..merging import MergeOptions, merge_files

    options = MergeOptions(
        title=title,
        words=words,
        language=lang,
        n_up=n_up,
        rasterise=rasterise,
        password=password,
        archive=archive,
        keep_going=keep_going,
        timestamp=timestamp,
    )
    names = [paths] if isinstance(paths, str | PathLike) else paths
    return merge_files([str(Path(name)) for name in names], Path(output), options)
