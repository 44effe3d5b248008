"""`minutes-kit funding list`: the packaged profiles, and the names that cover several periods."""

from __future__ import annotations

import click

from ...funding.choice import families, packaged_profile, profile_ids
from ...funding.profile import Profile, Span
from ...funding.sentences import name_of
from .. import options
from ..help import Command
from ..language import reader_language
from ..texts import text


def command(language: str) -> click.Command:
    return Command(
        "list",
        language=language,
        callback=run,
        help=text("funding list", language),
        params=[options.flag("--json", "json", language), *options.common(language)],
    )


def run(json: bool, lang: str | None) -> None:
    language = lang or reader_language()
    profiles = [packaged_profile(name) for name in profile_ids()]
    click.echo(_data(profiles, language) if json else _table(profiles, language))


def _table(profiles: list[Profile], language: str) -> str:
    rows = [(profile.id, _span(profile.contract), name_of(profile, language)) for profile in profiles]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:{widths[0]}}  {span:{widths[1]}}  {words}" for name, span, words in rows]
    short = [f"{stem:{widths[0]}}  {', '.join(names)}" for stem, names in families().items()]
    return "\n".join([*lines, "", f"{text('families', language)}:", *short])


def _data(profiles: list[Profile], language: str) -> str:
    from json import dumps

    programmes = [
        {
            "id": profile.id,
            "name": name_of(profile, language),
            "from": profile.contract.first and profile.contract.first.isoformat(),
            "until": profile.contract.last and profile.contract.last.isoformat(),
            "regions": [region.id for region in profile.regions],
        }
        for profile in profiles
    ]
    return dumps({"programmes": programmes, "families": families()}, ensure_ascii=False, indent=2)


def _span(span: Span) -> str:
    return f"{span.first or '…'} – {span.last or '…'}" if span.first or span.last else ""
