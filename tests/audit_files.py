"""Documents with a strip of PO WER, right or wrong in one respect, and what they become in other hands."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import typst
from docx import Document
from docx.shared import Mm
from PIL import Image, ImageDraw

from minutes_kit.audit import Audit, audit
from minutes_kit.audit.expectation import Expectation, Guest, expectation
from minutes_kit.funding.choice import load_profile
from minutes_kit.resources import data_folder, font_folders

MARKS = data_folder("funding") / "marks"
SENTENCE = "Projekt współfinansowany z Europejskiego Funduszu Społecznego"
FE = '#text(weight: "bold")[Fundusze Europejskie \\ Wiedza Edukacja Rozwój]'


@dataclass(frozen=True)
class Sheet:
    """One page. `marks` are pieces of Typst from the left; `body` follows below them."""

    marks: tuple[str, ...]
    sentence: str = SENTENCE
    body: str = "Treść notatki."
    font: str = "Ubuntu"
    extra: str = ""
    paper: str = "white"


def flag(height: float = 11, *, look: str = "", width: float = 0) -> str:
    words = "Unia Europejska \\ Europejski Fundusz Społeczny"
    return f'#picture("eu-emblem{look}.svg", {height}, {width or height * 1.5}, [{words}])'


def colours(height: float = 11, *, width: float = 0) -> str:
    return f'#picture("rp-colours.svg", {height}, {width or height * 1.6}, [Rzeczpospolita \\ Polska])'


def sheet(*marks: str, **changes: str) -> Sheet:
    return Sheet(marks or (FE, colours(), flag()), **changes)


@cache
def pdf(*sheets: Sheet) -> bytes:
    pages = "#pagebreak()\n".join(map(_page, sheets))
    source = (
        '#set page(margin: 25mm)\n#set text(size: 7.5pt, lang: "pl")\n'
        "#let picture(file, height, width, words) = grid(columns: 2, gutter: 2mm, align: horizon,\n"
        '  image(file, height: height * 1mm, width: width * 1mm, fit: "stretch"), words)\n'
    )
    with _folder() as root:
        (root / "sheet.typ").write_text(source + pages, encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(path) for path in font_folders()])
        return typst.Compiler(root=root, font_paths=fonts).compile(input=root / "sheet.typ", format="pdf")


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        for path in MARKS.glob("*.svg"):
            shutil.copy(path, name)
        arms(30, 20).save(Path(name, "sponsor.png"))
        yield Path(name)


def _page(made: Sheet) -> str:
    row = ", ".join(f"[{mark}]" for mark in made.marks)
    strip = (
        f"#grid(columns: {len(made.marks)}, column-gutter: 8mm, align: horizon, {row})\n"
        if made.marks
        else ""
    )
    return f'#set text(font: "{made.font}")\n{strip}\n{made.sentence}\n\n{made.body}\n{made.extra}\n'


def arms(width: int, height: int) -> Image.Image:
    """A mark that no profile knows, ten dots a unit."""
    drawn = Image.new("RGB", (width * 10, height * 10), "white")
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((2, 2, width * 10 - 3, height * 10 - 3), fill="#2e7d32")
    pen.ellipse((width * 2, height * 2, width * 5, height * 8), fill="#ffeb3b")
    return drawn


@cache
def power(day: date = date(2018, 5, 10), guest: str = "") -> tuple[Expectation, ...]:
    guests = (Guest(guest, arms(30, 20)),) if guest else ()
    return (expectation(load_profile("power-2014-2020", contract_date=day), day, guests=guests),)


def held(data: bytes, *, guest: str = "") -> Audit:
    return audit(data, "plik", power(guest=guest))


def rules_of(found: Audit) -> list[str]:
    return sorted({problem.rule for problem in found.problems})


def unseen(found: Audit) -> list[str]:
    return sorted({problem.rule for problem in found.unseen})


def scan(data: bytes, *, dpi: int = 150, quality: int = 75) -> bytes:
    """The first page as a scanner sees it: one JPEG and no text."""
    return scanned(drawn(data, dpi), dpi=dpi, quality=quality)


def drawn(data: bytes, dpi: int) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        return document[0].render(scale=dpi / 72).to_pil().convert("RGB").copy()
    finally:
        document.close()


def scanned(image: Image.Image, *, dpi: int = 150, quality: int = 75) -> bytes:
    written = io.BytesIO()
    image.save(written, "PDF", resolution=dpi, quality=quality)
    return written.getvalue()


def foreign_docx(
    strip: Image.Image, width_mm: float, *, footer: bool = False, sentence: str = SENTENCE
) -> bytes:
    """A document of somebody else: the strip is one picture."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    section = document.sections[0]
    place = section.footer if footer else section.header
    place.paragraphs[0].add_run().add_picture(_png(strip), width=Mm(width_mm))
    document.add_paragraph(sentence)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _png(image: Image.Image) -> io.BytesIO:
    written = io.BytesIO()
    image.save(written, "PNG")
    written.seek(0)
    return written
