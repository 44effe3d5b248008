"""PDFs that are odd but sound, and those behind a password."""

from __future__ import annotations

import io

import pikepdf
from corpus import attached
from pdf_parts import BOX, QUARTERS, one_page, stream

# --- odd but sound -----------------------------------------------------------------------------------


@attached(".pdf", pages=1, upright=True)
def a_letter_before_the_header(bait):
    return b"From: kadry@example.org\r\nContent-Type: application/pdf\r\n\r\n" + one_page()


@attached(".pdf", pages=1, upright=True)
def nothing_but_zeros_behind_the_end(bait):
    return one_page() + bytes(5000)


@attached(".pdf", pages=1, upright=True, says="Wydanie drugie")
def two_ends_of_which_the_second_counts(bait):
    first = one_page(content=b"0 g 0 0 400 400 re f")
    at = first.find(b"xref\n")
    body = (
        b"4 0 obj\n" + stream(QUARTERS + b"0 g BT /F1 20 Tf 20 20 Td (Wydanie drugie) Tj ET") + b"\nendobj\n"
    )
    end = f"trailer << /Size 6 /Root 1 0 R /Prev {at} >>\nstartxref\n{len(first) + len(body)}\n%%EOF\n"
    return first + body + b"xref\n4 1\n%010d 00000 n \n" % len(first) + end.encode()


@attached(".pdf", pages=1, upright=True)
def a_fast_view_that_is_broken(bait):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(one_page())) as file:
        file.save(out, linearize=True)
    data = out.getvalue()
    return data + b"% written behind it\n" + b"\n" * 300


@attached(".pdf", pages=1, upright=True)
def names_of_odd_bytes(bait):
    odd = "/#00#FF#2F#28 1 /A#20B#0A (x) /\xff\xfe\x80 << /#7F null >>"
    return one_page(page=f"{BOX} {odd}", catalogue=f"/PieceInfo << {odd} >>")


@attached(".pdf", pages=1, upright=True)
def a_version_that_does_not_exist(bait):
    return one_page().replace(b"%PDF-1.7", b"%PDF-9.9")


# --- passwords -------------------------------------------------------------------------------------


def locked(user: str, revision: int, aes: bool = True) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(one_page())) as file:
        strong = pikepdf.Encryption(
            owner="Wlasciciel-7",
            user=user,
            R=revision,
            aes=aes,
            metadata=aes,
            allow=pikepdf.Permissions(extract=False, modify_other=False, modify_assembly=False),
        )
        file.save(out, encryption=strong, static_id=True)
    return out.getvalue()


PASSWORD = ("MK-Z09", "MK-Z28", "MK-Z29", "MK-Z30", "MK-Z31", "MK-Z32", "MK-Z33")


@attached(".pdf", refused=PASSWORD)
def locked_by_rc4(bait):
    return locked("tajne", 3, aes=False)


@attached(".pdf", refused=PASSWORD)
def locked_by_aes_128(bait):
    return locked("tajne", 4)


@attached(".pdf", refused=PASSWORD)
def locked_by_aes_256(bait):
    return locked("zażółć", 6)


@attached(".pdf", pages=1, upright=True)
def locked_for_changes_alone(bait):
    return locked("", 6)


@attached(".pdf", refused=("MK-Z10", *PASSWORD))
def locked_by_certificates(bait):
    lock = "/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /Recipients [(a)] >>"
    return one_page(trailer=f"{lock} /ID [<00> <00>]")


@attached(".pdf", refused=("MK-Z10", *PASSWORD))
def a_lock_of_nonsense(bait):
    return one_page(trailer="/Encrypt << /Filter /Standard /V 99 /R -1 /O (x) /U 3 /P [] >> /ID [<00> <00>]")
