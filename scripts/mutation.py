"""Change the code of the check in thousands of small ways, one at a time, and see which no test notices.

    python3 scripts/dev.py mutation                            all that [tool.mutmut] in pyproject.toml names
    python3 scripts/dev.py mutation "minutes_kit.schema.*"     a part of it
    python3 scripts/dev.py mutation --figures                  what the last run found, without a run

It takes half an hour. Prints a table by module, then the change of each mutant that survived; docs/testing.md
says which may.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code

MUTANTS = Path("mutants")
NOTICED = {"killed", "timeout", "segfault"}


def main(arguments: list[str]) -> int:
    if arguments != ["--figures"]:
        # mutmut would go on with what it copied of a tree that may have changed since.
        shutil.rmtree(MUTANTS, ignore_errors=True)
        command = [sys.executable, "-m", "mutmut", "run", "--max-children", "2", *arguments]
        if code := subprocess.run(command, check=False).returncode:
            return code
    left: list[str] = []
    total: Counter[str] = Counter()
    print("| module | mutants | killed | survived |\n|---|---:|---:|---:|")
    for path in sorted(MUTANTS.rglob("*.py.meta")):
        results = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        found = {mutant: status_by_exit_code[code] for mutant, code in results.items()}
        checked = {mutant: status for mutant, status in found.items() if status != "not checked"}
        survivors = [mutant for mutant, status in checked.items() if status not in NOTICED]
        module = path.relative_to(MUTANTS).with_suffix("")
        if checked:
            print(row(f"`{module}`", len(checked), len(survivors)))
        total.update(mutants=len(checked), survived=len(survivors))
        left += [change(mutant, module) for mutant in survivors]
    print(row("all", total["mutants"], total["survived"]), *left, sep="\n")
    return 0


def row(name: str, mutants: int, survived: int) -> str:
    return f"| {name} | {mutants} | {mutants - survived} | {survived} |"


def change(mutant: str, module: Path) -> str:
    """The lines that a mutant takes away and puts in their place."""
    lines = get_diff_for_mutant(mutant, path=module).splitlines()
    return "\n".join([f"\n{mutant}", *(line for line in lines[2:] if line.startswith(("-", "+")))])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
