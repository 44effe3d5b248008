"""Contestants measured side by side: in turns, so that a busy moment of the machine meets them all."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

Task = Callable[[int], object]
"""One run of a contestant. The argument differs from run to run, so that nothing is done from memory."""


@dataclass(frozen=True, slots=True)
class Goal:
    """How many times faster than `against` we must be, median against median; below 1 allows us to be slower.

    `allowance` are seconds that we may take on top.
    """

    against: str
    faster: float
    allowance: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """`seconds` are the runs of each contestant, ours first. `facts` are further columns, by contestant."""

    name: str
    seconds: Mapping[str, Sequence[float]]
    goals: tuple[Goal, ...]
    remark: str
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def ratio(self, against: str) -> float:
        """How many times faster we are than another contestant."""
        return self.median(against) / self.median(next(iter(self.seconds)))

    def reaches(self, goal: Goal) -> bool:
        ours = self.median(next(iter(self.seconds)))
        return ours <= self.median(goal.against) / goal.faster + goal.allowance

    @property
    def reached(self) -> bool:
        return all(map(self.reaches, self.goals))

    def median(self, name: str) -> float:
        return statistics.median(self.seconds[name])


def race(
    tasks: Mapping[str, Task], rounds: int, *, warm_up: int = 1, in_a_row: int = 1
) -> dict[str, list[float]]:
    """The seconds of each run of each task. The order of the tasks changes from round to round.

    The first task runs `in_a_row` times in each round, for a process that makes one document after another
    does not meet the caches of the processor as another program left them. `warm_up` rounds come first and
    do not count: they fill caches of files and of compiled code.
    """
    first = next(iter(tasks))
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for turn in range(warm_up + rounds):
        for name in list(tasks) if turn % 2 else reversed(tasks):
            times = in_a_row if name == first else 1
            runs = [_timed(tasks[name], turn * times + run) for run in range(times)]
            seconds[name] += runs if turn >= warm_up else []
    return seconds


def _timed(task: Task, number: int) -> float:
    start = perf_counter()
    task(number)
    return perf_counter() - start


def process(*command: str | Path, fine: Sequence[int] = (0,)) -> None:
    """Run a command to its end, its output unread, and stop if it fails."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # A tool that is installed has its bytecode.
    done = subprocess.run([str(part) for part in command], capture_output=True, env=environment)
    if done.returncode not in fine:
        raise SystemExit(f"{' '.join(map(str, command))[:200]}: {done.stderr.decode()[-2000:]}")
