from __future__ import annotations

import pytest

from minutes_kit.errors import UsageError
from minutes_kit.inputs import find_minutes


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.minutes.yaml", "a.minutes.yml", "minutes.yaml", "project.yaml", "notatki.yaml", "minutes.yaml.bak",
        "2012/gwd.minutes.yaml", "2011/minutes.yml", ".git/x.minutes.yaml", "2011/.kopia.minutes.yaml",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def names(folder, *asked):
    return [
        path.relative_to(folder).as_posix() for path in find_minutes([str(folder / name) for name in asked])
    ]


def test_a_folder_gives_its_minutes_in_order(folder):
    assert names(folder, ".") == [
        "2011/minutes.yml",
        "2012/gwd.minutes.yaml",
        "a.minutes.yml",
        "b.minutes.yaml",
        "minutes.yaml",
    ]


def test_files_come_as_named(folder):
    assert names(folder, "notatki.yaml", "brak.yaml", "2011") == [
        "notatki.yaml",
        "brak.yaml",
        "2011/minutes.yml",
    ]


def test_no_file_comes_twice(folder):
    assert names(folder, "2012/gwd.minutes.yaml", "2012", "2012/gwd.minutes.yaml") == [
        "2012/gwd.minutes.yaml"
    ]


def test_a_hidden_folder_that_is_named_is_read(folder):
    assert names(folder, ".git") == [".git/x.minutes.yaml"]


def test_a_folder_without_minutes(folder):
    (folder / "pusty").mkdir()
    with pytest.raises(UsageError) as caught:
        find_minutes([str(folder / "pusty")])
    assert caught.value.fault.rule == "MK-C05"


def test_nothing_named():
    assert find_minutes([]) == ()


def test_a_pattern_that_no_shell_has_expanded(folder):
    assert names(folder, "2012/*.yaml") == ["2012/gwd.minutes.yaml"]
    with pytest.raises(UsageError) as caught:
        find_minutes([str(folder / "*.nothing")])
    assert caught.value.fault.rule == "MK-C05"
