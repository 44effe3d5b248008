"""The PDF of a view, set by Typst: PDF/UA-1 and PDF/A in one pass, byte for byte reproducible.

The engine sees one temporary folder per document and nothing else: our library, the view as JSON, the
pictures and the files to embed. Nothing that a moderator wrote is ever evaluated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typst

from ..errors import RenderError
from ..nodes import Asset, View
from ..pictures.engine import compiler
from ..problems import Fault
from .compiling import Archive, compiled
from .timestamps import in_utc
from .view_json import asset_file, view_json
from .workspace import typst_folder

MAIN = "report.typ"
_UNKNOWN_FONT = re.compile(r"unknown font family: (.+)")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file embedded in the PDF, the source YAML for instance.

    `relationship` is "source", "data", "alternative" or "supplement" (PDF/A-3, AFRelationship).
    """

    name: str
    data: bytes
    media_type: str
    description: str
    relationship: str


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """The file, and what the engine remarked although it could finish."""

    data: bytes
    warnings: tuple[Fault, ...]


def render_pdf(view: View, *, timestamp: datetime, embedded: Sequence[Attachment] = ()) -> RenderedPdf:
    """Set the view as a PDF/UA-1 file that is also PDF/A-2a, or PDF/A-3a when files are embedded.

    `timestamp` (taken as UTC when naive) is the file's date: the same view, files and timestamp give
    the same bytes. Several threads may render at once.
    Raises RenderError: MK-R01 no font has a character, MK-R02 a picture cannot be read, MK-R03 other;
    OutputError when the folder for temporary files cannot be used.
    """
    content = view_json(view)
    with typst_folder(view.assets) as root:
        content["embedded"] = [_put(root, index, attachment) for index, attachment in enumerate(embedded)]
        (root / "view.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        try:
            archive: Archive = "a-3a" if embedded else "a-2a"
            data, remarks = compiled(root / MAIN, in_utc(timestamp), archive, view.assets.values())
            return RenderedPdf(data, tuple(map(_fault, remarks)))
        except typst.TypstError as failure:
            broken = _broken_picture(root, view.assets)
            if broken is not None:
                raise RenderError("MK-R02", name=broken) from failure
            raise RenderError("MK-R03", title=view.title) from failure


def _put(root: Path, index: int, attachment: Attachment) -> dict[str, str]:
    file = f"embedded-{index}"
    (root / file).write_bytes(attachment.data)
    return {
        "file": file,
        "name": attachment.name,
        "media_type": attachment.media_type,
        "description": attachment.description,
        "relationship": attachment.relationship,
    }


def _fault(message: str) -> Fault:
    unknown = _UNKNOWN_FONT.match(message)
    if unknown:
        return Fault("MK-R04", params={"family": unknown[1]})
    return Fault("MK-R05")


def _broken_picture(root: Path, assets: dict[str, Asset]) -> str | None:
    """The key of the first picture that the engine cannot read on its own."""
    engine = compiler(root)
    for index, (key, asset) in enumerate(assets.items()):
        probe = root / "probe.typ"
        probe.write_text(f'#image("{asset_file(index, asset)}")', encoding="utf-8")
        try:
            engine.compile(input=probe)
        except typst.TypstError:
            return key
    return None
