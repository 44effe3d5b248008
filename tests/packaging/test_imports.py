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
NEEDLESS = {
    *("markdown_it", "minutes_kit.markup", "minutes_kit.nodes", "minutes_kit.render", "minutes_kit.view"),
    *("jsonschema", "minutes_kit.source.compose", "minutes_kit.edits", "minutes_kit.fixes"),
    *("tomllib", "minutes_kit.configuration.settings", "minutes_kit.configuration.comments"),
    *("click.shell_completion", "minutes_kit.cli.examples", "minutes_kit.catalogue.days"),
    *("csv", "zipfile", "minutes_kit.roster.seating", "minutes_kit.funding.strip", "minutes_kit.output"),
}
"""What no usual file without a problem needs: each takes a part of the time in which one file is checked."""
GENERATED = """
print(*(c.__qualname__ for name, module in list(sys.modules.items()) if name.startswith("minutes_kit")
    for c in vars(module).values() if isinstance(c, type) and c.__module__ == name
    and "__dataclass_params__" in vars(c) and c.__dataclass_params__.init), sep="\\n", file=sys.stderr)
"""
"""Prints the classes for which `dataclass` has written code."""
HEAVY = RENDERERS | {"jsonschema", "rich", "cryptography", "subprocess", "concurrent", "asyncio"}


def complaints(code: str, *arguments: Path) -> list[str]:
    """The lines on the standard error after running `code` in a fresh process."""
    command = [sys.executable, "-c", f"import sys\n{code}", *map(str, arguments)]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


def loaded(code: str, *arguments: Path) -> set[str]:
    """The modules that are loaded after running `code`."""
    return set(complaints(f"{code}\nprint(*sys.modules, file=sys.stderr)", *arguments)[-1].split())


def imported(code: str, *arguments: Path) -> set[str]:
    """The top-level packages of these modules."""
    return {name.partition(".")[0] for name in loaded(code, *arguments)}


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


def test_building_a_pdf_loads_nothing_of_word_and_of_preparing(tmp_path):
    code = "from minutes_kit.cli import main\n"
    code += "try: main(['build', sys.argv[1], '--to', 'pdf', '-o', sys.argv[2]])\n"
    code += "except SystemExit as end: assert not end.code"
    needless = {"docxtpl", "docx", "jinja2", "pypdf", "cryptography"}
    assert imported(code, write_minutes(tmp_path), tmp_path / "out") & needless == set()


VALIDATE = """
from minutes_kit.cli import main
try: main(["validate", sys.argv[1]])
except SystemExit as end: assert end.code == 0
"""


def test_the_command_that_validates_loads_no_renderer(tmp_path):
    assert imported(VALIDATE, write_minutes(tmp_path)) & RENDERERS == set()


def usual_file(folder: Path) -> Path:
    """Minutes with a link and a project, in a folder with the settings of other programs."""
    (folder / "pyproject.toml").write_text('dependencies = ["minutes-kit"]\n[tool.other]\n', encoding="utf-8")
    project = "title: Uczące się samorządy\nprogramme: none\nunmarked_reason: spotkanie bez dofinansowania\n"
    (folder / "project.yaml").write_text(project, encoding="utf-8")
    return write_minutes(folder, more="project: project.yaml\nsummary: Jak w [](#ad-1) – **bez zmian**.\n")


def test_the_command_that_validates_loads_nothing_needless(tmp_path):
    assert loaded(VALIDATE, usual_file(tmp_path)) & NEEDLESS == set()


def test_no_code_is_generated_to_validate(tmp_path):
    assert complaints(VALIDATE + GENERATED, usual_file(tmp_path)) == ["Bez uwag.", ""]
    assert "Paragraph" in complaints("import minutes_kit.nodes" + GENERATED)


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
