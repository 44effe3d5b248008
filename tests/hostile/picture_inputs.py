"""Pictures that are cut, turned, endless or something else than they say."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

from corpus import TOO_MUCH, attached
from PIL import Image, ImageDraw, ImageOps

NO_PICTURE = ("MK-Z07", "MK-Z20", "MK-Z23")
TOO_LARGE = ("MK-Z22", *NO_PICTURE, *TOO_MUCH)
SIGHT = {"pages": 1, "upright": True}
ORIENTATION = 0x0112


@cache
def quarters(mode: str = "RGB", side: int = 240) -> Image.Image:
    image = Image.new("RGB", (side, side), (230, 0, 0))
    draw, half = ImageDraw.Draw(image), side // 2
    draw.rectangle((half, 0, side, half - 1), (0, 153, 0))
    draw.rectangle((0, half, half - 1, side), (0, 0, 230))
    draw.rectangle((half, half, side, side), (242, 217, 0))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


# --- cut -------------------------------------------------------------------------------------------


def cut(kind: str, suffix: str, share: float) -> None:
    @attached(suffix, f"{kind} cut after {share:.0%}", refused=NO_PICTURE)
    def shortened(bait):
        whole = saved(quarters().effect_spread(9), kind)
        return whole[: int(len(whole) * share)]


for kind, suffix in (("JPEG", ".jpg"), ("PNG", ".png"), ("TIFF", ".tif")):
    for share in (0.02, 0.3, 0.6, 0.95):
        cut(kind, suffix, share)


# --- turned and coloured -----------------------------------------------------------------------------

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}


def turned(orientation: int) -> None:
    @attached(".jpg", f"JPEG of orientation {orientation}", **SIGHT)
    def photo(bait):
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        return saved(quarters().transpose(TURNS[orientation]), "JPEG", quality=95, exif=exif)


for orientation in TURNS:
    turned(orientation)


@attached(".jpg", **SIGHT)
def jpeg_of_an_orientation_that_is_none(bait):
    exif = Image.Exif()
    exif[ORIENTATION] = 4711
    return saved(quarters(), "JPEG", exif=exif)


@attached(".jpg", **SIGHT)
def jpeg_of_four_inks(bait):
    return saved(quarters("CMYK"), "JPEG", quality=95)


@attached(".jpg", **SIGHT)
def jpeg_in_steps(bait):
    return saved(quarters(), "JPEG", quality=95, progressive=True)


@attached(".png", **SIGHT)
def png_of_a_palette_with_holes(bait):
    return saved(quarters("RGBA").quantize(8), "PNG", transparency=7)


@attached(".tif", **SIGHT)
def tiff_that_lies_on_its_side(bait):
    tags = {ORIENTATION: 6}
    return saved(
        quarters().transpose(Image.Transpose.ROTATE_90), "TIFF", tiffinfo=tags, compression="tiff_lzw"
    )


@attached(".tif", **SIGHT)
def tiff_of_64_bit_places(bait):
    return saved(quarters(), "TIFF", big_tiff=True)


@attached(".bmp", **SIGHT)
def bmp_from_top_to_bottom(bait):
    whole = bytearray(saved(ImageOps.flip(quarters()), "BMP"))
    whole[22:26] = struct.pack("<i", -240)
    return bytes(whole)


# --- endless ---------------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, rows: bytes, depth: int = 8, colour: int = 0, before: bytes = b"") -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + before + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@attached(".png", refused=TOO_LARGE)
def png_bomb(bait):
    return png(30_000, 30_000, zlib.compress(bytes(30_000 * 3751)), depth=1)


@attached(".png", refused=TOO_LARGE)
def png_of_four_thousand_million_points(bait):
    return png(65_535, 65_535, zlib.compress(b""))


@attached(".png", refused=TOO_LARGE)
def png_of_no_points(bait):
    return png(0, 0, zlib.compress(b""))


@attached(".png", refused=TOO_LARGE)
def png_below_zero(bait):
    return png(0xFFFFFFFF, 0xFFFFFFFF, zlib.compress(b""))


@attached(".png", pages=1, refused=TOO_LARGE, alone=True)
def png_of_sixteen_bits_that_is_just_allowed(bait):
    return png(10_000, 9_999, zlib.compress(bytes(9_999 * 20_001), 1), depth=16)


@attached(".png", pages=1, refused=TOO_LARGE, alone=True)
def png_of_sixteen_bit_colours_that_is_just_allowed(bait):
    packer, row = zlib.compressobj(1), bytes(80_001)
    rows = b"".join(packer.compress(row) for _ in range(9_999)) + packer.flush()
    return png(10_000, 9_999, rows, depth=16, colour=6)


@attached(".png", pages=1)
def png_of_a_single_point(bait):
    return png(1, 1, zlib.compress(bytes(2)))


@attached(".png", pages=1)
def png_as_thin_as_a_hair(bait):
    return png(1, 30_000, zlib.compress(bytes(60_000)))


@attached(".png", **SIGHT, refused=NO_PICTURE)
def png_with_texts_that_unpack_to_much(bait):
    bomb = b"a\x00\x00" + zlib.compress(bytes(100 * 2**20), 9)
    profile = b"p\x00\x00" + zlib.compress(bytes(60 * 2**20), 9)
    plain = saved(quarters(), "PNG")
    at = 8 + 25
    return plain[:at] + chunk(b"iCCP", profile) + plain[at:-12] + chunk(b"zTXt", bomb) * 3 + plain[-12:]


def tiff_ifd(entries: list[tuple[int, int, int, int]], following: int) -> bytes:
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", following)


def plain_tiff(width: int, height: int, following: int, at: int = 8, strips: int = 1) -> bytes:
    entries = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, strips, 4),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, strips, width * height & 0xFFFFFFFF),
    ]
    return tiff_ifd(entries, following)


HEAD = b"II*\x00\x08\x00\x00\x00"


@attached(".tif", refused=TOO_LARGE)
def tiff_of_four_thousand_million_points(bait):
    return HEAD + plain_tiff(65_535, 65_535, 0)


@attached(".tif", pages=1, refused=("MK-Z27", *TOO_LARGE))
def tiff_whose_page_follows_itself(bait):
    return HEAD + plain_tiff(2, 2, 8)


@attached(".tif", refused=("MK-Z27", *TOO_LARGE))
def tiff_of_10000_pages(bait):
    size = len(plain_tiff(2, 2, 0))
    return HEAD + b"".join(plain_tiff(2, 2, 8 + size * (number + 1)) for number in range(10_000))


@attached(".tif", refused=TOO_LARGE)
def tiff_of_strips_without_number(bait):
    return HEAD + plain_tiff(2, 2, 0, strips=0xFFFFFFFF)


@attached(".tif", pages=500, refused=("MK-Z27", *TOO_LARGE), alone=True)
def tiff_of_five_hundred_large_blank_pages(bait):
    blank = Image.new("1", (3000, 3000), 1)
    return saved(blank, "TIFF", compression="group4", save_all=True, append_images=[blank] * 499)


@attached(".gif", refused=TOO_LARGE)
def gif_of_four_thousand_million_points(bait):
    return (
        b"GIF89a\xff\xff\xff\xff\xf0\x00\x00" + bytes(6) + b",\x00\x00\x00\x00\xff\xff\xff\xff\x00\x08\x00;"
    )


@attached(".gif", **SIGHT)
def gif_of_ten_thousand_frames(bait):
    whole = saved(quarters(), "GIF")
    frame = b"!\xf9\x04\x00\x01\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00"
    return whole[:-1] + frame * 10_000 + b";"


@attached(".webp", **SIGHT)
def webp_that_moves(bait):
    others = [quarters().rotate(90 * number) for number in range(1, 4)]
    return saved(quarters(), "WEBP", save_all=True, append_images=others * 5, lossless=True)


@attached(".webp", refused=TOO_LARGE)
def webp_of_two_hundred_million_points(bait):
    size = struct.pack("<I", 16_383 | 16_383 << 14)
    data = b"\x2f" + size + bytes(20)
    body = b"WEBPVP8L" + struct.pack("<I", len(data)) + data + b"\x00"
    return b"RIFF" + struct.pack("<I", len(body)) + body


@attached(".jpg", refused=TOO_LARGE)
def jpeg_of_four_thousand_million_points(bait):
    whole = saved(quarters(), "JPEG")
    at = whole.index(b"\xff\xc0") + 5
    return whole[:at] + b"\xff\xff\xff\xff" + whole[at + 4 :]


@attached(".jpg", pages=1, refused=TOO_LARGE, alone=True)
def jpeg_of_two_thousand_steps(bait):
    whole = saved(Image.new("L", (8000, 8000)), "JPEG", progressive=True)
    last = whole.rindex(b"\xff\xda")
    return whole[:last] + whole[last:-2] * 2000 + whole[-2:]


@attached(".bmp", refused=TOO_LARGE)
def bmp_of_four_thousand_million_points(bait):
    whole = bytearray(saved(quarters(), "BMP"))
    whole[18:26] = struct.pack("<ii", 65_535, 65_535)
    return bytes(whole)


@attached(".bmp", pages=1, refused=TOO_LARGE, alone=True)
def bmp_of_runs(bait):
    head = struct.pack("<IiiHHIIiiII", 40, 9_999, 9_999, 1, 8, 1, 0, 0, 0, 1, 1)
    rows = (b"\xff\x00" * 40 + b"\x00\x00") * 9_999
    return b"BM" + struct.pack("<IHHI", 0, 0, 0, 58) + head + bytes(4) + rows + b"\x00\x01"


# --- something else --------------------------------------------------------------------------------


@attached(".png", refused="MK-Z07")
def drawing_of_postscript_as_png(bait):
    return f"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n({bait.trace}) (w) file closefile\n".encode()


@attached(".jpg", refused="MK-Z07")
def drawing_of_svg_as_jpeg(bait):
    return f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{bait.url}/a.png"/></svg>'.encode()


@attached(".png", refused=NO_PICTURE)
def rubbish_behind_the_name_of_a_png(bait):
    return b"\x89PNG\r\n\x1a\n" + b"\xa5" * 5000


@attached(".jpg", **SIGHT)
def jpeg_that_is_an_archive_as_well(bait):
    return saved(quarters(), "JPEG", quality=95) + b"PK\x03\x04" + bytes(300) + b"%PDF-1.7\n"


@attached(".gif", **SIGHT)
def gif_that_is_a_pdf_as_well(bait):
    return saved(quarters(), "GIF", comment=b"%PDF-1.7 1 0 obj << /Type /Catalog >>")
