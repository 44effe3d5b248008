from __future__ import annotations

import io
import os
import random
import struct
import warnings
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from minutes_kit import pictures
from minutes_kit.errors import AppendixError
from minutes_kit.nodes import Asset
from minutes_kit.pictures import ink_share, load_mark, load_pages, load_picture, raster

SECRET = b"Anna Przykladowa 52.2297N"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def photo(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    """Left half dark, right half light, so that turning shows."""
    image = Image.new("L", size, 40)
    image.paste(220, (size[0] // 2, 0, *size))
    return image.convert(mode)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def private(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0112] = orientation
    return exif


def opened(asset: Asset) -> Image.Image:
    image = Image.open(io.BytesIO(asset.data))
    image.load()
    assert image.size == (asset.width, asset.height)
    assert Image.MIME[image.format or ""] == asset.media_type
    return image


def refusal(call, path: Path) -> str:
    with pytest.raises(AppendixError) as caught:
        call(path)
    assert caught.value.fault.params["name"] == path.name
    return caught.value.fault.rule


def outcome(path: Path) -> str:
    try:
        return "" if load_pages(path) else "no pages"
    except AppendixError as error:
        return error.fault.rule


@pytest.fixture
def written(tmp_path):
    def write(data: bytes, name: str = "skan.bin") -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP"])
def test_every_format_becomes_a_picture_that_both_renderers_take(written, kind):
    image = opened(load_picture(written(encoded(photo(), kind))))
    assert image.format in ("JPEG", "PNG")
    dark, light = image.convert("L").getpixel((3, 3)), image.convert("L").getpixel((44, 3))
    assert (dark, light) == (pytest.approx(40, abs=6), pytest.approx(220, abs=6))


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_plain_jpeg_keeps_its_pixels_and_loses_its_metadata(written, mode):
    data = encoded(photo(mode), "JPEG", exif=private(), comment=SECRET, icc_profile=b"x" * 300, quality=61)
    asset = load_picture(written(data))
    assert SECRET not in asset.data
    assert b"ICC_PROFILE" not in asset.data
    assert opened(asset).tobytes() == Image.open(io.BytesIO(data)).tobytes()
    assert encoded(photo(mode), "JPEG", quality=61) == asset.data


def test_what_follows_the_end_of_a_jpeg_is_cut_off(written):
    data = encoded(photo(), "JPEG", exif=private())
    asset = load_picture(written(data + data + SECRET))
    assert SECRET not in asset.data
    assert asset.data == encoded(photo(), "JPEG")


def test_a_photo_with_a_preview_behind_it_is_one_jpeg(written):
    data = encoded(photo(), "MPO", save_all=True, append_images=[photo()], exif=private())
    (asset,) = load_pages(written(data))
    assert asset.media_type == "image/jpeg"
    assert SECRET not in asset.data


def test_restart_markers_and_filler_bytes_are_no_end(written):
    data = encoded(photo(size=(256, 256)), "JPEG", restart_marker_blocks=1)
    assert b"\xff\xd0" in data
    padded = data[:2] + b"\xff\xff" + data[2:]
    assert opened(load_picture(written(padded))).tobytes() == Image.open(io.BytesIO(data)).tobytes()


def test_a_progressive_jpeg_is_written_as_a_baseline_one(written):
    asset = load_picture(written(encoded(photo(), "JPEG", progressive=True, exif=private())))
    assert not opened(asset).info.get("progressive")
    assert SECRET not in asset.data


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG", "WEBP"])
def test_a_picture_on_its_side_is_set_upright(written, kind):
    asset = load_picture(written(encoded(photo(), kind, exif=private(orientation=6))))
    image = opened(asset)
    assert image.size == (32, 48)
    assert image.convert("L").getpixel((16, 4)) < 60 < 200 < image.convert("L").getpixel((16, 44))
    assert image.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_metadata_never_survives(written, kind):
    options = {"exif": private(), "icc_profile": SECRET * 9, "xmp": SECRET, "comment": SECRET}
    if kind == "PNG":
        from PIL.PngImagePlugin import PngInfo

        text = PngInfo()
        text.add_text("Location", SECRET.decode())
        options = {"exif": private(), "icc_profile": SECRET * 9, "pnginfo": text}
    if kind == "TIFF":
        tags = ImageFileDirectory_v2()
        tags[315] = SECRET.decode()
        options = {"tiffinfo": tags, "icc_profile": SECRET * 9}
    data = encoded(photo(), kind, **options)
    assert SECRET in data or kind == "PNG"
    image = opened(load_picture(written(data)))
    assert not dict(image.getexif())
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("1", "1"), ("L", "L"), ("P", "RGB"), ("RGBA", "RGB"), ("LA", "RGB"), ("CMYK", "RGB"), ("YCbCr", "RGB")],
)
def test_colours_become_grey_or_rgb(written, mode, expected):
    assert opened(load_picture(written(encoded(photo(mode), "TIFF")))).mode == expected


def test_cmyk_keeps_its_look(written):
    image = opened(load_picture(written(encoded(photo("CMYK"), "JPEG", quality=95))))
    assert image.mode == "RGB"
    assert image.getpixel((3, 3)) == pytest.approx((40, 40, 40), abs=6)
    assert image.getpixel((44, 3)) == pytest.approx((220, 220, 220), abs=6)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_are_scaled_not_clipped(written, kind):
    deep = Image.new("I;16", (4, 4), 128 * 257)
    assert opened(load_picture(written(encoded(deep, kind)))).getpixel((0, 0)) == pytest.approx(128, abs=1)


@pytest.mark.parametrize("mode", ["I", "F"])
def test_small_values_of_wide_pixels_stay(written, mode):
    wide = opened(load_picture(written(encoded(photo("L").convert(mode), "TIFF"))))
    assert (wide.getpixel((3, 3)), wide.getpixel((44, 3))) == (40, 220)


def test_transparency_stays_where_there_is_some(written):
    logo = photo("RGBA")
    logo.putpixel((0, 0), (0, 0, 0, 0))
    asset = load_picture(written(encoded(logo, "PNG")))
    assert asset.media_type == "image/png"
    assert opened(asset).getpixel((0, 0))[3] == 0


@pytest.mark.parametrize(("mode", "colour"), [("L", 40), ("RGB", (40, 40, 40)), ("P", 0)])
def test_a_colour_declared_transparent_is_transparent(written, mode, colour):
    image = photo(mode) if mode != "P" else photo("L").quantize(2)
    if mode == "P":
        colour = image.getpixel((3, 3))
    asset = load_picture(written(encoded(image, "PNG", transparency=colour)))
    assert [opened(asset).getpixel(spot)[3] for spot in ((3, 3), (44, 3))] == [0, 255]


def test_each_page_of_a_tiff_is_a_picture(written):
    pages = [photo("1", (16, 8 + 8 * number)) for number in range(3)]
    path = written(encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4"))
    assert [(asset.width, asset.height) for asset in load_pages(path)] == [(16, 8), (16, 16), (16, 24)]
    assert load_picture(path) == load_pages(path)[0]


def test_an_animation_is_one_picture(written):
    path = written(encoded(photo(), "GIF", save_all=True, append_images=[photo().rotate(90)]))
    assert len(load_pages(path)) == 1


def test_too_many_pages_are_refused_never_dropped(written, monkeypatch):
    monkeypatch.setattr(raster, "MAX_PAGES", 2)
    pages = [photo("1")] * 3
    path = written(encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert refusal(load_pages, path) == "MK-Z27"
    assert load_picture(path).width == 48


def test_all_pages_together_have_a_limit(written, monkeypatch):
    monkeypatch.setattr(raster, "MAX_PIXELS_OF_FILE", 48 * 32 * 2)
    path = written(encoded(photo(), "TIFF", save_all=True, append_images=[photo()] * 2))
    assert refusal(load_pages, path) == "MK-Z22"


def bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + content


@pytest.mark.parametrize("side", [10_001, 30_000, 65_000])
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_bomb_is_refused_by_its_header(written, side):
    assert refusal(load_picture, written(bomb(side, side))) == "MK-Z22"


def test_a_large_file_is_refused_without_being_read_whole(written, monkeypatch):
    monkeypatch.setattr(raster, "MAX_BYTES", 1000)
    assert refusal(load_picture, written(b"x" * 1001)) == "MK-Z21"
    assert refusal(load_picture, written(b"x" * 1000)) == "MK-Z20"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"<svg/>", b"%!PS-Adobe-3.0 EPSF-3.0\n", b"\xff\xd8"])
def test_what_is_no_picture_is_said_to_be_none(written, data):
    assert refusal(load_picture, written(data)) == "MK-Z20"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_truncated_picture_is_refused(written, kind, kept):
    noise = Image.effect_noise((64, 64), 90).convert("RGB")
    data = encoded(noise, kind)
    assert refusal(load_picture, written(data[: int(len(data) * kept)])) in ("MK-Z20", "MK-Z23")


def test_a_jpeg_that_lost_only_its_end_is_refused(written):
    assert refusal(load_picture, written(encoded(photo(), "JPEG")[:-2])) == "MK-Z23"


def test_what_cannot_be_read_is_refused(tmp_path):
    assert refusal(load_picture, tmp_path / "brak.png") == "MK-Z25"
    assert refusal(load_picture, tmp_path) == "MK-Z25"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "skan.png")
    assert refusal(load_picture, tmp_path / "skan.png") == "MK-Z25"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF"])
@pytest.mark.filterwarnings("ignore::Warning")
def test_damage_never_escapes_as_another_error(written, kind):
    chance = random.Random(kind)
    whole = encoded(photo(), kind)
    for _ in range(120):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(chance.choice((min(64, len(data)), len(data))))] = chance.randrange(256)
        assert outcome(written(bytes(data))) in ("", "MK-Z20", "MK-Z22", "MK-Z23")


def test_loading_in_threads_leaves_the_callers_warning_filters_alone(written):
    path = written(encoded(photo(), "PNG"))
    before = list(warnings.filters)
    with ThreadPoolExecutor(4) as pool:
        assets = list(pool.map(load_picture, [path] * 40))
    assert warnings.filters == before
    assert len(set(assets)) == 1


def mark(tmp_path: Path, body: str, twin: bool = True) -> Path:
    (tmp_path / "znak.svg").write_text(body, encoding="utf-8")
    if twin:
        (tmp_path / "znak.png").write_bytes(encoded(photo(), "PNG"))
    return tmp_path / "znak.svg"


@pytest.mark.parametrize(
    ("box", "size"), [("0 0 300 120", (300, 120)), ("-5,-5, 10.5 ,4", (10.5, 4)), ("0 0 .5 1e1", (0.5, 10))]
)
def test_an_svg_mark_goes_as_it_is_with_its_twin(tmp_path, box, size):
    path = mark(tmp_path, f'<!-- znak -->{SVG} viewBox="{box}"><path d="M0 0h9v9z"/></svg>')
    asset = load_mark(path)
    assert (asset.width, asset.height) == size
    assert asset.data == path.read_bytes()
    assert Image.open(io.BytesIO(asset.png)).size == (48, 32)


def test_a_mark_may_have_an_inner_style_and_inner_references(tmp_path):
    inside = '<style>.a{fill:url(#g)}</style><path class="a" style="fill:url( \'#g\')" clip-path="url(#c)"/>'
    assert load_mark(mark(tmp_path, f'{SVG} viewBox="0 0 4 2">{inside}</svg>')).width == 4


def test_an_svg_mark_without_a_png_is_drawn(tmp_path):
    shape = '<rect width="1" height="2" fill="#003399"/>'
    asset = load_mark(mark(tmp_path, f'{SVG} viewBox="0 0 4 2">{shape}</svg>', twin=False))
    twin = Image.open(io.BytesIO(asset.png)).convert("RGBA")
    assert twin.width / twin.height == pytest.approx(2, abs=0.01)
    assert twin.getpixel((twin.width // 8, twin.height // 2)) == (0, 51, 153, 255)
    assert twin.getpixel((twin.width // 2, twin.height // 2))[3] == 0


def test_the_first_page_of_a_pdf_is_a_mark(tmp_path):
    Image.new("RGB", (300, 100), "navy").save(tmp_path / "znak.pdf")
    asset = load_mark(tmp_path / "znak.pdf")
    assert (asset.media_type, asset.height) == ("image/png", 600)
    assert asset.width / asset.height == pytest.approx(3, abs=0.02)


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-1.4 trailer << /Root 1 0 R >>"])
def test_a_broken_pdf_is_no_mark(tmp_path, content):
    (tmp_path / "znak.pdf").write_bytes(content)
    with pytest.raises(AppendixError) as caught:
        load_mark(tmp_path / "znak.pdf")
    assert caught.value.fault.rule == "MK-Z24"


@pytest.mark.parametrize(("margin", "share"), [(0, 1.0), (25, 0.5), (40, 0.5), (10, 0.8)])
def test_the_ink_of_a_mark_is_measured_without_its_margin(tmp_path, margin, share):
    picture = Image.new("RGBA", (100, 100), (255, 255, 255, 0))
    picture.paste((0, 0, 128, 255), (10, margin, 90, 100 - margin))
    picture.save(tmp_path / "znak.png")
    assert ink_share(load_mark(tmp_path / "znak.png")) == pytest.approx(share, abs=0.01)


def test_an_empty_mark_has_no_margin(tmp_path):
    Image.new("RGB", (10, 10), "white").save(tmp_path / "znak.png")
    assert ink_share(load_mark(tmp_path / "znak.png")) == 1.0


def test_a_mark_in_pixels_needs_no_twin(written):
    assert load_mark(written(encoded(photo(), "PNG"), "znak.png")).png == b""


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onclick="x()"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        '<use href="#a"/>',
        '<a href="https://example.org"><path/></a>',
        '<path fill="url(https://example.org/a.svg#g)"/>',
        "<path style=\"fill: URL ( 'http://example.org' )\"/>",
        "<style>@import 'a.css';</style>",
        "<style>.a{fill:u\\72l(http://example.org)}</style>",
        '<linearGradient xlink:href="inny.svg#g"/>',
        "<foreignObject><p/></foreignObject>",
        "<?xml-stylesheet href='a.css'?>",
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(tmp_path, inside):
    assert refusal(load_mark, mark(tmp_path, f'{SVG} viewBox="0 0 4 2">{inside}</svg>')) == "MK-Z26"


@pytest.mark.parametrize(
    "body",
    [
        f'<?xml-stylesheet href="a.css"?>{SVG} viewBox="0 0 4 2"/>',
        f'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>{SVG} viewBox="0 0 4 2"><g>&e;</g></svg>',
        f'{SVG} width="4" height="2"/>',
        f'{SVG} viewBox="0 0 0 2"/>',
        f'{SVG} viewBox="0 0 1e999 2"/>',
        f'{SVG} viewBox="0 0 nan 2"/>',
        '<html viewBox="0 0 4 2"/>',
    ],
)
def test_an_svg_that_is_no_plain_drawing_is_refused(tmp_path, body):
    assert refusal(load_mark, mark(tmp_path, body)) == "MK-Z26"


def test_growing_entities_are_refused_at_once(tmp_path):
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<!DOCTYPE svg [<!ENTITY e0 "x">{levels}]>{SVG} viewBox="0 0 4 2"><path d="&e11;"/></svg>'
    assert refusal(load_mark, mark(tmp_path, body)) in ("MK-Z23", "MK-Z26")


@pytest.mark.parametrize("quality", [60, 75])
def test_a_turned_scan_does_not_grow_because_it_is_written_again(written, quality):
    exif = Image.Exif()
    exif[0x112] = 6
    scan = Image.effect_noise((600, 800), 30)
    data = encoded(scan, "JPEG", exif=exif, quality=quality)
    assert len(load_picture(written(data)).data) <= len(data) * (1.05 if quality >= 72 else 1.3)


def test_the_limits_are_public():
    assert pictures.MAX_BYTES == 50 * 2**20
    assert pictures.MAX_PIXELS == 100_000_000


@pytest.mark.parametrize(("mode", "size"), [("RGB", (24, 16)), ("L", (24, 16)), ("1", (48, 32))])
def test_more_points_than_print_shows_are_made_fewer(written, monkeypatch, mode, size):
    monkeypatch.setattr(raster, "PRINTED_PIXELS", 400)
    shown = opened(load_picture(written(encoded(photo(mode), "PNG"))))
    assert shown.size == size
    left, right = (shown.convert("L").getpixel((x, 5)) for x in (2, shown.width - 3))
    assert left < right
