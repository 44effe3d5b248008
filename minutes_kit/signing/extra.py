"""The extra "sign": libraries that only signing needs."""

from __future__ import annotations

import logging
from importlib import import_module

from ..errors import MissingProgramError


def needed() -> None:
    """Raise `MissingProgramError` (MK-Z90) unless the extra is installed."""
    try:
        import_module("pyhanko")
        import_module("pkcs11")
    except ImportError as error:
        raise MissingProgramError("MK-Z90") from error
    for name in ("pyhanko", "pyhanko_certvalidator"):
        # What they find odd in a file is told by us, in the reader's language.
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
