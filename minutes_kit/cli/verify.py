"""`minutes-kit verify`: what a finished document shows of its funder's identity, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from pathlib import Path

import click

from ..audit import Audit, Given, PageSeen, as_data
from ..errors import ExitCode
from ..funding.choice import named
from ..reporters import text as text_reporter
from ..verifying import verify_path
from . import options
from .candidates import files, folders, minutes_files, programmes
from .formats import wants_colour
from .help import Command
from .language import reader_language
from .provenance import provenance_line
from .signatures import signature_lines
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "verify",
        language=language,
        callback=run,
        help=text("verify", language),
        params=[
            click.Argument(
                ["paths"],
                nargs=-1,
                required=True,
                metavar=f"{text('FILE', language)}…",
                shell_complete=files,
            ),
            click.Option(
                ["--funding"],
                metavar=text("PROFILE", language),
                help=text("verify funding", language),
                shell_complete=programmes,
            ),
            click.Option(
                ["--project"],
                metavar=text("FILE", language),
                help=text("verify project", language),
                shell_complete=minutes_files,
            ),
            *options.contract(language),
            click.Option(
                ["--sources"],
                metavar=text("DIR", language),
                help=text("verify sources", language),
                shell_complete=folders,
            ),
            options.flag("--strict", "verify strict", language),
            options.flag("--json", "json", language),
            *options.common(language),
        ],
    )


def run(
    paths: Sequence[str],
    funding: str | None,
    project: str | None,
    contract_date: str | None,
    region: str | None,
    sources: str | None,
    strict: bool,
    json: bool,
    lang: str | None,
) -> int:
    language = lang or reader_language()
    given = Given(
        named(funding) if funding else None,
        Path(project) if project else None,
        contract_date or "",
        region or "",
    )
    folder = Path(sources) if sources else None
    audits = [verify_path(Path(path), given, sources=folder, language=language) for path in paths]
    if json:
        click.echo(dumps({"documents": [as_data(found) for found in audits]}, ensure_ascii=False, indent=2))
    else:
        for found in audits:
            _show(found, language)
    passed = all(not len(found.report) if strict else found for found in audits)
    return ExitCode.OK if passed else ExitCode.PROBLEMS


def _show(found: Audit, language: str) -> None:
    if found.provenance is not None:
        click.echo(f"{found.file}: {provenance_line(found.provenance, language)}")
    for line in signature_lines(found.signatures, language):
        click.echo(f"  {line}")
    if found.funding:
        click.echo(f"{found.file} ({', '.join(dict.fromkeys(found.funding))})")
    for line in _pages(found.pages, language):
        click.echo(f"  {line}")
    if len(found.report):
        click.echo(text_reporter.report(found.report, language, colour=wants_colour()))
    said = (
        text_reporter.summary(found.report, language) if len(found.report) else text("no problems", language)
    )
    click.echo(said, err=True)


def _pages(pages: Sequence[PageSeen], language: str) -> Iterator[str]:
    """A line a page; neighbours that show the same are told once."""
    told: list[tuple[PageSeen, PageSeen, str]] = []
    for page in pages:
        marks = _marks(page, language)
        if told and told[-1][2] == marks:
            told[-1] = (told[-1][0], page, marks)
        else:
            told.append((page, page, marks))
    for first, last, marks in told:
        yield f"{first.place if first is last else f'{first.place} – {last.place}'}: {marks}"


def _marks(page: PageSeen, language: str) -> str:
    if not page.owes:
        return text("nothing owed", language)
    sizes = "; ".join(
        f"{mark.name} {_mm(mark.width, language)} × {_mm(mark.height, language)} mm" for mark in page.marks
    )
    return sizes or text("nothing found", language)


def _mm(length: float, language: str) -> str:
    return f"{length:.1f}".replace(".", "," if language == "pl" else ".")
