"""A PDF as it comes from an office: unlocked, and mended where a reader would mend it as well."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf

from ...errors import AppendixError
from ...problems import Fault
from ..reading.broken import BROKEN

_ENCRYPTED = b"/Encrypt"
"""Stands in the trailer, which is never packed (ISO 32000-1, 7.5.8.2)."""


def unlocked(data: bytes, name: str, variable: str = "") -> tuple[bytes, tuple[Fault, ...]]:
    """The PDF without encryption, and what is to be told of it.

    A file that opens without a password may be printed by anyone who has it, and is taken; where its
    author forbade printing, MK-Z38 says so. The environment `variable` is asked only where it is needed.
    Raises AppendixError: MK-Z09 a password is needed and none is named, MK-Z32 the variable is not set,
    MK-Z33 it does not fit. What is no readable PDF is returned as it is.
    """
    if _ENCRYPTED not in data:
        return data, ()
    try:
        with _opened(data, name, variable) as pdf:
            forbidden = not (pdf.allow.print_lowres or pdf.allow.print_highres)
            fault = Fault("MK-Z38", params={"name": name})
            return saved(pdf), (fault,) if forbidden and not pdf.owner_password_matched else ()
    except BROKEN:
        return data, ()


_END, _END_WITHIN = b"%%EOF", 1024
_HARMLESS = re.compile(r"(?i)xref|cross-reference|trailer|file is damaged|PDF header|loop detected.*Prev")
"""What qpdf remarks of a table of contents that it made anew. Any other remark is about content."""


@contextmanager
def _opened(data: bytes, name: str, variable: str) -> Iterator[pikepdf.Pdf]:
    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        pdf = _opened_by(os.environ.get(variable, ""), data, name, variable)
    with pdf:
        yield pdf


def _opened_by(password: str, data: bytes, name: str, variable: str) -> pikepdf.Pdf:
    if not variable:
        raise AppendixError("MK-Z09", name=name)
    if not password:
        raise AppendixError("MK-Z32", name=name, variable=variable)
    try:
        return pikepdf.open(BytesIO(data), password=password)
    except (pikepdf.PasswordError, ValueError) as error:  # letters that this kind of lock does not know
        raise AppendixError("MK-Z33", name=name, variable=variable) from error


def mended(data: bytes) -> bytes:
    """The PDF written anew with a new table of its objects; b"" when one of them may be lost.

    So a file that was cut off is not mended: nobody could tell what it lacks.
    """
    if _END not in data[-_END_WITHIN:]:
        return b""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            complete = 0 < int(pdf.Root.Pages.get("/Count", 0)) <= len(pdf.pages)
            if not complete or not all(_draws(page) for page in pdf.pages):
                return b""
            written = saved(pdf)
            return written if all(_HARMLESS.search(warning) for warning in pdf.get_warnings()) else b""
    except BROKEN:
        return b""


def _draws(page: pikepdf.Page) -> bool:
    """Whether instructions to draw are there: a mended page that says nothing has lost what it said."""
    return "/Contents" in page.obj and any(stream.read_bytes().strip() for stream in _streams(page))


def _streams(page: pikepdf.Page) -> list[pikepdf.Object]:
    contents = page.obj.Contents
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file as bytes; the same file gives the same bytes."""
    output = BytesIO()
    pdf.save(output, encryption=False, deterministic_id=True)
    return output.getvalue()
