"""Word documents as offices write them, made for the tests. All names in them are invented."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

NAMESPACES = nsdecls("w")
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def numbered(document: Any, *levels: tuple[str, str]) -> str:
    """A list definition with a number format and a pattern for each level; returns its id."""
    numbering = document.part.numbering_part.element
    used = [int(one.get(qn("w:abstractNumId"))) for one in numbering.findall(qn("w:abstractNum"))]
    number = str(max(used, default=0) + 1)
    shapes = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(levels)
    )
    shape = parse_xml(f'<w:abstractNum {NAMESPACES} w:abstractNumId="{number}">{shapes}</w:abstractNum>')
    numbering.insert(0, shape)
    list_id = str(100 + int(number))
    numbering.append(
        parse_xml(f'<w:num {NAMESPACES} w:numId="{list_id}"><w:abstractNumId w:val="{number}"/></w:num>')
    )
    return list_id


def item(document: Any, text: str, list_id: str, level: int = 0) -> Any:
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {NAMESPACES}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )
    return paragraph


def add(paragraph: Any, xml: str) -> None:
    """Put raw elements into a paragraph."""
    wrapper = parse_xml(f"<w:x {NAMESPACES}>{xml}</w:x>")
    for child in list(wrapper):
        paragraph._p.append(child)


def table(document: Any, *rows: tuple[str, ...]) -> Any:
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return made


def protocol() -> bytes:
    """A protocol with what Word offers: styles, lists, tables, page heads, changes, boxes, remarks."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Projekt „Świetlica dla każdego”, nr FERS.05.01-IP.07-0012/24"
    section.footer.paragraphs[0].text = "Fundusze Europejskie dla Rozwoju Społecznego"
    document.add_paragraph("Protokół nr 5/2025 z posiedzenia zespołu projektu", style="Title")
    document.add_paragraph("Data: 3 czerwca 2025 r., godz. 10:00–12:30")
    place = document.add_paragraph()
    place.add_run("Miejsce:").bold = True
    place.add_run(" Zamość, Rynek Wielki 1")
    document.add_paragraph("Przewodniczyła: Anna Przykładowa")
    document.add_paragraph("Protokołował: Jan Wzorcowy")
    document.add_heading("Uczestnicy", level=1)
    table(
        document,
        ("Lp.", "Imię i nazwisko", "Stanowisko", "Instytucja", "Podpis"),
        ("1", "Anna Przykładowa", "kierownik projektu", "Urząd Miasta", ""),
        ("2", "Jan Wzorcowy", "referent", "Urząd Miasta", ""),
        ("3", "Ewa Próbna", "", "Fundacja Okno", ""),
    )
    document.add_heading("Porządek obrad", level=1)
    agenda = numbered(document, ("decimal", "%1."), ("lowerLetter", "%2)"))
    item(document, "Otwarcie", agenda)
    item(document, "Stan zakupów", agenda)
    item(document, "meble", agenda, 1)
    item(document, "komputery", agenda, 1)
    item(document, "Sprawy różne", agenda)
    document.add_heading("Przebieg posiedzenia", level=1)
    document.add_heading("Ad 1. Otwarcie", level=2)
    document.add_paragraph("Posiedzenie otworzyła Anna Przykładowa.")
    document.add_heading("Ad 2", level=2)
    text = document.add_paragraph("Kupiono ")
    text.add_run("12 krzeseł").bold = True
    text.add_run(" i ")
    text.add_run("dwa").italic = True
    text.add_run(" stoły (5*3 m, symbol A_1_B).")
    bullets = numbered(document, ("bullet", "•"), ("bullet", "–"))
    item(document, "krzesła stoją w sali,", bullets)
    item(document, "stoły:", bullets)
    item(document, "jeden przy oknie.", bullets, 1)
    table(document, ("Rzecz", "Cena"), ("krzesło", "120 zł"), ("stół | duży", "800 zł"))
    document.add_heading("Ad 3", level=2)
    changed = document.add_paragraph("Następny zakup będzie ")
    add(
        changed,
        '<w:del w:id="1" w:author="x"><w:r><w:delText>w lipcu</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>we wrześniu</w:t></w:r></w:ins>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>UKRYTE</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>POLE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r>',
    )
    document.add_comment(changed.runs[0], text="UWAGA NA MARGINESIE", author="x", initials="x")
    boxed = document.add_paragraph("Zdjęcie sali wisi w holu.")
    add(
        boxed,
        f'<w:r><mc:AlternateContent xmlns:mc="{COMPATIBILITY}">'
        "<mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>Napis w ramce.</w:t></w:r></w:p>"
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r>"
        "<w:t>Napis w ramce.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>",
    )
    document.add_heading("Ustalenia", level=1)
    table(
        document,
        ("Ustalenie", "Odpowiedzialny", "Termin"),
        ("Zebrać oferty na komputery", "Jan Wzorcowy", "30.06.2025"),
        ("Zaprosić wykonawcę", "Ewa Próbna", "na następne posiedzenie"),
    )
    document.add_heading("Załączniki", level=1)
    document.add_paragraph("Lista obecności", style="List Number")
    document.add_paragraph("Zdjęcia sali", style="List Number")
    return saved(document)
