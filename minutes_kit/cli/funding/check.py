"""`minutes-kit funding check`: projects with the files of their marks, and profiles of an office's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ...configuration import Lookup
from ...errors import ExitCode
from ...funding_files import check_funding
from ...reports import merge_reports
from ...reports import strict as raised
from .. import options
from ..formats import parse_targets, show
from ..help import Command
from ..language import reader_language
from ..texts import text


def command(language: str) -> click.Command:
    return Command(
        "check",
        language=language,
        callback=run,
        help=text("funding check", language),
        params=[
            options.paths(language),
            options.report_format(language),
            options.flag("--strict", "strict", language),
            options.folder_root(language),
            *options.configuration(language),
            *options.common(language),
        ],
    )


def run(
    paths: Sequence[str],
    formats: Sequence[str],
    strict: bool,
    root: str | None,
    config: str | None,
    no_config: bool,
    lang: str | None,
) -> int:
    language = lang or reader_language()
    targets = parse_targets(formats)
    base = Path(root) if root else None
    lookup = Lookup(options.chosen_configuration(config, no_config))
    report = merge_reports(
        check_funding(Path(path), language=language, root=base, lookup=lookup) for path in paths
    )
    report = raised(report) if strict else report
    show(report, targets, language)
    return ExitCode.OK if report else ExitCode.PROBLEMS
