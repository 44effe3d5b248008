from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from installing import ROOT

SOUND = """\
kind: note
title: Notatka z warsztatu
dates: 2024-05-06
place: Legnica
participants: [Anna Przykładowa]
"""
BROKEN = SOUND.replace("place:", "places:")
DOUBTFUL = SOUND.replace("2024-05-06", "{date: 2024-05-06, weekday: wtorek}")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of an office: sound minutes, some in a folder with a space in its name."""
    folder = tmp_path / "repository"
    write(folder / "minutes.yaml", SOUND)
    write(folder / "rok 2024" / "maj.minutes.yaml", SOUND)
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `minutes-kit` of this environment, in a folder of its own."""
    path = tmp_path_factory.mktemp("program") / "minutes-kit"
    searched = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    path.write_text(f'#!/bin/sh\nexec env PYTHONPATH="{searched}" "{sys.executable}" -m minutes_kit "$@"\n')
    path.chmod(0o755)
    return path
