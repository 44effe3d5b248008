"""What a shell offers when Tab is pressed: files, formats, rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

YAML = (".yaml", ".yml")
SUGGESTED_FILES = 1000
"""No shell shows more; a folder may hold any number."""

Items = list["CompletionItem[str]"]


def minutes_files(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """YAML files and the folders that may hold some, in the folder that was typed so far."""
    head, slash, start = typed.rpartition("/")
    folder = Path(head + slash or ".").expanduser()
    found = sorted(_matching(folder, start))[:SUGGESTED_FILES]
    return [_item(f"{head}{slash}{name}") for name in found]


def _matching(folder: Path, start: str) -> Iterator[str]:
    try:
        for path in folder.iterdir():
            if not path.name.startswith(start) or (path.name.startswith(".") and not start):
                continue
            if path.is_dir():
                yield f"{path.name}/"
            elif path.suffix.lower() in YAML:
                yield path.name
    except OSError:  # nothing to offer, and nobody to tell
        return


def folders(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    return [_item(typed, type="dir")]


def files(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    return [_item(typed, type="file")]


def report_formats(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    from ..reporters import FORMATS

    return _starting(FORMATS, typed)


def document_formats(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """A format after those that are typed already: "docx," → "docx,pdf"."""
    from ..options import FORMATS

    before, comma, start = typed.rpartition(",")
    left = [name for name in FORMATS if name not in before.split(",")]
    return [_item(f"{before}{comma}{name}") for name in left if name.startswith(start)]


def rule_ids(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    from ..catalogue import rules

    return _starting(rules(), typed.upper())


def packaged_programmes(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    from ..funding.choice import profile_ids

    return _starting(profile_ids(), typed)


def programmes(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """Packaged profiles, the names that cover several periods, and files."""
    from ..funding.choice import families, profile_ids

    return [*_starting((*profile_ids(), *families()), typed), *minutes_files(context, parameter, typed)]


def _starting(names: Iterable[str], typed: str) -> Items:
    return [_item(name) for name in names if name.startswith(typed)]


def _item(value: str, type: str = "plain") -> CompletionItem[str]:
    # Loaded when somebody presses Tab: every command names these functions.
    from click.shell_completion import CompletionItem

    return CompletionItem(value, type)
