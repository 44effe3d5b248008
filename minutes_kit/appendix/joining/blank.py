"""What files are joined to where there is no report: a document with all that a report has, but pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from pikepdf import Pdf

from ...nodes import PagePicture
from ...render.plain import render_plain
from ...view import LOCALES
from ...view.phrases import phrase
from ..preparing.prepare import prepare
from ..reading.scanned import ScannedPage
from .metadata import written


def blank_report(title: str, language: str, timestamp: datetime) -> bytes:
    """A tagged document without pages, which claims PDF/UA-1 and PDF/A-2a.

    `language` is "pl" or "en". Raises RenderError, OutputError.
    """
    page = render_plain((), title=title, locale=LOCALES[language], timestamp=timestamp)
    with Pdf.open(BytesIO(page)) as pdf:
        del pdf.pages[:]
        return written(pdf, bytes(16))


def scanned_pages(scans: Sequence[ScannedPage], title: str, language: str) -> bytes:
    """Pictures as a prepared PDF, each on an A4 page that stands or lies as the picture does."""
    total = len(scans)
    pages, assets = [], {}
    for number, scan in enumerate(scans, start=1):
        key = "page of attachment" if scan.text else "scan"
        alt = phrase(key, language, title=scan.alt, page=number, pages=total, text=scan.text)
        assets[str(number)] = scan
        pages.append(PagePicture(str(number), alt))
    data = render_plain(tuple(pages), title=title, locale=LOCALES[language], assets=assets)
    return prepare(data, name=title, title=title, language=language)
