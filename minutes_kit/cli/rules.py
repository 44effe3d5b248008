"""`minutes-kit rules`: every rule with its severity and its sentence."""

from __future__ import annotations

import click

from ..catalogue import rules
from ..catalogue.general import general
from ..reporters.text import SEVERITY_WORDS
from . import options
from .help import Command
from .language import reader_language
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "rules",
        language=language,
        callback=run,
        help=text("rules", language),
        params=[options.flag("--json", "json", language), *options.common(language)],
    )


def run(json: bool, lang: str | None) -> None:
    language = lang or reader_language()
    click.echo(_data(language) if json else _table(language))


def _table(language: str) -> str:
    words = SEVERITY_WORDS[language]
    width = max(map(len, words.values()))
    return "\n".join(
        f"{rule_id}  {words[rule.severity]:{width}}  {general(rule.wording(language)).message}"
        for rule_id, rule in rules().items()
    )


def _data(language: str) -> str:
    from json import dumps

    listed = []
    for rule_id, rule in rules().items():
        wording = general(rule.wording(language))
        facts = {"severity": rule.severity, "message": wording.message, "hint": wording.hint}
        listed.append({"id": rule_id, **facts})
    return dumps(listed, ensure_ascii=False, indent=2)
