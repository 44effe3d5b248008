"""The options for files that must fit a channel, and the sizes of the files that were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from ..channels import BY_NAME, CHANNELS, Channel
from .language import reader_language
from .texts import text

if TYPE_CHECKING:
    from ..fitting import FileSize

LIST = "list"


def parameters(language: str) -> list[click.Parameter]:
    return [
        click.Option(["--max-mb"], type=float, metavar="MB", help=text("max mb", language)),
        click.Option(
            ["--preset"],
            type=click.Choice((*BY_NAME, LIST)),
            metavar=text("CHANNEL", language),
            is_eager=True,
            callback=_listed,
            help=text("preset", language),
        ),
        click.Option(["--sizes"], is_flag=True, help=text("sizes", language)),
    ]


def _listed(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Print the channels and end, if that was asked for."""
    if value != LIST or context.resilient_parsing:
        return value
    _print_channels(context.params.get("lang") or reader_language())
    context.exit()
    return None


def _print_channels(language: str) -> None:
    width = max(map(len, BY_NAME))
    for channel in CHANNELS:
        click.echo(f"{channel.name:{width}}  {_described(channel, language)}")


def _described(channel: Channel, language: str) -> str:
    limits = text("channel size", language, size=f"{channel.max_mb:g}")
    pages = text("channel pages", language, pages=channel.pages) if channel.pages else ""
    kinds = ", ".join(channel.formats)
    certainty = text(f"certainty {channel.certainty}", language)
    return f"{channel.title.of(language)}: {limits}{pages}, {kinds} ({certainty})"


def shown(sizes: Sequence[FileSize], language: str) -> str:
    """One line a file, below it one line an attachment."""
    return "\n".join(line for size in sizes for line in _lines(size, language))


def _lines(size: FileSize, language: str) -> list[str]:
    pages = text("size pages", language, pages=size.pages) if size.pages else ""
    lines = [f"{size.file}: {_megabytes(size.bytes, language)}{pages}"]
    for one in size.attachments:
        smaller = one.bytes < 0.95 * one.before
        before = text("size before", language, size=_megabytes(one.before, language)) if smaller else ""
        lines.append(f"  {one.number}. {one.title}: {_megabytes(one.bytes, language)}{before}")
    return lines


def _megabytes(count: int, language: str) -> str:
    from ..fitting import megabytes

    return f"{megabytes(count).of(language)} MB"


def as_data(sizes: Sequence[FileSize]) -> list[dict[str, Any]]:
    return [asdict(size) for size in sizes]
