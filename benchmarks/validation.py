"""How fast files are checked: one by a fresh process, and a thousand by one process."""

from __future__ import annotations

import sys
from pathlib import Path

from documents import EXAMPLE
from generate import write_folder
from timing import Comparison, Goal, process, race

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "schemas" / "minutes-1.schema.json"


def program(name: str) -> tuple[str | Path, ...]:
    """A program of this environment; ours runs from a checkout that is not installed as well."""
    script = Path(sys.executable).with_name(name)
    if name == "minutes-kit" and not script.exists():
        return sys.executable, "-c", "from minutes_kit.cli import main; main()"  # All that the script does.
    return (script,)


def cold(rounds: int) -> Comparison:
    """One file in a fresh process."""
    seconds = race(
        {
            "minutes-kit validate": lambda _: process(*program("minutes-kit"), "validate", EXAMPLE),
            "check-jsonschema": lambda _: process(*_check_jsonschema(), EXAMPLE),
            "import yaml, json": lambda _: process(sys.executable, "-c", "import yaml, json"),
        },
        rounds,
    )
    return Comparison(
        "One file checked, cold",
        seconds,
        (Goal("check-jsonschema", 2), Goal("import yaml, json", 1 / 2, allowance=0.06)),
        "The example report, each time in a new process. Ours checks the schema, the rules, the attached "
        "files and the project; the other side the schema. Loading Python with two modules is the floor.",
    )


def thousand(folder: Path, rounds: int, count: int = 1000) -> Comparison:
    """Many different files in one process each."""
    paths = write_folder(folder, count)
    ours, theirs = f"minutes-kit validate ({count} files)", f"check-jsonschema ({count} files)"
    seconds = race(
        {
            ours: lambda _: process(*program("minutes-kit"), "validate", folder),
            theirs: lambda _: process(*_check_jsonschema(), *paths),
        },
        rounds,
        warm_up=0,
    )
    return Comparison(
        f"{count} different files checked",
        seconds,
        (Goal(theirs, 10),),
        "Each of 150 to 250 lines, all valid, from the start of the process to its end. Ours checks the "
        "schema, all rules and the project; the other side the schema.",
    )


def _check_jsonschema() -> tuple[str | Path, ...]:
    return (*program("check-jsonschema"), "--schemafile", SCHEMA)
