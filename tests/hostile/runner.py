"""Attachments through the real command, in a house of their own; and what is wrong with what came of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import SECRET, Bait, Input
from desk import MINUTES, command_line, environment
from result import result_faults

SECONDS = 5
"""What a build may work besides the time limit of a file."""
MEBIBYTES = 1024
PATIENCE = 90
"""Seconds until a command that does not end is killed."""
MEASURED = Path(__file__).with_name("measured.py")
NAME = "notatka.minutes.yaml"
ADDRESS = re.compile(rf"^{re.escape(NAME)}:(\d+):\d+: błąd (MK-[A-Z]\d\d): (.*)", re.MULTILINE)
FIRST_LINE = MINUTES.count("\n") + 4
"""Of the files of the attachment in the minutes."""


@dataclass(frozen=True, slots=True)
class Run:
    """What became of a batch: `made` are the documents, `changed` what lies elsewhere than before.

    `files` are the names in the minutes; `seconds` pass on the clock, `processor` seconds are worked;
    `mebibytes` is the memory of all processes at the largest moment.
    """

    files: tuple[str, ...]
    code: int
    said: str
    seconds: float
    processor: float
    mebibytes: float
    made: dict[str, bytes]
    changed: tuple[str, ...]
    calls: tuple[bytes, ...]
    trace: bool

    def refusals(self, index: int) -> list[tuple[str, str]]:
        """Rule and message of each error at the line of a file."""
        here = FIRST_LINE + index
        return [(rule, text) for line, rule, text in ADDRESS.findall(self.said) if int(line) == here]

    def outcome(self, index: int) -> str:
        rules = ", ".join(rule for rule, _ in self.refusals(index))
        built = not rules and (self.code == 0 or self.made)
        return "built" if built else f"refused: {rules or f'exit code {self.code}'}"


def run(batch: tuple[Input, ...], house: Path, url: str, calls: list[bytes]) -> Run:
    """Build minutes with these attachments in the empty folder `house`.

    Files may be taken from the folder above the minutes, so the secret lies one higher.
    """
    desk, out = house / "sprawy" / "biurko", house / "wynik"
    for name in ("sprawy/biurko", "dom", "chwila", "pamięć"):
        (house / name).mkdir(parents=True)
    bait = Bait(url, house / "wykonane", house / "tajne.txt")
    bait.secret.write_text(SECRET)
    files = tuple(put(one, number, desk, bait) for number, one in enumerate(batch))
    write_minutes(desk, files)
    before, called = contents(house), len(calls)
    told = house.with_name(f"{house.name}.json")
    seen = subprocess.run(
        [
            *(sys.executable, "-I", "-S", str(MEASURED), str(told), str(PATIENCE)),
            *command_line("build", NAME, "-o", str(out), *options(batch)),
        ],
        cwd=desk,
        env=environment(
            HOME=str(house / "dom"),
            TMPDIR=str(house / "chwila"),
            XDG_CACHE_HOME=str(house / "pamięć"),
        ),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE + 15,
    )
    figures, after = json.loads(told.read_text()), contents(house)
    return Run(
        files=files,
        said=(seen.stdout + seen.stderr).decode("utf-8", "backslashreplace"),
        made={path.name: path.read_bytes() for path in sorted(out.iterdir())} if out.exists() else {},
        changed=tuple(name for name in sorted({*after, *before}) if after.get(name) != before.get(name)),
        calls=tuple(calls[called:]),
        trace=bait.trace.exists(),
        **figures,
    )


def options(batch: tuple[Input, ...]) -> list[str]:
    """What is cheap gets time on the clock, so that a crowded machine does not refuse it."""
    limit = 60 if len(batch) > 1 else batch[0].limit
    return [
        "--time-limit",
        str(limit),
        *["--to", "pdf"] * (not drawn(batch)),
        *["--keep-going"] * keeps_going(batch),
    ]


def drawn(batch: tuple[Input, ...]) -> bool:
    """Whether a DOCX is made as well, for which every page becomes a picture. One office document is as good as
    another for that."""
    return not batch[0].office


def keeps_going(batch: tuple[Input, ...]) -> bool:
    return len(batch) > 1 and any(one.open for one in batch)


def put(one: Input, number: int, desk: Path, bait: Bait) -> str:
    if one.bare:
        return one.put(desk, bait)
    folder = desk / str(number)
    folder.mkdir()
    return f"{number}/{one.put(folder, bait)}"


def write_minutes(desk: Path, files: tuple[str, ...]) -> None:
    rows = "".join(f"      - {json.dumps(file, ensure_ascii=False)}\n" for file in files)
    attachments = f"attachments:\n  - title: Materiały\n    files:\n{rows}"
    (desk / NAME).write_text(MINUTES + attachments, encoding="utf-8")


def contents(house: Path) -> dict[str, tuple[int, int]]:
    """Size and time of everything in the house but the documents and what is kept for the next time."""
    found = {}
    for path in house.rglob("*"):
        place = path.relative_to(house)
        if place.parts[0] not in ("wynik", "pamięć"):
            state = path.lstat()
            found[str(place)] = (0, 0) if path.is_dir() else (state.st_size, state.st_mtime_ns)
    return found


def faults(batch: tuple[Input, ...], run: Run, pages_before: int) -> Iterator[str]:
    """Everything that is not as it must be, in words. `pages_before`: those of the report itself."""
    allowed = max(one.limit for one in batch) + SECONDS
    if run.processor > allowed or run.seconds > allowed * crowding():
        yield f"took {run.seconds:.1f} s, {run.processor:.1f} s of them at work"
    if run.mebibytes > MEBIBYTES:
        yield f"took {run.mebibytes:.0f} MiB"
    if run.changed:
        yield f"wrote outside its folder: {run.changed}"
    if run.calls:
        yield f"called a server: {run.calls}"
    if run.trace:
        yield "ran a program of the document"
    if "Traceback" in run.said or "\x1b" in run.said:
        yield f"talks to programmers or to terminals: {run.said[-600:]!r}"
    if SECRET in run.said:
        yield "tells the secret"
    if run.made and keeps_going(batch):
        yield from _left_out(batch, run, pages_before)
    else:
        yield from _built(batch, run, pages_before) if run.code == 0 else _refused(batch, run)


def crowding() -> float:
    """How many times longer everything takes because others work on this machine as well."""
    return max(1.5, os.getloadavg()[0] / (os.cpu_count() or 1))


def _built(batch: tuple[Input, ...], run: Run, pages_before: int) -> Iterator[str]:
    wrong = [one for one in batch if one.pages is None]
    if wrong:
        yield from (f"{one.name}: was built instead of being refused by {one.rules}" for one in wrong)
    elif sorted(run.made) != ["notatka.docx", "notatka.pdf"][not drawn(batch) :]:
        yield f"made {sorted(run.made)}"
    else:
        yield from result_faults(batch, run.made["notatka.pdf"], run.said, pages_before)
        if SECRET.encode() in b"".join(run.made.values()):
            yield "prints the secret"


def _left_out(batch: tuple[Input, ...], run: Run, pages_before: int) -> Iterator[str]:
    if run.code not in (0, 5):
        yield f"ended with {run.code}: {run.said[-600:]}"
    kept = []
    for index, one in enumerate(batch):
        refusals = run.refusals(index)
        if not refusals:
            kept.append(one)
        elif not {rule for rule, _ in refusals} & set(one.rules):
            yield f"{one.name}: {refusals} instead of {' or '.join(one.rules)}"
    yield from _built(tuple(kept), run, pages_before)


def _refused(batch: tuple[Input, ...], run: Run) -> Iterator[str]:
    if run.code not in (1, 4, 5):
        yield f"ended with {run.code}: {run.said[-600:]}"
    if run.made:
        yield f"refused and yet made {sorted(run.made)}"
    found = [run.refusals(index) for index in range(len(batch))]
    for index, one in enumerate(batch):
        refusals = found[index]
        if any(found) and not refusals and not one.rules:
            continue  # only stopped by the others
        if not {rule for rule, _ in refusals} & set(one.rules):
            expected = " or ".join(one.rules) or "being built"
            yield f"{one.name}: {refusals or run.said[:600]!r} instead of {expected}"
        elif shown(run.files[index]) not in run.said:
            yield f"{one.name}: {run.files[index]!r} is not named but {refusals}"


def shown(file: str) -> str:
    """The part of a name that every message has: without folders, and cut at what cannot be shown."""
    return re.split(r"[\x00-\x1f\x7f-\x9f]", Path(file).name)[0][:40]
