"""Small PDFs that want much: bytes unpacked, points drawn, instructions carried out."""

from __future__ import annotations

from corpus import PAGES_WRONG, TOO_MUCH, attached
from pdf_parts import BOX, QUARTERS, one_page, packed, quarters_form, stream, zeros

MUCH = (*PAGES_WRONG, *TOO_MUCH)
GIBIBYTE = 2**30
MAYBE = {"pages": 1, "refused": MUCH, "alone": True}


def filters(*names: str) -> str:
    return f"/Filter [{' '.join(f'/{name}' for name in names)}]"


# --- bytes -----------------------------------------------------------------------------------------


@attached(".pdf", **MAYBE)
def a_gibibyte_of_zeros_as_content(bait):
    return one_page(content=stream(zeros(GIBIBYTE), filters("FlateDecode")))


@attached(".pdf", **MAYBE)
def a_gibibyte_packed_three_times_as_content(bait):
    return one_page(content=stream(zeros(GIBIBYTE, 3), filters(*["FlateDecode"] * 3)))


@attached(".pdf", **MAYBE)
def content_packed_by_a_thousand_filters(bait):
    return one_page(content=stream(b"41" * 50 + b">", filters(*["ASCIIHexDecode"] * 1000)))


@attached(".pdf", **MAYBE)
def content_of_repeated_bytes(bait):
    return one_page(content=stream(zeros(64 * 2**20 // 64) + b"", filters("FlateDecode", "RunLengthDecode")))


@attached(".pdf", **MAYBE)
def a_stream_named_200000_times(bait):
    one = packed(QUARTERS * 100)
    return (
        one_page(page=f"{BOX} /Contents [{'6 0 R ' * 200_000}]", content=one)
        .replace(b"/Contents 4 0 R /MediaBox", b"/MediaBox")
        .replace(b"6 0 R ", b"4 0 R ")
    )


@attached(".pdf", **MAYBE)
def an_unused_gibibyte(bait):
    return one_page(stream(zeros(GIBIBYTE), filters("FlateDecode")), catalogue="/PieceInfo 6 0 R")


# --- points ----------------------------------------------------------------------------------------


def picture(
    width: int, height: int, data: bytes, entries: str = "/ColorSpace /DeviceRGB /BitsPerComponent 8"
) -> bytes:
    size = f"/Width {width} /Height {height}"
    image = stream(data, f"/Type /XObject /Subtype /Image {size} {entries}")
    return one_page(
        image, content=QUARTERS + b"q 40 0 0 40 180 180 cm /I Do Q", resources="/XObject << /I 6 0 R >>"
    )


@attached(".pdf", **MAYBE)
def a_picture_of_a_gibibyte(bait):
    return picture(
        18_918, 18_918, zeros(GIBIBYTE), "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode"
    )


@attached(".pdf", **MAYBE)
def a_picture_of_four_thousand_million_points(bait):
    entries = "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter [/FlateDecode /FlateDecode]"
    return picture(65_000, 65_000, zeros(GIBIBYTE // 2, 2), entries)


@attached(".pdf", **MAYBE)
def a_jpeg_2000_that_says_it_is_huge(bait):
    size = (0xFFFF_FFF0).to_bytes(4, "big")
    head = (
        b"\xff\x4f\xff\x51\x00\x29\x00\x00"
        + size * 2
        + bytes(8)
        + size * 2
        + bytes(8)
        + b"\x00\x01\x07\x01\x01"
    )
    return picture(9, 9, head + bytes(200), "/Filter /JPXDecode")


@attached(".pdf", **MAYBE)
def a_fax_without_end(bait):
    entries = "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode"
    return picture(
        60_000, 60_000, bytes(100), f"{entries} /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>"
    )


@attached(".pdf", **MAYBE)
def a_black_and_white_page_of_a_jbig2_without_end(bait):
    page = (
        b"\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13" + b"\x00\x00\xff\xf0" * 2 + bytes(8) + b"\x00\x00\x00"
    )
    return picture(65_520, 65_520, page, "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode")


@attached(".pdf", **MAYBE)
def a_row_predictor_of_columns_without_end(bait):
    parms = "/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>"
    return one_page(content=packed(QUARTERS, parms))


# --- drawing ---------------------------------------------------------------------------------------


@attached(".pdf", pages=1, upright=True, refused=MUCH, alone=True)
def a_drawing_that_draws_itself(bait):
    own = "/Resources << /XObject << /X 6 0 R >> >>"
    form = stream(QUARTERS + b" /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 400 400] {own}")
    return one_page(form, content="/X Do", resources="/XObject << /X 6 0 R >>")


def doubled(times: int) -> bytes:
    def form(number: int) -> bytes:
        own = f"/Resources << /XObject << /X {number + 1} 0 R >> >>"
        return stream("/X Do /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 400 400] {own}")

    forms = [form(number) for number in range(6, 6 + times)]
    return one_page(*forms, quarters_form(), content="/X Do", resources="/XObject << /X 6 0 R >>")


@attached(".pdf", **MAYBE)
def drawings_that_double_thirty_times(bait):
    return doubled(30)


@attached(".pdf", **MAYBE)
def drawings_of_1500_levels(bait):
    def form(number: int) -> bytes:
        own = f"/Resources << /XObject << /X {number + 1} 0 R >> >>"
        return stream("/X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 400 400] {own}")

    forms = [form(number) for number in range(6, 1506)]
    return one_page(*forms, quarters_form(), content="/X Do", resources="/XObject << /X 6 0 R >>")


def patterned(step: str, content: str, own: str = "") -> bytes:
    pattern = stream(
        content,
        f"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep {step} /YStep {step} /Resources << {own} >>",
    )
    fill = "/Pattern cs /P scn 0 0 400 400 re f"
    return one_page(pattern, content=fill, resources="/Pattern << /P 6 0 R >>")


@attached(".pdf", **MAYBE)
def a_pattern_that_is_filled_with_itself(bait):
    return patterned("9", "/Pattern cs /P scn 0 0 9 9 re f", "/Pattern << /P 6 0 R >>")


@attached(".pdf", **MAYBE, limit=5)
def a_pattern_of_tiles_without_number(bait):
    return patterned("0.001", "1 0 0 rg 0 0 0.0005 0.0005 re f")


@attached(".pdf", **MAYBE)
def a_line_of_dashes_without_number(bait):
    return one_page(content="[0.0000001] 0 d 1 w 0 0 m 400 400 l S 0 400 m 400 0 l S")


@attached(".pdf", **MAYBE)
def a_mask_that_is_masked_by_itself(bait):
    own = "/Resources << /ExtGState << /G 7 0 R >> >> /Group << /S /Transparency >>"
    form = stream(b"/G gs " + QUARTERS, f"/Type /XObject /Subtype /Form /BBox [0 0 400 400] {own}")
    mask = "<< /SMask << /S /Luminosity /G 6 0 R >> >>"
    return one_page(form, mask, content=b"/G gs " + QUARTERS, resources="/ExtGState << /G 7 0 R >>")


@attached(".pdf", **MAYBE)
def a_function_of_samples_without_number(bait):
    function = stream(
        b"\x00" * 64,
        "/FunctionType 0 /Domain [0 1 0 1 0 1] /Range [0 1] /Size [65535 65535 65535] /BitsPerSample 32",
    )
    shading = "<< /ShadingType 1 /ColorSpace /DeviceGray /Function 6 0 R >>"
    return one_page(function, shading, content="/S sh", resources="/Shading << /S 7 0 R >>")


@attached(".pdf", pages=1, upright=True, alone=True)
def states_that_are_never_restored(bait):
    return one_page(content=b"q " * 100_000 + QUARTERS + b" Q Q Q EMC EMC ET " + b"Q " * 200_000)


@attached(".pdf", **MAYBE)
def a_million_instructions(bait):
    return one_page(content=packed(QUARTERS + b"0 0 m 400 400 l S " * 350_000))


@attached(".pdf", **MAYBE)
def instructions_that_are_none(bait):
    return one_page(content=QUARTERS + b"\nBI /W 99999999 /H 99999999 ID \xff\xff" + b"((((((((" * 40_000)


@attached(".pdf", **MAYBE)
def brackets_of_100000_levels_in_content(bait):
    return one_page(content=QUARTERS + b"[" * 100_000 + b"<<" * 100_000 + b"(" * 100_000)


@attached(".pdf", pages=1, upright=True, refused=MUCH, alone=True)
def fifty_thousand_notes(bait):
    note = "<< /Type /Annot /Subtype /Text /Rect [1 1 2 2] /Contents (x) /F 2 >>"
    return one_page(note, page=f"{BOX} /Annots [{'6 0 R ' * 50_000}]")


@attached(".pdf", refused=("MK-Z37", *MUCH), alone=True)
def fifty_thousand_links(bait):
    link = "<< /Type /Annot /Subtype /Link /Rect [1 1 2 2] /A << /S /URI /URI (https://example.org) >> >>"
    numbers = " ".join(f"{n} 0 R" for n in range(6, 50_006))
    return one_page(*[link] * 50_000, page=f"{BOX} /Annots [{numbers}]")


@attached(".pdf", pages=300, upright=True, alone=True)
def three_hundred_pages_that_are_one(bait):
    kids = " ".join(["3 0 R"] * 300).encode()
    return one_page().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [%b] /Count 300" % kids)
