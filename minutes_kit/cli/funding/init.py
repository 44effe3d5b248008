"""`minutes-kit funding init`: a packaged profile copied for changes of one's own. It never overwrites."""

from __future__ import annotations

from pathlib import Path

import click

from ...funding.choice import find_profile
from ...output import publish
from ...resources import data_folder
from .. import options
from ..candidates import files, packaged_programmes
from ..editors import copy_schemas, schema_line
from ..help import Command
from ..language import reader_language
from ..texts import text


def command(language: str) -> click.Command:
    return Command(
        "init",
        language=language,
        callback=run,
        help=text("funding init", language),
        params=[
            click.Argument(["name"], metavar="ID", shell_complete=packaged_programmes),
            click.Argument(["file"], metavar=text("FILE", language), shell_complete=files),
            *options.common(language),
        ],
    )


def run(name: str, file: str, lang: str | None) -> None:
    language = lang or reader_language()
    path = Path(file)
    if path.suffix not in (".yaml", ".yml"):
        path = path.with_name(f"{path.name}.yaml")
    publish({path.name: _copy(find_profile(name).id, language)}, path.parent, overwrite=False)
    copy_schemas(("funding",), path.parent, language)
    click.echo(text("created", language, path=path))
    click.echo(text("profile line", language, name=path.name))


def _copy(name: str, language: str) -> bytes:
    """The profile, its first line pointing at the copy of the schema beside it."""
    _, line_end, rest = (data_folder("funding") / f"{name}.yaml").read_bytes().partition(b"\n")
    return schema_line(language, "funding").encode() + line_end + rest
