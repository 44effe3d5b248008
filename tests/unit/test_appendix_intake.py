"""PDFs as offices send them, as far as the prepared pages."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from appendix_files import FOREIGN, compiled, kinds
from odd_pdfs import WIDTH, each_page, field, locked, pdf, undrawn_field
from pikepdf import Array
from PIL import Image, ImageChops, ImageStat

from minutes_kit.appendix.planning.plan import Method, Step
from minutes_kit.appendix.reading.pdf import PdfPages
from minutes_kit.appendix.reading.scanned import ScannedPage
from minutes_kit.appendix.taking.intake import take_in
from minutes_kit.errors import AppendixError

PLACE = ("attachments", 0, "files", 0)


def taken(data: bytes, **wishes: object) -> tuple[PdfPages | ScannedPage, ...]:
    step = Step(Path("umowa.pdf"), Method.PDF, "pdf", PLACE, title="Umowa", alt="Umowa", **wishes)
    return take_in(step, data)


def one(data: bytes, **wishes: object) -> PdfPages:
    (pages,) = taken(data, **wishes)
    assert isinstance(pages, PdfPages)
    return pages


def refused(data: bytes, **wishes: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(AppendixError) as caught:
        taken(data, **wishes)
    return caught.value.fault.rule, dict(caught.value.fault.params)


def pictures(data: bytes, scale: float = 0.5) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return [page.render(scale=scale).to_pil().convert("RGB") for page in document]


def texts(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def numbers(data: bytes) -> list[list[int]]:
    """The numbers that the pages bear, in the order of the sheets."""
    return [[int(word) for word in text.split() if word.isdigit()] for text in texts(data)]


def difference(first: Image.Image, second: Image.Image) -> float:
    """The mean difference of two pictures of one size, 0 to 255."""
    assert first.size == second.size
    return max(ImageStat.Stat(ImageChops.difference(first, second)).mean)


# --- what is seen ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        *(pytest.param(pdf(2, each_page(Rotate=way)), id=f"{way} degrees") for way in (0, 90, 180, 270, -90)),
        pytest.param(pdf(at=(-200, 500)), id="a box that begins elsewhere"),
        pytest.param(pdf(change=each_page(MediaBox=Array([400, 300, 0, 0]))), id="a box upside down"),
        pytest.param(pdf(change=each_page(CropBox=Array([10, 100, 200, 290]))), id="cut"),
        pytest.param(pdf(change=each_page(CropBox=Array([-50, -50, 900, 900]))), id="cut outside the page"),
        pytest.param(pdf(change=each_page(CropBox=Array([9, 99, 200, 290]), Rotate=90)), id="cut, turned"),
        pytest.param(pdf(change=each_page(UserUnit=3)), id="units"),
        pytest.param(pdf(change=field), id="a filled field"),
        pytest.param(locked(), id="locked by its owner"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("wish", ["", "1"])
def test_pages_look_as_before(data, wish):
    for before, after in zip(pictures(data), pictures(one(data, pages=wish).data), strict=not wish):
        assert difference(before, after) < 1


def test_units_stay():
    with pikepdf.open(BytesIO(one(pdf(change=each_page(UserUnit=3))).data)) as made:
        assert made.pages[0].obj.UserUnit == 3


def test_a_value_that_nobody_drew_is_seen_and_heard():
    pages = taken(pdf(2, undrawn_field))
    assert [page.text.split()[-1] for page in pages] == ["Żółć", "2"]
    assert [[fault.rule for fault in page.faults] for page in pages] == [["MK-Z36"], []]
    picture = Image.open(BytesIO(pages[0].data)).convert("L")
    scale = picture.width / WIDTH
    there = picture.crop(tuple(int(side * scale) for side in (200, 300 - 224, 320, 300 - 200)))
    assert there.getextrema()[0] < 128


@pytest.mark.parametrize("side", [2, 15_000])
def test_a_page_that_no_archive_takes_stands_on_a_sheet(side):
    def change(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        page.mediabox = Array([0, 0, side, side])
        page.obj.Contents = document.make_stream(f"1 0 0 rg 0 0 {side} {side} re f".encode())

    data = one(pdf(2, change)).data
    assert [tuple(map(round, page.get_size())) for page in pypdfium2.PdfDocument(data)] in (
        [(595, 842)] * 2,
        [(842, 595)] * 2,
    )
    assert pictures(data)[0].getpixel((pictures(data)[0].width // 2, pictures(data)[0].height // 2)) == (
        255,
        0,
        0,
    )


@pytest.mark.parametrize("side", [20, 8504])
def test_small_and_large_pages_keep_their_size(side):
    data = one(pdf(1, each_page(MediaBox=Array([0, 0, side, side])))).data
    assert pypdfium2.PdfDocument(data)[0].get_size() == (side, side)


# --- which pages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("2-3", [[2], [3]]), ("5-, 1", [[5], [6], [1]]), ("2, 2", [[2], [2]]), ("-2; 4", [[1], [2], [4]])],
)
def test_pages_in_the_order_that_was_typed(typed, expected):
    pages = one(pdf(6), pages=typed)
    assert (numbers(pages.data), pages.count) == (expected, len(expected))


def test_a_page_that_is_not_there_is_told_with_the_number_of_pages():
    assert refused(pdf(3), pages="2-5") == ("MK-Z30", {"name": "umowa.pdf", "pages": "2-5", "count": 3})
    assert refused(pdf(3), pages="a")[0] == "MK-Z29"
    assert refused(pdf(3), pages="1-3," * 700 + "1") == (
        "MK-Z14",
        {"name": "umowa.pdf", "count": 2101, "limit": 2000},
    )


def tags_and_links(data: bytes) -> tuple[list[str], int]:
    with pikepdf.open(BytesIO(data)) as made:
        links = sum(len(page.obj.get("/Annots", ())) for page in made.pages)
        return kinds(data), links


def test_chosen_pages_keep_their_tags_and_no_others():
    deck = compiled(FOREIGN, "ua-1")
    every, both = tags_and_links(one(deck).data)
    first, linked = tags_and_links(one(deck, pages="1").data)
    second, none = tags_and_links(one(deck, pages="2").data)
    assert {"Table", "TH", "Link"} <= set(every)
    assert "Link" in first
    assert "Table" not in first
    assert {"Table", "TH"} <= set(second)
    assert "Link" not in second
    assert (both, linked, none) == (2, 1, 0), "a link to a page that is gone goes as well"
    assert "Figure" not in first + second
    assert [kind for kind in tags_and_links(one(deck, pages="2, 1").data)[0] if kind == "Figure"] == [
        "Figure"
    ] * 2


# --- locks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("revision", [3, 4, 6])
def test_a_password_comes_from_the_environment(monkeypatch, revision):
    data = locked(2, user="zażółć" if revision == 6 else "tajne", revision=revision)
    facts = {"name": "umowa.pdf", "variable": "HASLO"}
    assert refused(data) == ("MK-Z09", {"name": "umowa.pdf"})
    monkeypatch.delenv("HASLO", raising=False)
    assert refused(data, password="HASLO") == ("MK-Z32", facts)
    monkeypatch.setenv("HASLO", "inne")
    assert refused(data, password="HASLO") == ("MK-Z33", facts)
    monkeypatch.setenv("HASLO", "zażółć" if revision == 6 else "tajne")
    pages = one(data, password="HASLO")
    assert numbers(pages.data) == [[1], [2]]
    assert b"/Encrypt" not in pages.data


@pytest.mark.parametrize("revision", [3, 4, 6])
def test_the_lock_of_an_owner_is_told_only_if_it_forbids_printing(revision):
    assert one(locked(revision=revision)).faults == ()
    pages = one(locked(revision=revision, print_lowres=False, print_highres=False), password="NIE_MA")
    assert [(fault.rule, fault.pointer) for fault in pages.faults] == [("MK-Z38", PLACE)]


# --- damage ---------------------------------------------------------------------------------------


def test_a_file_with_a_broken_table_is_mended_and_told():
    data = pdf(2, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    at = data.rindex(b"xref\n0 ")
    broken = data[:at] + b"xref\n0 zzz" + data[at + 10 :].replace(b"/Root", b"/Rot")
    pages = one(broken)
    assert numbers(pages.data) == [[1], [2]]
    assert [fault.rule for fault in pages.faults] in ([], ["MK-Z28"])


@pytest.mark.parametrize("part", [0.3, 0.5, 0.7, 0.9])
def test_what_was_cut_off_is_never_guessed(part):
    data = pdf(3)
    assert refused(data[: int(len(data) * part)])[0] == "MK-Z10"


# --- several on a sheet ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("n_up", "lying", "sheets"),
    [
        (2, False, [[1, 2], [3, 4], [5, 6], [7]]),
        (4, True, [[1, 2, 3, 4], [5, 6, 7]]),
        (6, False, [[*range(1, 7)], [7]]),
    ],
)
def test_slides_on_sheets(n_up, lying, sheets):
    pages = one(pdf(7), n_up=n_up)
    assert numbers(pages.data) == sheets
    width, height = pypdfium2.PdfDocument(pages.data)[0].get_size()
    assert (round(width), round(height)) == ((842, 595) if lying else (595, 842))


def test_upright_pages_lie_two_by_two():
    pages = one(pdf(2, each_page(Rotate=90)), n_up=2)
    assert pypdfium2.PdfDocument(pages.data)[0].get_width() > 800


@pytest.mark.parametrize(
    "change",
    [
        each_page(Rotate=180),
        each_page(CropBox=Array([10, 100, 210, 250])),
        each_page(UserUnit=2),
        field,
        None,
    ],
)
def test_a_page_on_a_sheet_looks_as_before(change):
    data = pdf(1, change)
    (before,) = pictures(data, 1)
    (sheet,) = pictures(one(data, n_up=2).data, 2)
    grey = sheet.convert("L").point(lambda value: 255 * (value < 250))
    frame = grey.getbbox()
    inside = sheet.crop((frame[0] + 2, frame[1] + 2, frame[2] - 2, frame[3] - 2)).resize(before.size)
    assert difference(before, inside) < 12


def test_a_sheet_says_what_its_pages_say():
    with pikepdf.open(BytesIO(one(pdf(4), n_up=4).data)) as made:
        words = bytes(made.Root.StructTreeRoot.unparse(resolved=True))
        figures = [
            str(item.Alt) for item in made.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    assert words
    assert len(figures) == 1
    assert [word for word in figures[0].split() if word.isdigit()][-4:] == ["1", "2", "3", "4"]


# --- as pictures ----------------------------------------------------------------------------------


def test_pages_become_pictures_with_their_words():
    pages = taken(pdf(3), rasterise=True, pages="2-3")
    assert [type(page) for page in pages] == [ScannedPage, ScannedPage]
    assert [page.text.split() for page in pages] == [["Strona", "2"], ["Strona", "3"]]
    assert [page.alt for page in pages] == ["Umowa", "Umowa"]
    assert pages[0].width == pytest.approx(WIDTH / 72 * 150, abs=1)
