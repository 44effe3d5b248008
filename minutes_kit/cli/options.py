"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..errors import UsageError
from ..language import parse_date
from ..reporters import FORMATS
from .candidates import files, folders, minutes_files, report_formats
from .language import LANGUAGES
from .texts import text


def common(language: str, *, verbose: bool = False) -> list[click.Parameter]:
    """With `verbose`, the command is given that flag and says which configuration was used."""
    help_key = "verbose and configuration" if verbose else "verbose"
    return [
        click.Option(["--lang"], type=click.Choice(LANGUAGES), help=text("lang", language)),
        click.Option(["--verbose"], is_flag=True, expose_value=verbose, help=text(help_key, language)),
    ]


def flag(name: str, key: str, language: str) -> click.Option:
    return click.Option([name], is_flag=True, help=text(key, language))


def paths(language: str) -> click.Argument:
    metavar = text("PATH", language) + "…"
    return click.Argument(["paths"], nargs=-1, required=True, metavar=metavar, shell_complete=minutes_files)


def output(language: str) -> click.Option:
    return click.Option(
        ["-o", "--output"],
        default=".",
        metavar=text("DIR", language),
        help=text("output", language),
        shell_complete=folders,
    )


def report_format(language: str) -> click.Option:
    return click.Option(
        ["--format", "formats"],
        multiple=True,
        default=("text",),
        metavar=f"FORMAT[={text('FILE', language)}]",
        help=text("format", language, names=", ".join(FORMATS)),
        shell_complete=report_formats,
    )


def contract(language: str) -> list[click.Parameter]:
    """What a project says of its programme, for a programme that is named without a project."""
    metavar = text("DATE", language)
    return [
        click.Option(["--contract-date"], metavar=metavar, help=text("contract date", language)),
        click.Option(["--region"], metavar="REGION", help=text("region", language)),
    ]


def contract_day(typed: str | None) -> date | None:
    """Raises `UsageError` for what is no date."""
    day = parse_date(typed or "")
    if typed and day is None:
        raise UsageError("MK-C33", value=typed)
    return day


def time_limit(language: str) -> click.Option:
    """For one file of an attachment."""
    seconds = click.IntRange(1, 3600)
    return click.Option(
        ["--time-limit"], type=seconds, default=30, metavar="S", help=text("time limit", language)
    )


def folder_root(language: str) -> click.Option:
    metavar = text("DIR", language)
    return click.Option(["--root"], metavar=metavar, help=text("root", language), shell_complete=folders)


def signing(language: str) -> list[click.Parameter]:
    variable = text("VARIABLE", language)
    return [
        click.Option(
            ["--sign"],
            metavar=text("FILE", language),
            help=text("build sign", language),
            shell_complete=files,
        ),
        click.Option(["--sign-password-env"], metavar=variable, help=text("password env", language)),
    ]


def configuration(language: str) -> list[click.Parameter]:
    return [
        click.Option(
            ["--config"], metavar=text("FILE", language), help=text("config", language), shell_complete=files
        ),
        flag("--no-config", "no config", language),
    ]


def chosen_configuration(config: str | None, no_config: bool) -> Path | bool:
    """A file that was named, else whether the nearest one counts."""
    return Path(config) if config else not no_config


def overrides(language: str) -> click.Option:
    metavar = text("KEY=VALUE", language)
    return click.Option(["--set", "settings"], multiple=True, metavar=metavar, help=text("set", language))
