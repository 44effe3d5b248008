"""What stands behind a reference in a PDF."""

from __future__ import annotations

from pypdf.generic import NullObject, PdfObject


def resolved(value: object) -> object:
    """The object that a reference stands for, None for null; anything else as it is."""
    found = value.get_object() if isinstance(value, PdfObject) else value
    return None if isinstance(found, NullObject) else found
