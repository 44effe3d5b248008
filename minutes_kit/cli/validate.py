"""`minutes-kit validate`: every problem of every file, before anything is sent."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..checking import check_path, check_text, merge_reports
from ..checking import strict as raised
from ..errors import ExitCode
from ..inputs import find_minutes
from ..overrides import parse_override
from ..problems import Report
from ..reporters import FORMATS
from . import options
from .formats import parse_targets, show
from .help import Command
from .language import reader_language
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "validate",
        language=language,
        callback=run,
        help=text("validate", language),
        params=[
            options.paths(language),
            click.Option(
                ["--format", "formats"],
                multiple=True,
                default=("text",),
                metavar=f"FORMAT[={text('FILE', language)}]",
                help=text("format", language, names=", ".join(FORMATS)),
            ),
            options.flag("--strict", "strict", language),
            options.folder_root(language),
            options.overrides(language),
            *options.common(language),
        ],
    )


def run(
    paths: Sequence[str],
    formats: Sequence[str],
    strict: bool,
    root: str | None,
    settings: Sequence[str],
    lang: str | None,
) -> int:
    language = lang or reader_language()
    targets = parse_targets(formats)
    overrides = tuple(parse_override(setting) for setting in settings)
    base = Path(root) if root else None
    reports: list[Report] = []  # Of a checked file nothing else is kept: there may be thousands.
    for name in paths:
        if name == "-":
            data = sys.stdin.buffer.read()
            checked = check_text(data, language=language, folder=Path.cwd(), root=base, overrides=overrides)
            reports.append(checked.report)
            continue
        for path in find_minutes([name]):
            reports.append(check_path(path, language=language, root=base, overrides=overrides).report)
    report = merge_reports(reports)
    report = raised(report) if strict else report
    show(report, targets, language)
    return ExitCode.OK if report else ExitCode.PROBLEMS
