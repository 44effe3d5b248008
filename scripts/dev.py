"""The daily commands, with all the set-up they need on a fresh machine: Python 3.11 or newer, nothing else.

    python3 scripts/dev.py example     build the published example into out/
    python3 scripts/dev.py test        run the tests
    python3 scripts/dev.py lint        ruff, mypy, import-linter
    python3 scripts/dev.py wheel       build the wheel and run the tests against it, from an empty folder
    python3 scripts/dev.py bench       run the benchmarks
    python3 scripts/dev.py fuzz        feed the check damaged minutes for a minute, or as long as asked
    python3 scripts/dev.py mutation    change the code in small ways and see what no test notices

Each command makes what it misses and can be run alone, in any order, again and again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "gwd-sochaczew-2011" / "gwd-01.minutes.yaml"
NEEDED_BY_TESTS = (
    "tests",
    "examples",
    "scripts",
    "templates",
    "schemas",
    "funding",
    "docs",
    "benchmarks",
    "ci",
    "editors",
)
NEEDED_FILES = (
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "justfile",
    "action.yml",
    ".pre-commit-hooks.yaml",
)


def run(*command: str | Path, cwd: Path = ROOT, **environment: str) -> None:
    """Run a command and stop with its exit code if it fails."""
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=cwd, env={**os.environ, **environment}, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(folder: Path, *install: str) -> Path:
    """A virtual environment with these requirements; made again only when they or pyproject.toml change."""
    wanted = hashlib.sha256(repr(install).encode() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != wanted:
        if not python_of(folder).exists():
            venv.create(folder, with_pip=True, clear=True)
        pip = (python_of(folder), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        run(*pip, *install)
        stamp.write_text(wanted)
    return python_of(folder)


def program(python: Path, name: str) -> Path:
    return python.parent / (f"{name}.exe" if os.name == "nt" else name)


def for_users() -> Path:
    return environment(ROOT / ".venv" / "users", "-e", str(ROOT))


def for_developers() -> Path:
    return environment(ROOT / ".venv" / "developers", "-e", f"{ROOT}[dev]")


def editor() -> dict[str, str]:
    """Where the language server of editors is, for the tests. Without npm or a network they do without it."""
    npm, folder = shutil.which("npm"), ROOT / ".venv" / "editor"
    files = [ROOT / "tests" / "editor" / name for name in ("package.json", "package-lock.json")]
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    stamp = folder / "installed"
    if npm and not (stamp.exists() and stamp.read_text() == wanted):
        folder.mkdir(parents=True, exist_ok=True)
        for path in files:
            shutil.copy(path, folder)
        quick = ("--prefer-offline", "--fetch-retries=0", "--no-audit", "--no-fund", "--loglevel=error")
        if subprocess.run((npm, "ci", "--ignore-scripts", *quick), cwd=folder, check=False).returncode == 0:
            stamp.write_text(wanted)
    return {"MINUTES_KIT_EDITOR": str(folder)} if stamp.exists() else {}


def example() -> None:
    run(program(for_users(), "minutes-kit"), "build", EXAMPLE, "-o", ROOT / "out")


def test() -> None:
    run(for_developers(), "-m", "pytest", "-n", "auto", *sys.argv[2:], **editor())


def lint() -> None:
    python = for_developers()
    run(python, "-m", "ruff", "check", ".")
    run(python, "-m", "ruff", "format", "--check", ".")
    run(python, "-m", "mypy")
    run(program(python, "lint-imports"))


def wheel() -> None:
    """What people install is what is tested: the package comes from the wheel, never from the checkout."""
    with tempfile.TemporaryDirectory(prefix="minutes-kit-wheel-") as temporary:
        empty = Path(temporary)
        run(for_developers(), "-m", "build", "--wheel", "--outdir", empty / "dist", ROOT)
        built = next((empty / "dist").glob("*.whl"))
        python = environment(empty / "venv", f"{built}[dev]")
        for name in NEEDED_BY_TESTS:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, empty / "project" / name, ignore=ignored)
        for name in NEEDED_FILES:
            shutil.copy(ROOT / name, empty / "project" / name)
        found = {"MINUTES_KIT_INSTALLED": "1", **editor()}
        # What hostile files can do is the same for both, and takes a while to find out.
        run(python, "-m", "pytest", "-n", "auto", "--ignore=tests/hostile", cwd=empty / "project", **found)


def bench() -> None:
    run(for_developers(), "benchmarks/run.py", *sys.argv[2:])


def fuzz() -> None:
    python = environment(ROOT / ".venv" / "fuzz", "-e", str(ROOT), "atheris==3.0.0")
    run(python, "scripts/fuzz.py", *sys.argv[2:])


def mutation() -> None:
    python = environment(ROOT / ".venv" / "mutation", "-e", f"{ROOT}[dev]", "mutmut==3.8.1")
    run(python, "scripts/mutation.py", *sys.argv[2:])


COMMANDS = {
    "example": example,
    "test": test,
    "lint": lint,
    "wheel": wheel,
    "bench": bench,
    "fuzz": fuzz,
    "mutation": mutation,
}

# What is tested is what was installed for it, whatever the caller's own Python looks at.
os.environ.pop("PYTHONPATH", None)

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the one file that an older Python may start
        sys.exit("Python 3.11 or newer is needed.")
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        sys.exit(__doc__)
    COMMANDS[sys.argv[1]]()
