"""Minutes as a file or a text: checked, loaded, put right, drafted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from ..checking import check_path, check_text
from ..configuration import Lookup
from ..errors import InvalidMinutes
from ..inputs import find_minutes
from ..model import Minutes
from ..problems import Report
from ..reports import merge_reports
from .arguments import StrPath, configuration, optional_path

if TYPE_CHECKING:
    from ..fixing import FixResult


def check(
    paths: StrPath | Sequence[StrPath],
    *,
    lang: str = "pl",
    root: StrPath | None = None,
    config: StrPath | bool = False,
) -> Report:
    """Every problem of one or several files or folders; truthy when there is no error.

    Of a folder, the files named `*.minutes.yaml` or `minutes.yaml` (also `.yml`) at any depth are
    checked. `lang` is the language of the messages, "pl" or "en". `root` is the folder that files named
    in the minutes must lie in, by default the one above the minutes' own folder. Nothing is rendered and
    no attachment is opened.

    `config` is the configuration of an office: a file, or True for the nearest `.minutes-kit.toml` or
    `pyproject.toml` of each file, as the command line takes it. By default there is none, and the result
    follows from the arguments alone. Comments in the minutes that silence a rule always count.

    Whatever is wrong with a file is in the report, a missing file included. Raises `UsageError` for a
    folder without minutes.
    """
    names = [paths] if isinstance(paths, str | PathLike) else list(paths)
    files = find_minutes([str(name) for name in names])
    lookup = _lookup(config)
    return merge_reports(
        check_path(file, language=lang, root=optional_path(root), lookup=lookup).report for file in files
    )


def load(
    path: StrPath, *, lang: str = "pl", root: StrPath | None = None, config: StrPath | bool = False
) -> Minutes:
    """The minutes of one file, as frozen data that `render_docx` and `render_pdf` take.

    Dates and times stay the text that was typed. `lang`, `root` and `config` mean what they mean to `check`.
    Raises `InvalidMinutes`, carrying the report, when the file has errors; warnings do not count.
    """
    checked = check_path(Path(path), language=lang, root=optional_path(root), lookup=_lookup(config))
    if checked.minutes is None:
        raise InvalidMinutes(checked.report)
    return checked.minutes


def fix(
    path: StrPath,
    *,
    lang: str = "pl",
    root: StrPath | None = None,
    config: StrPath | bool = False,
    write: bool = True,
) -> FixResult:
    """Put right what has one right answer in one file: a misspelt field, a missing quotation mark, "13.00 h".

    Everything else stays byte for byte: comments, order, line breaks, encoding. The file is replaced as a
    whole, or left alone if there is nothing to fix; without `write` it is always left alone. Files that the
    minutes name are not touched. `lang`, `root` and `config` mean what they mean to `check`.

    A file that cannot be read stays as it is, and the report says why. Raises `OutputError` if the file
    cannot be written.
    """
    from ..fixing import fix_path

    file = Path(path)
    result = fix_path(file, language=lang, root=optional_path(root), lookup=_lookup(config))
    if write and result.changed:
        from ..output import publish

        publish({file.name: result.after}, file.parent)
    return result


def fix_text(
    text: str | bytes,
    *,
    folder: StrPath = ".",
    lang: str = "pl",
    root: StrPath | None = None,
    config: StrPath | bool = False,
) -> FixResult:
    """The same for minutes in memory; the result's `text` is what they become. Nothing is written.

    `folder` is where the paths of files named in the minutes start, and by default the `root`.
    """
    from ..fixing import fix_content

    check = partial(
        check_text, language=lang, folder=Path(folder), root=optional_path(root), lookup=_lookup(config)
    )
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return fix_content(content, "<text>", partial(check, name="<text>"))


def draft(path: StrPath, *, lang: str = "pl") -> str:
    """A draft of minutes from a document that exists already: the text of a YAML file.

    `path` is a Word document (.docx), a text (.txt) or Markdown (.md). Where the draft is not sure, a comment
    says so, in the language `lang`; the text of the source stays what it was. The draft passes the schema,
    but may well have problems of content, and nothing replaces reading it against the source.

    Raises `UsageError` for another kind of file, `SourceError` for one that cannot be read.
    """
    from ..drafting import draft_file

    return draft_file(Path(path), lang).text


def _lookup(config: StrPath | bool) -> Lookup:
    return Lookup(configuration(config))
