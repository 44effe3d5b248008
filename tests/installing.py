"""Installing this project with pip where there is no network: what it needs comes from this environment."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ("minutes_kit", "schemas", "templates", "funding")
SOURCE_FILES = ("pyproject.toml", "README.md", "LICENSE", "action.yml", ".pre-commit-hooks.yaml")


def is_checkout() -> bool:
    """Whether the source of the package is here; the tests of the wheel run without it."""
    return (ROOT / "minutes_kit").is_dir()


def copy_source(target: Path) -> Path:
    """What the package is built from, and nothing else."""
    for name in SOURCE:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in SOURCE_FILES:
        shutil.copy(ROOT / name, target / name)
    return target


def path_with_python() -> str:
    """Where programs are looked for, with a `python` among them: many systems have none by that name."""
    return f"{Path(sys.executable).parent}:{os.environ['PATH']}"


def without_network(folder: Path) -> dict[str, str]:
    """Variables that make pip install a package alone; its dependencies are links in `folder`."""
    folder.mkdir()
    for found in Path(sysconfig.get_path("purelib")).iterdir():
        if not found.name.lower().startswith(("minutes_kit", "__", "distutils")) and found.suffix != ".pth":
            (folder / found.name).symlink_to(found)
    return {
        "PYTHONPATH": str(folder),
        "PATH": path_with_python(),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        # The inverted value is how pip reads its options that begin with "no".
        "PIP_NO_BUILD_ISOLATION": "0",
    }
