"""`minutes-kit merge`: PDFs, scans and office documents put into one accessible PDF, without minutes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import ExitCode, UsageError
from ..merging import N_UP, MergeOptions, MergeResult, merge_files
from ..reporters import text as text_reporter
from ..view import LOCALES
from . import options
from .candidates import files
from .help import Command
from .language import reader_language
from .libraries import silence_libraries
from .texts import text


def command(language: str) -> click.Command:
    file = text("FILE", language)
    return Command(
        "merge",
        language=language,
        callback=run,
        help=text("merge", language),
        params=[
            click.Argument(
                ["paths"],
                nargs=-1,
                required=True,
                metavar=f"{file}[#{text('PAGES', language)}]…",
                shell_complete=files,
            ),
            click.Option(
                ["-o", "--output"],
                metavar=f"{file}.pdf",
                help=text("merge output", language),
                shell_complete=files,
            ),
            click.Option(
                ["--title"], default="", metavar=text("TEXT", language), help=text("merge title", language)
            ),
            click.Option(
                ["--words"],
                type=click.Choice(tuple(LOCALES)),
                default="pl",
                help=text("merge words", language),
            ),
            click.Option(
                ["--n-up"],
                type=click.Choice([str(number) for number in N_UP]),
                default="1",
                help=text("merge n-up", language),
            ),
            options.flag("--rasterise", "rasterise", language),
            click.Option(
                ["--password-env"],
                default="",
                metavar=text("VARIABLE", language),
                help=text("merge password", language),
            ),
            options.flag("--archive", "archive", language),
            options.flag("--keep-going", "merge keep going", language),
            click.Option(
                ["--jobs"], type=click.IntRange(1, 64), default=2, metavar="N", help=text("jobs", language)
            ),
            options.time_limit(language),
            *options.common(language),
        ],
    )


def run(
    paths: Sequence[str],
    output: str | None,
    title: str,
    words: str,
    n_up: str,
    rasterise: bool,
    password_env: str,
    archive: bool,
    keep_going: bool,
    jobs: int,
    time_limit: int,
    lang: str | None,
) -> int:
    silence_libraries()
    language = lang or reader_language()
    if output is None:
        raise UsageError("MK-C11", name="-o", command="minutes-kit merge")
    wanted = MergeOptions(
        title=title,
        words=words,
        language=language,
        n_up=int(n_up),
        rasterise=rasterise,
        password=password_env,
        archive=archive,
        keep_going=keep_going,
        jobs=jobs,
        seconds=time_limit,
        cache=True,
    )
    return _show(merge_files(paths, Path(output), wanted), language)


def _show(result: MergeResult, language: str) -> int:
    if len(result.report):
        click.echo(text_reporter.report(result.report, language), err=True)
    click.echo(str(result.path))
    return ExitCode.OK if result.report else ExitCode.APPENDIX
