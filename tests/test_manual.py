"""Help and manual pages: every command has an example, every example can be called, nothing is stale."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
from commands import NAMES, named_commands

from minutes_kit import cli
from minutes_kit.cli.examples import examples
from minutes_kit.cli.texts import text
from minutes_kit.errors import ExitCode

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("pl", "en")
CALLS = [
    (language, name, call.arguments)
    for language in LANGUAGES
    for name in ("", *NAMES)
    for call in examples(name, language)
]
groff = pytest.mark.skipif(not shutil.which("groff"), reason="groff typesets manual pages")


def script() -> Any:
    spec = importlib.util.spec_from_file_location("write_man_page", ROOT / "scripts" / "write_man_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- examples -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_help_page_ends_with_examples(clerk, name, language):
    _, out, _ = clerk(*name.split(), "--help", "--lang", language)
    shown = out.partition(f"\n{text('examples', language)}:\n")[2]
    assert examples(name, language)
    for call in examples(name, language):
        assert f"  minutes-kit {call.arguments}" in shown
        assert call.meaning.split()[0] in shown
        assert not call.meaning.endswith(".")
        assert call.arguments.startswith(name)


@pytest.mark.parametrize(("language", "name", "arguments"), CALLS)
def test_every_example_can_be_called(language, name, arguments):
    typed = re.split(r" >>? ", arguments)[0]
    words = shlex.split(typed)
    context = click.Context(cli.group(language), info_name="minutes-kit")
    while isinstance(context.command, click.Group):
        name, *words = words
        context = context.command.get_command(context, name).make_context(name, words, parent=context)
    assert context.params


def test_a_wrong_example_would_be_found():
    outer = click.Context(cli.group("pl"), info_name="minutes-kit")
    with pytest.raises(click.UsageError):
        outer.command.get_command(outer, "build").make_context("build", ["a", "--brak"], parent=outer)


# --- manual pages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_is_what_the_script_writes(language):
    writer = script()
    written = writer.TARGETS[language].read_text(encoding="utf-8")
    assert written == writer.page(language), "run scripts/write_man_page.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_every_option_and_exit_code(language):
    page = script().TARGETS[language].read_text(encoding="utf-8").replace("\\-", "-")
    for name, command in named_commands(language).items():
        part = page.partition(f"\n.SS {name}\n")[2].partition("\n.S")[0]
        for parameter in command.params:
            assert all(f"\\fB{option}\\fR" in part for option in parameter.opts if option.startswith("-")), (
                parameter
            )
    for code in (*ExitCode, 130):
        assert f"\n.TP\n\\fB{int(code)}\\fR\n" in page


@groff
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_is_typeset_without_warnings(language):
    command = ["groff", "-K", "utf8", "-man", "-Tutf8", "-ww", script().TARGETS[language]]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    shown = re.sub(r".\x08|\x1b\[[\d;]*m", "", done.stdout)
    assert "minutes-kit completion bash >> ~/.bashrc" in shown
    assert ("ustaleń" in shown or "wypełniony" in shown) == (language == "pl")


def test_the_wheel_carries_the_manual():
    built = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    shared = built["targets"]["wheel"]["shared-data"]
    assert shared == {
        "docs/man/minutes-kit.1": "share/man/man1/minutes-kit.1",
        "docs/man/pl/minutes-kit.1": "share/man/pl/man1/minutes-kit.1",
    }
    for source, target in shared.items():
        assert (ROOT / source).is_file()
        if os.environ.get("MINUTES_KIT_INSTALLED") == "1":
            assert (Path(sys.prefix) / target).read_bytes() == (ROOT / source).read_bytes()
