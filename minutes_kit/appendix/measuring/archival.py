"""Is a finished PDF fit for an archive? It has to claim both standards, and to be measured to hold them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO

from pikepdf import Pdf, Stream

from ...problems import Fault
from ..reading.broken import BROKEN
from .blame import blame
from .claims import UA, claimed
from .gate import judge

_AS_ERRORS = {"MK-Z18": "MK-Z71", "MK-Z19": "MK-Z72"}


def archived(
    files: Mapping[str, bytes], told: Sequence[Fault], *, measured: bool = False
) -> tuple[Fault, ...]:
    """What was told of finished files, and what keeps a PDF out of an archive as errors.

    Asked for are PDF/UA-1 and PDF/A with all tags: level 3a for a file with files in it, else 2a. Measured
    are the files as they will be written, unless it is known already that a standard was lost, or, where they
    were `measured` as they are, that none was.
    """
    raised = tuple(replace(fault, rule=_AS_ERRORS.get(fault.rule, fault.rule)) for fault in told)
    if raised != tuple(told):
        return raised
    return (*raised, *(fault for name, data in files.items() for fault in _lacking(name, data, measured)))


def _lacking(name: str, data: bytes, measured: bool) -> Iterator[Fault]:
    if not name.endswith(".pdf"):
        return
    profiles = _claims(data)
    if UA not in profiles or len(profiles) < 2:
        yield Fault("MK-Z73", params={"file": name})
        return
    verdict = {} if measured else judge(data, profiles)
    if any(verdict.values()):
        yield from (replace(fault, rule="MK-Z72") for fault in blame(verdict, {}, ()))


def _claims(data: bytes) -> tuple[str, ...]:
    try:
        with Pdf.open(BytesIO(data)) as pdf:
            metadata = pdf.Root.get("/Metadata")
            return claimed(metadata.read_bytes()) if isinstance(metadata, Stream) else ()
    except BROKEN:
        return ()
