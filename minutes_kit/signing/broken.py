"""What broken files provoke in the libraries of the extra."""

from __future__ import annotations

import struct
import zlib

from pyhanko.pdf_utils.misc import PdfError

BROKEN = (
    PdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""Its own errors are the smaller part; those of signatures are `ValueError`s."""
