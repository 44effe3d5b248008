"""A view with every kind of node, for the tests of both renderers. All names in it are invented."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from minutes_kit import nodes
from minutes_kit.nodes import Emphasis, LineBreak, Link, ListStyle, Paragraph, Strong, Text

MARKS = Path(__file__).parents[1] / "funding" / "marks"
TITLE = "Sprawozdanie ze spotkania nr 1 Grupy Wymiany Doświadczeń z zarządzania pomocą społeczną"
STATEMENT = (
    "Projekt współfinansowany ze środków Unii Europejskiej w ramach Europejskiego Funduszu Społecznego"
)
TRAP = "R&D <draft> {{ 7*7 }} {% for x in y %} {_{ \"cudzysłów\" #set text(red) *x* $a$ 'apostrof'"


def text(*words: str) -> tuple[nodes.Inline, ...]:
    return tuple(Text(word) for word in words)


def paragraph(words: str, **options: object) -> Paragraph:
    return Paragraph(text(words), **options)  # type: ignore[arg-type]


def item(*blocks: nodes.Block | str, **options: str) -> nodes.ListItem:
    return nodes.ListItem(tuple(paragraph(b) if isinstance(b, str) else b for b in blocks), **options)


@cache
def picture(width: int, height: int, colour: str = "#336699") -> bytes:
    """A PNG with a frame and a diagonal, so that a look at a page shows whether it is cut."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width - 1, height - 1), outline=colour, width=max(2, width // 100))
    draw.line((0, 0, width, height), fill=colour, width=max(2, width // 200))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


@cache
def emblem() -> nodes.Asset:
    """The European emblem when the checkout has it, else a picture of its proportions."""
    svg, png = MARKS / "eu-emblem.svg", MARKS / "eu-emblem.png"
    if svg.is_file() and png.is_file():
        return nodes.Asset(svg.read_bytes(), "image/svg+xml", 810, 540, png.read_bytes())
    return nodes.Asset(picture(810, 540, "#003399"), "image/png", 810, 540)


def strip(**changes: object) -> nodes.Strip:
    values: dict[str, object] = {
        "marks": (
            nodes.Mark("Kapitał Ludzki", "", ("KAPITAŁ LUDZKI", "NARODOWA STRATEGIA SPÓJNOŚCI")),
            nodes.Mark("Unia Europejska", "eu", (), ("UNIA EUROPEJSKA", "EUROPEJSKI", "FUNDUSZ SPOŁECZNY")),
        ),
        "alt": "Znaki w rzędzie: Kapitał Ludzki, flaga Unii Europejskiej z nazwą funduszu.",
        "statement": STATEMENT,
        "statement_italic": True,
        "statement_at": 1,
    }
    return nodes.Strip(**(values | changes))  # type: ignore[arg-type]


def sample_view(**changes: object) -> nodes.View:
    """The whole sample; `changes` replace fields of the view."""
    values: dict[str, object] = {
        "language": "pl-PL",
        "title": TITLE,
        "author": "Anna Przykładowa",
        "subject": "Grupa Wymiany Doświadczeń",
        "keywords": ("pomoc społeczna", "samorząd"),
        "date": "2011-06-30",
        "running_title": "Doskonalenie zarządzania usługami publicznymi w jednostkach samorządu lokalnego",
        "page_label": "Strona {page} z {pages}",
        "lead": (paragraph("Sochaczew, 29–30 czerwca 2011 r.", style=nodes.ParagraphStyle.LEAD),),
        "sections": (_facts(), _agenda(), _course(), _decisions(), _tables(), _attachments()),
        "strips": (strip(),),
        "assets": {
            "eu": emblem(),
            "photo": nodes.Asset(picture(1600, 900), "image/png", 1600, 900),
            "scan": nodes.Asset(picture(827, 1169, "#884422"), "image/png", 827, 1169),
        },
    }
    return nodes.View(**(values | changes))  # type: ignore[arg-type]


def _facts() -> nodes.Section:
    groups = nodes.List((item("przedstawiciele miast: 14"), item("doradcy: 3")))
    return nodes.Section(
        "facts",
        text("Informacje o spotkaniu"),
        (
            nodes.Facts(
                (
                    nodes.Fact(
                        "Miejsce",
                        (
                            paragraph(
                                "Sochaczew, Urząd Miejski, ul. 1 Maja 16, sala konferencyjna na parterze"
                            ),
                        ),
                    ),
                    nodes.Fact("Moderator", (paragraph("Anna Przykładowa"),)),
                    nodes.Fact("Uczestnicy", (groups,)),
                )
            ),
        ),
        anchor="facts",
    )


def _agenda() -> nodes.Section:
    first = nodes.List(
        (
            item("Przedstawienie uczestników grupy wymiany doświadczeń (GWD)", anchor="agenda-1"),
            item(
                "Omówienie zasad pracy",
                nodes.List((item("regulamin"), item("harmonogram")), ListStyle.ALPHA_PAREN),
            ),
            item("Dyskusja o wskaźnikach"),
            item("Przerwa dodana w trakcie spotkania", label="3a)"),
            item("Wnioski"),
        ),
        ListStyle.DECIMAL_PAREN,
    )
    second = nodes.List((item("Wizyta studyjna"), item("Podsumowanie")), ListStyle.DECIMAL_PAREN, start=5)
    return nodes.Section(
        "agenda",
        text("Program spotkania"),
        (
            nodes.Heading(2, text("Dzień I: 29 czerwca 2011 r. (środa)"), "day-1"),
            first,
            nodes.Heading(2, text("Dzień II: 30 czerwca 2011 r. (czwartek)"), "day-2"),
            second,
        ),
        anchor="agenda",
    )


def _course() -> nodes.Section:
    deep: nodes.Block = paragraph("Najgłębszy poziom listy.")
    for style in (ListStyle.BULLET, ListStyle.ROMAN_DOT, ListStyle.ALPHA_PAREN, ListStyle.DECIMAL_DOT):
        deep = nodes.List(
            (item("Poziom listy", deep, "Akapit po liście zagnieżdżonej."), item("Drugi punkt")), style
        )
    spoken = Paragraph(
        (
            Text("Spotkanie otworzył gospodarz. Grupę tworzą przedstawiciele "),
            Strong((Text("pięciu miast"), Emphasis((Text(" (w tym dwóch powiatów)"),)))),
            Text(", zob. "),
            Link("#agenda-1", text("punkt 1 programu")),
            Text(" oraz "),
            Link("https://example.org/?a=1&b=2", (Text("stronę "), Emphasis(text("projektu")))),
            Text("."),
            LineBreak(),
            Text("Wiersz po złamaniu.\tPo tabulatorze."),
        )
    )
    long = " ".join(["Zażółć gęślą jaźń: uczestnicy omówili zasady współpracy, terminy i zakres danych."] * 4)
    quote = nodes.Quote(
        (paragraph("Pomoc społeczna jest zadaniem wspólnym."), paragraph("Drugi akapit cytatu."))
    )
    return nodes.Section(
        "findings",
        text("Przebieg spotkania"),
        (
            nodes.Heading(2, text("Ad 1. Przedstawienie uczestników")),
            spoken,
            paragraph(long),
            nodes.Heading(3, text("Zasady pracy")),
            deep,
            quote,
            paragraph(TRAP),
            nodes.Figure("photo", "Uczestnicy przy stole", text("Fot. 1. Uczestnicy spotkania")),
            paragraph("Źródło: opracowanie własne.", style=nodes.ParagraphStyle.NOTE),
            paragraph(long),
        ),
    )


def _decisions() -> nodes.Section:
    decisions = nodes.List(
        (
            item("Gospodarzem następnego spotkania będzie Legnica."),
            item("Termin zostanie ustalony do 15 lipca 2011 r."),
        ),
        ListStyle.DECIMAL_DOT,
    )
    return nodes.Section("ustalenia", text("Ustalenia"), (decisions,), anchor="ustalenia")


def _tables() -> nodes.Section:
    columns = (nodes.Column(0.5, "right"), nodes.Column(2.5), nodes.Column(2), nodes.Column(1.5, "center"))
    header = (text("Lp."), text("Zadanie"), text("Odpowiedzialny"), text("Termin"))
    rows = tuple(
        (
            text(f"{n}."),
            text(f"Zebranie danych o wydatkach, część {n}"),
            text("Jan Wzorcowy"),
            text("31.07.2011"),
        )
        for n in range(1, 31)
    )
    signed = nodes.Table(
        (nodes.Column(), nodes.Column()),
        (text("Imię i nazwisko"), text("Podpis")),
        ((text("Anna Przykładowa"), ()),),
        row_height_mm=12,
    )
    return nodes.Section(
        "tasks",
        text("Zadania"),
        (
            paragraph("Zadania zestawiono w tabeli."),
            nodes.Table(columns, header, rows, text("Tab. 1. Zadania do wykonania")),
            signed,
            signed,
            paragraph("Akapit po tabeli."),
            paragraph(STATEMENT, style=nodes.ParagraphStyle.STATEMENT),
            nodes.Signatures(
                (
                    nodes.Signature(("Anna Przykładowa", "moderator")),
                    nodes.Signature(("Jan Wzorcowy", "protokolant", "30 czerwca 2011 r.")),
                )
            ),
        ),
    )


def _attachments() -> nodes.Section:
    return nodes.Section(
        "attachments",
        text("Załączniki"),
        (
            nodes.List(
                (item("Lista obecności", anchor="appendix-1"), item("Prezentacja")), ListStyle.DECIMAL_DOT
            ),
            nodes.PagePicture("scan", "Lista obecności z 29 czerwca 2011 r., skan"),
            nodes.PagePicture("scan", "Lista obecności z 30 czerwca 2011 r., skan"),
            nodes.Heading(2, text("Prezentacja")),
            nodes.ForeignPages(3),
            paragraph("Po stronach prezentacji."),
            nodes.Signatures((nodes.Signature(("Anna Przykładowa",)),)),
        ),
        anchor="attachments",
        page_break_before=True,
    )
