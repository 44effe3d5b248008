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


def paths() -> click.Argument:
    return click.Argument(["paths"], nargs=-1, required=True, metavar="PATH…")


def folder_root(language: str) -> click.Option:
    return click.Option(["--root"], type=click.Path(path_type=str), help=text("root", language))


def overrides(language: str) -> click.Option:
    return click.Option(["--set", "settings"], multiple=True, metavar="KEY=VALUE", help=text("set", language))
