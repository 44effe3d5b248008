"""A finished PDF with smaller pictures. Nothing else of it changes: text, tags, metadata and files stay."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field

import pikepdf

from .levels import LEAST_BYTES, LEAST_GAIN, LEAST_INCHES, Level
from .placing import Printed, printed_pictures
from .samples import samples
from .stored import Stored, stored

_TELLING = ("/Width", "/Height", "/BitsPerComponent", "/Filter", "/DecodeParms", "/ImageMask", "/Decode")
"""What, beside the bytes, decides what a picture becomes."""


@dataclass(slots=True)
class Shrinker:
    """Makes the pictures of PDFs smaller, and remembers each: the parts of one document share them."""

    _known: dict[tuple[object, ...], Stored | None] = field(default_factory=dict)

    def pdf(self, data: bytes, level: Level | None = None) -> bytes:
        """The PDF with its pictures at a level; without one, only what loses nothing. Never a larger file.

        Equal arguments give equal bytes. A file that cannot be read is given back as it is.
        """
        try:
            with pikepdf.open(io.BytesIO(data)) as pdf:
                changed = [self._rewrite(one, level) for one in printed_pictures(pdf).values()]
                if not any(changed):
                    return data
                output = io.BytesIO()
                mode = pikepdf.ObjectStreamMode.generate
                pdf.save(output, deterministic_id=True, object_stream_mode=mode, compress_streams=True)
        except pikepdf.PdfError:
            return data
        return min(data, output.getvalue(), key=len)

    def _rewrite(self, printed: Printed, level: Level | None) -> bool:
        """Store the picture in another way if that is worth it."""
        data = printed.picture.read_raw_bytes()
        if len(data) < LEAST_BYTES or min(printed.width, printed.height) < LEAST_INCHES:
            return False
        found = self._stored(printed, data, level)
        if found is None or len(found.data) > len(data) * (1 - LEAST_GAIN):
            return False
        _put(printed.picture, found)
        return True

    def _stored(self, printed: Printed, data: bytes, level: Level | None) -> Stored | None:
        picture, width, height = printed.picture, round(printed.width, 2), round(printed.height, 2)
        told = tuple(str(picture.get(key)) for key in _TELLING)
        key = (hashlib.sha256(data).digest(), told, frozenset(picture.keys()), width, height, level)
        if key not in self._known:
            found = samples(picture)
            self._known[key] = stored(found, width, height, level) if found else None
        return self._known[key]


def shrink_pdf(data: bytes, level: Level | None = None) -> bytes:
    """One PDF by itself; see `Shrinker.pdf`."""
    return Shrinker().pdf(data, level)


def _put(picture: pikepdf.Stream, found: Stored) -> None:
    picture.write(
        found.data,
        filter=pikepdf.Name(found.filter),
        decode_parms=pikepdf.Dictionary({f"/{key}": value for key, value in found.parms.items()}),
    )
    picture.Width, picture.Height = found.size
    picture.BitsPerComponent = found.bits
    if found.palette:
        highest = len(found.palette) // 3 - 1
        colours = pikepdf.String(found.palette)
        picture.ColorSpace = pikepdf.Array([pikepdf.Name.Indexed, picture.ColorSpace, highest, colours])
