"""PDFs written by hand, object by object, so that any of them can be wrong."""

from __future__ import annotations

import struct
import zlib

QUARTERS = (
    b"0.9 0 0 rg 0 200 200 200 re f 0 0.6 0 rg 200 200 200 200 re f "
    b"0 0 0.9 rg 0 0 200 200 re f 0.95 0.85 0 rg 200 0 200 200 re f "
)
"""Of a square of 400 pt: red, green, blue and yellow, as one reads."""
BOX = "/MediaBox [0 0 400 400]"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def as_bytes(text: str | bytes) -> bytes:
    return text.encode("latin-1") if isinstance(text, str) else text


def bodies(*objects: str | bytes, start: int = 0) -> tuple[bytes, list[int]]:
    """Objects numbered from 1 and where each begins; `start` bytes stand before them."""
    out, offsets = bytearray(), []
    for number, body in enumerate(objects, start=1):
        offsets.append(start + len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, as_bytes(body))
    return bytes(out), offsets


def table(offsets: list[int]) -> bytes:
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(offsets) + 1, rows)


def pdf(*objects: str | bytes, header: bytes = b"%PDF-1.7\n", trailer: str = "") -> bytes:
    body, offsets = bodies(*objects, start=len(header))
    start = len(header) + len(body)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return header + body + table(offsets) + end.encode("latin-1")


def stream(data: str | bytes, entries: str = "") -> bytes:
    data = as_bytes(data)
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries.encode(), data)


def packed(data: bytes, entries: str = "") -> bytes:
    return stream(zlib.compress(data), f"/Filter /FlateDecode {entries}")


def one_page(
    *more: str | bytes,
    page: str = BOX,
    content: str | bytes = QUARTERS,
    catalogue: str = "",
    resources: str = "",
    trailer: str = "",
) -> bytes:
    """One page; 1 catalogue, 2 page tree, 3 page, 4 content, 5 Helvetica as F1, then `more` from 6."""
    return pdf(
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R {page}"
        f" /Resources << /Font << /F1 5 0 R >> {resources} >> >>",
        content if as_bytes(content).startswith(b"<<") else stream(content),
        FONT,
        *more,
        trailer=trailer,
    )


def quarters_form(entries: str = "") -> bytes:
    return stream(QUARTERS, f"/Type /XObject /Subtype /Form /BBox [0 0 400 400] {entries}")


def zeros(size: int, depth: int = 1) -> bytes:
    """`size` zero bytes packed, packed again `depth` - 1 times; made without unpacking them anywhere."""
    mebibyte = 2**20
    packer = zlib.compressobj(9, wbits=-15)
    packer.compress(bytes(mebibyte))
    packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(mebibyte)) + packer.flush(zlib.Z_FULL_FLUSH)
    check = struct.pack(">HH", size % 65521, 1)
    data = b"\x78\xda" + block * (size // mebibyte) + zlib.compressobj(9, wbits=-15).flush() + check
    for _ in range(depth - 1):
        data = zlib.compress(data, 9)
    return data
