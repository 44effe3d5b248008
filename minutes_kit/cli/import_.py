"""`minutes-kit import`: a draft of the YAML from minutes that exist already. It never overwrites anything."""

from __future__ import annotations

from pathlib import Path

import click

from ..checking import check_path
from ..configuration import Lookup
from ..drafting import draft_file
from ..errors import OutputError
from ..language import counted
from ..output import file_stem, publish
from ..reporters import text as text_reporter
from . import options
from .candidates import YAML, files
from .editors import copy_schemas, schema_line
from .help import Command
from .language import reader_language
from .texts import text

_PLACES = {"pl": ("miejsce", "miejsca", "miejsc"), "en": ("place", "places")}


def command(language: str) -> click.Command:
    return Command(
        "import",
        language=language,
        callback=run,
        help=text("import", language),
        params=[
            click.Argument(["file"], metavar=text("FILE", language), shell_complete=files),
            click.Option(
                ["-o", "--output"],
                metavar=text("FILE", language),
                help=text("import output", language),
                shell_complete=files,
            ),
            *options.common(language),
        ],
    )


def run(file: str, output: str | None, lang: str | None) -> None:
    """The draft is written even if it has problems: they are what its reader has to mend."""
    language = lang or reader_language()
    source = Path(file)
    target = _target(source, output)
    if target.exists():
        raise OutputError("MK-O08", path=str(target))
    draft = draft_file(source, language)
    content = f"{schema_line(language)}\n{draft.text}"
    publish({target.name: content.encode()}, target.parent, overwrite=False)
    copy_schemas(("minutes",), target.parent, language)
    report = check_path(target, language=language, lookup=Lookup(True)).report
    if report.problems:
        click.echo(text_reporter.report(report, language))
    places = counted(draft.to_check, _PLACES[language], language)
    click.echo(text("drafted", language, path=target, places=places), err=True)


def _target(source: Path, output: str | None) -> Path:
    """The file to write: beside the source, unless it is named."""
    if output is None:
        return source.with_name(f"{file_stem(source.stem)}.minutes.yaml")
    path = Path(output)
    return path if path.suffix in YAML else path.with_name(f"{path.name}.minutes.yaml")
