"""Pictures that are cut, turned or something else than they say."""

from __future__ import annotations

import struct

from corpus import attached
from picture_parts import NO_PICTURE, SIGHT, quarters, saved
from PIL import Image, ImageOps

ORIENTATION = 0x0112

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
