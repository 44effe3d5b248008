"""Whoever ignores rules loses what they tell, and nothing else."""

from __future__ import annotations

from collections import Counter
from functools import cache
from unittest.mock import Mock

from case_folders import CaseFolder, all_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.catalogue import rules
from minutes_kit.checking import check_path, check_text
from minutes_kit.configuration import Configuration, Lookup
from minutes_kit.configuration.settings import Settings
from minutes_kit.problems import Problem, Severity

CASES = [case for case in all_cases() if not (case.folder / ".minutes-kit.toml").exists()]
WARNINGS = [rule_id for rule_id, rule in rules().items() if rule.severity is Severity.WARNING]
SELECTORS = [rule_id[:length] for rule_id in WARNINGS for length in (4, 6)]


def checked(case: CaseFolder, chosen: Settings | None = None) -> tuple[Problem, ...]:
    lookup = Mock(Lookup, of=lambda folder: Configuration(chosen))
    return check_path(case.minutes, name="m.yaml", root=case.folder, lookup=lookup).report.problems


@cache
def everything(case: CaseFolder) -> tuple[Problem, ...]:
    return checked(case)


@cache
def rules_told() -> list[str]:
    return sorted({p.rule for case in CASES for p in everything(case) if p.severity is Severity.WARNING})


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_an_ignored_rule_takes_its_problems_alone(data):
    case = data.draw(st.sampled_from(CASES))
    told = [p.rule for p in everything(case) if p.severity is Severity.WARNING]
    ignored = tuple(data.draw(st.lists(st.sampled_from(told + SELECTORS), max_size=4)))
    left = tuple(
        p
        for p in everything(case)
        if p.severity is Severity.ERROR or not p.rule.startswith(ignored or ("—",))
    )
    assert checked(case, Settings(ignore=ignored)) == left


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_raised_rule_changes_its_severity_alone(data):
    case = data.draw(st.sampled_from(CASES))
    raised = data.draw(st.sampled_from([p.rule for p in everything(case)] + SELECTORS))
    after = checked(case, Settings(severity={raised: Severity.ERROR}))
    assert Counter(map(unweighed, after)) == Counter(map(unweighed, everything(case)))
    before = {unweighed(p): p.severity for p in everything(case)}
    for p in after:
        assert p.severity == (Severity.ERROR if p.rule.startswith(raised) else before[unweighed(p)])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_comment_for_the_file_takes_the_problems_of_its_rules_alone(data):
    case = data.draw(st.sampled_from([case for case in CASES if readable(case)]))
    text = case.minutes.read_text(encoding="utf-8-sig")
    silenced = data.draw(st.lists(st.sampled_from(rules_told()), min_size=1, max_size=3, unique=True))
    before, after = (
        check_text(content, folder=case.folder, name="m.yaml").report
        for content in (f"# wiersz\n{text}", f"# minutes-kit: ignore-file {', '.join(silenced)} x\n{text}")
    )
    left = [p for p in before if p.file != "m.yaml" or p.rule not in silenced]
    assert [p for p in after if p.rule != "MK-G25"] == left
    idle = {rule for rule in silenced if rule not in {p.rule for p in before if p.file == "m.yaml"}}
    certain = {rule for rule in idle if not rule.startswith(("MK-E", "MK-R", "MK-Z"))}
    assert sum(p.rule == "MK-G25" for p in after) == (0 if before.errors else len(certain))


def unweighed(problem: Problem) -> tuple[object, ...]:
    return (problem.file, problem.line, problem.column, problem.pointer, problem.rule, problem.message)


def readable(case: CaseFolder) -> bool:
    try:
        text = case.minutes.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return False
    return not any(p.rule.startswith("MK-Y") for p in everything(case)) and "minutes-kit:" not in text


def test_there_is_something_to_ignore():
    assert len(rules_told()) > 40
