"""Every folder under `cases/`: the check says exactly what its expected.txt says."""

from __future__ import annotations

import re
from difflib import unified_diff

import pytest
from case_folders import CASES, CaseFolder, all_cases, printed

from minutes_kit.catalogue import meeting, reading, shape, text
from minutes_kit.problems import Severity

FOLDERS = all_cases()
NOT_BY_A_FOLDER = {
    "MK-E01": "it is told when a public edition is built, not when a file is checked",
    "MK-Y03": "a folder under version control cannot take permissions away",
    "MK-Y04": "a disk that fails cannot be committed",
    "MK-Y05": "it takes a file of more than 10 MiB",
    "MK-Y20": "it takes a file of more than 200,000 values",
    "MK-Y49": "it answers for a parser's complaint that is still unknown",
    "MK-S99": "it answers for a keyword that no schema uses yet",
}
NOT_FOR_A_CLERK = re.compile(
    r"is not of type|required property|mapping values|expected|found character|\bNone\b|\bTrue\b|\bFalse\b"
    r"|\bdict\b|list index|\bstr\b|\bint\b|\bnull\b|JSON|pointer|[Tt]raceback|Error|Exception"
    r"|\bline \d|\bthe\b"
    r"|\bis\b|\bnot\b|property|schema|\[\]|\{\}|\$ref|\$defs|/\w+/\d|\['|\": "
)
A_VALUE_OF_PYTHON = re.compile(r"\bNone\b|\['|\{'|<class|object at 0x")


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_case(case: CaseFolder):
    for language in case.languages():
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
    known = {**reading.RULES, **shape.RULES, **meeting.RULES, **text.RULES}
    assert set(known) - broken - set(NOT_BY_A_FOLDER) == set()
    assert set(NOT_BY_A_FOLDER) & broken == set()


def test_both_severities_appear():
    severities = {problem.severity for case in FOLDERS for problem in case.report()}
    assert severities == set(Severity)


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_a_clerk_understands_each_word(case: CaseFolder):
    for problem in case.report():
        for said in (problem.message, problem.hint):
            own_words = re.sub("„[^”]*”", "„…”", said)
            assert not NOT_FOR_A_CLERK.search(own_words), said
            assert not A_VALUE_OF_PYTHON.search(said)
            assert "  " not in own_words
            assert not re.search(r"\s[.,;:]", own_words)
            assert said == "" or said[0].isupper() or said[0] == "„", said
            assert said == "" or said[-1] in ".?:", said


def test_no_file_is_left_out():
    stray = [path for path in CASES.glob("*/*") if not path.is_dir() and path.name != "README.md"]
    assert stray == []
