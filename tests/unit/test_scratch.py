from __future__ import annotations

import os
import stat
import tempfile
import time
from pathlib import Path

import pytest

from minutes_kit import scratch
from minutes_kit.errors import ExitCode, OutputError
from minutes_kit.scratch import PREFIX, STALE_SECONDS, scratch_folder


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    scratch._sweep.cache_clear()
    return tmp_path


def left_over(path: Path, age: float) -> Path:
    path.mkdir()
    (path / "view.json").write_text("{}")
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_it_is_empty_private_and_gone_at_the_end(place):
    with scratch_folder() as folder:
        assert folder.parent == place
        assert list(folder.iterdir()) == []
        if os.name == "posix":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "deep").mkdir()
        (folder / "deep" / "file").write_text("x")
    assert list(place.iterdir()) == []


def test_it_is_gone_after_a_failure(place):
    with pytest.raises(KeyboardInterrupt), scratch_folder():
        raise KeyboardInterrupt
    assert list(place.iterdir()) == []


def test_two_at_once_do_not_meet():
    with scratch_folder() as first, scratch_folder() as second:
        assert first != second


def test_what_a_killed_process_left_long_ago_is_removed_and_nothing_else(place):
    old = left_over(place / f"{PREFIX}old", STALE_SECONDS + 60)
    kept = [
        left_over(place / f"{PREFIX}young", STALE_SECONDS - 60),
        left_over(place / "somebody-else", STALE_SECONDS + 60),
    ]
    (place / f"{PREFIX}link").symlink_to(kept[1])
    with scratch_folder():
        assert not old.exists()
    assert all((path / "view.json").exists() for path in kept)
    assert (place / f"{PREFIX}link").is_symlink()


def test_the_place_is_swept_once_in_a_process(place):
    with scratch_folder():
        pass
    old = left_over(place / f"{PREFIX}old", STALE_SECONDS + 60)
    with scratch_folder():
        assert old.exists()


def test_a_place_that_cannot_be_used(place, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(place / "missing"))
    with pytest.raises(OutputError) as caught, scratch_folder():
        pass
    assert (caught.value.fault.rule, caught.value.exit_code) == ("MK-O11", ExitCode.OUTPUT)
    assert caught.value.fault.params["path"] == str(place / "missing")


def test_an_error_that_is_none_of_the_systems_passes():
    with pytest.raises(ValueError, match="mine"), scratch_folder():
        raise ValueError("mine")
