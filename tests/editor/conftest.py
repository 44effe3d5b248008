from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def server_program() -> tuple[str, Path]:
    """node and the language server, which `scripts/dev.py test` installs.

    Without them the test is skipped, or fails where MINUTES_KIT_REQUIRE_EDITOR is 1.
    """
    node = shutil.which("node")
    folder = Path(os.environ.get("MINUTES_KIT_EDITOR") or ROOT / ".venv" / "editor")
    program = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if node and program.is_file():
        return node, program
    if os.environ.get("MINUTES_KIT_REQUIRE_EDITOR") == "1":
        pytest.fail("The language server of editors is required here and missing")
    pytest.skip("The language server of editors is not installed")
