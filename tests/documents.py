"""What a reader sees in a finished document: the words of a DOCX body and of PDF pages, in order."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator

import pypdfium2
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 72 / 25.4
LED = re.compile(r"(?:\. ?){3,}\s*\d+")
"""A leader and its page in the contents: Word counts it when it is asked to."""
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def squeezed(text: str) -> str:
    """Text without white space and soft hyphens, ligatures undone: what line breaking cannot change."""
    return "".join(unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u200b", "").split())


def docx_text(data: bytes) -> str:
    """The body's text with the labels that Word would count, paragraph by paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        numbering = etree.fromstring(package.read("word/numbering.xml"))
    labels = Labels(numbering)
    return "\n".join(labels.of(p) + " " + "".join(docx_runs(p)) for p in document.iter(f"{W}p"))


def docx_runs(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if any(parent.tag == f"{W}pPr" for parent in node.iterancestors()):
            continue
        yield (node.text or "") if node.tag == f"{W}t" else " "


class Labels:
    """Word's automatic numbers, counted from the numbering part."""

    def __init__(self, numbering: etree._Element) -> None:
        self.abstract = {a.get(f"{W}abstractNumId"): a for a in numbering.iter(f"{W}abstractNum")}
        self.numbers = {n.get(f"{W}numId"): n for n in numbering.iter(f"{W}num")}
        self.counts: dict[tuple[str, int], int] = {}

    def of(self, paragraph: etree._Element) -> str:
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return ""
        number = properties.find(f"{W}numId").get(f"{W}val")
        level_node = properties.find(f"{W}ilvl")
        level = int(level_node.get(f"{W}val")) if level_node is not None else 0
        if number == "0":
            return ""
        form, text, start = self._level(number, level)
        if form == "none":
            return ""
        if form == "bullet":
            return text
        key = (number, level)
        self.counts[key] = self.counts.get(key, start - 1) + 1
        return text.replace(f"%{level + 1}", _counted(self.counts[key], form))

    def _level(self, number: str, level: int) -> tuple[str, str, int]:
        num = self.numbers[number]
        abstract = self.abstract[num.find(f"{W}abstractNumId").get(f"{W}val")]
        node = next(n for n in abstract.iter(f"{W}lvl") if n.get(f"{W}ilvl") == str(level))
        for override in num.iter(f"{W}lvlOverride"):
            if override.get(f"{W}ilvl") == str(level):
                own, begin = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
                node = own if own is not None else node
                if begin is not None:
                    return self._form(node), self._text(node), int(begin.get(f"{W}val"))
        start = node.find(f"{W}start")
        return self._form(node), self._text(node), int(start.get(f"{W}val")) if start is not None else 1

    @staticmethod
    def _form(node: etree._Element) -> str:
        return node.find(f"{W}numFmt").get(f"{W}val")

    @staticmethod
    def _text(node: etree._Element) -> str:
        return node.find(f"{W}lvlText").get(f"{W}val")


def _counted(number: int, form: str) -> str:
    return {
        "decimal": str(number),
        "lowerLetter": chr(96 + number) if number <= 26 else str(number),
        "upperRoman": ROMAN[number] if number < len(ROMAN) else str(number),
    }[form]


def pdf_text(data: bytes, *, top_mm: float, bottom_mm: float) -> str:
    """The text between the header and the footer of every page."""
    document = pypdfium2.PdfDocument(data)
    try:
        text = "\n".join(_page_text(page, top_mm, bottom_mm) for page in document)
        return LED.sub("", text)
    finally:
        document.close()


def _page_text(page: pypdfium2.PdfPage, top_mm: float, bottom_mm: float) -> str:
    """Character by character: PDFium's own selection of an area loses letters at its edges."""
    text = page.get_textpage()
    low, high = bottom_mm * MM, page.get_height() - top_mm * MM
    kept = []
    for index in range(text.count_chars()):
        _, bottom, _, top = text.get_charbox(index, loose=True)
        character = text.get_text_range(index, 1)
        if not character.isprintable() or low <= (bottom + top) / 2 <= high:
            kept.append(character)
    return "".join(kept).replace("\ufffe", "").replace("\x02", "")
