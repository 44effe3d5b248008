"""Help pages in the reader's language: click's own words are English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from .texts import TEXTS, text


class Command(click.Command):
    """A command whose help page speaks `language` throughout."""

    def __init__(self, name: str | None, *, language: str, **rest: Any) -> None:
        super().__init__(name, options_metavar=text("[options]", language), **rest)
        self.language = language
        self._help: click.Option | None = None

    def get_help(self, ctx: click.Context) -> str:
        formatter = _Formatter(self.language, ctx.terminal_width, ctx.max_content_width)
        self.format_help(ctx, formatter)
        return formatter.getvalue().rstrip("\n")

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples: each call with its meaning, under one another."""
        from .examples import examples

        program = ctx.find_root().info_name or ""
        calls = examples(ctx.command_path.removeprefix(program).strip(), self.language)
        if calls:
            with formatter.section("examples"):
                formatter.write_dl([(f"{program} {call.arguments}", call.meaning) for call in calls])

    def get_help_option(self, ctx: click.Context) -> click.Option:
        # click's own looks for translations of its words first, which takes a millisecond.
        if self._help is None:
            self._help = click.Option(
                self.get_help_option_names(ctx),
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_help_wanted,
                help=text("help", self.language),
            )
        return self._help


class Group(Command, click.Group):
    """Commands by name, each imported and made in the reader's language when it is asked for."""

    def __init__(
        self, name: str | None, *, language: str, package: str, names: Sequence[str], **rest: Any
    ) -> None:
        super().__init__(
            name,
            language=language,
            subcommand_metavar=text("COMMAND", language),
            invoke_without_command=True,
            callback=_show_help,
            **rest,
        )
        self._package, self._names = package, names

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._names:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f".{module}", self._package).command(self.language)
        return command


def _help_wanted(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(context.get_help())
        context.exit()


@click.pass_context
def _show_help(context: click.Context, /, **given: object) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


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
