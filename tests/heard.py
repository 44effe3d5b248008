"""The words of a PDF that a screen reader says: tagged text, without artifacts and pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import groupby

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from gate import kids, owned_marks, structure

_REPEATED_HYPHEN = re.compile(r"-\s*[\r\n]\s*-")
"""Polish repeats the hyphen of a word that is broken there: "biało-" on one line, "-czerwony" on the next."""
LEADER = re.compile(r"[. ]+")
LED = re.compile(r"\s*\d+")
"""The page in a line of the contents, which Word counts when it is asked to."""
SEPARATOR = ":"
"""It stands between a term and what it says, drawn but not said: the tags tell the two apart."""


def heard_text(data: bytes) -> str:
    """The text of all pages in the order in which it was written, running titles and strips left out."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figures = [element for element in structure(pdf) if element.S == "/Figure"]
        drawn = {mark for figure in figures for mark in _marks_below(figure)}
        silent = [{number for one, number in drawn if one == page.objgen} for page in pdf.pages]
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(_page_text(page, marks) for page, marks in zip(document, silent, strict=True))
    finally:
        document.close()


def _marks_below(element: pikepdf.Object) -> list[tuple[tuple[int, int], int]]:
    below = [kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [*owned_marks(element), *(mark for kid in below for mark in _marks_below(kid))]


def _page_text(page: pypdfium2.PdfPage, silent: set[int]) -> str:
    runs = groupby(_characters(page), key=lambda character: character[0] >= 0)
    kept: list[str] = []
    led = False
    for tagged, run in runs:
        characters = list(run)
        drawn = "".join(character for _, character in characters).strip()
        if tagged:
            said = "".join(character for mark, character in characters if mark not in silent)
            kept.append(LED.sub("", said, count=1) if led else said)
        elif drawn == SEPARATOR:
            kept.append(SEPARATOR)
        led = not tagged and LEADER.fullmatch(drawn) is not None
    text = "".join(kept).encode("utf-16", "surrogatepass").decode("utf-16")
    return _REPEATED_HYPHEN.sub("-", text)


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[int, str]]:
    """Each character with the number of its marked content, -1 for an artifact."""
    text, mark = page.get_textpage(), -1
    for index in range(text.count_chars()):
        drawn = pdfium.FPDFText_GetTextObject(text, index)
        if drawn:  # else a space or a line's end that PDFium puts in
            mark = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
        code = pdfium.FPDFText_GetUnicode(text, index)
        # PDFium writes 2 for a hyphen at the end of a line, and the rarest characters in two halves.
        yield mark, "-" if code == 2 else chr(code)
