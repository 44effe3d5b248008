"""What a merged file says of itself: its dates, its page numbers, its claims, its identifier."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, StreamDecodeLevel, String

from ..measuring.claims import claimed, without_claims

_NO_IDENTIFIER = b"31415926535897932384626433832795"
"""What is written in the place of an identifier that is not to depend on time and chance."""


def renumber(pdf: Pdf) -> None:
    """Count the pages from 1 to the last."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))


def update_metadata(pdf: Pdf, timestamp: datetime) -> tuple[str, ...]:
    """Bring the metadata up to date; the profiles that they still claim. Others are withdrawn unmeasured."""
    moment = timestamp.astimezone(UTC)
    pdf.docinfo["/ModDate"] = String(moment.strftime("D:%Y%m%d%H%M%SZ"))
    metadata = pdf.Root.get("/Metadata")
    if not isinstance(metadata, Stream):
        return ()
    xmp = metadata.read_bytes()
    profiles = claimed(xmp)
    xmp = without_claims(xmp, profiles)
    xmp = _set_property(xmp, b"xmp:ModifyDate", moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    metadata.write(_set_property(xmp, b"xmpTPg:NPages", str(len(pdf.pages))))
    return profiles


def withdraw(pdf: Pdf, kept: tuple[str, ...]) -> None:
    """Take back all claims but those kept."""
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, Stream):
        metadata.write(without_claims(metadata.read_bytes(), kept))


def _set_property(xmp: bytes, name: bytes, value: str) -> bytes:
    return re.sub(rb"(<%b>)[^<]*(</%b>)" % (name, name), rb"\g<1>%b\g<2>" % value.encode(), xmp)


def written(pdf: Pdf, identifier: bytes) -> bytes:
    """The file as bytes. The first half of its identifier stays, `identifier` (16 bytes) becomes the other.

    Nothing that is packed already is packed again.
    """
    output = BytesIO()
    pdf.save(
        output,
        static_id=True,
        fix_metadata_version=False,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=StreamDecodeLevel.none,
    )
    data = output.getvalue()
    start = data.rfind(b"/ID [")
    end = data.rfind(_NO_IDENTIFIER) + len(_NO_IDENTIFIER)
    pair = data[start:end].replace(_NO_IDENTIFIER, identifier.hex().encode())
    del data  # else the next line would copy it
    output.seek(start)
    output.write(pair)
    return output.getvalue()
