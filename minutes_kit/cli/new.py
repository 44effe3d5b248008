"""`minutes-kit new`: a filled-in, valid starting file. It never overwrites anything."""

from __future__ import annotations

import re
from pathlib import Path

import click

from ..output import publish
from ..resources import template_path
from . import options
from .editors import copy_schemas, schema_line
from .help import Command
from .language import reader_language
from .texts import text

TITLES = {
    "report": ("Sprawozdanie ze spotkania nr {number}", "Report of meeting no. {number}"),
    "protocol": ("Protokół posiedzenia nr {number}", "Minutes of meeting no. {number}"),
    "note": ("Notatka ze spotkania nr {number}", "Note of meeting no. {number}"),
}
_ONLY_NUMBER = re.compile(r"\D*?0*([1-9]\d{0,2})\D*")


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
    start = starting_file(kind, language, _number(path.name))
    publish({path.name: start.encode()}, path.parent, overwrite=False)
    copy_schemas(("minutes",), path.parent, language)
    click.echo(text("created", language, path=path))


def _number(name: str) -> str:
    """The number of the meeting: the only one in the file's name, else 1."""
    found = _ONLY_NUMBER.fullmatch(name)
    return found[1] if found else "1"


def starting_file(kind: str, language: str, number: str = "1") -> str:
    """The text of a valid starting file of this kind, with the schema line that editors read."""
    body = template_path("yaml", f"start.{language}.yaml").read_text(encoding="utf-8")
    title = TITLES[kind][0 if language == "pl" else 1].format(number=number)
    return f"{schema_line(language)}\n{body.format(kind=kind, title=title, number=number)}"
