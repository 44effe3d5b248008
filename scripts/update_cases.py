"""Writes the expected problems of tests/cases anew, for review with `git diff`.

Names of cases may be given ("invalid/tab valid/minimal"); without any, all are written.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from case_folders import EXPECTED, CaseFolder, all_cases, printed  # noqa: E402


def main(names: list[str]) -> None:
    for case in all_cases():
        if not names or case.name in names:
            for language in case.languages():
                update(case, language)


def update(case: CaseFolder, language: str) -> None:
    said = printed(case.report(language))
    if said == case.expected(language):
        return
    path = case.folder / EXPECTED[language]
    if said:
        path.write_text(said, encoding="utf-8", newline="\n")
    else:
        path.unlink()
    print(f"{case.name}: {path.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
