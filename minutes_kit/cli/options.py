"""Options that several commands share."""

from __future__ import annotations

import click

from .language import LANGUAGES
from .texts import text


def common(language: str) -> list[click.Parameter]:
    return [
        click.Option(["--lang"], type=click.Choice(LANGUAGES), help=text("lang", language)),
        click.Option(["--verbose"], is_flag=True, expose_value=False, help=text("verbose", language)),
    ]


def flag(name: str, key: str, language: str) -> click.Option:
    return click.Option([name], is_flag=True, help=text(key, language))


def paths(language: str) -> click.Argument:
    return click.Argument(["paths"], nargs=-1, required=True, metavar=text("PATH", language) + "…")


def folder_root(language: str) -> click.Option:
    return click.Option(["--root"], metavar=text("DIR", language), help=text("root", language))


def overrides(language: str) -> click.Option:
    metavar = text("KEY=VALUE", language)
    return click.Option(["--set", "settings"], multiple=True, metavar=metavar, help=text("set", language))
