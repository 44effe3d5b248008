"""`minutes-kit schema`: the contract of the files, for editors and for people."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import OutputError, UsageError
from ..resources import schema_path
from . import options
from .candidates import folders
from .editors import FILES, copy_schemas, install_settings
from .help import Command
from .language import reader_language
from .texts import text

NAMES = ("minutes", "project", "funding", "report", "config")


def command(language: str) -> click.Command:
    return Command(
        "schema",
        language=language,
        callback=run,
        help=text("schema", language),
        params=[
            click.Argument(["name"], type=click.Choice(NAMES), default="minutes"),
            click.Option(["--print"], is_flag=True, expose_value=False, help=text("print", language)),
            options.flag("--path", "path", language),
            click.Option(
                ["--install-vscode", "folder"],
                is_flag=False,
                flag_value=".",
                metavar=f"[{text('DIR', language)}]",
                help=text("install vscode", language),
                shell_complete=folders,
            ),
            *options.common(language),
        ],
    )


def run(name: str, path: bool, folder: str | None, lang: str | None) -> None:
    language = lang or reader_language()
    if folder is not None:
        install(Path(folder), language)
        return
    file = schema_path(f"{name}-1", language)
    click.echo(str(file) if path else file.read_text(encoding="utf-8"), nl=path)


def install(folder: Path, language: str) -> None:
    """Prepare a folder for Visual Studio Code; print what was written, and what a person has to add.

    Raises `UsageError` without such a folder, `OutputError` if something could not be written.
    """
    if not folder.is_dir():
        raise UsageError("MK-C30", path=str(folder))
    copied = copy_schemas(FILES, folder, language)
    saved, refused = install_settings(folder, language)
    for path in (*copied, *saved):
        click.echo(text("saved", language, path=path))
    for path, missing in refused.items():
        click.echo(f"{path}:\n{missing}")
    if refused:
        raise OutputError("MK-O12", path=", ".join(map(str, refused)))
    if not copied and not saved:
        click.echo(text("installed", language))
