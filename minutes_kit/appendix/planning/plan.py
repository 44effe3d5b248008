"""Which file of which attachment becomes pages in which way, as data, before anything is converted."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...problems import Fault, Param
from .kinds import LOCKED, OFFICE, PICTURES, SUFFIXES, TEXTS, kind_by_name, kind_of
from .steps import Method, Request, RequestedFile, Step

__all__ = ["MAX_BYTES", "Method", "Plan", "PlannedAttachment", "Request", "RequestedFile", "Step", "plan"]

MAX_BYTES = 200 * 2**20
"""The largest file taken, in bytes."""
MAX_PART = 64 * 2**20
"""The largest XML part of an office document, unpacked, in bytes: the suite needs ten times as much."""


@dataclass(frozen=True, slots=True)
class PlannedAttachment:
    request: Request
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The usable files of each attachment, and what is wrong with the files: errors and warnings.

    A file with an error has no step; whoever converts a plan shows its faults first.
    """

    attachments: tuple[PlannedAttachment, ...]
    faults: tuple[Fault, ...]


def plan(requests: Sequence[Request]) -> Plan:
    """Look at every file once and choose its method. Nothing is raised: what is wrong is in `faults`."""
    faults: list[Fault] = []
    return Plan(tuple(_planned(request, faults) for request in requests), tuple(faults))


def _planned(request: Request, faults: list[Fault]) -> PlannedAttachment:
    steps: list[Step] = []
    listed = {file.path for file in request.files}
    for file in request.files:
        step = _step(file, request, faults)
        if step is not None and step.method is Method.OFFICE and (twin := _pdf_twin(file.path)):
            # A twin that the moderator lists as well is printed once, at its own place.
            step = None if twin in listed else _step(replace(file, path=twin), request, faults)
        if step is not None:
            steps.append(step)
    return PlannedAttachment(request, tuple(steps))


def _step(file: RequestedFile, request: Request, faults: list[Fault]) -> Step | None:
    path = file.path

    def fault(rule: str, **params: Param) -> None:
        faults.append(Fault(rule, file.pointer, {"name": path.name, **params}))

    try:
        rule, size = _state(path)
        kind = "" if rule else kind_of(path)
    except OSError:
        rule = "MK-Z03"
    if rule:
        fault(rule, **({"size": -(-size // 2**20), "limit": MAX_BYTES // 2**20} if rule == "MK-Z05" else {}))
        return None
    promised = kind_by_name(path)
    if kind == LOCKED:
        fault("MK-Z09")
        return None
    if not kind:
        fault("MK-Z07" if promised else "MK-Z06", suffix=path.suffix)
        return None
    if kind in OFFICE and (unpacked := _largest_part(path)) > MAX_PART:
        fault("MK-Z05", size=unpacked // 2**20, limit=MAX_PART // 2**20)
        return None
    if promised != kind:
        fault("MK-Z08", suffix=path.suffix or "–", usual=SUFFIXES[kind][0])
    method = _method(kind)
    if method is Method.PICTURE and file.n_up > 1:
        fault("MK-Z31")
    return Step(
        path,
        method,
        kind,
        file.pointer,
        pages=file.pages,
        n_up=file.n_up,
        password=file.password,
        rasterise=file.rasterise,
        title=request.called,
        alt=file.alt or request.alt or request.title,
        language=request.language,
        private=request.private,
        stamp=request.stamp,
    )


def _state(path: Path) -> tuple[str, int]:
    """The rule that the file breaks before anyone reads it ("" for none) and its size in bytes."""
    try:
        state = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return "MK-Z01", 0
    if not stat.S_ISREG(state.st_mode):
        return "MK-Z02", 0
    if state.st_size == 0:
        return "MK-Z04", 0
    return ("MK-Z05" if state.st_size > MAX_BYTES else ""), state.st_size


def _largest_part(path: Path) -> int:
    """Bytes of the largest text part of a packed office document; 0 when it is not packed or damaged."""
    try:
        with zipfile.ZipFile(path) as package:
            return max(
                (entry.file_size for entry in package.infolist() if _is_text(entry.filename)), default=0
            )
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return 0


def _is_text(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _method(kind: str) -> Method:
    if kind in PICTURES:
        return Method.PICTURE
    if kind in TEXTS:
        return Method.TEXT
    return Method.OFFICE if kind in OFFICE else Method.PDF


def _pdf_twin(path: Path) -> Path | None:
    """The PDF of the same name beside an office document, never one that a link leads elsewhere.

    An office document that is named as a PDF has none: it would be its own.
    """
    if path.suffix.lower() == ".pdf":
        return None
    folder = path.parent.resolve()
    for suffix in (".pdf", ".PDF"):
        twin = path.with_suffix(suffix)
        if twin.is_file() and twin.resolve().parent == folder:
            return twin
    return None
