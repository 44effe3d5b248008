"""What broken files provoke."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pikepdf import PdfError

from ...errors import AppendixError

BROKEN = (
    PdfError,
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
"""What pikepdf raises at broken files, seen in practice: its own errors are the smaller part."""


@contextmanager
def refused(name: str, broken: tuple[type[Exception], ...] = BROKEN) -> Iterator[None]:
    """Whatever a broken file provokes becomes an AppendixError (MK-Z10) that names the file."""
    try:
        yield
    except broken as error:
        raise AppendixError("MK-Z10", name=name) from error
