"""What an import costs, and the contract of the layers, which must be able to fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desk import environment, write_minutes

import minutes_kit

ROOT = Path(__file__).resolve().parents[2]
RENDERERS = {"docxtpl", "docx", "jinja2", "typst", "pypdf", "pypdfium2", "PIL", "rendercv_fonts", "lxml"}
HEAVY = RENDERERS | {"jsonschema", "rich", "cryptography", "subprocess", "concurrent", "asyncio"}


def imported(code: str, *arguments: Path) -> set[str]:
    """The top-level packages that are loaded after running `code` in a fresh process."""
    whole = f"import sys\n{code}\nprint(*{{name.partition('.')[0] for name in sys.modules}}, file=sys.stderr)"
    command = [sys.executable, "-c", whole, *map(str, arguments)]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def test_importing_the_package_loads_nothing_of_others():
    loaded = imported("import minutes_kit, minutes_kit.errors, minutes_kit.problems")
    others = {name for name in loaded if name in HEAVY | {"yaml", "click", "markdown_it", "jsonschema_rs"}}
    assert others == set()


def test_a_valid_file_is_checked_without_renderers_and_explainers(tmp_path):
    code = "import minutes_kit\nassert minutes_kit.check(sys.argv[1])"
    assert imported(code, write_minutes(tmp_path)) & HEAVY == set()


def test_a_wrong_file_is_checked_without_renderers(tmp_path):
    code = "import minutes_kit\nassert not minutes_kit.check(sys.argv[1])"
    path = write_minutes(tmp_path, more="zzz: 1\nagenda: {}\n")
    assert imported(code, path) & RENDERERS == set()


def test_the_command_that_validates_loads_no_renderer(tmp_path):
    code = (
        "from minutes_kit.cli import main\n"
        "try: main(['validate', sys.argv[1]])\n"
        "except SystemExit as end: assert end.code == 0"
    )
    assert imported(code, write_minutes(tmp_path)) & RENDERERS == set()


# --- layers --------------------------------------------------------------------------------------------

BROKEN = {
    "a lower layer that calls a higher one": ("source/__init__.py", "import minutes_kit.view"),
    "a neighbour of the same layer": ("reporters/text.py", "import minutes_kit.library"),
    "a process started elsewhere": ("view/__init__.py", "import subprocess"),
    "printing elsewhere": ("building.py", "import click"),
    "a renderer behind the check": ("rules/naming.py", "import PIL"),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"],
        cwd=folder,
        env=environment(PYTHONPATH=str(folder)),
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture
def copied(tmp_path) -> Path:
    package = Path(minutes_kit.__file__).parent
    ignored = shutil.ignore_patterns("__pycache__", "_data")
    shutil.copytree(package, tmp_path / "minutes_kit", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_layers_hold(copied):
    done = lint_imports(copied)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("name", BROKEN)
def test_the_contract_of_the_layers_can_fail(copied, name):
    file, line = BROKEN[name]
    path = copied / "minutes_kit" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    done = lint_imports(copied)
    assert done.returncode == 1, done.stdout
    assert "1 broken" in done.stdout or "2 broken" in done.stdout
