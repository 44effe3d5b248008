"""Office documents whose package is cut, endless or leads out, and those that are none."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from corpus import attached, listed
from office_inputs import DAMAGED, MANY, PRINTED
from office_parts import docx, package, paragraph, picture, pptx


@attached(".docx", **PRINTED, refused=DAMAGED)
def archive_of_names_that_lead_out(bait):
    more = {
        "../../../wykonane": "x",
        str(bait.trace): "x",
        "word/../../../../wykonane": "x",
        "C:\\wykonane": "x",
    }
    data = docx(more=more)
    assert b"../../../wykonane" in data
    return data


@attached(".docx", pages=1, refused=MANY, office=True)
def document_of_a_picture_of_four_thousand_million_points(bait):
    head = struct.pack(">IIBBBBB", 65_535, 65_535, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(50 * 2**20), 9)), (b"IEND", b""))
    )
    return docx(
        paragraph() + picture(1, "embed"), ("image", "media/a.png", False), more={"word/media/a.png": bomb}
    )


@attached(".docx", pages=1, refused=MANY, office=True)
def tables_of_60_levels(bait):
    cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    return docx(cell * 60 + paragraph() + "</w:tc></w:tr></w:tbl><w:p/>" * 60)


@attached(".docx", refused=MANY, office=True)
def document_of_3000_pages(bait):
    return docx(paragraph() + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 3000)


# --- refused without the suite -----------------------------------------------------------------------


def cut(name: str, suffix: str, share: float) -> None:
    @attached(suffix, f"{name} cut after {share:.0%}", refused="MK-Z07")
    def shortened(bait):
        whole = docx() if suffix == ".docx" else pptx(0)
        return whole[: int(len(whole) * share)]


for share in (0.02, 0.5, 0.97):
    cut("Word document", ".docx", share)
    cut("presentation", ".pptx", share)


@attached(".docx", refused="MK-Z05")
def document_of_a_gibibyte_of_text(bait):
    return docx(paragraph("a" * 70 * 2**20))


@attached(".xlsx", refused=("MK-Z06", "MK-Z07"))
def archive_in_an_archive_in_an_archive(bait):
    inner = package({"a": bytes(2**20)})
    for _ in range(5):
        inner = package({f"{number}.zip": inner for number in range(16)})
    return inner


@attached(".docx", refused=("MK-Z05", "MK-Z07"))
def entries_that_share_their_bytes(bait):
    """A thousand entries of the table of contents point at one packed part of 64 KiB zeros."""
    data = zlib.compress(bytes(2**26), 9)[2:-4]
    check, name = zlib.crc32(bytes(2**26)), b"word/document.xml"
    sizes = struct.pack("<III", check, len(data), 2**26 + 1)
    local = (
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x21\x00"
        + sizes
        + struct.pack("<HH", len(name), 0)
        + name
        + data
    )
    row = (
        b"PK\x01\x02\x14\x00\x14\x00\x00\x00\x08\x00\x00\x00\x21\x00"
        + sizes
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
        + name
    )
    end = struct.pack("<HHHHIIH", 0, 0, 1000, 1000, len(row) * 1000, len(local), 0)
    return local + row * 1000 + b"PK\x05\x06" + end


@attached(".docx", **PRINTED)
def archive_of_60000_parts(bait):
    return docx(more={f"a/{number}.xml": "" for number in range(60_000)})


@attached(".pptx", refused="MK-Z09")
def presentation_behind_a_password(bait):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le")


@attached(".doc", refused=("MK-X05", "MK-Z07", "MK-Z10"), office=True)
def old_document_of_rubbish(bait):
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\xff" * 2000
        + "WordDocument".encode("utf-16-le")
        + b"\x07" * 3000
    )


@listed("link in an archive", **PRINTED)
def link_in_an_archive(desk, bait):
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as file:
        entry = zipfile.ZipInfo("word/media/a.png")
        entry.external_attr = 0o120777 << 16
        file.writestr(entry, str(bait.secret))
    (desk / "plik.docx").write_bytes(out.getvalue())
    return "plik.docx"
