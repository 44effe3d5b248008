"""`minutes-kit validate`: every problem of every file, before anything is sent."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from ..checking import check_path, check_text
from ..configuration import Lookup
from ..errors import ExitCode
from ..inputs import find_minutes
from ..overrides import parse_override
from ..problems import Report
from ..reports import merge_reports
from ..reports import strict as raised
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
            options.report_format(language),
            options.flag("--strict", "strict", language),
            options.flag("--fix", "fix", language),
            options.flag("--diff", "diff", language),
            options.folder_root(language),
            options.overrides(language),
            *options.configuration(language),
            *options.common(language, verbose=True),
        ],
    )


def run(
    paths: Sequence[str],
    formats: Sequence[str],
    strict: bool,
    fix: bool,
    diff: bool,
    root: str | None,
    settings: Sequence[str],
    config: str | None,
    no_config: bool,
    lang: str | None,
    verbose: bool,
) -> int:
    language = lang or reader_language()
    targets = parse_targets(formats)
    overrides = tuple(parse_override(setting) for setting in settings)
    base = Path(root) if root else None
    lookup = Lookup(options.chosen_configuration(config, no_config))
    mending = None
    if fix or diff:
        from .mending import Mending

        mending = Mending(language, base, lookup, only_shown=diff)
    reports: list[Report] = []  # Of a checked file nothing else is kept: there may be thousands.
    for path in _named(paths):
        data = sys.stdin.buffer.read() if path is None else b""
        if mending:
            data = mending.mend(path, data)
        if diff:
            continue
        check = partial(check_path, path) if path else partial(check_text, data, folder=Path.cwd())
        checked = check(language=language, root=base, overrides=overrides, lookup=lookup)
        reports.append(checked.report)
    if mending:
        mending.tell()
    for path in lookup.used if verbose else ():
        click.echo(text("configuration used", language, path=path), err=True)
    code = mending.code if mending else ExitCode.OK
    if diff:
        return code
    report = merge_reports(reports)
    report = raised(report) if strict else report
    # What --fix makes of the standard input has the standard output for itself.
    show(report, targets, language, err=fix and "-" in paths)
    return code if report else max(code, ExitCode.PROBLEMS)


def _named(paths: Sequence[str]) -> Iterator[Path | None]:
    """The files that are meant; None is the standard input."""
    for name in paths:
        yield from (None,) if name == "-" else find_minutes([name])
