"""`minutes-kit build`: the documents of one or many files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from ..building import BuildResult, build_path, output_stem
from ..catalogue import area_rules
from ..errors import ExitCode, MinutesKitError, UsageError
from ..inputs import find_minutes
from ..options import EDITIONS, ENGINES, FORMATS, Options
from ..output import file_stem
from ..overrides import parse_override
from ..reporters import text as text_reporter
from ..reporters.json import as_data
from ..reports import merge_reports
from ..signing import Key, last_step
from . import options
from . import sizes as weights
from .candidates import document_formats, files
from .failures import show_failure
from .help import Command
from .language import reader_language
from .libraries import silence_libraries
from .texts import text


def command(language: str) -> click.Command:
    return Command(
        "build",
        language=language,
        callback=run,
        help=text("build", language),
        params=[
            options.paths(language),
            options.output(language),
            click.Option(
                ["--to"],
                default=",".join(FORMATS),
                metavar="FORMAT,…",
                help=text("to", language),
                shell_complete=document_formats,
            ),
            click.Option(
                ["--engine"], type=click.Choice(ENGINES), default="typst", help=text("engine", language)
            ),
            click.Option(
                ["--edition"], type=click.Choice(EDITIONS), default="internal", help=text("edition", language)
            ),
            click.Option(
                ["--template"],
                metavar=text("FILE", language),
                help=text("template", language),
                shell_complete=files,
            ),
            click.Option(["--cover/--no-cover"], default=None, help=text("cover", language)),
            click.Option(
                ["--jobs"], type=click.IntRange(1, 64), default=2, metavar="N", help=text("jobs", language)
            ),
            options.time_limit(language),
            options.flag("--keep-going", "keep going", language),
            options.flag("--plan", "plan", language),
            options.overrides(language),
            options.flag("--strict", "strict", language),
            click.Option(["--verify/--no-verify"], default=True, help=text("build verify", language)),
            options.flag("--no-embed", "no embed", language),
            options.flag("--archive", "archive", language),
            *options.signing(language),
            *weights.parameters(language),
            options.flag("--watch", "watch", language),
            options.flag("--json", "json", language),
            options.folder_root(language),
            *options.configuration(language),
            *options.common(language),
        ],
    )


def run(
    paths: Sequence[str],
    output: str,
    to: str,
    engine: str,
    edition: str,
    template: str | None,
    cover: bool | None,
    jobs: int,
    time_limit: int,
    keep_going: bool,
    plan: bool,
    settings: Sequence[str],
    strict: bool,
    verify: bool,
    no_embed: bool,
    archive: bool,
    sign: str | None,
    sign_password_env: str | None,
    max_mb: float | None,
    preset: str | None,
    sizes: bool,
    watch: bool,
    json: bool,
    root: str | None,
    config: str | None,
    no_config: bool,
    lang: str | None,
) -> int:
    silence_libraries()
    language = lang or reader_language()
    wanted = Options(
        formats=tuple(name.strip() for name in to.split(",")),
        engine=engine,
        edition=edition,
        language=language,
        root=Path(root) if root else None,
        template=Path(template) if template else None,
        cover=cover,
        strict=strict,
        overrides=tuple(parse_override(setting) for setting in settings),
        jobs=jobs,
        seconds=time_limit,
        keep_going=keep_going,
        cache=True,
        verify=verify,
        embed_source=not no_embed,
        archive=archive,
        config=options.chosen_configuration(config, no_config),
        max_mb=max_mb,
        preset=preset or "",
        key=_key(sign, sign_password_env, watch, language),
    )
    files = find_minutes(paths)
    if plan:
        from .plans import show_plans

        return show_plans(files, wanted, json=json)
    _refuse_same_names(files)
    if watch:
        from .watch import watch_files

        stems = [output_stem(path, wanted) for path in files]
        outputs = [Path(output, f"{stem}.{form}") for stem in stems for form in FORMATS]
        again = partial(_build_all, files, Path(output), wanted, json=False, sizes=sizes)
        return watch_files(files, outputs, again, language)
    return _build_all(files, Path(output), wanted, json=json, sizes=sizes)


def _key(sign: str | None, variable: str | None, watch: bool, language: str) -> Key | None:
    """What was named to sign with, tried once: a card locks itself when many files come with a wrong PIN."""
    if not sign:
        return None
    if watch:
        raise UsageError("MK-C44", first="--watch", second="--sign")
    from .keys import key_file

    key = key_file(sign, variable, language)
    with last_step(key):
        return key


def _refuse_same_names(files: Sequence[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in files:
        stem = file_stem(path.name)
        if stem.casefold() in seen:
            raise UsageError("MK-C04", first=str(seen[stem.casefold()]), second=str(path), stem=stem)
        seen[stem.casefold()] = path


def _build_all(files: Sequence[Path], folder: Path, wanted: Options, *, json: bool, sizes: bool) -> int:
    """Build every file; one that fails does not stop the others. The worst exit code wins."""
    results: list[BuildResult] = []
    failures: list[MinutesKitError] = []
    measured = area_rules("audit")
    for path in files:
        try:
            with _progress(path, wanted.language, shown=not json) as tell:
                results.append(build_path(path, folder, wanted, progress=tell))
        except MinutesKitError as error:
            failures.append(error)
            if not json:
                show_failure(error, wanted.language)
                if any(problem.rule in measured for problem in error.problems):
                    click.echo(text("not written", wanted.language), err=True)
            continue
        if not json:
            _show(results[-1], wanted.language, sizes=sizes or wanted.limits.bytes > 0)
    if json:
        _show_json(results, failures)
    codes = [error.exit_code for error in failures]
    codes += [ExitCode.APPENDIX for result in results if not result.report]
    return max(codes, default=ExitCode.OK)


def _show(result: BuildResult, language: str, *, sizes: bool) -> None:
    if len(result.report):
        click.echo(text_reporter.report(result.report, language), err=True)
        click.echo(text_reporter.summary(result.report, language), err=True)
    if not result.report:
        click.echo(text("built without", language), err=True)
    if sizes:
        click.echo(weights.shown(result.sizes, language), err=True)
    for path in result.paths:
        click.echo(str(path))


def _show_json(results: Sequence[BuildResult], failures: Sequence[MinutesKitError]) -> None:
    from dataclasses import asdict
    from json import dumps

    data = as_data(merge_reports(result.report for result in results))
    data["outputs"] = [str(path) for result in results for path in result.paths]
    data["sizes"] = weights.as_data([size for result in results for size in result.sizes])
    data["failures"] = [asdict(problem) for error in failures for problem in error.problems]
    click.echo(dumps(data, ensure_ascii=False, indent=2))


@contextmanager
def _progress(path: Path, language: str, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """The step under way, on a terminal only, gone when it is done."""
    if not (shown and sys.stderr.isatty()):
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status(path.name) as status:
        yield lambda step: status.update(f"{path.name}: {text(f'step {step}', language)}")
