"""Office documents are zip archives of XML parts (ECMA-376, OPC): a hostile one, read within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree  # type: ignore[import-untyped]

DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, AttributeError),
    *(NotImplementedError, RuntimeError, EOFError, OSError),
)
"""What zipfile, zlib and the XML parser raise on broken files, encrypted ones among them."""


class Oversized(Exception):  # noqa: N818 - a finding about the file, not a failure of ours
    """An archive that is larger unpacked than its reader allows."""


def unzip(
    data: bytes, *, most_members: int, most_bytes: int, wanted: Callable[[str], bool] | None = None
) -> dict[str, bytes]:
    """All members by name, or those whose name is `wanted`.

    Sizes are counted while unpacking, because a directory can lie about them.

    Raises `Oversized`, or one of `DAMAGED`.
    """
    left = most_bytes
    members: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > most_members:
            raise Oversized
        for entry in entries:
            if wanted is not None and not wanted(entry.filename):
                continue
            with archive.open(entry) as stream:
                members[entry.filename] = stream.read(left + 1)
            left -= len(members[entry.filename])
            if left < 0:
                raise Oversized
    return members


def parse_xml(data: bytes | str) -> etree._Element:
    """A part as a tree. Entities are never expanded and nothing is fetched; a DTD is refused (ValueError)."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data.encode() if isinstance(data, str) else data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a part has a document type declaration")
    return root


def resolve(part: str, target: str) -> str:
    """The part name that a relation's target means, seen from `part`."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
