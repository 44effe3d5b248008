from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_kit.render.office import find_office


@pytest.fixture(scope="session")
def office() -> Path:
    """LibreOffice; without it the test is skipped, or fails where MINUTES_KIT_REQUIRE_OFFICE is 1."""
    program = find_office()
    if program is None:
        if os.environ.get("MINUTES_KIT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice is required here and missing")
        pytest.skip("LibreOffice is not installed")
    return program
