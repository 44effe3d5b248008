"""PDFs whose fonts, layers, metadata and colours are rubbish or endless."""

from __future__ import annotations

from corpus import TOO_MUCH, attached
from pdf_active import ODD, SIGHT
from pdf_parts import QUARTERS, one_page, packed, stream

# --- fonts, layers, metadata -------------------------------------------------------------------------

WORDS = "0 g BT /G 20 Tf 20 20 Td (Tekst) Tj ET"


def lettered(font: str, *more: str | bytes) -> bytes:
    return one_page(font, *more, content=QUARTERS + WORDS.encode(), resources="/Font << /G 6 0 R >>").replace(
        b"/Font << /F1 5 0 R >>", b""
    )


def described(entries: str) -> str:
    return f"<< /Type /Font /Subtype /TrueType /BaseFont /Obcy /FontDescriptor 7 0 R {entries} >>"


DESCRIPTOR = "<< /Type /FontDescriptor /FontName /Obcy /Flags 32 /FontBBox [0 0 1 1] /FontFile2 8 0 R >>"


@attached(".pdf", **SIGHT)
def a_font_of_rubbish(bait):
    return lettered(
        described("/FirstChar 0 /LastChar 255 /Widths [1]"),
        DESCRIPTOR,
        stream(b"\x00\x01\x00\x00" + b"\xff" * 999),
    )


@attached(".pdf", **SIGHT)
def a_font_that_is_missing(bait):
    return lettered(
        described("/FirstChar -5 /LastChar 2000000000 /Widths 99 0 R"), DESCRIPTOR.replace("8 0 R", "98 0 R")
    )


@attached(".pdf", **SIGHT, refused=TOO_MUCH)
def meanings_of_letters_without_end(bait):
    meanings = (
        "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
        "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n1 begincidrange <0000> <FFFFFFFF> 0 endcidrange"
    )
    return lettered(described("/ToUnicode 9 0 R"), DESCRIPTOR, stream(b""), stream(meanings))


@attached(".pdf", **ODD)
def a_font_whose_letters_are_written_in_itself(bait):
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 84 /LastChar 84"
        " /Widths [1] /Encoding << /Differences [84 /T] >> /CharProcs << /T 7 0 R >> /Resources << /Font << /G 6 0 R >> >> >>"
    )
    return lettered(font, stream("1 0 d0 BT /G 1 Tf (TTTT) Tj ET 0 0 1 1 re f"))


@attached(".pdf", **SIGHT, alone=True)
def layers_in_a_ring(bait):
    return one_page(
        "<< /Type /OCMD /OCGs [6 0 R] /VE [/And 7 0 R] >>",
        "[/Or 7 0 R 6 0 R]",
        content=f"/OC /L BDC {QUARTERS.decode()} EMC",
        resources="/Properties << /L 6 0 R >>",
        catalogue="/OCProperties << /OCGs [6 0 R] /D << /Order [7 0 R] /ON [6 0 R] >> >>",
    )


@attached(".pdf", **SIGHT)
def metadata_that_multiply(bait):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xmp = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}<!ENTITY f SYSTEM "{bait.secret.as_uri()}">]><x>&l11;&f;</x>'
    return one_page(
        stream(xmp, "/Type /Metadata /Subtype /XML"),
        stream(b"\x00" * 200, "/N 3"),
        catalogue="/Metadata 6 0 R /OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier (x) /DestOutputProfile 7 0 R >>]",
    )


@attached(".pdf", **SIGHT, refused=TOO_MUCH)
def colours_of_rubbish(bait):
    return one_page(
        packed(bytes(1000), "/N 4"),
        content=b"/C cs 0 0 0 0 sc 0 0 1 1 re f " + QUARTERS,
        resources="/ColorSpace << /C [/ICCBased 6 0 R] /D [/Indexed /D 2000000000 (x)] /E [/Separation /a /E 9 0 R] >>",
    )
