"""`minutes-kit validate`: every problem of every file, before anything is sent."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..check import Checked, check_path, check_text, merge_reports, strict
from ..errors import ExitCode
from ..inputs import find_minutes
from ..overrides import parse_override
from ..reporters import REPORTERS
from ..reporters.text import summary
from . import options
from .texts import text


def command(language: str) -> click.Command:
    return click.Command(
        "validate",
        callback=run,
        help=text("validate", language),
        params=[
            options.paths(),
            click.Option(
                ["--format", "form"],
                type=click.Choice(tuple(REPORTERS)),
                default="text",
                help=text("format", language),
            ),
            options.flag("--strict", "strict", language),
            options.folder_root(language),
            options.overrides(language),
            *options.common(language),
        ],
    )


def run(
    paths: Sequence[str],
    form: str,
    strict: bool,
    root: str | None,
    settings: Sequence[str],
    lang: str | None,
) -> int:
    from .language import reader_language

    language = lang or reader_language()
    overrides = tuple(parse_override(setting) for setting in settings)
    base = Path(root) if root else None
    checked: list[Checked] = []
    for name in paths:
        if name == "-":
            data = sys.stdin.buffer.read()
            checked.append(
                check_text(data, language=language, folder=Path.cwd(), root=base, overrides=overrides)
            )
            continue
        for path in find_minutes([name]):
            checked.append(check_path(path, language=language, root=base, overrides=overrides))
    return _show([one.report for one in checked], form, language, strict_mode=strict)


def _show(reports: list[object], form: str, language: str, *, strict_mode: bool) -> int:
    report = merge_reports(reports)  # type: ignore[arg-type]
    report = strict(report) if strict_mode else report
    output = REPORTERS[form](report, language)
    if output:
        click.echo(output)
    if form == "text":
        click.echo(summary(report, language) if len(report) else text("no problems", language), err=True)
    return ExitCode.OK if report else ExitCode.PROBLEMS
