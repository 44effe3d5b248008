"""`minutes-kit extract`: the sources and the manifest that a finished document carries, as files."""

from __future__ import annotations

from pathlib import Path

import click

from ..library.finished import extract
from . import options
from .candidates import files
from .help import Command
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "extract",
        language=language,
        callback=run,
        help=text("extract", language),
        params=[
            click.Argument(["path"], metavar=text("FILE", language), shell_complete=files),
            options.output(language),
            *options.common(language),
        ],
    )


def run(path: str, output: str, lang: str | None) -> None:
    for written in extract(Path(path), Path(output)):
        click.echo(str(written))
