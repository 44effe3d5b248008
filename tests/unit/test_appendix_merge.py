from __future__ import annotations

from datetime import datetime
from io import BytesIO

import appendix_files
import pikepdf
import pytest
from appendix_files import FOREIGN, MOMENT, compiled, insert
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from minutes_kit.appendix.joining.merge import Insert, Merged, insert_pages
from minutes_kit.appendix.reading.raster import page_texts
from minutes_kit.errors import AppendixError, RenderError


@pytest.fixture
def report() -> bytes:
    return appendix_files.report()


@pytest.fixture
def foreign() -> bytes:
    return compiled(FOREIGN, "ua-1")


def merged(report: bytes, *inserts: Insert, timestamp: datetime = MOMENT) -> PdfReader:
    return PdfReader(BytesIO(insert_pages(report, inserts, timestamp=timestamp).data))


def words(reader: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()[:2]) for page in reader.pages]


def outline(items: list, depth: int = 0) -> list[str]:
    lines: list[str] = []
    for item in items:
        lines += outline(item, depth + 1) if isinstance(item, list) else [f"{'-' * depth}{item.title}"]
    return lines


def test_without_inserts_the_report_is_returned_as_it_is(report: bytes) -> None:
    assert insert_pages(report, [], timestamp=MOMENT) == Merged(report)


def test_pages_stand_behind_their_title_pages_in_order(report: bytes, foreign: bytes) -> None:
    other = compiled("#set page(width: 50mm, height: 50mm)\nOsobny plik")
    result = merged(
        report,
        insert("attachment-2", foreign, "c.pdf"),
        insert("attachment-1", foreign, "a.pdf"),
        insert("attachment-1", other, "b.pdf"),
    )
    assert words(result)[1:] == [
        "Załączniki Załącznik",
        "Slajd pierwszy",
        "Slajd drugi",
        "Osobny plik",
        "Załącznik nr",
        "Slajd pierwszy",
        "Slajd drugi",
        "Koniec iv",
    ]
    assert result.page_labels == [str(number) for number in range(1, 10)]


def test_pictures_of_the_attachment_may_stand_between(report: bytes, foreign: bytes) -> None:
    result = merged(report, insert("attachment-1", foreign, after=1))
    assert words(result)[1:4] == ["Załączniki Załącznik", "Załącznik nr", "Slajd pierwszy"]


def test_same_input_gives_the_same_bytes(report: bytes, foreign: bytes) -> None:
    inserts = [insert("attachment-1", foreign, "a.pdf"), insert("attachment-2", foreign)]
    first = insert_pages(report, inserts, timestamp=MOMENT).data
    assert first == insert_pages(report, inserts, timestamp=MOMENT).data
    later = insert_pages(report, inserts, timestamp=MOMENT.replace(year=2025)).data
    old_id, new_id = (PdfReader(BytesIO(data)).trailer["/ID"] for data in (first, later))
    assert old_id[0] == new_id[0] == PdfReader(BytesIO(report)).trailer["/ID"][0]
    assert old_id[1] != new_id[1]


def test_the_files_outline_is_nested_below_the_attachment(report: bytes, foreign: bytes) -> None:
    result = merged(
        report,
        insert("attachment-1", foreign, "deck.pdf"),
        insert("attachment-2", foreign),
        insert("attachment-2", foreign, "bez spisu.pdf", outline=False),
    )
    assert outline(result.outline) == [
        "Przebieg",
        "Załączniki",
        "-Załącznik nr 1",
        "--deck.pdf",
        "---Slajd pierwszy",
        "---Slajd drugi",
        "----Podpunkt",
        "-Załącznik nr 2",
        "--Slajd pierwszy",
        "--Slajd drugi",
        "---Podpunkt",
        "--bez spisu.pdf",
        "Koniec",
    ]
    deck = result.outline[2][1]
    pages = [result.get_destination_page_number(item) for item in (deck[0], *deck[1][:2])]
    assert pages == [2, 2, 3]


def shown(item: pikepdf.Object) -> int:
    """How many entries show below an item that is open, counted by following them."""
    found, below = 0, item.get("/First")
    while below is not None:
        found += 1
        if "/First" in below:
            count = shown(below)
            assert abs(int(below.Count)) == count
            found += count if below.Count > 0 else 0
        below = below.get("/Next")
    return found


@pytest.mark.parametrize("title", ["", "deck.pdf"])
@pytest.mark.parametrize("is_open", [True, False])
def test_the_outline_counts_what_shows(report: bytes, foreign: bytes, title: str, is_open: bool) -> None:
    def sorted_out(pdf: pikepdf.Pdf) -> None:
        item = pdf.Root.Outlines.Last.Prev
        assert abs(int(item.Count)) == 2
        pdf.Root.Outlines.Count += 2 * (is_open - (item.Count > 0))
        item.Count = 2 if is_open else -2

    inserts = [insert("attachment-1", foreign, title), insert("attachment-2", foreign, title, outline=False)]
    data = insert_pages(appendix_files.changed(report, sorted_out), inserts, timestamp=MOMENT).data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert int(pdf.Root.Outlines.Count) == shown(pdf.Root.Outlines) == 3 + 2 * is_open


def test_a_report_without_outline_gets_one(foreign: bytes) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_named_destination("attachment-1", 0)
    out = BytesIO()
    writer.write(out)
    result = merged(out.getvalue(), insert("attachment-1", foreign, "deck.pdf"))
    assert outline(result.outline) == ["deck.pdf", "-Slajd pierwszy", "-Slajd drugi", "--Podpunkt"]
    assert result.root_object["/Outlines"]["/Count"] == 1


def test_links_lead_where_they_led(report: bytes, foreign: bytes) -> None:
    result = merged(report, insert("attachment-1", foreign))
    (own,) = result.pages[0]["/Annots"]
    target = result.named_destinations[own.get_object()["/Dest"]]
    assert result.get_destination_page_number(target) == 4
    web, inner = (annotation.get_object() for annotation in result.pages[2]["/Annots"])
    assert web["/A"] == {"/S": "/URI", "/URI": "https://example.org/a"}
    assert inner["/Dest"][0].get_object() == result.pages[3]


def test_metadata_and_claims_are_kept(report: bytes, foreign: bytes) -> None:
    before, after = PdfReader(BytesIO(report)), merged(report, insert("attachment-1", foreign))
    assert after.metadata == {**before.metadata, "/ModDate": "D:20240506070809Z"}
    assert after.root_object["/Lang"] == "pl"
    xmp = after.root_object["/Metadata"].get_data().decode()
    for kept in ("<pdfuaid:part>1<", "<pdfaid:part>3<", "<pdfaid:conformance>A<", ">Sprawozdanie<"):
        assert kept in xmp
    assert "<xmp:ModifyDate>2024-05-06T07:08:09Z<" in xmp
    assert "<xmpTPg:NPages>6<" in xmp
    assert after.pdf_header == "%PDF-1.7"


def test_embedded_source_is_kept(report: bytes, foreign: bytes) -> None:
    after = merged(report, insert("attachment-1", foreign))
    assert after.attachments["m.yaml"] == [b"x: 1"]
    assert len(after.root_object["/AF"]) == 1


def test_page_geometry_is_kept(report: bytes) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(300, 400)
    page.rotate(90)
    page.cropbox.lower_left = (10, 20)
    page[NameObject("/UserUnit")] = DictionaryObject()
    out = BytesIO()
    writer.write(out)
    inserted = merged(report, insert("attachment-1", out.getvalue())).pages[2]
    assert (inserted.rotation, list(inserted.mediabox), list(inserted.cropbox)) == (
        90,
        [0, 0, 300, 400],
        [10, 20, 300, 400],
    )
    assert "/UserUnit" in inserted


def test_result_is_sound(report: bytes, foreign: bytes) -> None:
    data = insert_pages(report, [insert("attachment-1", foreign, "ż.pdf")], timestamp=MOMENT).data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
    assert page_texts(data)[2].startswith("Slajd pierwszy")


def test_shared_objects_stay_shared(report: bytes) -> None:
    many = compiled(
        "#set page(width: 50mm, height: 50mm)\n" + "\n#pagebreak()\n".join(["Ta sama czcionka"] * 30)
    )
    size = len(insert_pages(report, [insert("attachment-1", many)], timestamp=MOMENT).data)
    assert size < 1.4 * len(report) + 1.4 * len(many) + 30 * 700


def test_unknown_anchor_is_refused(report: bytes, foreign: bytes) -> None:
    with pytest.raises(RenderError) as caught:
        insert_pages(report, [insert("attachment-9", foreign)], timestamp=MOMENT)
    assert (caught.value.fault.rule, caught.value.fault.params["anchor"]) == ("MK-Z16", "attachment-9")


def test_broken_insert_is_named(report: bytes) -> None:
    with pytest.raises(AppendixError) as caught:
        insert_pages(report, [Insert("attachment-1", b"%PDF-", "deck.pdf")], timestamp=MOMENT)
    assert (caught.value.fault.rule, caught.value.fault.params["name"]) == ("MK-Z10", "deck.pdf")
