from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import names

from minutes_kit import cli
from minutes_kit.render.office import find_office

# What one test printed must not help another.
os.environ["MINUTES_KIT_CACHE"] = "off"


@pytest.fixture(scope="session")
def office() -> Path:
    """LibreOffice; without it the test is skipped, or fails where MINUTES_KIT_REQUIRE_OFFICE is 1."""
    program = find_office()
    if program is None:
        if os.environ.get("MINUTES_KIT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice is required here and missing")
        pytest.skip("LibreOffice is not installed")
    return program


@pytest.fixture
def clerk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """The command line in this process and in Polish: exit code, standard output, standard error."""
    for name in ("MINUTES_KIT_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "pl_PL.UTF-8")

    def call(*arguments: str | Path, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        with pytest.raises(SystemExit) as caught:
            cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert isinstance(caught.value.code, int)
        return caught.value.code, said.out, said.err

    return call


@pytest.fixture
def notes(tmp_path) -> Path:
    """Where stand-ins note what they did."""
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """The folder for temporary files, which the test must leave empty."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert names(folder) == []
