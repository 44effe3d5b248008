"""A report and files to put behind it, made by Typst, and the tags of what comes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import typst

from minutes_kit.appendix.joining.merge import Insert
from minutes_kit.appendix.preparing.prepare import prepare

MOMENT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
DECK = Path(__file__).resolve().parent.parent / "examples/gwd-sochaczew-2011/zalaczniki/prezentacja.pdf"
REPORT = """
#set document(title: "Sprawozdanie", author: "Anna Przykładowa", date: datetime(year: 2024, month: 1, day: 2))
#set text(lang: "pl")
#set page(numbering: "i", width: 100mm, height: 100mm)
= Przebieg
Zobacz #link(<attachment-2>)[załącznik nr 2].
#pagebreak()
= Załączniki
== Załącznik nr 1 <attachment-1>
#pagebreak()
== Załącznik nr 2 <attachment-2>
#pagebreak()
= Koniec
#pdf.attach("m.yaml", bytes("x: 1"), mime-type: "application/yaml", relationship: "source", description: "y")
"""
FOREIGN = """
#set document(title: "Prezentacja", date: datetime(year: 2023, month: 1, day: 2))
#set page(width: 120mm, height: 90mm)
= Slajd pierwszy <one>
#link("https://example.org/a")[adres] i #link(<two>)[dalej]
#pagebreak()
= Slajd drugi <two>
== Podpunkt
#table(columns: 2, table.header[Rok][Liczba], [2011], [7])
"""


@cache
def compiled(source: str, *standards: str, tags: bool = True) -> bytes:
    return typst.compile(source.encode(), format="pdf", pdf_standards=list(standards), pdf_tags=tags)


def report() -> bytes:
    return compiled(REPORT, "ua-1", "a-3a")


def changed(data: bytes, change, **options) -> bytes:
    """The file after a change, with nothing else mended."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, deterministic_id=True, **options)
    return out.getvalue()


def insert(anchor: str, pdf: bytes, title: str = "", *, label: str = "", **options) -> Insert:
    """The pages of a file as a conversion prepares them; `label` is what they are called when heard."""
    name = options.get("name") or title or anchor
    return Insert(anchor, prepare(pdf, name=name, title=label or name, language="pl"), title, **options)


def unpacked(data: bytes) -> bytes:
    """The file with every object and stream in plain sight."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, qdf=True, static_id=True)
    return out.getvalue()


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The tags below a node, in reading order."""
    below = node.get("/K", [])
    for kid in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def kinds(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [str(one.S)[1:] for one in elements(pdf.Root.StructTreeRoot)]
