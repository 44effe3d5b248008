"""The pictures of a PDF as Pillow's, channel by channel; what cannot be written back stays."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass

import pikepdf
from PIL import Image

from ..pictures import MAX_PIXELS

_CHANNELS = {1: "L", 3: "RGB", 4: "CMYK"}
_NAMED = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4, "/CalGray": 1, "/CalRGB": 3}
_LEFT_ALONE = ("/Alternates", "/SMaskInData", "/OPI")


@dataclass(frozen=True, slots=True)
class Samples:
    """The picture as it is stored: its numbers mean what the PDF's colour space says. `lossy`: a JPEG."""

    image: Image.Image
    lossy: bool


def samples(picture: pikepdf.Stream) -> Samples | None:
    """The samples of a picture; None for what is rather left alone.

    That is JPEG 2000, JBIG2, fax, palettes, sixteen bits, colours that stand for transparency, and whatever
    is damaged or has more pixels than a picture may have.
    """
    if any(key in picture for key in _LEFT_ALONE) or isinstance(picture.get("/Mask"), pikepdf.Array):
        return None
    mask = picture.get("/SMask")
    if isinstance(mask, pikepdf.Stream) and "/Matte" in mask:
        return None
    try:
        size = (int(picture.Width), int(picture.Height))
        if min(size) < 1 or size[0] * size[1] > MAX_PIXELS:
            return None
        match _filter(picture):
            case "/DCTDecode":
                return _jpeg(picture, size)
            case "/FlateDecode":
                return _flate(picture, size)
    except Exception:  # noqa: BLE001 - decoders raise anything; the picture stays what it is
        return None
    return None


def _filter(picture: pikepdf.Stream) -> str:
    """The one filter of a stream; "" for several."""
    named = picture.get("/Filter")
    if isinstance(named, pikepdf.Array):
        named = named[0] if len(named) == 1 else None
    return str(named)


def _jpeg(picture: pikepdf.Stream, size: tuple[int, int]) -> Samples | None:
    image = Image.open(io.BytesIO(picture.read_raw_bytes()), formats=["JPEG"])
    channels = _channels(picture.get("/ColorSpace"))
    # Pillow turns CMYK over when it reads Adobe's marker, and back when it writes.
    turned = image.mode == "CMYK" and "adobe" not in image.info
    if image.size != size or _CHANNELS.get(channels) != image.mode or turned:
        return None
    image.load()
    return Samples(image, lossy=True)


def _flate(picture: pikepdf.Stream, size: tuple[int, int]) -> Samples | None:
    stencil = bool(picture.get("/ImageMask", False))
    bits = 1 if stencil else int(picture.get("/BitsPerComponent", 0))
    channels = 1 if stencil else _channels(picture.get("/ColorSpace"))
    mode = "1" if (bits, channels) == (1, 1) else _CHANNELS.get(channels, "") if bits == 8 else ""
    if mode not in ("1", "L", "RGB"):
        return None
    row = -(-size[0] * bits * channels // 8)
    expected = (row + 1) * size[1]  # one byte a row for the predictor
    if len(zlib.decompressobj().decompress(picture.read_raw_bytes(), expected + 1)) > expected:
        return None
    data = picture.read_bytes()
    return Samples(Image.frombytes(mode, size, data[: row * size[1]]), lossy=False)


def _channels(space: object) -> int:
    """How many channels a colour space has; 0 for those whose numbers are no colours."""
    if isinstance(space, pikepdf.Array) and len(space):
        if space[0] == "/ICCBased" and isinstance(space[1], pikepdf.Stream):
            return int(space[1].get("/N", 0))
        return _NAMED.get(str(space[0]), 0)
    return _NAMED.get(str(space), 0)
