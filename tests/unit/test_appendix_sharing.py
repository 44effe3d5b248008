from __future__ import annotations

from io import BytesIO

import pikepdf
from appendix_files import FOREIGN, MOMENT, compiled, insert, report
from pikepdf import Array, Dictionary, Name, Pdf

from minutes_kit.appendix.joining.merge import insert_pages
from minutes_kit.appendix.joining.sharing import share_identical
from minutes_kit.appendix.reading.raster import rasterise


def pictures(pdf: Pdf, *contents: bytes) -> Array:
    made = (pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Image) for content in contents)
    return Array(made)


def test_equal_streams_become_one() -> None:
    pdf = Pdf.new()
    pdf.Root.Files = pictures(pdf, b"a" * 1900, b"b" * 1900, b"a" * 1900, b"a" * 1901)
    assert share_identical(pdf) == 1
    first, other, again, longer = pdf.Root.Files
    assert first.objgen == again.objgen
    assert len({one.objgen for one in (first, other, longer)}) == 3


def test_streams_that_differ_in_their_entries_stay_apart() -> None:
    pdf = Pdf.new()
    pdf.Root.Files = pictures(pdf, b"a" * 1900, b"a" * 1900)
    pdf.Root.Files[1].Width = 7
    assert share_identical(pdf) == 0


def test_streams_made_equal_by_sharing_are_shared_too() -> None:
    pdf = Pdf.new()
    masks = pictures(pdf, b"m" * 1900, b"m" * 1900)
    pdf.Root.Files = pictures(pdf, b"a" * 1900, b"a" * 1900)
    for picture, mask in zip(pdf.Root.Files, masks, strict=True):
        picture.SMask = mask
    pdf.Root.Deep = Dictionary(Inner=Dictionary(One=masks[0], Two=Array([masks[1]])))
    assert share_identical(pdf) == 2
    first, second = pdf.Root.Files
    assert first.objgen == second.objgen
    assert pdf.Root.Deep.Inner.One.objgen == pdf.Root.Deep.Inner.Two[0].objgen


def test_a_file_inserted_twice_brings_its_fonts_once() -> None:
    file = compiled(FOREIGN, "ua-1")
    once, twice = (
        insert_pages(report(), [insert("attachment-1", file)] * count, timestamp=MOMENT) for count in (1, 2)
    )
    assert twice.faults == ()
    assert len(twice.data) < len(once.data) + 4000 < len(once.data) + len(file)
    pages = [one.data for one in rasterise(twice.data, dpi=40)]
    assert pages[2:4] == pages[4:6]
    with pikepdf.open(BytesIO(twice.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
