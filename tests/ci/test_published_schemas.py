"""The files that services read, and the examples in docs/ci.md, fit the schemas that services publish."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from installing import ROOT

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def shown(service: str) -> str:
    [text] = re.findall(rf"^```yaml ci {service}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return text


def misfits(schema: str, file: Path) -> str:
    """What a published schema says against a file; the schemas come with the checker."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_action():
    assert misfits("github-actions", ROOT / "action.yml") == ""


def test_the_gitlab_template():
    assert misfits("gitlab-ci", ROOT / "ci" / "gitlab" / "minutes-kit.gitlab-ci.yml") == ""


@pytest.mark.parametrize(("service", "schema"), [("github", "github-workflows"), ("gitlab", "gitlab-ci")])
def test_what_the_page_shows(service, schema, tmp_path):
    file = tmp_path / "shown.yml"
    file.write_text(shown(service), encoding="utf-8")
    assert misfits(schema, file) == ""


def test_a_misfit_would_be_told(tmp_path):
    for schema, text in (("github-actions", "name: x\nruns: {}\n"), ("gitlab-ci", "job: {script: {}}\n")):
        file = tmp_path / "wrong.yml"
        file.write_text(text, encoding="utf-8")
        assert misfits(schema, file) != ""


def test_the_configuration_of_pre_commit(tmp_path):
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(shown("pre-commit"), encoding="utf-8")
    assert subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", file]).returncode == 0
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    [used] = yaml.safe_load(shown("pre-commit"))["repos"][0]["hooks"]
    assert used["id"] in {hook["id"] for hook in hooks}


def test_the_page_uses_inputs_variables_and_outputs_that_exist():
    steps = yaml.safe_load(shown("github"))["jobs"]["minutes"]["steps"]
    [own] = [step for step in steps if "minutes-kit" in step["uses"]]
    assert set(own["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"steps\.minutes\.outputs\.([\w-]+)", shown("github"))) <= set(ACTION["outputs"])
    shown_job = yaml.safe_load(shown("gitlab"))
    [included] = shown_job["include"]
    template = yaml.safe_load((ROOT / included["file"]).read_text(encoding="utf-8"))
    assert set(shown_job["minutes-kit"]["variables"]) <= set(template["minutes-kit"]["variables"])
