"""What was measured, as tables between the markers of docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from timing import Comparison

START, END = "<!-- results: written by benchmarks/run.py -->", "<!-- end of results -->"
PACKAGES = (
    *("minutes-kit", "PyYAML", "jsonschema-rs", "typst", "docxtpl", "check-jsonschema"),
    *("pikepdf", "pypdf", "page-validation"),
)


def write(page: Path, comparisons: Sequence[Comparison]) -> None:
    """Replace what stands between the markers of the page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{START}\n\n{as_markdown(comparisons)}\n{END}{after}", encoding="utf-8")


def as_markdown(comparisons: Sequence[Comparison]) -> str:
    return "\n".join([*_machine(), *(line for one in comparisons for line in _section(one))])


def _section(one: Comparison) -> Iterator[str]:
    yield from (f"### {one.name}", "", one.remark, "")
    more = list(next(iter(one.facts.values()), ()))
    yield _row("", "median", "fastest", "slowest", "runs", *more)
    yield "|---" + "|---:" * (4 + len(more)) + "|"
    for name, runs in one.seconds.items():
        figures = (_shown(seconds) for seconds in (one.median(name), min(runs), max(runs)))
        yield _row(name, *figures, str(len(runs)), *(one.facts[name][column] for column in more))
    yield ""
    for goal in one.goals:
        wanted = _times(goal.faster, goal.against)
        more = f" and {_shown(goal.allowance)}" if goal.allowance else ""
        reached = "reached" if one.reaches(goal) else "**missed**"
        yield from (f"{_times(one.ratio(goal.against), goal.against)}. Goal: {wanted}{more}, {reached}.", "")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _times(ratio: float, against: str) -> str:
    """The ratio as people say it: how many times faster we are, or how many times as long we take."""
    if ratio < 1:
        return f"{1 / ratio:.2f} × the time of “{against}”"
    return f"{ratio:.1f} × as fast as “{against}”"


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def _machine() -> Iterator[str]:
    today = datetime.now(UTC).date().isoformat()
    yield f"{today}, {_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}."
    versions = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    yield from (f"Python {platform.python_version()}, {versions}, {_office()}.", "")


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(checkout)"


def _office() -> str:
    shown = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.split()
    return " ".join(shown[:2])
