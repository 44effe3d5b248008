"""How a build went: told to a person while it runs and when it ends, or to a program as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from ..building import BuildResult
from ..errors import ExitCode, MinutesKitError
from ..problems import Report
from ..reporters import text as text_reporter
from ..reporters.json import as_data
from ..reports import merge_reports
from . import sizes as weights
from .texts import text


@contextmanager
def progress(path: Path, language: str, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """The step under way, on a terminal only, gone when it is done."""
    if not (shown and sys.stderr.isatty()):
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status(path.name) as status:
        yield lambda step: status.update(f"{path.name}: {text(f'step {step}', language)}")


def show_result(result: BuildResult, language: str, *, sizes: bool) -> None:
    show_remarks(result.report, language)
    if not result.report:
        click.echo(text("built without", language), err=True)
    if sizes:
        click.echo(weights.shown(result.sizes, language), err=True)
    for path in result.paths:
        click.echo(str(path))


def show_remarks(report: Report, language: str) -> None:
    if len(report):
        click.echo(text_reporter.report(report, language), err=True)
        click.echo(text_reporter.summary(report, language), err=True)


def show_results_as_json(results: Sequence[BuildResult], failures: Sequence[MinutesKitError]) -> None:
    outputs = [str(path) for result in results for path in result.paths]
    sizes = weights.as_data([size for result in results for size in result.sizes])
    show_json([result.report for result in results], failures, outputs=outputs, sizes=sizes)


def show_json(reports: Iterable[Report], failures: Sequence[MinutesKitError], **more: Any) -> None:
    """The problems of all files, `more`, and why the other files failed."""
    from json import dumps

    problems = [asdict(problem) for error in failures for problem in error.problems]
    data = {**as_data(merge_reports(reports)), **more, "failures": problems}
    click.echo(dumps(data, ensure_ascii=False, indent=2))


def worst_code(reports: Iterable[Report], failures: Sequence[MinutesKitError]) -> int:
    """A report with errors is that of documents without some files of attachments."""
    codes = [error.exit_code for error in failures]
    codes += [ExitCode.APPENDIX for report in reports if not report]
    return max(codes, default=ExitCode.OK)
