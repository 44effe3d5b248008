"""`build --plan`: what would become of the files of attachments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from ..appendix.planning.plan import Step
from ..errors import MinutesKitError
from ..options import Options
from ..previewing import Entry, Planned, plan_path
from .failures import show_failure
from .results import show_json, show_remarks, worst_code
from .texts import text


def show_plans(files: Sequence[Path], wanted: Options, *, json: bool) -> int:
    """Print the plan of each file. The code is 5 if a file of an attachment cannot be used."""
    plans: dict[Path, Planned] = {}
    failures: list[MinutesKitError] = []
    for path in files:
        try:
            plans[path] = plan_path(path, wanted)
        except MinutesKitError as error:
            failures.append(error)
            if not json:
                show_failure(error, wanted.language)
    reports = [plan.report for plan in plans.values()]
    if json:
        show_json(reports, failures, plans=_data(plans))
    else:
        _show(plans, wanted.language)
    return worst_code(reports, failures)


def _show(plans: dict[Path, Planned], language: str) -> None:
    for path, plan in plans.items():
        show_remarks(plan.report, language)
        if len(plans) > 1:
            click.echo(f"{path}:")
        for line in _lines(plan.entries, language):
            click.echo(line)


def _lines(entries: Sequence[Entry], language: str) -> Iterator[str]:
    if not entries:
        yield text("plan empty", language)
    for entry in entries:
        yield f"{entry.number}. {entry.title}"
        if not entry.files:
            yield f"   {text('plan generated' if entry.generated else 'plan listed', language)}"
        for step in entry.steps:
            wish = f" ({step.wish})" if step.wish else ""
            yield f"   {step.path.name} → {step.result}{wish}"
        for name in entry.unusable:
            yield f"   {name} ✗"


def _data(plans: dict[Path, Planned]) -> list[dict[str, Any]]:
    return [
        {"file": str(path), "attachments": [_entry(entry) for entry in plan.entries]}
        for path, plan in plans.items()
    ]


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "title": entry.title,
        "generated": entry.generated,
        "files": [_file(step) for step in entry.steps],
        "unusable": list(entry.unusable),
    }


def _file(step: Step) -> dict[str, Any]:
    """The password itself is nowhere in a plan: only the name of its variable."""
    return {
        "path": str(step.path),
        "kind": step.kind,
        "method": step.method.value,
        "pages": step.pages,
        "n_up": step.n_up,
        "rasterise": step.rasterise,
        "password": step.password,
        "result": step.result,
    }
