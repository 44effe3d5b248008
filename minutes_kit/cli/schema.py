"""`minutes-kit schema`: the contract of the file, for editors and for people."""

from __future__ import annotations

import click

from ..resources import schema_path
from . import options
from .help import Command
from .language import reader_language
from .texts import text

NAMES = ("minutes", "project", "funding", "report")


def command(language: str) -> click.Command:
    return Command(
        "schema",
        language=language,
        callback=run,
        help=text("schema", language),
        params=[
            click.Argument(["name"], type=click.Choice(NAMES), default="minutes"),
            options.flag("--path", "path", language),
            *options.common(language),
        ],
    )


def run(name: str, path: bool, lang: str | None) -> None:
    file = schema_path(f"{name}-1", lang or reader_language())
    click.echo(str(file) if path else file.read_text(encoding="utf-8"), nl=path)
