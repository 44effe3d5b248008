"""Where a report goes: `FORMAT` prints it, `FORMAT=FILE` writes it to a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import UsageError
from ..problems import Report
from ..reporters import FORMATS, SERVICE_FORMATS, reporter
from ..reporters import text as text_reporter
from ..value import Value
from .texts import text


class Target(Value):
    """One output of a report. Without a file it is printed."""

    format: str
    file: Path | None = None


def parse_targets(values: Sequence[str]) -> tuple[Target, ...]:
    """Read the values of `--format`.

    Raises `UsageError` for an unknown format, for two that are printed, and for two in one file.
    """
    targets = tuple(map(_parse, values))
    printed = [target.format for target in targets if target.file is None]
    if len(printed) > 1:
        raise UsageError("MK-C22", format=printed[1])
    files = [os.path.abspath(target.file) for target in targets if target.file]  # noqa: PTH100 - no links
    for position, file in enumerate(files):
        if file in files[:position]:
            raise UsageError("MK-C23", path=file)
    return targets


def _parse(value: str) -> Target:
    name, equals, file = value.partition("=")
    if name not in FORMATS or (equals and not file):
        raise UsageError("MK-C03", value=value, allowed=", ".join(FORMATS))
    return Target(name, Path(file) if equals else None)


def show(report: Report, targets: Sequence[Target], language: str, *, err: bool = False) -> None:
    """Write the files, then print what is printed. People get a count on the standard error.

    With `err` all of it goes there.
    """
    printed = ""
    for target in targets:
        if target.file is None:
            printed = target.format
        else:
            _write(f"{_output(report, target.format, language)}\n", target.file)
    if printed == "text":
        _print(text_reporter.report(report, language, colour=wants_colour() and not err), err)
    elif printed:
        _print(_output(report, printed, language), err)
    if printed in ("", "text"):
        said = text_reporter.summary(report, language) if len(report) else text("no problems", language)
        click.echo(said, err=True)


def wants_colour() -> bool:
    """Whether the standard output is a terminal whose owner has nothing against colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _output(report: Report, name: str, language: str) -> str:
    if name in SERVICE_FORMATS:
        from ..reporters.facts import relative_to

        report = relative_to(report, Path.cwd())
    return reporter(name)(report, language)


def _print(output: str, err: bool) -> None:
    if output:
        click.echo(output, err=err)


def _write(output: str, file: Path) -> None:
    from ..output import publish

    publish({file.name: output.encode("utf-8", "replace")}, file.parent)
