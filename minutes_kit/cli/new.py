"""`minutes-kit new`: a filled-in, valid starting file. It never overwrites anything."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import OutputError, UsageError
from ..output import publish
from ..resources import schema_path, template_path
from . import options
from .help import Command
from .language import reader_language
from .texts import text

TITLES = {
    "report": ("Sprawozdanie ze spotkania nr 1", "Report of meeting no. 1"),
    "protocol": ("Protokół posiedzenia nr 1", "Minutes of meeting no. 1"),
    "note": ("Notatka ze spotkania nr 1", "Note of meeting no. 1"),
}


def command(language: str) -> click.Command:
    return Command(
        "new",
        language=language,
        callback=run,
        help=text("new", language),
        params=[
            click.Argument(["file"], metavar=text("FILE", language)),
            click.Option(
                ["--kind"], type=click.Choice(tuple(TITLES)), default="report", help=text("kind", language)
            ),
            *options.common(language),
        ],
    )


def run(file: str, kind: str, lang: str | None) -> None:
    language = lang or reader_language()
    path = Path(file)
    if path.suffix not in (".yaml", ".yml"):
        path = path.with_name(f"{path.name}.minutes.yaml")
    try:
        publish({path.name: starting_file(kind, language).encode()}, path.parent, overwrite=False)
    except OutputError as error:
        if path.exists():
            raise UsageError("MK-C06", path=str(path)) from error
        raise
    click.echo(text("created", language, path=path))


def starting_file(kind: str, language: str) -> str:
    """The text of a valid starting file of this kind, with the schema line that editors read."""
    body = template_path("yaml", f"start.{language}.yaml").read_text(encoding="utf-8")
    title = TITLES[kind][0 if language == "pl" else 1]
    schema = schema_path("minutes-1", language).as_uri()
    return f"# yaml-language-server: $schema={schema}\n{body.format(kind=kind, title=title)}"
