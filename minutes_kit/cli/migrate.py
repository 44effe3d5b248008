"""`minutes-kit migrate`: files of an older format become files of the one that this program knows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import ExitCode, MinutesKitError
from ..inputs import find_minutes
from ..migration import Formats
from ..source import read_bytes
from . import options
from .changes import difference, put
from .failures import show_failure
from .help import Command
from .language import reader_language
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "migrate",
        language=language,
        callback=run,
        help=text("migrate", language),
        params=[
            options.paths(language),
            options.flag("--diff", "migrate diff", language),
            *options.common(language),
        ],
    )


def run(paths: Sequence[str], diff: bool, lang: str | None) -> int:
    language = lang or reader_language()
    return migrate(find_minutes(paths), Formats(), language, only_shown=diff)


def migrate(files: Sequence[Path], formats: Formats, language: str, *, only_shown: bool) -> int:
    """Migrate every file; one that fails does not stop the others. The worst exit code wins."""
    code = ExitCode.OK
    for path in files:
        try:
            changed = _migrated(path, formats, language, only_shown)
        except MinutesKitError as error:
            code = max(code, ExitCode(show_failure(error, language)))
        else:
            code = max(code, ExitCode.PROBLEMS if changed and only_shown else ExitCode.OK)
    return code


def _migrated(path: Path, formats: Formats, language: str, only_shown: bool) -> bool:
    """Whether the file is in an older format. Raises `MinutesKitError`."""
    before = read_bytes(path)
    after = formats.migrate(before, str(path))
    if after == before:
        click.echo(text("nothing to migrate", language, path=path, format=formats.current), err=True)
        return False
    if only_shown:
        click.echo(difference(str(path), before, after), nl=False)
    else:
        put(path, after)
        click.echo(text("migrated", language, path=path, format=formats.current), err=True)
    return True
