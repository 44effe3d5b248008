"""Which standards a PDF says that it meets, in its XMP metadata."""

from __future__ import annotations

import re

from .gate import PROFILES

UA = "PDF_UA_1"


def claimed(xmp: bytes) -> tuple[str, ...]:
    """The profiles that the metadata claim and that can be measured: "PDF_UA_1", "PDF_A_3A"."""
    names = (f"PDF_UA_{_value(xmp, b'pdfuaid:part')}", _archive(xmp))
    return tuple(name for name in names if name in PROFILES)


def without_claims(xmp: bytes, kept: tuple[str, ...] = ()) -> bytes:
    """The metadata without the properties that claim a standard, in either spelling, but for those kept."""
    spaces = [b"pdfuaid"] * (UA not in kept) + [b"pdfaid"] * all(name == UA for name in kept)
    for space in spaces:
        xmp = re.sub(rb"<(%b:\w+)>[^<]*</\1>" % space, b"", xmp)
        xmp = re.sub(rb"\s+%b:\w+\s*=\s*(?:\"[^\"]*\"|'[^']*')" % space, b"", xmp)
    return xmp


def title_of(profile: str) -> str:
    """The usual name of a profile: "PDF/UA-1", "PDF/A-3a"."""
    kind, part = profile.removeprefix("PDF_").split("_")
    return f"PDF/{kind}-{part.lower()}"


def _archive(xmp: bytes) -> str:
    conformance = _value(xmp, b"pdfaid:conformance").upper()
    return f"PDF_A_{_value(xmp, b'pdfaid:part')}{conformance}"


def _value(xmp: bytes, name: bytes) -> str:
    found = re.search(rb"%b(?:>|\s*=\s*[\"'])\s*(\w+)" % name, xmp)
    return found[1].decode() if found else ""
