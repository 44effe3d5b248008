"""Help pages in the reader's language: click's own words are English."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from .texts import TEXTS, text


class Command(click.Command):
    """A command whose help page speaks `language` throughout."""

    def __init__(self, name: str | None, *, language: str, **rest: Any) -> None:
        super().__init__(name, options_metavar=text("[options]", language), **rest)
        self.language = language

    def get_help(self, ctx: click.Context) -> str:
        formatter = _Formatter(self.language, ctx.terminal_width, ctx.max_content_width)
        self.format_help(ctx, formatter)
        return formatter.getvalue().rstrip("\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = text("help", self.language)
        return option


class _Formatter(click.HelpFormatter):
    def __init__(self, language: str, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self.language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, text("usage", self.language) + " ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        key = name.lower()
        with super().section(text(key, self.language) if key in TEXTS else name):
            yield
