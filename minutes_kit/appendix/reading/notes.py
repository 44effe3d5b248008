"""What is noted in a prepared file for those who merge and stamp it."""

from __future__ import annotations

import pikepdf

GRAFT = "/MinutesKit"
"""The entry of a prepared file's catalog that holds what a merge needs, in the words of `grafts.Graft`."""
SIGNED = "/MinutesKitSigned"
"""The entry of a prepared page that lists the rectangles of its signatures, in the page's coordinates."""


def forget_signatures(document: pikepdf.Pdf) -> None:
    """Take the notes off all pages."""
    for page in document.pages:
        if SIGNED in page.obj:
            del page.obj[SIGNED]
