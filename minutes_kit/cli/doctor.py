"""`minutes-kit doctor`: what this installation has, and whether it can make a document."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from .. import __version__
from ..errors import ExitCode, MinutesKitError
from . import options
from .help import Command
from .language import reader_language
from .texts import text

PACKAGES = (
    "PyYAML",
    "jsonschema",
    "jsonschema-rs",
    "docxtpl",
    "python-docx",
    "typst",
    "pypdf",
    "pypdfium2",
    "Pillow",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `needed` is False when the program works without it."""

    name: str
    state: str
    fine: bool
    needed: bool = True


def command(language: str) -> click.Command:
    return Command(
        "doctor",
        language=language,
        callback=run,
        help=text("doctor", language),
        params=[
            options.flag("--empty-cache", "empty cache", language),
            options.flag("--json", "json", language),
            *options.common(language),
        ],
    )


def run(empty_cache: bool, json: bool, lang: str | None) -> int:
    language = lang or reader_language()
    if empty_cache:
        _empty_cache()
    findings = tuple(examine(language))
    if json:
        from json import dumps

        click.echo(dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            click.echo(
                f"{'✓' if finding.fine else '✗' if finding.needed else '–'} {finding.name}: {finding.state}"
            )
    return ExitCode.OK if all(f.fine or not f.needed for f in findings) else ExitCode.MISSING


def examine(language: str) -> Iterator[Finding]:
    """Look at everything that a build may need, ending with a build."""
    yield Finding("Python", platform.python_version(), True)
    yield Finding("minutes-kit", __version__, True)
    yield from (_package(name, language) for name in PACKAGES)
    yield _check(text("libyaml", language), _libyaml, language)
    yield _check(text("fonts", language), _fonts, language)
    yield _office(language)
    yield _cache(language)
    yield _check(text("sample", language), lambda: _sample(language), language)


def _package(name: str, language: str) -> Finding:
    try:
        return Finding(name, version(name), True)
    except PackageNotFoundError:
        return Finding(name, text("missing", language), False)


def _check(name: str, work: Callable[[], str], language: str) -> Finding:
    try:
        return Finding(name, work() or text("ok", language), True)
    except (MinutesKitError, ImportError, AttributeError, OSError) as error:
        return Finding(name, f"{text('missing', language)} ({error})", False)


def _libyaml() -> str:
    import yaml

    # Without its C part the package is too slow for long files, and its limits were not tried.
    if not yaml.__with_libyaml__:
        raise ImportError("libyaml")
    return str(yaml.__version__)


def _fonts() -> str:
    from ..resources import font_folders

    missing = [str(folder) for folder in font_folders() if not folder.is_dir()]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return ", ".join(folder.name for folder in font_folders())


def _office(language: str) -> Finding:
    from ..render.office import office_version

    found = office_version()
    state = found or f"{text('missing', language)} ({text('office advice', language)})"
    return Finding(text("office", language), state, bool(found), needed=False)


def _empty_cache() -> None:
    from ..appendix.converting.cache import default_cache

    if cache := default_cache():
        cache.empty()


def _cache(language: str) -> Finding:
    from ..appendix.converting.cache import default_cache

    cache = default_cache()
    state = f"{cache.folder} ({cache.size() / 10**6:.1f} MB)" if cache else text("cache off", language)
    return Finding(text("cache", language), state, bool(cache), needed=False)


def _sample(language: str) -> str:
    from ..building import render
    from ..checking import check_text
    from ..options import Options
    from .new import starting_file

    checked = check_text(starting_file("report", language), language=language, folder=Path.cwd())
    rendered = render(checked, Options(language=language, timestamp=datetime(2026, 1, 1, tzinfo=UTC)))
    return ", ".join(
        f"{suffix[1:].upper()} {len(data) // 1024} KiB" for suffix, data in rendered.files.items()
    )
