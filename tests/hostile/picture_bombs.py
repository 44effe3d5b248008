"""Small pictures that want much: points, pages, frames, steps without end."""

from __future__ import annotations

import struct
import zlib

from corpus import attached
from picture_parts import HEAD, NO_PICTURE, SIGHT, TOO_LARGE, chunk, plain_tiff, png, quarters, saved
from PIL import Image


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


@attached(".tif", pages=500, refused=("MK-Z27", *TOO_LARGE), alone=True, limit=5)
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
