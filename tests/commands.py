"""The names of all commands as they are typed: "build", "funding", "funding list"."""

from __future__ import annotations

import click

from minutes_kit import cli


def named_commands(language: str = "pl") -> dict[str, click.Command]:
    program = cli.group(language)
    outer = click.Context(program, info_name="minutes-kit")
    return {
        inner.command_path.removeprefix("minutes-kit "): command
        for command, inner in cli.walk(program, outer)
    }


NAMES = tuple(named_commands())
