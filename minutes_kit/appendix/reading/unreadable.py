"""What broken files provoke where pypdf reads them as well: in the processes that prepare files."""

from __future__ import annotations

from contextlib import AbstractContextManager

from pypdf.errors import DependencyError, PyPdfError

from . import broken

BROKEN = (PyPdfError, DependencyError, *broken.BROKEN)
"""What pypdf and pikepdf raise at broken files."""


def refused(name: str) -> AbstractContextManager[None]:
    """As `broken.refused`, for what pypdf raises as well."""
    return broken.refused(name, BROKEN)
