"""`minutes-kit funding show`: everything that a profile says, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from textwrap import indent

import click

from ...errors import UsageError
from ...funding.account import Account, Ground, Setting, account
from ...funding.choice import find_profile, load_profile, named
from ...funding.profile import Profile
from .. import options
from ..candidates import files, programmes
from ..help import Command
from ..language import reader_language
from ..texts import text


def command(language: str) -> click.Command:
    pictures = [
        click.Option(
            [f"--{form}"],
            metavar=text("FILE", language),
            help=text(f"funding {form}", language),
            shell_complete=files,
        )
        for form in ("png", "svg")
    ]
    return Command(
        "show",
        language=language,
        callback=run,
        help=text("funding show", language),
        params=[
            click.Argument(["name"], metavar=text("PROGRAMME", language), shell_complete=programmes),
            *options.contract(language),
            *pictures,
            options.flag("--json", "json", language),
            *options.common(language),
        ],
    )


def run(
    name: str,
    contract_date: str | None,
    region: str | None,
    png: str | None,
    svg: str | None,
    json: bool,
    lang: str | None,
) -> None:
    language = lang or reader_language()
    day = options.contract_day(contract_date)
    find = load_profile if png or svg else find_profile
    profile = find(named(name), contract_date=day, region=region or "")
    for form, file in (("png", png), ("svg", svg)):
        if file:
            _draw(profile, day, Path(file), form, language)
            click.echo(text("saved", language, path=file), err=True)
    known = account(profile, language, day)
    click.echo(_data(known, profile) if json else "\n\n".join(told(known, language)))


def told(known: Account, language: str) -> Iterator[str]:
    """The account in paragraphs: a subject, what is set, and its facts with their remarks."""
    yield f"{known.id}: {known.name}"
    for setting in known.settings:
        lines = [_heading(setting), *(indent(line, "    ") for line in setting.lines)]
        yield "\n".join([*lines, *(f"  – {_fact(fact, language)}" for fact in setting.facts)])
    if known.regions:
        regions = "; ".join(f"{region} – {name}" for region, name in known.regions.items())
        yield f"{text('regions', language)}: {regions}."


def _heading(setting: Setting) -> str:
    title = setting.title[0].upper() + setting.title[1:]
    return f"{title} [{setting.remark}]" if setting.remark else title


def _fact(fact: Ground, language: str) -> str:
    remark = f" [{fact.remark}]" if fact.remark else ""
    return f"{fact.text} ({text('fact source', language, source=fact.source)}){remark}"


def _data(known: Account, profile: Profile) -> str:
    from json import dumps

    return dumps({**asdict(known), "profile": asdict(profile)}, ensure_ascii=False, indent=2, default=str)


def _draw(profile: Profile, day: date | None, path: Path, form: str, language: str) -> None:
    from ...funding.strip import branding
    from ...output import publish
    from ...render.sheet import render_sheet

    marks = branding(profile, language=language, contract_date=day)
    if not marks.strips:
        raise UsageError("MK-F17", name=profile.id)
    drawn = render_sheet(marks.strips, marks.assets, form="svg" if form == "svg" else "png")
    publish({path.name: drawn}, path.parent)
