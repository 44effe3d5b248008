"""What broken files provoke."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pikepdf import PdfError
from pypdf.errors import DependencyError, PyPdfError

from ...errors import AppendixError

BROKEN = (
    PdfError,
    PyPdfError,
    DependencyError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What pypdf and pikepdf raise at broken files, seen in practice: their own errors are the smaller part."""


@contextmanager
def refused(name: str) -> Iterator[None]:
    """Whatever a broken file provokes becomes an AppendixError (MK-Z10) that names the file."""
    try:
        yield
    except BROKEN as error:
        raise AppendixError("MK-Z10", name=name) from error
