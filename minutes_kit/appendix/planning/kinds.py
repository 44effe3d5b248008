"""What kind of file lies on the disk: told by its content; the name only settles what content leaves open."""

from __future__ import annotations

import mmap
from pathlib import Path

PICTURES = frozenset({"jpeg", "png", "tiff", "webp", "bmp", "gif", "heif", "avif"})
OFFICE = frozenset({"pptx", "ppt", "odp", "docx", "doc", "odt", "xlsx", "ods", "rtf"})
TEXTS = frozenset({"txt", "md"})
LOCKED = "locked"
"""An office document behind a password: its real content cannot be seen."""

SUFFIXES = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "tiff": (".tif", ".tiff"),
    "webp": (".webp",),
    "bmp": (".bmp", ".dib"),
    "gif": (".gif",),
    "heif": (".heic", ".heif", ".hif"),
    "avif": (".avif",),
    "pdf": (".pdf",),
    "pptx": (".pptx", ".ppsx", ".pptm", ".ppsm", ".potx", ".potm"),
    "ppt": (".ppt", ".pps", ".pot"),
    "odp": (".odp", ".otp"),
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "doc": (".doc", ".dot"),
    "odt": (".odt", ".ott"),
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "ods": (".ods", ".ots"),
    "rtf": (".rtf",),
    "txt": (".txt", ".text"),
    "md": (".md", ".markdown"),
}
"""The suffixes that a file of each kind may carry; the first is the usual one."""

_HEADS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"{\\rtf", "rtf"),
)
_BRANDS = {b"avif": "avif", b"avis": "avif"} | dict.fromkeys(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "heif"
)
"""Brands of ISO/IEC 23008-12 files. `mif1` and `msf1` leave the coding open, so they decide last."""
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
"""Sizes in bytes of the second header of a BMP: two letters alone would also fit a text."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", LOCKED),
    ("PowerPoint Document", "ppt"),
    ("WordDocument", "doc"),
)
_PARTS = ((b"ppt/presentation.xml", "pptx"), (b"word/document.xml", "docx"), (b"xl/workbook.xml", "xlsx"))
_ODF = (
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
)
_PDF_WITHIN = 1024
"""Readers accept bytes before `%PDF-`, as mail programs leave them (ISO 32000-1, annex H.3.4.1)."""


def kind_by_name(path: Path) -> str:
    """The kind that the suffix promises, "" for a suffix of no known kind."""
    suffix = path.suffix.lower()
    return next((kind for kind, suffixes in SUFFIXES.items() if suffix in suffixes), "")


def kind_of(path: Path) -> str:
    """The kind that the bytes show, `LOCKED`, or "". A text is told by its name. Raises OSError."""
    found = kind_by_content(path)
    promised = kind_by_name(path)
    return promised if not found and promised in TEXTS and _is_text(path) else found


def kind_by_content(path: Path) -> str:
    """The kind that the bytes show, `LOCKED`, or "" when they show none. Raises OSError."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        head = data[:_PDF_WITHIN]
        for magic, kind in _HEADS:
            if head.startswith(magic):
                return kind
        if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
            return "webp"
        if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
            return "bmp"
        if head.startswith(_OLE):
            return _kind_of_ole(data, path)
        if head.startswith(b"PK\x03\x04"):
            return _kind_of_zip(data)
        if head[4:8] == b"ftyp":
            return _kind_of_heif(head)
        return "pdf" if b"%PDF-" in head else ""


def _kind_of_heif(head: bytes) -> str:
    """By the brands in the first box: the main one, then those that the file is compatible with."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
    return min((_BRANDS[brand] for brand in brands if brand in _BRANDS), default="")


def _is_text(path: Path) -> bool:
    """Whether the file begins as a text does: without zeros, unless it is in UTF-16 with its mark."""
    with path.open("rb") as file:
        head = file.read(_PDF_WITHIN)
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in head


def _kind_of_ole(data: mmap.mmap, path: Path) -> str:
    """Documents of 1997–2003. Their streams may embed one another, so a plausible name decides first."""
    found = [kind for stream, kind in _STREAMS if data.find(stream.encode("utf-16-le")) >= 0]
    promised = kind_by_name(path)
    if LOCKED in found or promised not in found:
        return found[0] if found else ""
    return promised


def _kind_of_zip(data: mmap.mmap) -> str:
    """ODF names itself in the first entry; OOXML is known by its main part in the outer table of contents."""
    head = data[30:128]
    if head.startswith(b"mimetype"):
        for media_type, kind in _ODF:
            if head[8:].startswith(media_type):
                return kind
        return ""
    end = data.rfind(b"PK\x05\x06")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    start = end - size
    if end < 0 or start < 0:
        return ""
    return next((kind for part, kind in _PARTS if data.find(part, start, end) >= 0), "")
