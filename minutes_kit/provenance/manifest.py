"""The manifest of a document: what it was made from, with what, and what it leaves unsaid."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from ..errors import ProvenanceError
from ..problems import Pointer
from ..schema import fits

FORMAT = 1
NAME = "minutes-kit-manifest.json"
"""What the manifest is called inside a PDF and in a folder of extracted files."""
MEDIA_TYPE = "application/json"
MAX_BYTES = 4 * 2**20
_LONGEST_NAME = 255
"""Bytes that file systems take for the name of a file."""

Option = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that a document was made from.

    `path` leads there from the nearest folder that holds all sources, with "/" between folders; "" when the
    manifest does not tell it. `embedded` is its name inside the PDF, "" when the PDF does not carry it.
    """

    role: str
    sha256: str
    bytes: int
    path: str = ""
    embedded: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """The profile of a programme: one that comes with this package, or an office's own."""

    id: str
    sha256: str
    packaged: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A value that took the place of what the file says (--set)."""

    place: Pointer
    value: Any


@dataclass(frozen=True, slots=True)
class Manifest:
    """`document` is "docx" or "pdf", `built` the moment that the document bears, in UTC.

    `made_with` has the versions of what decides the bytes, `options` what was chosen and is not the default.
    `left_out` names what is not told: "names" of files, "files" inside, "settings" (--set), "tables".
    """

    document: str
    edition: str
    language: str
    built: str
    made_with: Mapping[str, str]
    options: Mapping[str, Option]
    overrides: tuple[Change, ...]
    funding: tuple[Programme, ...]
    sources: tuple[SourceFile, ...]
    left_out: tuple[str, ...] = ()

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.built)

    @property
    def version(self) -> str:
        """The version of this package that made the document."""
        return self.made_with["minutes-kit"]

    @property
    def minutes(self) -> SourceFile | None:
        return next((source for source in self.sources if source.role == "minutes"), None)


def to_json(manifest: Manifest) -> bytes:
    """The manifest as it stands in a document: equal manifests are equal bytes."""
    data = {"format": FORMAT, **asdict(manifest)}
    data["sources"] = [
        {key: value for key, value in source.items() if value != ""} for source in data["sources"]
    ]
    # Half a surrogate pair has no bytes in UTF-8; JSON has an escape for it.
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def from_json(content: bytes) -> Manifest:
    """The manifest of these bytes, whoever wrote them. Raises `ProvenanceError` MK-Z81."""
    try:
        data = json.loads(content) if len(content) <= MAX_BYTES else None
        if not isinstance(data, dict) or not fits(data, "manifest-1"):
            raise ProvenanceError("MK-Z81")
        manifest = _manifest(data)
        manifest.moment  # noqa: B018 - a day that does not exist
        if not _can_be_laid_out([source.path for source in manifest.sources if source.path]):
            raise ProvenanceError("MK-Z81")
    except (ValueError, OverflowError, RecursionError) as error:
        raise ProvenanceError("MK-Z81") from error
    return manifest


def _can_be_laid_out(paths: Sequence[str]) -> bool:
    """Whether files and folders of these names can exist side by side, on any system and below any folder."""
    files = {PurePosixPath(path) for path in paths}
    folders = {parent for file in files for parent in file.parents}
    short = all(len(part.encode()) <= _LONGEST_NAME for file in files for part in file.parts)
    return short and files.isdisjoint(folders) and not any(PureWindowsPath(path).drive for path in paths)


def _manifest(data: dict[str, Any]) -> Manifest:
    plain = {key: data[key] for key in ("document", "edition", "language", "built", "made_with")}
    return Manifest(
        **plain,
        options={key: tuple(v) if isinstance(v, list) else v for key, v in data["options"].items()},
        overrides=tuple(Change(tuple(one["place"]), one["value"]) for one in data["overrides"]),
        funding=tuple(Programme(**one) for one in data["funding"]),
        sources=tuple(SourceFile(**one) for one in data["sources"]),
        left_out=tuple(data["left_out"]),
    )
