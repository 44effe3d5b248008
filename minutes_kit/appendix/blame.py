"""Which file keeps a merged report from a standard, on which page, and why: faults in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import PdfWriter

from ..problems import Fault, Pointer
from .gate import Verdict


@dataclass(frozen=True, slots=True)
class Span:
    name: str
    pointer: Pointer
    start: int
    count: int


def blame(whole: Verdict, own: Verdict, causes: Sequence[tuple[PdfWriter, Span, Verdict]]) -> tuple[Fault, ...]:
    return tuple(Fault("MK-Z18", s.pointer, {"name": s.name, "found": str(v)}) for _, s, v in causes if any(v.values()))
