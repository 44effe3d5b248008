"""What people install. With MINUTES_KIT_INSTALLED=1 the package under test must come from the wheel."""

from __future__ import annotations

import os
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

import minutes_kit
from minutes_kit.funding.choice import packaged_profile, profile_ids
from minutes_kit.resources import data_folder, font_folders, schema_path, template_path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(minutes_kit.__file__).parent
GENERATES = re.compile("write_|draw_")
FOLDERS = ("schemas", "templates", "funding")
installed = pytest.mark.skipif(
    os.environ.get("MINUTES_KIT_INSTALLED") != "1", reason="needs the installed wheel: scripts/dev.py wheel"
)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@installed
def test_the_package_is_the_installed_one():
    assert "site-packages" in PACKAGE.parts
    assert not (ROOT / "minutes_kit").exists()


@installed
@pytest.mark.parametrize("name", FOLDERS)
def test_the_wheel_carries_what_is_read_at_work(name):
    assert data_folder(name) == PACKAGE / "_data" / name
    assert files(data_folder(name)) == files(ROOT / name) != {}


@installed
def test_the_wheel_carries_the_command_the_types_and_the_licence():
    wheel = distribution("minutes-kit")
    assert wheel.version == minutes_kit.__version__
    commands = [(entry.name, entry.value) for entry in wheel.entry_points if entry.group == "console_scripts"]
    assert commands == [("minutes-kit", "minutes_kit.cli:main")]
    assert (PACKAGE / "py.typed").is_file()
    assert any(path.name == "LICENSE" for path in wheel.files or ())


def test_what_is_packaged_can_be_found():
    assert all(folder.is_dir() for folder in (*map(data_folder, FOLDERS), *font_folders()))
    for name in ("minutes-1", "project-1", "funding-1"):
        assert all(schema_path(name, language).is_file() for language in ("pl", "en"))
    assert template_path("docx", "report.docx").is_file()
    assert template_path("typst", "report.typ").is_file()
    assert all(packaged_profile(name).id == name for name in profile_ids())


def test_the_version_is_stated_once_in_each_place():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == minutes_kit.__version__


def test_everything_that_is_generated_is_generated_by_one_command():
    recipe = (ROOT / "justfile").read_text(encoding="utf-8").partition("\ngenerate:")[2]
    run = set(re.findall(r"python3 scripts/(\w+\.py)", recipe))
    assert run == {path.name for path in (ROOT / "scripts").glob("*.py") if GENERATES.match(path.name)}


def test_each_generating_script_has_a_test_that_holds_its_files_to_it():
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    for path in (ROOT / "scripts").glob("*.py"):
        assert not GENERATES.match(path.name) or path.name in tests, path.name
