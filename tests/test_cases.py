"""Every folder under `cases/`: the check says exactly what its expected.txt says."""

from __future__ import annotations

from difflib import unified_diff

import pytest
from case_folders import CASES, CaseFolder, all_cases, printed, rules_of_minutes
from exact_places import exact_places

from minutes_kit.catalogue.examples import examples
from minutes_kit.problems import Severity

FOLDERS = all_cases()
NOT_BY_A_FOLDER = {
    **dict.fromkeys(("MK-B08", "MK-B09", "MK-B23", "MK-B24"), "only a workbook can break it"),
    "MK-B06": "it takes a table of more than 10,000 rows",
    "MK-E01": "it is told when a public edition is built, not when a file is checked",
    **dict.fromkeys(
        ("MK-F13", "MK-F14", "MK-F15"), "the files of marks are opened by a build, not by a check"
    ),
    "MK-F17": "it is told when a strip is made",
    "MK-G02": "it takes a file of more than 256 KiB",
    "MK-L11": "it takes a folder of more than 500 files",
    "MK-Y03": "a folder under version control cannot take permissions away",
    "MK-Y04": "a disk that fails cannot be committed",
    "MK-Y05": "it takes a file of more than 10 MiB",
    "MK-Y20": "it takes a file of more than 200,000 values",
    "MK-Y49": "it answers for a parser's complaint that is still unknown",
    "MK-S17": "no format is older than 1 yet",
    "MK-S99": "it answers for a keyword that no schema uses yet",
}
NEAR_MISSES = {
    **dict.fromkeys(("MK-G01", "MK-G03", "MK-G11"), "configuration-in-utf-16"),
    "MK-F03": "profile-of-an-office",
    "MK-Y06": "polish-letters",
    "MK-Y07": "utf-16",
    "MK-Y08": "utf-16",
    "MK-Y19": "nesting-100-levels",
    "MK-Y21": "aliases-of-aliases",
    "MK-Y42": "hard-spaces-in-texts",
    "MK-M17": "formatting-at-its-limit",
    "MK-B04": "table-of-teams",
    **dict.fromkeys(("MK-B05", "MK-B25", "MK-B27"), "tables-at-their-limits"),
}
"""Cases in `valid/` that all but break a rule, where the rule has no right example."""
MISSED_BY_EACH_CASE = {"MK-Y01", "MK-Y02"}


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_case(case: CaseFolder):
    for language in case.languages():
        with exact_places():
            report = case.report(language)
        if case.folder.parent.name == "valid":
            assert not report.errors, printed(report)
        else:
            assert report.problems, "an invalid case must have a problem"
        said, expected = printed(report), case.expected(language)
        if said != expected:
            difference = unified_diff(
                expected.splitlines(), said.splitlines(), "expected", "said", lineterm=""
            )
            pytest.fail(
                f"{case.name} ({language})\n" + "\n".join(difference) + "\n\nIf the new words are right, run "
                "scripts/update_cases.py and look at the difference.",
                pytrace=False,
            )


def test_there_are_many():
    names = [case.folder.parent.name for case in FOLDERS]
    assert names.count("invalid") >= 60
    assert names.count("valid") >= 24


def test_each_rule_is_broken_by_a_case():
    broken = {problem.rule for case in FOLDERS for problem in case.report()}
    assert set(rules_of_minutes()) - broken - set(NOT_BY_A_FOLDER) == set()
    assert set(NOT_BY_A_FOLDER) & broken == set()


def test_each_rule_is_missed_by_what_comes_near():
    missed = set(examples()) | set(NEAR_MISSES) | MISSED_BY_EACH_CASE
    assert set(rules_of_minutes()) - missed == set(NOT_BY_A_FOLDER)
    for rule, name in NEAR_MISSES.items():
        assert rule not in {problem.rule for problem in CaseFolder(CASES / "valid" / name).report()}


def test_both_severities_appear():
    severities = {problem.severity for case in FOLDERS for problem in case.report()}
    assert severities == set(Severity)


def test_no_file_is_left_out():
    stray = [path for path in CASES.glob("*/*") if not path.is_dir() and path.name != "README.md"]
    assert stray == []
