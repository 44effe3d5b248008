"""What broken files provoke."""

from __future__ import annotations

import zlib

from pikepdf import PdfError
from pypdf.errors import DependencyError, PyPdfError

BROKEN = (
    PdfError,
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
"""What pypdf and pikepdf raise at broken files, seen in practice: their own errors are the smaller part."""
