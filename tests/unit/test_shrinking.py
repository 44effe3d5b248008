"""Pictures made smaller: what is lost, what is not, and what is left alone."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from time import perf_counter

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from minutes_kit.nodes import Asset
from minutes_kit.shrinking import LEAST_DPI, LEAST_QUALITY, LEVELS, shrink_asset, shrink_pdf
from minutes_kit.shrinking.recoding import as_fax

STRONGEST = LEVELS[-1]
A4 = (595, 842)


def scan(mode: str = "RGB", *, dpi: int = 300, size: tuple[float, float] = (4, 5)) -> Image.Image:
    """A sheet of thin strokes on noisy paper, `size` in inches."""
    chance = random.Random(1)
    width, height = int(size[0] * dpi), int(size[1] * dpi)
    noise = Image.frombytes("L", (width, height), chance.randbytes(width * height))
    paper = noise.point(lambda v: 225 + v // 10)
    draw, margin = ImageDraw.Draw(paper), dpi // 4
    for top in range(margin, height - margin, margin):
        places = range(margin, width - margin, dpi // 12)
        draw.line([(x, top + chance.randrange(dpi // 8)) for x in places], fill=40, width=max(2, dpi // 75))
    return paper.point(lambda v: 255 if v > 128 else 0).convert("1") if mode == "1" else paper.convert(mode)


def jpeg(image: Image.Image, quality: int = 92) -> bytes:
    output = io.BytesIO()
    image.save(output, "JPEG", quality=quality)
    return output.getvalue()


def pdf(
    data: bytes,
    *,
    inches: tuple[float, float] = (4, 5),
    content: bytes = b"",
    form: bool = False,
    times: int = 1,
    **entries: object,
) -> bytes:
    """A page that draws a picture of these bytes and entries so large, within a form if asked for."""
    out = io.BytesIO()
    with pikepdf.new() as made:
        picture = made.make_stream(data)
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        for key, value in entries.items():
            picture[f"/{key}"] = made.make_indirect(value) if isinstance(value, pikepdf.Stream) else value
        width, height = (72 * side for side in inches)
        drawn = content or b"q %f 0 0 %f 20 20 cm /Im Do Q" % (width, height)
        resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=picture))
        if form:
            wrapped = made.make_stream(drawn)
            wrapped.Subtype, wrapped.Matrix = pikepdf.Name.Form, pikepdf.Array([0.5, 0, 0, 0.5, 0, 0])
            wrapped.BBox, wrapped.Resources = pikepdf.Array([0, 0, 900, 900]), resources
            resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fm=wrapped))
            drawn = b"q 2 0 0 2 0 0 cm /Fm Do Q"
        for _ in range(times):
            page = made.add_blank_page(page_size=A4)
            page.Contents, page.Resources = made.make_stream(drawn), resources
        made.save(out, static_id=True)
    return out.getvalue()


def gray(image: Image.Image, **entries: object) -> dict[str, object]:
    return {
        "Width": image.width,
        "Height": image.height,
        "ColorSpace": pikepdf.Name.DeviceGray,
        "BitsPerComponent": 8,
        **entries,
    }


def jpeg_pdf(image: Image.Image, **changes) -> bytes:
    space = {"L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}[image.mode]
    entries = gray(image, ColorSpace=pikepdf.Name(space), Filter=pikepdf.Name.DCTDecode)
    return pdf(jpeg(image), **{**entries, **changes})


def flate_pdf(image: Image.Image, **changes) -> bytes:
    bits = 1 if image.mode == "1" else 8
    space = pikepdf.Name.DeviceRGB if image.mode == "RGB" else pikepdf.Name.DeviceGray
    return pdf(image.tobytes(), **{**gray(image, ColorSpace=space, BitsPerComponent=bits), **changes})


def compressed(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        opened.save(out, compress_streams=True, static_id=True)
    return out.getvalue()


def picture_of(data: bytes) -> dict[str, object]:
    with pikepdf.open(io.BytesIO(data)) as opened:
        found = [one for one in opened.objects if isinstance(one, pikepdf.Stream) and "/Width" in one]
        (one,) = [one for one in found if "/SMask" in one] or found
        return {
            "size": (int(one.Width), int(one.Height)),
            "filter": str(one.get("/Filter")),
            **dict(one.items()),
        }


def seen(data: bytes, dpi: int = 75) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        return document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()


def apart(left: bytes, right: bytes) -> float:
    """The mean difference of two pages, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(seen(left), seen(right))).mean)


# --- what loses nothing -----------------------------------------------------------------------------


def test_black_and_white_is_stored_like_a_fax_and_stays_dot_for_dot():
    sheet = scan("1")
    before = compressed(flate_pdf(sheet.convert("L")))
    after = shrink_pdf(before)
    assert len(after) < 0.8 * len(before)
    assert picture_of(after)["filter"] in ("/CCITTFaxDecode", "/FlateDecode")
    assert picture_of(after)["/BitsPerComponent"] == 1
    assert seen(after, 300).tobytes() == seen(before, 300).tobytes()


def test_a_fax_is_decoded_to_what_it_was():
    sheet = scan("1")
    data = as_fax(sheet)
    parms = pikepdf.Dictionary(K=-1, Columns=sheet.width, Rows=sheet.height)
    entries = gray(sheet, BitsPerComponent=1, Filter=pikepdf.Name.CCITTFaxDecode, DecodeParms=parms)
    assert seen(pdf(data, **entries), 300).tobytes() == seen(flate_pdf(sheet), 300).tobytes()


def test_a_stencil_stays_a_stencil():
    sheet = scan("1")
    entries = {"Width": sheet.width, "Height": sheet.height, "ImageMask": True, "BitsPerComponent": 1}
    before = pdf(sheet.tobytes(), **entries)
    after = shrink_pdf(before)
    assert len(after) < len(before)
    assert picture_of(after)["/ImageMask"]
    assert seen(after, 300).tobytes() == seen(before, 300).tobytes()


def test_few_colours_get_a_palette_and_stay_what_they_were():
    chart = Image.new("RGB", (1200, 1500), "white")
    draw, chance = ImageDraw.Draw(chart), random.Random(3)
    for _ in range(3000):
        x, y = chance.randrange(1200), chance.randrange(1500)
        draw.rectangle((x, y, x + 9, y + 9), fill=chance.choice(["#1a4b8c", "#e0a020", "#309050"]))
    before = compressed(flate_pdf(chart))
    after = shrink_pdf(before)
    assert len(after) < 0.9 * len(before)
    assert seen(after, 300).tobytes() == seen(before, 300).tobytes()


def test_without_a_level_a_jpeg_is_not_touched():
    data = jpeg_pdf(scan())
    assert shrink_pdf(data) == data


# --- levels -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_each_level_is_smaller_than_the_one_before_and_no_dot_below_its_limit(mode):
    data = jpeg_pdf(scan(mode, dpi=400))
    sizes = [len(shrink_pdf(data, level)) for level in LEVELS]
    assert len(data) > sizes[0] > sizes[1] > sizes[2] > sizes[3]
    for level in LEVELS:
        width, height = picture_of(shrink_pdf(data, level))["size"]
        assert level.dpi <= width / 4 <= level.dpi + 1
        assert level.dpi <= height / 5 <= level.dpi + 1


def test_no_level_goes_below_what_can_be_read():
    assert min(level.dpi for level in LEVELS) == LEAST_DPI >= 150
    assert min(level.quality for level in LEVELS) == LEAST_QUALITY >= 60


def test_thin_strokes_are_still_there():
    data = jpeg_pdf(scan("L"))
    small = shrink_pdf(data, STRONGEST)
    assert len(small) < 0.4 * len(data)
    assert apart(data, small) < 3
    before, after = (seen(one, 150).convert("L").getextrema()[0] for one in (data, small))
    assert after < before + 15


def test_the_largest_print_of_a_picture_counts():
    image = scan(dpi=300)
    drawn = b"q 72 0 0 90 0 0 cm /Im Do Q q 0 288 -360 0 400 0 cm /Im Do Q"
    width, height = picture_of(shrink_pdf(jpeg_pdf(image, content=drawn), LEVELS[1]))["size"]
    assert (width, height) == (800, 1000)  # 288 by 360 pt, turned, not 72 by 90


def test_a_picture_inside_a_form_is_measured_through_all_matrices():
    found = picture_of(shrink_pdf(jpeg_pdf(scan(dpi=300), form=True), LEVELS[1]))
    assert found["size"] == (800, 1000)


def test_resources_may_stand_in_the_tree_above_the_page():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(jpeg_pdf(scan()))) as opened:
        page = opened.pages[0].obj
        opened.Root.Pages.Resources = page.Resources
        del page.Resources
        page.UserUnit = pikepdf.Name.Odd
        opened.save(out, static_id=True)
    assert picture_of(shrink_pdf(out.getvalue(), LEVELS[1]))["size"] == (800, 1000)


def test_few_dots_are_never_made_more():
    image = scan(dpi=100)
    assert picture_of(shrink_pdf(jpeg_pdf(image), STRONGEST))["size"] == image.size


def test_photographs_without_loss_become_jpegs_and_drawings_do_not():
    photo = Image.effect_noise((800, 1000), 60).convert("RGB")
    assert picture_of(shrink_pdf(compressed(flate_pdf(photo)), LEVELS[0]))["filter"] == "/DCTDecode"
    ramp = Image.linear_gradient("L").resize((1200, 1500), Image.Resampling.NEAREST)
    assert picture_of(shrink_pdf(flate_pdf(ramp), LEVELS[0]))["filter"] == "/FlateDecode"


def test_cmyk_keeps_its_channels_and_its_inversion():
    image = scan("RGB").convert("CMYK")
    data = jpeg_pdf(image, Decode=pikepdf.Array([1, 0] * 4))
    after = shrink_pdf(data, STRONGEST)
    assert len(after) < 0.6 * len(data)
    assert picture_of(after)["/ColorSpace"] == "/DeviceCMYK"
    assert apart(data, after) < 3


def test_a_soft_mask_stays_what_it_was():
    data = _with_mask(scan("RGB"), Image.linear_gradient("L").resize((300, 375)))
    after = shrink_pdf(data, STRONGEST)
    assert len(after) < 0.6 * len(data)
    assert apart(data, after) < 3


def _with_mask(image: Image.Image, fade: Image.Image, **entries: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(jpeg_pdf(image))) as opened:
        mask = opened.make_stream(fade.tobytes())
        mask.Subtype = pikepdf.Name.Image
        for key, value in gray(fade, **entries).items():
            mask[f"/{key}"] = value
        opened.pages[0].Resources.XObject.Im.SMask = mask
        opened.save(out, static_id=True)
    return out.getvalue()


def test_a_picture_that_was_mixed_with_its_mask_is_left_alone():
    fade = Image.linear_gradient("L").resize((300, 375))
    data = _with_mask(scan("RGB"), fade, Matte=pikepdf.Array([0, 0, 0]))
    assert shrink_pdf(data, STRONGEST) == data


# --- what is left alone -----------------------------------------------------------------------------


def test_marks_and_icons_stay_whole():
    data = jpeg_pdf(scan(dpi=600, size=(1.5, 0.8)), inches=(1.5, 0.8))
    assert shrink_pdf(data, STRONGEST) == data


@pytest.mark.parametrize(
    "entries",
    [
        {"Mask": pikepdf.Array([0, 10] * 3)},
        {"Filter": pikepdf.Name.JPXDecode},
        {"Filter": pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.DCTDecode])},
        {"ColorSpace": pikepdf.Name.DeviceCMYK},
        {"Width": 7},
        {"Width": 10**9, "Height": 10**9},
        {"Width": -1},
    ],
    ids=lambda entries: ", ".join(entries),
)
def test_what_could_not_be_written_back_alike_is_left_alone(entries):
    data = jpeg_pdf(scan(), **entries)
    assert shrink_pdf(data, STRONGEST) == data


def test_a_small_stream_that_would_unpack_to_a_huge_one_is_left_alone():
    image = scan("L")
    data = compressed(pdf(bytes(50_000_000), **gray(image)))
    assert shrink_pdf(data, STRONGEST) == data


def test_a_picture_that_no_page_draws_is_left_alone():
    data = jpeg_pdf(scan(), content=b"0 0 10 10 re f")
    assert shrink_pdf(data, STRONGEST) == data


@pytest.mark.parametrize("content", [b"/Im Do Q Q", b"q q 1 2 cm /Im Do", b"(", b"/No Do", b"<< /Im Do"])
def test_odd_drawings_do_no_harm(content):
    data = jpeg_pdf(scan(), content=content)
    assert len(shrink_pdf(data, STRONGEST)) <= len(data)


def test_what_is_no_pdf_comes_back():
    assert shrink_pdf(b"%PDF-1.7 and no more", STRONGEST) == b"%PDF-1.7 and no more"


def test_forms_that_draw_each_other_without_end_cost_no_time():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(jpeg_pdf(scan()))) as opened:
        names = opened.pages[0].Resources.XObject
        inner = names.Im
        for _ in range(7):
            outer = opened.make_stream(b"/Im Do " * 100)
            outer.Subtype, outer.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 9, 9])
            outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=inner))
            inner = outer
        names.Im = inner
        opened.save(out, static_id=True)
    data = out.getvalue()
    start = perf_counter()
    assert shrink_pdf(data, STRONGEST) == data
    assert perf_counter() - start < 10


# --- properties -------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", [None, *LEVELS])
@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_never_larger_and_always_the_same(mode, level):
    image = scan(mode, dpi=200)
    data = flate_pdf(image) if mode == "1" else jpeg_pdf(image)
    small = shrink_pdf(data, level)
    assert len(small) <= len(data)
    assert shrink_pdf(data, level) == small


def test_a_picture_on_many_pages_stays_one():
    data = shrink_pdf(jpeg_pdf(scan(), times=5), STRONGEST)
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert len({page.Resources.XObject.Im.objgen for page in opened.pages}) == 1


# --- pictures of a DOCX -----------------------------------------------------------------------------


def asset(image: Image.Image, form: str) -> Asset:
    output = io.BytesIO()
    image.save(output, form)
    return Asset(output.getvalue(), f"image/{form.lower()}", image.width, image.height)


def test_a_scan_keeps_its_limit_of_dots_on_a_whole_page():
    whole = asset(scan(dpi=300, size=(8.27, 11.69)), "JPEG")
    small = shrink_asset(whole, STRONGEST)
    assert len(small.data) < 0.4 * len(whole.data)
    assert LEAST_DPI <= small.width / 8.27 < LEAST_DPI + 1
    with Image.open(io.BytesIO(small.data)) as image:
        assert image.size == (small.width, small.height)


def test_pictures_that_would_hardly_get_smaller_stay():
    for one in (
        asset(scan("1"), "PNG"),
        asset(scan("L", dpi=100), "JPEG"),
        Asset(b"<svg/>", "image/svg+xml", 10, 10, png=b""),
    ):
        again = shrink_asset(one, LEVELS[0])
        assert again is one or len(again.data) < 0.9 * len(one.data)
    assert shrink_asset(asset(scan("1"), "PNG"), STRONGEST).media_type == "image/png"


def test_transparency_stays():
    image = scan("RGB", dpi=150)
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    small = shrink_asset(asset(image, "PNG"), replace(STRONGEST, dpi=72))
    with Image.open(io.BytesIO(small.data)) as read:
        assert read.mode == "RGBA"
