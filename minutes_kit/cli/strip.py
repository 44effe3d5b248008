"""`minutes-kit strip`: the strip of marks by itself, for a presentation, a poster or an empty paper."""

from __future__ import annotations

from pathlib import Path

import click

from ..funding.choice import named
from ..problems import Report
from ..reporters import text as text_reporter
from . import options
from .candidates import programmes
from .help import Command
from .language import LANGUAGES, reader_language
from .texts import text

WIDTHS_MM = click.FloatRange(20, 1200)
RESOLUTIONS = click.IntRange(36, 600)


def command(language: str) -> click.Command:
    return Command(
        "strip",
        language=language,
        callback=run,
        help=text("strip", language),
        params=[
            click.Argument(["source"], metavar=text("PROJECT", language), shell_complete=programmes),
            click.Option(
                ["--format", "formats"],
                default="png,svg",
                metavar="FORMAT,…",
                help=text("strip format", language),
            ),
            options.output(language),
            click.Option(
                ["--width"], type=WIDTHS_MM, default=160.0, metavar="MM", help=text("strip width", language)
            ),
            click.Option(
                ["--dpi"], type=RESOLUTIONS, default=300, metavar="N", help=text("strip dpi", language)
            ),
            click.Option(
                ["--colours"],
                type=click.Choice(("full", "black", "blue")),
                help=text("strip colours", language),
            ),
            click.Option(["--ground"], metavar="'#1a4b8c'", help=text("strip ground", language)),
            click.Option(
                ["--words"], type=click.Choice(LANGUAGES), default="pl", help=text("strip words", language)
            ),
            *options.contract(language),
            options.folder_root(language),
            *options.common(language),
        ],
    )


def run(
    source: str,
    formats: str,
    output: str,
    width: float,
    dpi: int,
    colours: str | None,
    ground: str | None,
    words: str,
    contract_date: str | None,
    region: str | None,
    root: str | None,
    lang: str | None,
) -> None:
    from ..strips import StripOptions, publish_strip

    language = lang or reader_language()
    wanted = StripOptions(
        formats=tuple(name.strip() for name in formats.split(",")),
        words=words,
        language=language,
        width_mm=width,
        dpi=dpi,
        colours=colours or "",
        ground=ground or "",
        contract_date=contract_date or "",
        region=region or "",
        root=Path(root) if root else None,
    )
    made = publish_strip(named(source), Path(output), wanted)
    _warn(made.report, language)
    click.echo("\n".join(map(str, made.paths)))
    click.echo(f"\n{text('alt text', language)}:\n{made.alt}")
    for statement in made.statements:
        click.echo(f"\n{text('statement', language)}:\n{statement}")


def _warn(report: Report, language: str) -> None:
    if len(report):
        click.echo(text_reporter.report(report, language), err=True)
        click.echo(text_reporter.summary(report, language), err=True)
