"""The manifest and the sources out of a finished document, which anyone may have made: bounded, never run."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import islice

import pikepdf

from ..errors import ProvenanceError
from ..opc import DAMAGED, Oversized, parse_xml, unzip
from .manifest import MAX_BYTES as MAX_MANIFEST
from .manifest import NAME, Manifest
from .part import ROOT

MAX_FILES = 100
MAX_BYTES = 64 * 2**20
"""Files inside a PDF, and their size together; the YAML of a meeting stays far below."""
_MOST_PARTS = 5_000
_ITEM = re.compile(r"customXml/item[0-9]{1,6}\.xml")
_PDF_ERRORS = (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, KeyError, AttributeError)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a document carries: its manifest as bytes, None if there is none, and other files by name."""

    manifest: bytes | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    def misfits(self, manifest: Manifest) -> tuple[str, ...]:
        """The names of files that are not those of the manifest, or are not there."""
        return tuple(
            source.embedded
            for source in manifest.sources
            if source.embedded and sha256(self.files.get(source.embedded, b"")).hexdigest() != source.sha256
        )


def read_inside(data: bytes) -> Inside:
    """What a PDF or DOCX carries; nothing, of a file that is neither, locked or damaged.

    Raises `ProvenanceError` MK-Z88 for more or larger files than any build puts there.
    """
    if data.startswith(b"PK"):
        return Inside(_part(data))
    if b"%PDF-" not in data[:1024]:
        return Inside()
    try:
        with pikepdf.open(BytesIO(data)) as document:
            files = _files(document)
    except (*_PDF_ERRORS, RuntimeError, OSError):
        return Inside()
    return Inside(files.pop(NAME, None), files)


def _files(document: pikepdf.Pdf) -> dict[str, bytes]:
    """The files by the names that people see, or by their keys where two have the same."""
    keys = list(islice(document.attachments, MAX_FILES + 1))
    if len(keys) > MAX_FILES:
        raise _oversized()
    left = MAX_BYTES
    files: dict[str, bytes] = {}
    for key in keys:
        file = document.attachments[key]
        content = _unpacked(file.get_file().obj, left)
        left -= len(content)
        files[key if file.filename in files else file.filename or key] = content
    return files


def _oversized() -> ProvenanceError:
    return ProvenanceError("MK-Z88", files=MAX_FILES, size=MAX_BYTES // 2**20)


def _unpacked(stream: pikepdf.Object, most: int) -> bytes:
    """The content of a stream, packed as PDF writers pack files; more than `most` bytes are refused."""
    raw = stream.read_raw_bytes()
    names = stream.get("/Filter")
    filters = [str(name) for name in names] if isinstance(names, pikepdf.Array) else [str(names or "")]
    if filters in (["/FlateDecode"], ["/Fl"]):
        unpacker = zlib.decompressobj()
        try:
            raw = unpacker.decompress(raw, most + 1)
        except zlib.error as error:
            raise ValueError from error
    elif filters not in ([""], []):
        raise ValueError(filters)
    if len(raw) > most:
        raise _oversized()
    return raw


def _part(data: bytes) -> bytes | None:
    """The manifest in the custom parts of a DOCX."""
    try:
        parts = unzip(
            data,
            most_members=_MOST_PARTS,
            most_bytes=8 * MAX_MANIFEST,
            wanted=lambda n: bool(_ITEM.fullmatch(n)),
        )
        for name in sorted(parts):
            root = parse_xml(parts[name])
            if root.tag == ROOT:
                return (root.text or "").encode()
    except (*DAMAGED, Oversized):
        pass
    return None
