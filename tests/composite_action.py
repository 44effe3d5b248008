"""Runs a composite GitHub action as GitHub's runner does, as far as ours goes: `run` steps in bash.

Steps that use another action are not run. Anything of the language of actions that is not known here fails.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
CONDITION = re.compile(r"(?P<name>[\w.-]+) != ''")


@dataclass(frozen=True)
class Ended:
    """How an action ended: the exit code of its last step, what was printed, and its outputs."""

    code: int
    log: str
    outputs: Mapping[str, str]

    @property
    def annotations(self) -> list[str]:
        return [line for line in self.log.splitlines() if line.startswith("::")]


@dataclass
class Runner:
    """A job's machine. `done` are outputs of steps that need not run again."""

    action: Path
    workspace: Path
    temp: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def run(self, **given: str) -> Ended:
        action = yaml.safe_load(self.action.read_text(encoding="utf-8"))
        assert set(given) <= set(action["inputs"])
        inputs = {name: given.get(name, about.get("default", "")) for name, about in action["inputs"].items()}
        context = {
            "github": {"action_path": str(self.action.parent)},
            "runner": {"temp": str(self.temp)},
            "inputs": inputs,
            "steps": {},
        }
        code, log = 0, ""
        for step in action["runs"]["steps"]:
            outputs: Mapping[str, str] = self.done.get(step["id"], {})
            if "run" in step and not outputs and code == 0 and wanted(step, context):
                code, said, outputs = self._step(step, context)
                log += said
            context["steps"][step["id"]] = {"outputs": outputs}
        told = {name: filled(about["value"], context) for name, about in action["outputs"].items()}
        return Ended(code, log, told)

    def _step(self, step: Mapping, context: Mapping) -> tuple[int, str, dict[str, str]]:
        assert step["shell"] == "bash"
        script, output = self.temp / "step.sh", self.temp / "output"
        script.write_text(step["run"], encoding="utf-8")
        output.write_text("", encoding="utf-8")
        own = {name: filled(value, context) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.workspace,
            env={**os.environ, **self.environment, "GITHUB_OUTPUT": str(output), **own},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        lines = output.read_text(encoding="utf-8").splitlines()
        return done.returncode, done.stdout, dict(line.split("=", 1) for line in lines)


def wanted(step: Mapping, context: Mapping) -> bool:
    if "if" not in step:
        return True
    condition = CONDITION.fullmatch(step["if"])
    assert condition, step["if"]
    return lookup(condition["name"], context) != ""


def filled(text: str, context: Mapping) -> str:
    told = EXPRESSION.sub(lambda found: lookup(found[1], context), text)
    assert "${{" not in told or "${{" in str(context["inputs"]), text
    return told


def lookup(name: str, context: Mapping) -> str:
    """The value of `inputs.paths` or `steps.check.outputs.sarif`; an output that is not there is empty."""
    found, names = context, name.split(".")
    for step in names[:-1]:
        found = found[step]
    return found.get(names[-1], "") if names[-2] == "outputs" else found[names[-1]]
