"""The reference pack: the example report with a deck, scans and an untagged PDF, made by scripts alone.

`python benchmarks/reference_pack.py FOLDER` writes it, byte for byte the same every time.
"""

from __future__ import annotations

import random
import shutil
import sys
import textwrap
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import typst
from PIL import Image, ImageDraw, ImageFont
from pptx import Presentation
from pptx.util import Inches, Pt

from minutes_kit.resources import font_folders

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "gwd-sochaczew-2011" / "gwd-01.minutes.yaml"
MOMENT = datetime(2011, 6, 30, 12, 0, tzinfo=UTC)
SLIDES, SCANS, PAGES = 60, 20, 30
_WORDS = """
gmina powiat rodzina opieka zastępcza pomoc społeczna świadczenie usługa asystent koordynator wywiad
środowisko plan zadanie termin środki budżet uchwała umowa partner projekt szkolenie uczestnik lista
ocena wniosek decyzja zespół spotkanie ustalenie współpraca żłobek senior mieszkanie chronione
"""
_A4 = (1448, 2048)
"""A4 at 175 dpi, in pixels."""

_ATTACHMENTS = """\
attachments:
  - title: Prezentacje multimedialne
    kind: presentation
    files: [deck.pptx]
  - title: Lista obecności
    kind: attendance
    files: [{scans}]
    alt: Skan podpisanej listy obecności z nazwiskami, instytucjami i podpisami uczestników
  - title: Zestawienie danych z powiatów
    kind: other
    files: [zestawienie.pdf]
"""


def write(folder: Path) -> Path:
    """Write the pack into an empty folder; returns the file of the minutes."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(EXAMPLE.parent / "project.yaml", folder)
    _write_deck(folder / "deck.pptx")
    scans = [f"skan-{number:02}.jpg" for number in range(1, SCANS + 1)]
    for number, name in enumerate(scans):
        (folder / name).write_bytes(_scan(random.Random(number)))
    (folder / "zestawienie.pdf").write_bytes(_untagged(random.Random(7)))
    head, _, tail = EXAMPLE.read_text(encoding="utf-8").partition("attachments:\n")
    rest = tail[tail.index("\nsignatures:") :]
    path = folder / EXAMPLE.name
    path.write_text(head + _ATTACHMENTS.format(scans=", ".join(scans)) + rest, encoding="utf-8")
    return path


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS.split()) for _ in range(words)).capitalize()


def _write_deck(path: Path) -> None:
    """Titles and items on every slide, a table on every fifth, a picture on every seventh."""
    chance = random.Random(1)
    deck = Presentation()
    deck.core_properties.title = "Prezentacja wzorcowa"
    deck.core_properties.created = deck.core_properties.modified = MOMENT
    for number in range(1, SLIDES + 1):
        slide = deck.slides.add_slide(deck.slide_layouts[5 if number % 5 == 0 or number % 7 == 0 else 1])
        slide.shapes.title.text = f"{number}. {_sentence(chance, 4)}"
        if number % 5 == 0:
            _add_table(slide, chance)
        elif number % 7 == 0:
            picture = slide.shapes.add_picture(BytesIO(_chart(chance)), Inches(1), Inches(2), Inches(6))
            picture._element.nvPicPr.cNvPr.set("descr", f"Wykres słupkowy do slajdu {number}")
        else:
            frame = slide.placeholders[1].text_frame
            frame.text = _sentence(chance, 9)
            for _ in range(4):
                paragraph = frame.add_paragraph()
                paragraph.text = _sentence(chance, 8)
                paragraph.font.size = Pt(20)
    packed = BytesIO()
    deck.save(packed)
    with ZipFile(packed) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, MOMENT.timetuple()[:6]), old.read(name), ZIP_DEFLATED)


def _add_table(slide: object, chance: random.Random) -> None:
    shape = slide.shapes.add_table(5, 3, Inches(1), Inches(2), Inches(8), Inches(3))  # type: ignore[attr-defined]
    for row in range(5):
        for column in range(3):
            words = _sentence(chance, 2) if row == 0 or column == 0 else str(chance.randrange(9999))
            shape.table.cell(row, column).text = words


def _chart(chance: random.Random) -> bytes:
    image = Image.new("RGB", (900, 500), "white")
    draw = ImageDraw.Draw(image)
    for bar in range(8):
        draw.rectangle(
            (60 + bar * 100, chance.randrange(40, 400), 130 + bar * 100, 460), fill=(20, 80, 30 * bar)
        )
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _scan(chance: random.Random) -> bytes:
    """A sheet of printed lines and signatures on noisy paper, about 700 kB."""
    width, height = _A4
    image = Image.new("L", _A4, 235)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(next(p for d in font_folders() for p in sorted(d.rglob("*Regular*.ttf"))), 26)
    for number, top in enumerate(range(160, height - 160, 62), start=1):
        draw.line((90, top + 42, width - 90, top + 42), fill=120, width=2)
        draw.text((110, top), f"{number}. {_sentence(chance, 5)}", fill=40, font=font)
        dots = [(width - 420 + step * 26, top + chance.randrange(36)) for step in range(12)]
        draw.line(dots, fill=70, width=3, joint="curve")
    noise = Image.frombytes("L", _A4, chance.randbytes(width * height))
    out = BytesIO()
    Image.blend(image, noise, 0.07).convert("RGB").save(out, "JPEG", quality=85, dpi=(175, 175))
    return out.getvalue()


def _untagged(chance: random.Random) -> bytes:
    """Pages of text, a chart of vectors and a table, with the fonts inside and no tags."""
    pages = [
        textwrap.dedent(
            f"""
            = Rozdział {number}
            {_sentence(chance, 120)}.

            #box(width: 100%, height: 6cm)[{_bars(chance)}]

            #table(columns: 4, {", ".join(f"[{_sentence(chance, 2)}]" for _ in range(40))})
            """
        )
        for number in range(1, PAGES + 1)
    ]
    source = '#set text(lang: "pl", size: 10pt)\n#set page(paper: "a4")\n' + "\n#pagebreak()\n".join(pages)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(one) for one in font_folders()])
    compiler = typst.Compiler(source.encode(), font_paths=fonts)
    return bytes(compiler.compile(format="pdf", pdf_tags=False, timestamp=MOMENT))


def _bars(chance: random.Random) -> str:
    return "".join(
        f"#place(bottom + left, dx: {bar * 6}mm, rect(width: 5mm, height: {chance.randrange(5, 58)}mm, "
        f"fill: rgb({chance.randrange(255)}, 90, 160)))"
        for bar in range(24)
    )


if __name__ == "__main__":
    print(write(Path(sys.argv[1])))
