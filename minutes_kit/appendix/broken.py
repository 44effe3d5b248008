"""What broken files provoke."""

from __future__ import annotations

import zlib

from pypdf.errors import DependencyError, PyPdfError

BROKEN = (
    PyPdfError,
    DependencyError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What pypdf raises at broken files, seen in practice: its own errors are the smaller part."""
