""".pre-commit-hooks.yaml: pre-commit installs the hooks from a repository and runs them in another."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import BROKEN, DOUBTFUL, SOUND, write
from installing import ROOT, copy_source, is_checkout, without_network

from minutes_kit.inputs import find_minutes

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}
runs = pytest.mark.skipif(
    not is_checkout() or shutil.which("git") is None, reason="needs git and the source of the package"
)


def test_the_manifest_is_one():
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST])
    assert done.returncode == 0
    assert set(HOOKS) == {"minutes-kit-validate", "minutes-kit-fix"}


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_hooks_take_the_files_that_a_folder_is_searched_for(hook, tmp_path):
    names = ["minutes.yaml", "a/minutes.yml", "a/b.minutes.yaml", "ż ó.minutes.yml"]
    others = ["project.yaml", "a/minutes.yaml.txt", "preminutes.yaml", "b.minutes.json", "minutes/other.yaml"]
    for name in names + others:
        write(tmp_path / name, "")
    found = {path.relative_to(tmp_path).as_posix() for path in find_minutes([str(tmp_path)])}
    assert found == {name for name in names + others if re.search(hook["files"], name)} == set(names)


# --- run ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def hooks(tmp_path_factory) -> Path:
    """The repository of the hooks: this project, committed."""
    folder = copy_source(tmp_path_factory.mktemp("hooks") / "minutes-kit")
    commit(folder)
    return folder


@pytest.fixture(scope="module")
def machine(tmp_path_factory) -> dict[str, str]:
    """Where pre-commit keeps what it installs; it installs once for all tests."""
    folder = tmp_path_factory.mktemp("machine")
    offline = without_network(folder / "libraries")
    return {**offline, "PRE_COMMIT_HOME": str(folder / "cache"), "MINUTES_KIT_LANG": "pl"}


def commit(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "-m", "All")


def git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture
def pre_commit(repository, hooks, machine):
    """Runs one of the hooks on all files of the repository; gives the exit code and what is printed."""

    def run(hook: str, **options: object) -> tuple[int, str]:
        used = {
            "repo": str(hooks),
            "rev": git(hooks, "rev-parse", "HEAD"),
            "hooks": [{"id": hook, **options}],
        }
        write(repository / ".pre-commit-config.yaml", yaml.safe_dump({"repos": [used]}))
        commit(repository)
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"],
            cwd=repository,
            env={**os.environ, **machine},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return done.returncode, done.stdout

    return run


@runs
def test_sound_minutes_pass(pre_commit, repository):
    write(repository / "project.yaml", "format: 1\n")
    write(repository / "other.yaml", "a: [1\n")
    code, said = pre_commit("minutes-kit-validate")
    assert code == 0, said
    assert "Passed" in said


@runs
def test_errors_stop_a_commit(pre_commit, repository):
    write(repository / "rok 2024" / "maj.minutes.yaml", BROKEN)
    code, said = pre_commit("minutes-kit-validate")
    assert code == 1
    assert "rok 2024/maj.minutes.yaml:4:1: błąd MK-S01" in said
    assert "files were modified" not in said


@runs
def test_warnings_stop_a_commit_when_strict(pre_commit, repository):
    write(repository / "minutes.yaml", DOUBTFUL)
    assert pre_commit("minutes-kit-validate")[0] == 0
    assert pre_commit("minutes-kit-validate", args=["--strict", "--lang=en"])[0] == 1


@runs
def test_one_process_checks_all_files(pre_commit, repository):
    for number in range(40):
        write(repository / f"{number}.minutes.yaml", SOUND)
    code, said = pre_commit("minutes-kit-validate", verbose=True)
    assert code == 0
    assert said.count("Bez uwag.") == 1


@runs
def test_mended_minutes_are_to_be_added_again(pre_commit, repository):
    write(repository / "minutes.yaml", BROKEN)
    code, said = pre_commit("minutes-kit-fix")
    assert code == 1
    assert "files were modified by this hook" in said
    assert (repository / "minutes.yaml").read_text(encoding="utf-8").endswith(SOUND)
    assert pre_commit("minutes-kit-fix")[0] == 0
