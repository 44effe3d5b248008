"""Every folder under `cases/fixable/`: `minutes.yaml` becomes `fixed.yaml`, byte for byte, and stays so."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from case_folders import CASES

from minutes_kit.checking import check_path
from minutes_kit.fixes import fixable_rules
from minutes_kit.fixing import FixResult, fix_content

FOLDERS = sorted(path for path in (CASES / "fixable").iterdir() if path.is_dir())


def fixed(folder: Path, content: bytes) -> FixResult:
    check = partial(check_path, folder / "minutes.yaml", root=folder)
    return fix_content(content, "minutes.yaml", lambda text: check(content=text))


def before(folder: Path) -> bytes:
    return (folder / "minutes.yaml").read_bytes()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder):
    result = fixed(folder, before(folder))
    assert result.after.decode("latin-1") == (folder / "fixed.yaml").read_bytes().decode("latin-1")
    assert bool(result.fixes) == result.changed
    again = fixed(folder, result.after)
    assert (again.after, again.fixes) == (result.after, ())
    assert not any(problem.fixable for problem in result.report)


def test_each_rule_is_fixed_in_a_case():
    rules = {fix.rule for folder in FOLDERS for fix in fixed(folder, before(folder)).fixes}
    assert rules == fixable_rules()


def test_some_cases_show_what_is_left_alone():
    same = [f.name for f in FOLDERS if before(f) == (f / "fixed.yaml").read_bytes()]
    assert len(same) >= 6
    assert all("stay" in name for name in same)
