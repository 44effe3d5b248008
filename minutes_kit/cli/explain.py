"""`minutes-kit explain MK-D03`: what a rule means, with a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import indent

import click

from ..catalogue import rules
from ..catalogue.examples import Example, examples, visible
from ..catalogue.general import general
from ..errors import UsageError
from ..language import closest
from ..reporters.text import SEVERITY_WORDS
from . import options
from .candidates import rule_ids
from .help import Command
from .language import reader_language
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "explain",
        language=language,
        callback=run,
        help=text("explain", language),
        params=[
            click.Argument(["names"], nargs=-1, required=True, metavar="MK-…", shell_complete=rule_ids),
            *options.common(language),
        ],
    )


def run(names: Sequence[str], lang: str | None) -> None:
    language = lang or reader_language()
    found = [find_rule(name) for name in names]
    click.echo("\n\n".join(explanation(rule_id, language) for rule_id in found))


def find_rule(name: str) -> str:
    """The id that was typed, in capitals or not, with "MK-" or without. Raises `UsageError`."""
    wanted = f"MK-{name.strip().upper().removeprefix('MK-')}"
    if wanted in rules():
        return wanted
    suggestion = closest(wanted, rules())
    if suggestion:
        raise UsageError("MK-C20", id=name, suggestion=suggestion)
    raise UsageError("MK-C21", id=name)


def explanation(rule_id: str, language: str) -> str:
    """Everything that is known of a rule, as plain text."""
    rule = rules()[rule_id]
    wording = general(rule.wording(language))
    head = f"{rule_id}: {SEVERITY_WORDS[language][rule.severity]}"
    example = examples().get(rule_id)
    pieces = [*filter(None, (head, wording.message, wording.hint)), *_sides(example, language)]
    return "\n".join(pieces)


def _sides(example: Example | None, language: str) -> Iterator[str]:
    if example is None:
        return
    file = f" ({example.file})" if example.file else ""
    for key, content in (("wrong", example.wrong), ("right", example.right)):
        yield f"\n{text(key, language)}{file}:\n{indent(visible(content), '    ').rstrip()}"
