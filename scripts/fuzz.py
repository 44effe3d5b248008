"""Feed damaged minutes to the check and its reporters, guided by coverage, for as long as wanted.

    python3 scripts/dev.py fuzz --seconds 3600 --corpus learned
    python3 scripts/dev.py fuzz --replay --corpus learned

Starts from the examples and the case folders. Stops with the input saved as `crash-*` or `timeout-*` in the
working folder when an exception escapes, a promise of a report is broken, or one input takes too long.
Further arguments go to libFuzzer. A replay checks all that was learned without the fuzzer, allows 2 seconds
of processor time an input, and tells the slowest one and the memory that the check itself needs.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import re
import resource
import sys
import tempfile
import time
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

REPLAYING = "--replay" in sys.argv
with contextlib.nullcontext() if REPLAYING else atheris.instrument_imports(include=["minutes_kit"]):
    from minutes_kit.checking import check_text
    from minutes_kit.problems import Report
    from minutes_kit.reporters import FORMATS, reporter

SECONDS_AN_INPUT = 2
"""Of processor time, as the machine may have other work; held against in a replay."""
WHILE_FUZZING = 20
"""The same for code that counts its own branches, which makes it several times slower."""
HANGING = 60
"""Seconds after which the fuzzer gives up waiting."""
MEMORY = 4096
"""MiB of the whole process: the fuzzer remembers much more than the check, which a replay measures."""
LENGTH = 40_000
"""Bytes; longer inputs teach nothing new and cost time."""
LANGUAGES = ("pl", "en")
VALUES = [
    *("13:00", "nie", "~", "[]", "{}", "2024-02-30", "29.06.2011", "1_000", "-1", "999 %", "²", "1.1", "*a"),
    *("9" * 40, "Załącznik nr 9", "../..", "&a x", '"\u202e"', "'", "[a](#b)", "**a", "|a|b|", "Jan Nowy"),
]
FOLDER = ROOT / "examples" / "gwd-sochaczew-2011"


def target(data: bytes, seconds: float = WHILE_FUZZING) -> None:
    """One input: every problem has a place and words, and every reporter can tell it, soon."""
    start = time.process_time()
    language = LANGUAGES[len(data) % 2]
    report = check_text(data, folder=FOLDER, name="fuzz.minutes.yaml", language=language).report
    promises(report)
    for name in FORMATS:
        shown = reporter(name)(report, language)
        if name in ("json", "gitlab", "sarif"):
            json.loads(shown)
    if time.process_time() - start > seconds:
        raise AssertionError("too slow")


def mutate(data: bytes, limit: int, seed: int) -> bytes:
    """Half of the inputs change by whole lines and values, so that they stay YAML and reach the rules."""
    chance = random.Random(seed)
    if chance.random() < 0.5:
        return bytes(atheris.Mutate(data, limit))
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    other = chance.randrange(len(lines))
    change = chance.randrange(6)
    if change == 0:
        del lines[place]
    elif change == 1:
        lines.insert(place, lines[other])
    elif change == 2:
        lines[place], lines[other] = lines[other], lines[place]
    elif change == 3:
        lines[place] = b"  " + lines[place] if chance.random() < 0.5 else lines[place].removeprefix(b"  ")
    elif change == 4:
        lines[place:place] = lines[min(place, other) : place + 1] * chance.choice((2, 30, 500))
    else:
        before, colon, _ = lines[place].partition(b": ")
        value = chance.choice(
            [value.encode() for value in VALUES] + [line.partition(b": ")[2] for line in lines]
        )
        lines[place] = before + colon + value if colon else b"- " + value
    return b"\n".join(lines)[:limit]


def promises(report: Report) -> None:
    for problem in report:
        if problem.line < 1 or problem.column < 1 or not problem.message.strip():
            raise AssertionError(problem)
        if not re.fullmatch(r"MK-[A-Z]\d\d", problem.rule):
            raise AssertionError(problem)


def seeds() -> list[Path]:
    found = [*ROOT.glob("examples/*/*.yaml"), *ROOT.glob("tests/cases/*/*/*.yaml")]
    return [path for path in found if path.is_file() and path.stat().st_size <= LENGTH]


def dictionary() -> str:
    """The keys and the chosen words of the schema, and what YAML treats in a way of its own."""
    schema = (ROOT / "schemas" / "minutes-1.schema.json").read_text(encoding="utf-8")
    keys = set(re.findall(r'"([a-z][a-z_-]+)": [\[{]', schema)) | set(re.findall(r'"([a-z-]{2,})"', schema))
    special = ["13:00", "nie", "on", "~", "null", "&a", "*a", "<<", "!!", "|", ">-", "'", "---", "...", "? "]
    special += [
        "2024-02-30",
        "1_000",
        "0x1F",
        ".inf",
        "29.06.2011",
        "Załącznik nr ",
        "{",
        "[",
        "- ",
        ": ",
        "#",
    ]
    words = sorted(f"{key}: " for key in keys) + special
    return "".join(f'"{_escaped(word)}"\n' for word in words)


def _escaped(word: str) -> str:
    return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in word.encode())


def replay(folder: Path) -> None:
    slowest = 0.0
    for path in sorted(folder.iterdir()):
        start = time.perf_counter()
        target(path.read_bytes(), SECONDS_AN_INPUT)
        slowest = max(slowest, time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(list(folder.iterdir()))} inputs, the slowest {slowest:.2f} s, {memory:.0f} MiB at most")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--corpus", type=Path, help="a folder that keeps what was learned")
    parser.add_argument("--replay", action="store_true", help="check the corpus again, without the fuzzer")
    chosen, others = parser.parse_known_args()
    if chosen.replay:
        replay(chosen.corpus)
        return
    with tempfile.TemporaryDirectory() as name:
        corpus = chosen.corpus or Path(name, "corpus")
        corpus.mkdir(parents=True, exist_ok=True)
        for number, path in enumerate(seeds()):
            (corpus / f"seed-{number}").write_bytes(path.read_bytes())
        words = Path(name, "words.dict")
        words.write_text(dictionary(), encoding="ascii")
        limits = [f"-timeout={HANGING}", f"-rss_limit_mb={MEMORY}", f"-max_len={LENGTH}"]
        run = [
            f"-max_total_time={chosen.seconds}",
            f"-dict={words}",
            "-verbosity=0",
            "-print_final_stats=1",
            *limits,
        ]
        atheris.Setup([sys.argv[0], *run, *others, str(corpus)], target, custom_mutator=mutate)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
