"""Runs the corpus and prints what became of each input:

PYTHONPATH=.:tests python3 tests/hostile/results_table.py [PART OF A NAME…]
"""

from __future__ import annotations

import sys
import tempfile
from itertools import count
from pathlib import Path

import pypdfium2
from bait import nobody_calls
from corpus import Input
from inputs import INPUTS, Batch, batches
from pdf_parts import one_page
from runner import Run, faults, run


def sound(desk, bait):
    (desk / "plik.pdf").write_bytes(one_page())
    return "plik.pdf"


CONTROL = Input("a sound page", sound, 1, (), True, "", False, True, False)


def pages_of_the_report(made: Run) -> int:
    """The pages of the report in front of the attachment of one page."""
    assert made.code == 0, made.said
    with pypdfium2.PdfDocument(made.made["notatka.pdf"]) as document:
        return len(document) - 1


def main(parts: list[str]) -> int:
    wanted = [one for one in INPUTS if not parts or any(part in one.name for part in parts)]
    bad = 0
    with tempfile.TemporaryDirectory() as folder, nobody_calls() as (url, calls):
        houses = (Path(folder, str(number)) for number in count())

        def done(batch: Batch) -> Run:
            house = next(houses)
            house.mkdir()
            return run(batch, house, url, calls)

        before = pages_of_the_report(done((CONTROL,)))
        tell("| input | what became of it | s | s at work | MiB |\n|---|---|---:|---:|---:|")
        for batch in batches(wanted):
            made = done(batch)
            took = f"{made.seconds:.1f} | {made.processor:.1f} | {made.mebibytes:.0f}"
            for index, one in enumerate(batch):
                tell(f"| {one.name} | {made.outcome(index)} | {took if index == 0 else '″ | ″ | ″'} |")
            for fault in faults(batch, made, before):
                bad += 1
                tell(f"    {fault}")
    tell(f"{len(wanted)} inputs, {bad} faults")
    return bad > 0


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
