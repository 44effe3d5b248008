"""`minutes-kit funding`: the programmes whose marks and sentences are known, and files that speak of them."""

from __future__ import annotations

import click

from .. import options
from ..help import Group
from ..texts import text

COMMANDS = ("list", "show", "check", "init")


def command(language: str) -> click.Command:
    return Group(
        "funding",
        language=language,
        package=__name__,
        names=COMMANDS,
        help=text("funding", language),
        params=options.common(language),
    )
