"""One's way in a finished dossier: cover, contents, links, numbers of pages, stamps, with real files."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
from appendix_files import compiled
from documents import docx_text, squeezed
from gate import A3, docx_faults, pdf_faults, structure
from heard import heard_text
from PIL import Image, ImageDraw
from rendering import TIMESTAMP

from minutes_kit import build

DECK = """
#set document(title: "Slajdy")
#set page(width: 160mm, height: 90mm)
= Pierwszy slajd
a
#pagebreak()
= Drugi slajd
b
"""
LETTER = '#set document(title: "Pismo")\nPismo\n#pagebreak()\nPismo'
MINUTES = {
    "kind": "report",
    "title": "Sprawozdanie z narady",
    "dates": ["2026-03-04"],
    "place": "Płock",
    "project": {
        "title": "Projekt",
        "programme": "fers-2021-2027",
        "contract_date": "2024-05-01",
        "beneficiary": {"name": "Gmina Przykładowa"},
    },
    "participants": ["Anna Przykładowa"],
    "agenda": ["Otwarcie", "Mapy"],
    "findings": [
        {"agenda": 1, "text": "Podpisy zawiera załącznik nr 2."},
        {"agenda": 2, "text": "Zob. zał. nr 1 i 3."},
    ],
    "attachments": [
        {"title": "Slajdy", "files": ["slajdy.pdf", "skan.jpg", "slajdy.pdf"], "stamp": True},
        {"title": "Lista", "files": ["skan.jpg"], "alt": "Lista z podpisami", "stamp": True, "public": False},
        {"title": "Długie pismo " + "o sprawach gminy " * 12, "files": ["pismo.pdf"]},
        {"title": "Lista obecności", "kind": "attendance"},
        {"title": "Regulamin"},
    ],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("dossier")
    (folder / "slajdy.pdf").write_bytes(compiled(DECK, "ua-1"))
    (folder / "pismo.pdf").write_bytes(compiled(LETTER, "ua-1"))
    scan = Image.new("RGB", (620, 877), "white")
    ImageDraw.Draw(scan).line((60, 100, 560, 100), fill="black", width=3)
    scan.save(folder / "skan.jpg")
    return folder


def built(folder: Path, name: str, **options) -> dict[str, bytes]:
    data = MINUTES | options.pop("minutes", {})
    path = folder / f"{name}.minutes.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    result = build(path, folder / name, timestamp=TIMESTAMP, **options)
    return {one.suffix: one.read_bytes() for one in result.paths}


@pytest.fixture(scope="module")
def dossier(folder) -> dict[str, bytes]:
    return built(folder, "covered", cover=True, verify=True)


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return [" ".join(text.replace("\ufffe", "").split()) for text in texts]


def title_pages(data: bytes) -> dict[str, int]:
    """The page (from 1) that each anchor of the finished file leads to."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        named = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {str(name): numbers[place[0].objgen] for name, place in named.items()}


def test_both_documents_are_sound_and_say_the_same(dossier):
    assert pdf_faults(dossier[".pdf"], A3) == []
    assert docx_faults(dossier[".docx"]) == []
    said, written = (squeezed(text) for text in (heard_text(dossier[".pdf"]), docx_text(dossier[".docx"])))
    start, end = "Zawartość", "Wróćdo:pkt2,Załączniki,Zawartość"
    assert said[said.index(start) : said.index(end)] == written[written.index(start) : written.index(end)]


def test_the_contents_tell_the_pages_of_the_finished_file(dossier):
    cover, found = pages(dossier[".pdf"])[0], title_pages(dossier[".pdf"])
    told = [int(number) for number in re.findall(r"(?:\. ?){2,}(\d+)", cover)]
    assert told == [2, *(found[f"zalacznik-{number}"] for number in range(1, 5))]
    assert "Miejsce: Płock" in cover
    assert "Gmina Przykładowa" in cover
    assert "Załącznik nr 1. Slajdy (5 stron)" in cover
    assert "bez stron w tym dokumencie: załącznik nr 5." in cover


def test_the_numbers_on_pages_are_those_of_the_file(dossier):
    texts = pages(dossier[".pdf"])
    printed = {
        number: match[1] == str(number) and match[2] == str(len(texts))
        for number, text in enumerate(texts, start=1)
        if (match := re.search(r"Strona (\d+) z (\d+)", text))
    }
    assert len(printed) == len(texts) - 5 - 1 - 2
    assert all(printed.values())
    with pikepdf.open(io.BytesIO(dossier[".pdf"])) as pdf:
        assert [page.label for page in pdf.pages] == [str(n) for n in range(1, len(texts) + 1)]


def test_stamps_count_the_pages_of_their_attachment_in_order(dossier):
    texts = pages(dossier[".pdf"])
    first = title_pages(dossier[".pdf"])
    for number, count in ((1, 5), (2, 1)):
        start = first[f"zalacznik-{number}"]
        stamps = [f"Załącznik nr {number}, s. {n} z {count}" for n in range(1, count + 1)]
        assert [stamp in texts[start + at] for at, stamp in enumerate(stamps)] == [True] * count
    assert sum(bool(re.search(r"s\. \d+ z \d+", text)) for text in texts) == 6


def test_entries_of_files_stand_below_their_attachments(dossier):
    with pikepdf.open(io.BytesIO(dossier[".pdf"])) as pdf, pdf.open_outline() as outline:
        entry = next(item for item in outline.root if item.title.endswith("1. Slajdy"))
        assert [child.title for child in entry.children] == ["Pierwszy slajd", "Drugi slajd"] * 2
        roles = [str(element.S) for element in structure(pdf)]
    assert roles.count("/TOCI") == 5


def test_words_lead_to_attachments_and_attachments_lead_back(dossier):
    with pikepdf.open(io.BytesIO(dossier[".pdf"])) as pdf:
        ways = [
            (number, str(link.Dest))
            for number, page in enumerate(pdf.pages, start=1)
            for link in page.obj.get("/Annots", [])
            if isinstance(link.get("/Dest"), pikepdf.String)
        ]
    found = title_pages(dossier[".pdf"])
    for number in (1, 2, 3):
        anchor = f"zalacznik-{number}"
        assert (1, anchor) in ways
        assert any(page in (2, 3) and target == anchor for page, target in ways)
        assert {"attachments", "contents"} <= {t for page, t in ways if page == found[anchor]}
    document = docx_text(dossier[".docx"])
    assert "Wróć do: pkt\u00a02, Załączniki, Zawartość" in document


def test_the_public_edition_has_only_what_is_public(folder):
    data = built(folder, "public", cover=True, edition="public", formats=("pdf",))[".pdf"]
    assert pdf_faults(data, A3) == []
    cover = pages(data)[0]
    assert "Załącznik nr 1. Slajdy" in cover
    assert "Załącznik nr 2" not in cover
    assert "załącznik nr 2, załącznik nr 4, załącznik nr 5." in cover


def test_without_a_cover_nothing_of_it_is_left(folder):
    data = built(folder, "plain", cover=False, formats=("pdf",))[".pdf"]
    assert "Zawartość" not in " ".join(pages(data))
    assert pdf_faults(data, A3) == []


def test_pages_and_stamps_come_after_a_title_page_of_any_length(folder):
    long = {
        "title": "Slajdy",
        "files": ["skan.jpg", "slajdy.pdf"],
        "stamp": True,
        "description": "Opis. " * 1200,
    }
    minutes = {"attachments": [long, {"title": "Pismo", "files": ["pismo.pdf"]}]}
    data = built(folder, "long", cover=False, formats=("pdf",), minutes=minutes)[".pdf"]
    assert pdf_faults(data, A3) == []
    first, texts = title_pages(data), pages(data)
    assert first["zalacznik-2"] - first["zalacznik-1"] > 4
    before = texts[first["zalacznik-1"] : first["zalacznik-2"] - 1]
    assert [bool(re.search(rf"s\. {n} z 3", text)) for n, text in enumerate(before[-3:], start=1)] == [
        True
    ] * 3
    assert all("Opis." in text and "z 3" not in text for text in before[:-3])
    assert "Pierwszy slajd" in before[-2]
