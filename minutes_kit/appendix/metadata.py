"""What a merged file says of itself: its dates, its page numbers, its claims, its identifier."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from .claims import claimed, without_claims
from .links import resolved


def renumber(writer: PdfWriter) -> None:
    """Count the pages from 1 to the last."""
    plain = DictionaryObject({NameObject("/S"): NameObject("/D")})
    labels = DictionaryObject({NameObject("/Nums"): ArrayObject([NumberObject(0), plain])})
    writer.root_object[NameObject("/PageLabels")] = labels


def update_metadata(writer: PdfWriter, timestamp: datetime) -> tuple[str, ...]:
    """Bring the metadata up to date; the profiles that they still claim. Others are withdrawn unmeasured."""
    moment = timestamp.astimezone(UTC)
    writer.add_metadata({"/ModDate": moment.strftime("D:%Y%m%d%H%M%SZ")})
    metadata = resolved(writer.root_object.get("/Metadata"))
    if not isinstance(metadata, StreamObject):
        return ()
    xmp = metadata.get_data()
    profiles = claimed(xmp)
    xmp = without_claims(xmp, profiles)
    xmp = _set_property(xmp, b"xmp:ModifyDate", moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    metadata.set_data(_set_property(xmp, b"xmpTPg:NPages", str(len(writer.pages))))
    return profiles


def _set_property(xmp: bytes, name: bytes, value: str) -> bytes:
    return re.sub(rb"(<%b>)[^<]*(</%b>)" % (name, name), rb"\g<1>%b\g<2>" % value.encode(), xmp)


def identify(writer: PdfWriter, source: PdfReader, parts: Sequence[bytes]) -> None:
    """A file identifier that follows from the content; the first half stays the report's own."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    present = ByteStringObject(digest.digest()[:16])
    old = resolved(source.trailer.get("/ID"))
    first = old[0] if isinstance(old, ArrayObject) and old else present
    writer._ID = ArrayObject([first, present])
