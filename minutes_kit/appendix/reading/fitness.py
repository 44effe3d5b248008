"""Is a PDF fit to be put behind a report? Opened with pypdf, every page looked at, nothing of it run."""

from __future__ import annotations

from io import BytesIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from ...errors import AppendixError
from .pdf import MAX_PAGES, PdfPages
from .references import resolved
from .unreadable import refused

_PACKED_NOTHING = 16
"""The most bytes that an empty stream takes when it is packed."""


def check_pdf(data: bytes, name: str) -> PdfPages:
    """The PDF with its page count.

    Raises AppendixError when it is damaged, locked, empty, too long, has a page without a size, or is
    an XFA form, whose only page asks for another program. `name` is how messages call the file.
    """
    return PdfPages(data, len(open_pdf(data, name).pages), name)


def open_pdf(data: bytes, name: str) -> PdfReader:
    """A reader of a PDF that passed the checks of `check_pdf`; raises what that raises."""
    with refused(name):
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise AppendixError("MK-Z09", name=name)
        pages = list(reader.pages)
        if not pages:
            raise AppendixError("MK-Z11", name=name)
        if len(pages) > MAX_PAGES:
            raise AppendixError("MK-Z14", name=name, count=len(pages), limit=MAX_PAGES)
        for number, page in enumerate(pages, start=1):
            if not _has_size(page):
                raise AppendixError("MK-Z12", name=name, page=number)
            if not _has_content(page):
                raise AppendixError("MK-Z10", name=name)
        if _is_xfa_only(reader, pages[0]):
            raise AppendixError("MK-Z13", name=name)
        return reader


def _has_size(page: PageObject) -> bool:
    if "/MediaBox" not in page:
        return False
    box = page.mediabox
    return bool(box.width) and bool(box.height)


def _has_content(page: PageObject) -> bool:
    """Whether what the page draws is there and can be unpacked; a page may well draw nothing."""
    contents = resolved(page.get("/Contents"))
    if contents is None:
        return "/Contents" not in page
    return all(
        isinstance(part := resolved(entry), StreamObject) and _unpacks(part)
        for entry in (contents if isinstance(contents, ArrayObject) else (contents,))
    )


def _unpacks(stream: StreamObject) -> bool:
    """Whether something comes out of a stream. pypdf mends what it can and returns the rest as nothing."""
    return bool(stream.get_data()) or len(stream._data) <= _PACKED_NOTHING


def _is_xfa_only(reader: PdfReader, first: PageObject) -> bool:
    """Forms drawn by XFA alone show one page that says so in the reader's language, and no fields."""
    form = resolved(reader.root_object.get("/AcroForm"))
    if not isinstance(form, DictionaryObject) or "/XFA" not in form:
        return False
    if reader.root_object.get("/NeedsRendering") or not form.get("/Fields"):
        return True
    return "please wait" in first.extract_text().lower()
