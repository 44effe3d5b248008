"""A clerk's desk: a folder with minutes on it, and the command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import minutes_kit

MINUTES = """\
kind: note
title: Notatka ze spotkania w Legnicy
place: Legnica
dates: 2024-05-06
participants: [Anna Przykładowa, Jan Wzorcowy]
agenda: [Przywitanie]
findings:
  - agenda: 1
    text: Spotkanie otworzyła **Anna Przykładowa**.
ustalenia:
  - {text: Zażółcić gęślą jaźń., owner: Jan Wzorcowy, due: do ustalenia}
"""
STAMP = "1700000000"


def write_minutes(folder: Path, name: str = "notatka.minutes.yaml", more: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(MINUTES + more, encoding="utf-8")
    return path


def with_files(*names: str, title: str = "Materiały") -> str:
    """The lines of one attachment with these files."""
    return f"attachments:\n  - title: {title}\n    files: [{', '.join(names)}]\n"


def environment(**changes: str | None) -> dict[str, str]:
    """A clean environment in Polish; None takes a variable away."""
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "HOME") if key in os.environ}
    package = str(Path(minutes_kit.__file__).parents[1])
    ours = {"LANG": "pl_PL.UTF-8", "PYTHONPATH": package, "SOURCE_DATE_EPOCH": STAMP}
    whole = kept | ours | {"MINUTES_KIT_CACHE": "off"} | changes
    return {key: value for key, value in whole.items() if value is not None}


def command_line(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "minutes_kit", *map(str, arguments)]


def minutes_kit_command(
    *arguments: str | Path, cwd: Path, given: str | None = None, **changes: str | None
) -> subprocess.CompletedProcess[str]:
    """Run the command in `cwd`; `given` is its standard input, `changes` go to its environment."""
    return subprocess.run(
        command_line(*arguments),
        cwd=cwd,
        env=environment(**changes),
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def names(folder: Path) -> list[str]:
    """What lies in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


def hidden(folder: Path) -> list[str]:
    return [name for name in names(folder) if name.startswith(".")]
