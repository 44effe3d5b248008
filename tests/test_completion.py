"""What Tab offers, asked of the program as shells ask, and in a bash that somebody types into."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from desk import environment, minutes_kit_command

from minutes_kit import cli
from minutes_kit.catalogue import rules
from minutes_kit.cli.completion import SHELLS
from minutes_kit.reporters import FORMATS

needs_bash = pytest.mark.skipif(os.name != "posix" or not shutil.which("bash"), reason="bash")


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "a b.minutes.yaml",
        "plan.yml",
        "lista.pdf",
        ".ukryty.yaml",
        "moje pliki/c.YAML",
        "build/d.yaml",
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).touch()
    return tmp_path


def offered(*words: str) -> list[str]:
    """The candidates for the last word."""
    completion = ShellComplete(cli.group("pl"), {}, "minutes-kit", "_MINUTES_KIT_COMPLETE")
    return [item.value for item in completion.get_completions(list(words[:-1]), words[-1])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([""], list(cli.COMMANDS)),
        (["va"], ["validate"]),
        (["validate", ""], ["a b.minutes.yaml", "build/", "moje pliki/", "plan.yml"]),
        (["build", "moje pliki/"], ["moje pliki/c.YAML"]),
        (["validate", "brak/"], []),
        (["validate", ".u"], [".ukryty.yaml"]),
        (["validate", "--format", ""], list(FORMATS)),
        (["validate", "--format", "j"], ["json", "junit"]),
        (["validate", "--str"], ["--strict"]),
        (["build", "--to", ""], ["docx", "pdf"]),
        (["build", "--to", "pdf,"], ["pdf,docx"]),
        (["build", "--edition", ""], ["internal", "public"]),
        (["funding", ""], ["list", "show", "check", "init"]),
        (["funding", "show", "po"], ["pokl-2007-2013", "power-2014-2020", "pokl", "power"]),
        (["funding", "init", "pok"], ["pokl-2007-2013"]),
        (["strip", "pl"], ["plan.yml"]),
        (["explain", "MK-D0"], [rule for rule in rules() if rule.startswith("MK-D0")]),
        (["explain", "MK-D01", "mk-s01"], ["MK-S01"]),
        (["schema", "p"], ["project"]),
        (["new", "x", "--kind", "p"], ["protocol"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
    ],
)
def test_candidates(desk, words, expected):
    assert offered(*words) == expected


def test_files_are_looked_for_at_home(desk, monkeypatch):
    monkeypatch.setenv("HOME", str(desk))
    monkeypatch.setenv("USERPROFILE", str(desk))
    assert offered("validate", "~/pl") == ["~/plan.yml"]


def test_a_large_folder_is_not_offered_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number in range(1100):
        Path(f"{number:04}.yaml").touch()
    found = offered("validate", "")
    assert (len(found), found[0]) == (1000, "0000.yaml")


@pytest.mark.parametrize(
    ("shell", "words", "number"),
    [
        ("bash", "minutes-kit\nexplain\nMK-D0", "2"),
        ("zsh", "minutes-kit explain MK-D0", "2"),
        ("fish", "minutes-kit explain MK-D0", "MK-D0"),
    ],
)
def test_each_shell_is_answered(tmp_path, shell, words, number):
    asked = {"_MINUTES_KIT_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": number}
    done = minutes_kit_command(cwd=tmp_path, **asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert "MK-D01" in done.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell(clerk, shell):
    code, out, err = clerk("completion", shell)
    assert (code, err) == (0, "")
    assert f"_MINUTES_KIT_COMPLETE={shell}_complete" in out
    assert "%(" not in out
    program = shutil.which(shell)
    if program:
        done = subprocess.run([program, "-n"], input=out.encode(), capture_output=True, timeout=30)
        assert (done.returncode, done.stderr) == (0, b"")


# --- a bash that somebody types into ------------------------------------------------------------------


class Terminal:
    """An interactive bash in which `minutes-kit` is the program under test."""

    def __init__(self, folder: Path, script: str):
        programs = folder.parent / "programs"
        programs.mkdir()
        program = programs / "minutes-kit"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m minutes_kit "$@"\n')
        program.chmod(0o755)
        self.shown = folder.parent / "shown"
        setup = folder.parent / "setup"
        setup.write_text(f'{script}\nbind -x \'"\\C-g": printf "%s|" "$READLINE_LINE" > {self.shown}\'\n')
        self.terminal, inside = os.openpty()
        self.process = subprocess.Popen(
            ["bash", "--noprofile", "--rcfile", setup, "-i"],
            cwd=folder,
            env=environment(PATH=f"{programs}:{os.environ['PATH']}", TERM="dumb", LC_ALL="C.UTF-8"),
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
        )
        os.close(inside)

    def tab(self, typed: str) -> str:
        """The line after Tab was pressed behind what was typed."""
        self.shown.unlink(missing_ok=True)
        os.write(self.terminal, f"\x15{typed}\t\x07".encode())
        end = time.monotonic() + 20
        while not self.shown.exists() or not self.shown.read_text().endswith("|"):
            assert time.monotonic() < end, "bash does not answer"
            time.sleep(0.02)
        return self.shown.read_text().removesuffix("|")

    def close(self) -> None:
        self.process.kill()
        self.process.wait(timeout=20)
        os.close(self.terminal)


@needs_bash
def test_bash(clerk, desk, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bash") / "desk"
    shutil.copytree(desk, folder)
    terminal = Terminal(folder, clerk("completion", "bash")[1])
    try:
        assert terminal.tab("minutes-kit bu") == "minutes-kit build "  # although there is such a folder
        assert terminal.tab("minutes-kit validate a") == r"minutes-kit validate a\ b.minutes.yaml "
        assert terminal.tab("minutes-kit validate m") == r"minutes-kit validate moje\ pliki/"
        assert terminal.tab("minutes-kit validate l") == "minutes-kit validate l"
        assert terminal.tab("minutes-kit build -o mo") == r"minutes-kit build -o moje\ pliki/"
        assert terminal.tab("minutes-kit explain mk-e0") == "minutes-kit explain MK-E01 "
    finally:
        terminal.close()
