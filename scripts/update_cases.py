"""Writes the expected problems and drafts of tests/cases anew, for review with `git diff`.

Names of cases may be given ("invalid/tab import/markdown-note"); without any, all are written.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from case_folders import EXPECTED, CaseFolder, all_cases, printed  # noqa: E402
from drafting_cases import DraftingCase, all_drafting_cases  # noqa: E402


def main(names: list[str]) -> None:
    for case in all_cases():
        if not names or case.name in names:
            for language in case.languages():
                update(case, language)
    for drafted in all_drafting_cases():
        if not names or drafted.name in names:
            for language in drafted.languages():
                update_draft(drafted, language)


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


def update_draft(case: DraftingCase, language: str) -> None:
    text = case.draft(language).text
    if text != case.expected(language):
        case.path(language).write_text(text, encoding="utf-8", newline="\n")
        print(f"{case.name}: {case.path(language).name}")


if __name__ == "__main__":
    main(sys.argv[1:])
