"""action.yml: what its steps do in a repository, run in bash as GitHub runs them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from composite_action import EXPRESSION, Runner
from conftest import BROKEN, DOUBTFUL, write
from installing import ROOT, copy_source, is_checkout, path_with_python, without_network

ACTION = ROOT / "action.yml"
STEPS = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["runs"]["steps"]
pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are written for bash")


@pytest.fixture
def runner(repository, tmp_path, program) -> Runner:
    """A machine on which the action is installed already."""
    temp = tmp_path / "temp"
    temp.mkdir()
    return Runner(ACTION, repository, temp, done={"install": {"program": str(program)}})


def test_sound_minutes_pass(runner):
    ended = runner.run()
    assert (ended.code, ended.annotations, ended.outputs) == (0, [], {"sarif": ""})


def test_errors_fail_and_are_annotated(runner):
    write(runner.workspace / "rok 2024" / "maj.minutes.yaml", BROKEN)
    ended = runner.run()
    assert ended.code == 1
    assert ended.annotations == [
        "::error file=rok 2024/maj.minutes.yaml,line=4,col=1,title=MK-S01::"
        "Nieznane pole „places”. Czy chodziło o „place”? Popraw nazwę pola."
    ]


def test_messages_in_english(runner):
    write(runner.workspace / "minutes.yaml", BROKEN)
    assert runner.run(language="en").annotations[0].endswith("Correct the name of the field.")


def test_warnings_fail_when_strict(runner):
    write(runner.workspace / "minutes.yaml", DOUBTFUL)
    lenient, strict = runner.run(), runner.run(strict="true")
    assert (lenient.code, strict.code) == (0, 1)
    assert lenient.annotations[0].startswith("::warning file=minutes.yaml,line=3,")
    assert strict.annotations[0].startswith("::error file=minutes.yaml,line=3,")


def test_files_of_a_folder_are_annotated_from_the_root(runner):
    write(runner.workspace / "minutes.yaml", BROKEN)
    write(runner.workspace / "rok 2024" / "maj.minutes.yaml", BROKEN)
    ended = runner.run(**{"working-directory": "rok 2024", "paths": "maj.minutes.yaml"})
    assert [line.split(",")[0] for line in ended.annotations] == ["::error file=rok 2024/maj.minutes.yaml"]


def test_several_paths_and_more_arguments(runner):
    write(runner.workspace / "minutes.yaml", BROKEN)
    write(runner.workspace / "rok 2024" / "maj.minutes.yaml", BROKEN)
    paths = f"{runner.workspace / 'minutes.yaml'}\n\nrok 2024\n"
    assert len(runner.run(paths=paths).annotations) == 2
    assert runner.run(paths=paths, arguments="--set\nplaces=Legnica\n").code == 1
    assert runner.run(paths="minutes.yaml", arguments="--format=json").code == 2


def test_more_reports(runner):
    write(runner.workspace / "minutes.yaml", BROKEN)
    ended = runner.run(formats="sarif=minutes.sarif\njunit=reports/junit.xml\n")
    assert (ended.code, ended.outputs) == (1, {"sarif": "minutes.sarif"})
    sarif = json.loads((runner.workspace / "minutes.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["MK-S01"]
    assert "<failure" in (runner.workspace / "reports" / "junit.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "evil", ["$(touch hacked)", "`touch hacked`", '"; touch hacked; "', "--format=x;touch hacked"]
)
@pytest.mark.parametrize("name", ["paths", "working-directory", "formats", "arguments", "strict", "language"])
def test_inputs_are_never_code(runner, name, evil):
    runner.run(**{name: evil})
    assert sorted(path.name for path in runner.workspace.iterdir()) == ["minutes.yaml", "rok 2024"]


def test_no_script_contains_an_expression():
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        assert all(EXPRESSION.fullmatch(value) or "/" in value for value in step.get("env", {}).values())


def test_actions_of_others_are_pinned_to_a_commit():
    used = re.findall(r"uses: (\S+)", ACTION.read_text(encoding="utf-8"))
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) for name in used)


def test_python_is_set_up_only_when_asked_for():
    [setting_up] = [step for step in STEPS if "uses" in step]
    assert setting_up["if"] == "inputs.python-version != ''"


@pytest.mark.skipif(not is_checkout(), reason="the action installs the package from its source")
def test_it_installs_itself(runner, tmp_path):
    action = copy_source(tmp_path / "an action") / "action.yml"
    offline = without_network(tmp_path / "libraries")
    write(runner.workspace / "minutes.yaml", BROKEN)
    ended = Runner(action, runner.workspace, runner.temp, offline).run(**{"python-version": ""})
    assert ended.code == 1, ended.log
    assert "title=MK-S01" in ended.log
    assert list((runner.temp / "minutes-kit").glob("lib/python*/site-packages/minutes_kit/__init__.py"))
    assert Path(ended.outputs["sarif"]) == Path()


def test_a_version_comes_from_the_index(runner, tmp_path):
    offline = {"PIP_NO_INDEX": "1", "PATH": path_with_python()}
    ended = Runner(ACTION, runner.workspace, runner.temp, offline).run(version="0.0.7")
    assert ended.code == 1
    assert "minutes-kit==0.0.7" in ended.log
