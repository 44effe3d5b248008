"""Stamps on pages of every kind, looked at as pictures."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from appendix_files import FOREIGN, MOMENT, changed, compiled, insert, report
from gate import A3, pdf_faults
from heard import heard_text
from PIL import Image, ImageChops

from minutes_kit.appendix.joining.free_places import Box, SeenPage, free_place
from minutes_kit.appendix.joining.merge import insert_pages
from minutes_kit.appendix.joining.stamps import Stamp, StampedAttachment, stamp_pages
from minutes_kit.appendix.reading.notes import SIGNED
from minutes_kit.errors import RenderError

TEXT = "Załącznik nr 2, s. 3 z 5"
A4 = "#set page(width: 210mm, height: 297mm)\n"
POINT_MM = 25.4 / 72


def drawn(data: bytes, dpi: float = 72) -> Image.Image:
    """The first page as it is seen, a dot a point of its own units."""
    document = pypdfium2.PdfDocument(data)
    try:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L").copy()
    finally:
        document.close()


def stamped(data: bytes, text: str = TEXT) -> bytes:
    def put(pdf: pikepdf.Pdf) -> None:
        assert stamp_pages(pdf, [Stamp(0, text)]) == ()

    return changed(data, put)


def place(
    before: bytes, after: bytes, dpi: float = 144
) -> tuple[tuple[int, ...], Image.Image, tuple[int, int]]:
    """Where the page changed, its dots there, and the size of the page."""
    old, new = drawn(before, dpi), drawn(after, dpi)
    box = ImageChops.difference(old, new).getbbox()
    assert box is not None
    return box, new.crop(box), new.size


def page(source: str, **entries: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[0].obj[f"/{key}"] = value

    return changed(compiled(source), change)


def test_the_words_stand_in_the_lower_right_corner_legible_on_paper() -> None:
    plain = page(f"{A4}Treść")
    (left, top, right, bottom), _, (width, height) = place(plain, stamped(plain))
    assert width - right < width / 20
    assert 4 < (height - bottom) / 2 * POINT_MM < 8
    assert 5 < (bottom - top) / 2 < 9  # pt, from the top of an Ł to the foot of a comma
    assert 60 < (right - left) / 2 < 90


@pytest.mark.parametrize("turned", [90, 180, 270, -90, 450])
def test_a_stamp_is_upright_on_a_page_that_is_turned(turned: int) -> None:
    upright = page("#set page(width: 250mm, height: 250mm)\nTreść")
    rotated = page("#set page(width: 250mm, height: 250mm)\nTreść", Rotate=turned)
    expected, letters, _ = place(upright, stamped(upright))
    found, same, _ = place(rotated, stamped(rotated))
    assert all(abs(one - other) <= 1 for one, other in zip(expected, found, strict=True))
    assert max(ImageChops.difference(letters, same.resize(letters.size)).histogram()[-1:]) == 0
    assert (
        sum(ImageChops.difference(letters, same.resize(letters.size)).tobytes()) / len(letters.tobytes()) < 12
    )


@pytest.mark.parametrize(
    ("source", "entries"),
    [
        (f"{A4}#set page(flipped: true)\nx", {}),
        ("#set page(width: 30mm, height: 20mm, margin: 5mm)\nx", {}),
        ("#set page(width: 3000mm, height: 1000mm)\n#set text(size: 90pt)\nx", {}),
        (f"{A4}x", {"CropBox": pikepdf.Array([60, 100, 500, 700])}),
        (f"{A4}x", {"CropBox": pikepdf.Array([60, 100, 500, 700]), "Rotate": 90}),
        (f"{A4}x", {"CropBox": pikepdf.Array([500, 700, 60, 100])}),
        (f"{A4}x", {"UserUnit": 4}),
    ],
    ids=["landscape", "tiny", "huge", "cropped", "cropped and turned", "box upside down", "units"],
)
def test_on_pages_of_all_sizes_it_takes_about_the_same_share(source: str, entries: dict[str, object]) -> None:
    plain = page(source, **entries)
    size = drawn(plain).size
    dpi = 72 * 1200 / max(size)
    (left, top, right, bottom), _, (width, height) = place(plain, stamped(plain), dpi)
    assert left > 0
    assert right < width
    assert top > 0
    assert bottom < height
    diagonal = (width**2 + height**2) ** 0.5
    assert 0.004 < (bottom - top) / diagonal < 0.011


@pytest.mark.parametrize(
    "entries",
    [
        {"CropBox": pikepdf.Array([0, 0, 0, 0])},
        {"CropBox": pikepdf.Array([0, 0, 1])},
        {"CropBox": pikepdf.Name.none},
        {"Rotate": 45},
        {"Rotate": pikepdf.Name.none},
        {"UserUnit": -1},
        {"Resources": pikepdf.Name.none},
        {"Resources": pikepdf.Dictionary(XObject=pikepdf.Name.none)},
        {"MediaBox": pikepdf.Array([0, 0, 14000, 5])},
        {"MediaBox": pikepdf.Array([0, 0, 1, 1])},
        {"MediaBox": pikepdf.Array([-100, -100, -500, -500])},
    ],
)
def test_an_odd_page_is_stamped_somehow(entries: dict[str, object]) -> None:
    def put(pdf: pikepdf.Pdf) -> None:
        pdf.add_blank_page(page_size=(595, 842))
        for key, value in entries.items():
            pdf.pages[-1].obj[f"/{key}"] = value
        assert stamp_pages(pdf, [Stamp(1, TEXT)]) == ()

    assert changed(compiled("x"), put)


def test_it_stays_within_a_very_narrow_page() -> None:
    plain = page("#set page(width: 20mm, height: 297mm, margin: 5mm)\nx")
    (left, _, right, _), _, (width, _) = place(plain, stamped(plain))
    assert 0 <= left < right <= width


FOOTER = f"{A4}#place(bottom + right, dy: 18mm)[strona 3 z 5]\n"
FILLED = (
    f"{A4}#set page(margin: 0mm)\n#place(bottom, rect(width: 100%, height: 40mm, fill: blue.lighten(30%)))\n"
)


def test_printed_words_send_it_elsewhere() -> None:
    before = page(FOOTER)
    (left, top, _, _), _, (width, height) = place(before, stamped(before))
    assert top > height * 0.9
    assert left < width * 0.6
    ink = ImageChops.invert(drawn(before, 144))
    (x0, y0, x1, y1), _, _ = place(before, stamped(before))
    assert ink.crop((x0, y0, x1, y1)).getbbox() is None


def test_on_a_full_ground_the_words_have_their_own_white() -> None:
    before = page(f"{A4}#set page(margin: 0mm, fill: gradient.linear(..color.map.rainbow))\n#lorem(3000)")
    _, letters, _ = place(before, stamped(before))
    counts = letters.histogram()
    assert sum(counts[250:]) > sum(counts) / 2


def test_a_field_of_colour_at_the_foot_sends_it_to_the_head() -> None:
    before = page(f"{FILLED}#place(bottom)[{'słowo ' * 60}]")
    (_, _, _, bottom), _, (_, height) = place(before, stamped(before))
    dark = page(FILLED)
    (_, top, _, _), _, _ = place(dark, stamped(dark))
    assert bottom < height / 2 or top > height / 2


def test_nothing_is_put_over_a_signature() -> None:
    corner = pikepdf.Array([pikepdf.Array([300, 0, 595, 120]), pikepdf.Array([200, 0, 310, 60])])
    before = page(f"{A4}Treść", **{SIGNED[1:]: corner})
    (left, _, right, bottom), _, (width, height) = place(before, stamped(before))
    assert right / 2 < 200 or bottom < height / 2
    assert left >= 0
    assert width


def letters_of(data: bytes) -> list[tuple[float, float]]:
    """The middles of the stamp's letters in the page's own coordinates."""
    document = pypdfium2.PdfDocument(data)
    try:
        text = document[0].get_textpage()
        start = text.get_text_range().index("Załącznik")
        boxes = [text.get_charbox(index) for index in range(start, start + 9)]
        return [((left + right) / 2, (bottom + top) / 2) for left, bottom, right, top in boxes]
    finally:
        document.close()


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_signature_is_kept_free_on_a_page_that_is_turned(turned: int) -> None:
    crop = pikepdf.Array([20, 30, 520, 730])
    taken = letters_of(stamped(page(f"{A4}Treść", Rotate=turned, CropBox=crop)))
    (left, right), (bottom, top) = ((min(side) - 9, max(side) + 9) for side in zip(*taken, strict=True))
    box = pikepdf.Array([pikepdf.Array([left, bottom, right, top])])
    signed = page(f"{A4}Treść", Rotate=turned, CropBox=crop, **{SIGNED[1:]: box})
    assert not any(left < x < right and bottom < y < top for x, y in letters_of(stamped(signed)))


def test_a_page_that_is_all_signature_gets_no_stamp() -> None:
    whole = pikepdf.Array([pikepdf.Array([0, 0, 600, 900])])
    with pikepdf.open(BytesIO(page(f"{A4}Treść", **{SIGNED[1:]: whole}))) as pdf:
        assert stamp_pages(pdf, [Stamp(0, TEXT)]) == (Stamp(0, TEXT),)


def signed_form() -> bytes:
    """A page with an unsigned signature field in the corner where stamps go first."""

    def add_field(pdf: pikepdf.Pdf) -> None:
        form = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=pikepdf.String("podpis"))
        parent = pdf.make_indirect(form)
        widget = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            Rect=pikepdf.Array([300, 0, 595, 150]),
            Parent=parent,
            F=4,
        )
        one = pdf.make_indirect(widget)
        parent.Kids = pikepdf.Array([one])
        pdf.pages[0].obj.Annots = pikepdf.Array([one])
        pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array([parent])))

    return changed(compiled(f'#set document(title: "U")\n{A4}Umowa', "ua-1"), add_field)


def merged(anchor: str, *files: bytes, pages: int, called: str = "Załącznik nr 1") -> tuple[bytes, tuple]:
    texts = tuple(f"{called}, s. {number} z {pages}" for number in range(1, pages + 1))
    asked = [StampedAttachment(anchor, texts, called, ("attachments", 0))]
    inserts = [insert(anchor, file, f"{index}.pdf") for index, file in enumerate(files)]
    made = insert_pages(report(), inserts, timestamp=MOMENT, stamped=asked)
    return made.data, made.faults


def words(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [one.get_textpage().get_text_range() for one in document]
    finally:
        document.close()


def test_each_page_of_an_attachment_is_stamped_and_no_other_and_the_gate_passes() -> None:
    data, faults = merged("attachment-1", compiled(FOREIGN, "ua-1"), compiled("Bez znaczników"), pages=3)
    assert faults == ()
    assert pdf_faults(data, A3) == []
    found = [text.split("Załącznik nr 1, s. ")[1:] for text in words(data)]
    assert [one[0].strip() if one else "" for one in found] == ["", "", "1 z 3", "2 z 3", "3 z 3", "", ""]
    assert "z 3" not in heard_text(data)
    assert merged("attachment-1", compiled(FOREIGN, "ua-1"), compiled("Bez znaczników"), pages=3)[0] == data


def test_the_field_of_a_signature_is_kept_free_and_leaves_no_trace() -> None:
    data, faults = merged("attachment-1", signed_form(), pages=1)
    assert faults == ()
    assert pdf_faults(data, A3) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert not any(SIGNED in one.obj for one in pdf.pages)
    document = pypdfium2.PdfDocument(data)
    text = document[2].get_textpage()
    start = text.get_text_range().index("Załącznik")
    assert text.get_charbox(start)[2] < 300 or text.get_charbox(start)[1] > 150


def test_scans_alone_are_stamped_too() -> None:
    """Without anything to insert the pages of the report itself are those of the attachment."""
    data, faults = merged("attachment-1", pages=1)
    assert faults == ()
    assert pdf_faults(data, A3) == []
    assert [TEXT[:14] in text and "z 1" in text for text in words(data)] == [False, False, True, False]


def test_a_page_without_room_is_told() -> None:
    def cover_all(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Annots[0].Rect = pikepdf.Array([0, 0, 600, 900])

    (fault,) = merged("attachment-1", changed(signed_form(), cover_all), pages=1)[1]
    assert (fault.rule, fault.pointer) == ("MK-Z50", ("attachments", 0))
    assert fault.params == {"name": "Załącznik nr 1", "count": 1}


def test_an_unknown_title_page_is_an_error() -> None:
    with pytest.raises(RenderError, match="MK-Z16"):
        merged("attachment-9", pages=1)


def test_drawings_of_other_pages_stay_as_they_were() -> None:
    """Two pages that share their resources: only one of them is stamped."""

    def share(pdf: pikepdf.Pdf) -> None:
        pdf.pages.append(pdf.pages[0])
        shared = pdf.make_indirect(pdf.pages[0].obj.Resources)
        pdf.pages[0].obj.Resources = pdf.pages[1].obj.Resources = shared
        stamp_pages(pdf, [Stamp(0, TEXT)])
        assert "/Stamp0" not in pdf.pages[1].resources.get("/XObject", pikepdf.Dictionary())
        assert "/Stamp0" in pdf.pages[0].resources.XObject

    changed(compiled("Treść"), share)


@pytest.mark.parametrize(("grain", "blot"), [(0, False), (30, False), (30, True)])
def test_the_grain_of_a_scan_is_no_ink_but_ink_is(grain: int, blot: bool) -> None:
    picture = Image.effect_noise((600, 850), grain).point(lambda shade: min(255, 100 + shade))
    if blot:
        for row in range(780, 850, 8):
            picture.paste(0, (300, row, 600, row + 3))
    found = free_place(SeenPage(picture, (600, 850), 1.0), (90, 12), ())
    assert found is not None
    assert found.bottom < 20 or blot
    assert not blot or found.right < 300 or found.bottom > 70


def test_white_paper_goes_before_a_field_of_colour() -> None:
    picture = Image.new("L", (600, 850), 255)
    picture.paste(90, (0, 780, 600, 850))
    found = free_place(SeenPage(picture, (600, 850), 1.0), (90, 12), ())
    assert found is not None
    assert found.bottom > 800
    dark = free_place(SeenPage(Image.new("L", (600, 850), 90), (600, 850), 1.0), (90, 12), ())
    assert dark is not None
    assert dark.bottom < 20


def test_the_best_of_bad_places_is_taken() -> None:
    picture = Image.linear_gradient("L").resize((600, 850)).point(lambda shade: 0 if shade % 7 < 3 else 255)
    assert free_place(SeenPage(picture, (600, 850), 1.0), (90, 12), ()) is not None
    assert free_place(SeenPage(picture, (600, 850), 1.0), (90, 12), (Box(-1, -1, 999, 999),)) is None
