"""`minutes-kit build`: the documents of one or many files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from ..building import BuildResult, build_path, output_stem
from ..catalogue import area_rules
from ..errors import MinutesKitError, UsageError
from ..inputs import find_minutes
from ..options import EDITIONS, ENGINES, FORMATS, Options
from ..output import file_stem
from ..overrides import parse_override
from ..signing import Key, last_step
from . import options
from . import sizes as weights
from .candidates import document_formats, files
from .failures import show_failure
from .help import Command
from .language import reader_language
from .libraries import silence_libraries
from .results import progress, show_result, show_results_as_json, worst_code
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
    paths: Sequence[str], output: str, *, plan: bool, watch: bool, sizes: bool, json: bool, **chosen: Any
) -> int:
    silence_libraries()
    if watch and chosen["sign"]:
        raise UsageError("MK-C44", first="--watch", second="--sign")
    wanted = _options(**chosen)
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
        return watch_files(files, outputs, again, wanted.language)
    return _build_all(files, Path(output), wanted, json=json, sizes=sizes)


def _options(
    *,
    to: str,
    template: str | None,
    time_limit: int,
    settings: Sequence[str],
    no_embed: bool,
    sign: str | None,
    sign_password_env: str | None,
    preset: str | None,
    root: str | None,
    config: str | None,
    no_config: bool,
    lang: str | None,
    **same: Any,
) -> Options:
    """What was typed, as the options of a build; `same` has their names already."""
    language = lang or reader_language()
    return Options(
        formats=tuple(name.strip() for name in to.split(",")),
        template=Path(template) if template else None,
        seconds=time_limit,
        overrides=tuple(parse_override(setting) for setting in settings),
        embed_source=not no_embed,
        preset=preset or "",
        root=Path(root) if root else None,
        config=options.chosen_configuration(config, no_config),
        cache=True,
        language=language,
        key=_key(sign, sign_password_env, language) if sign else None,
        **same,
    )


def _key(sign: str, variable: str | None, language: str) -> Key:
    """What was named to sign with, tried once: a card locks itself when many files come with a wrong PIN."""
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
            with progress(path, wanted.language, shown=not json) as tell:
                results.append(build_path(path, folder, wanted, progress=tell))
        except MinutesKitError as error:
            failures.append(error)
            if not json:
                show_failure(error, wanted.language)
                if any(problem.rule in measured for problem in error.problems):
                    click.echo(text("not written", wanted.language), err=True)
            continue
        if not json:
            show_result(results[-1], wanted.language, sizes=sizes or wanted.limits.bytes > 0)
    if json:
        show_results_as_json(results, failures)
    return worst_code([result.report for result in results], failures)
