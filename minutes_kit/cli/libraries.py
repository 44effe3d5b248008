"""What libraries say by themselves is not for the reader."""

from __future__ import annotations

import logging
import warnings


def silence_libraries() -> None:
    """Libraries tell of odd files in English and in their own terms; whatever matters we say ourselves."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    warnings.filterwarnings("ignore", module="PIL")
