"""Which file of which attachment becomes pages in which way, as data, before anything is converted."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..problems import Fault, Param, Pointer
from .kinds import LOCKED, OFFICE, PICTURES, SUFFIXES, kind_by_content, kind_by_name

MAX_BYTES = 200 * 2**20
"""The largest file taken, in bytes."""
MAX_PART = 64 * 2**20
"""The largest XML part of an office document, unpacked, in bytes: the suite needs ten times as much."""


class Method(StrEnum):
    """How a file becomes pages."""

    PICTURE = "picture"
    PDF = "pdf"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Request:
    """One attachment as the minutes name it.

    `anchor` is the label of its title page in the rendered report, `label` is "Załącznik nr 1".
    `files` are absolute, in order, inside the allowed folder. `alt` describes scans, may be "".
    `pointer` is the place of the attachment in the YAML; file i stands at `("files", i)` below it.
    """

    anchor: str
    label: str
    title: str
    files: tuple[Path, ...]
    alt: str
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Step:
    """One file to turn into pages. `kind` is what its content is ("tiff", "pptx"): see `kinds`."""

    path: Path
    method: Method
    kind: str
    pointer: Pointer


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
    for index, path in enumerate(request.files):
        pointer = (*request.pointer, "files", index)
        step = _step(path, pointer, faults)
        if step is not None and step.method is Method.OFFICE and (twin := _pdf_twin(path)):
            # A twin that the moderator lists as well is printed once, at its own place.
            step = None if twin in request.files else _step(twin, pointer, faults)
        if step is not None:
            steps.append(step)
    return PlannedAttachment(request, tuple(steps))


def _step(path: Path, pointer: Pointer, faults: list[Fault]) -> Step | None:
    def fault(rule: str, **params: Param) -> None:
        faults.append(Fault(rule, pointer, {"name": path.name, **params}))

    try:
        rule, size = _state(path)
        kind = "" if rule else kind_by_content(path)
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
    return Step(path, _method(kind), kind, pointer)


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
    return Method.OFFICE if kind in OFFICE else Method.PDF


def _pdf_twin(path: Path) -> Path | None:
    """The PDF of the same name beside an office document, never one that a link leads elsewhere."""
    folder = path.parent.resolve()
    for suffix in (".pdf", ".PDF"):
        twin = path.with_suffix(suffix)
        if twin.is_file() and twin.resolve().parent == folder:
            return twin
    return None
