"""ci/gitlab/minutes-kit.gitlab-ci.yml: what its job does in a repository, and the reports it leaves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import venv
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from conftest import BROKEN, DOUBTFUL, write
from installing import ROOT, copy_source, is_checkout, without_network

TEMPLATE = ROOT / "ci" / "gitlab" / "minutes-kit.gitlab-ci.yml"
JOB = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))["minutes-kit"]
REPORTS = JOB["artifacts"]["reports"]
SHELLS = [shell for shell in ("sh", "bash") if shutil.which(shell)]
pytestmark = pytest.mark.skipif(not SHELLS, reason="the script is written for a shell")


def run(part: str, folder: Path, shell: str = "sh", environment: dict[str, str] | None = None, **given: str):
    """A part of the job as a runner does it: its lines in one shell that stops at the first failure."""
    return subprocess.run(
        [shell, "-e", "-c", "\n".join(JOB[part])],
        cwd=folder,
        env={**os.environ, **(environment or {}), **JOB["variables"], **given},
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture
def found(program) -> dict[str, str]:
    return {"PATH": f"{program.parent}:{os.environ['PATH']}"}


@pytest.mark.parametrize("shell", SHELLS)
def test_sound_minutes_pass(repository, found, shell):
    done = run("script", repository, shell, found)
    assert done.returncode == 0, done.stderr
    assert json.loads((repository / REPORTS["codequality"]).read_text(encoding="utf-8")) == []
    suites = ElementTree.parse(repository / REPORTS["junit"]).getroot()
    assert (suites.get("tests"), suites.get("failures")) == ("2", "0")


@pytest.mark.parametrize("shell", SHELLS)
def test_errors_fail_and_are_reported(repository, found, shell):
    write(repository / "rok 2024" / "maj.minutes.yaml", BROKEN)
    done = run("script", repository, shell, found)
    assert done.returncode == 1
    assert "rok 2024/maj.minutes.yaml:4:1" in done.stdout
    [issue] = json.loads((repository / REPORTS["codequality"]).read_text(encoding="utf-8"))
    assert issue["location"] == {"path": "rok 2024/maj.minutes.yaml", "lines": {"begin": 4}}
    failures = ElementTree.parse(repository / REPORTS["junit"]).getroot().findall(".//failure")
    assert [failure.get("type") for failure in failures] == ["MK-S01"]


def test_warnings_fail_when_strict(repository, found):
    write(repository / "minutes.yaml", DOUBTFUL)
    assert run("script", repository, environment=found).returncode == 0
    assert run("script", repository, environment=found, MINUTES_KIT_STRICT="true").returncode == 1


@pytest.mark.parametrize("shell", SHELLS)
def test_paths_stand_one_a_line(repository, found, shell):
    write(repository / "minutes.yaml", BROKEN)
    assert run("script", repository, shell, found, MINUTES_KIT_PATHS="rok 2024\n").returncode == 0
    assert run("script", repository, shell, found, MINUTES_KIT_PATHS="rok 2024\nminutes.yaml").returncode == 1


@pytest.mark.parametrize(
    "evil", ["$(touch hacked)", "`touch hacked`", '"; touch hacked; "', "-x; touch hacked"]
)
@pytest.mark.parametrize("name", JOB["variables"])
def test_variables_are_never_code(repository, found, name, evil):
    run("script", repository, environment=found, **{name: evil})
    assert not (repository / "hacked").exists()


@pytest.mark.skipif(not is_checkout(), reason="the package is installed from its source")
def test_it_installs_what_the_variable_names(repository, tmp_path):
    venv.create(tmp_path / "image")
    source = copy_source(tmp_path / "source")
    offline = without_network(tmp_path / "libraries")
    image = {**offline, "PATH": f"{tmp_path / 'image' / 'bin'}:{offline['PATH']}"}
    done = run("before_script", repository, environment=image, MINUTES_KIT_PACKAGE=str(source))
    assert done.returncode == 0, done.stderr
    assert run("script", repository, environment=image).returncode == 0
