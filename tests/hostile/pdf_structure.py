"""PDFs whose skeleton is broken, endless or absurd: files, page trees, boxes, object streams, passwords."""

from __future__ import annotations

import io
import struct

import pikepdf
from corpus import PAGES_WRONG, attached
from pdf_parts import (
    BOX,
    CATALOGUE,
    QUARTERS,
    bodies,
    one_page,
    pdf,
    stream,
    table,
)

BROKEN = ("MK-Z10", "MK-Z42")
DAMAGED = ("MK-Z04", "MK-Z06", "MK-Z07", *PAGES_WRONG)
LEAF = f"<< /Type /Page /Parent 2 0 R {BOX} /Contents 4 0 R >>"
THREE = pdf(
    CATALOGUE,
    "<< /Type /Pages /Kids [3 0 R 5 0 R 7 0 R] /Count 3 >>",
    LEAF,
    stream(QUARTERS),
    LEAF.replace("4 0 R", "6 0 R"),
    stream(QUARTERS + b" " * 400),
    LEAF.replace("4 0 R", "8 0 R"),
    stream(QUARTERS + b"\n" * 400),
)


def cut(share: float) -> None:
    @attached(".pdf", f"PDF cut after {share:.0%}", pages=3, upright=True, refused=DAMAGED)
    def shortened(bait):
        return THREE[: int(len(THREE) * share)]


for share in (0.001, 0.05, 0.2, 0.4, 0.6, 0.75, 0.9, 0.97, 0.99):
    cut(share)


# --- page trees ------------------------------------------------------------------------------------


@attached(".pdf", refused=BROKEN)
def page_tree_to_itself(bait):
    return pdf(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")


@attached(".pdf", refused=BROKEN)
def page_tree_in_a_ring(bait):
    return pdf(
        CATALOGUE,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Pages /Parent 3 0 R /Kids [2 0 R] /Count 1 >>",
    )


@attached(".pdf", refused=("MK-Z10", "MK-Z14"))
def page_tree_that_doubles_forty_times(bait):
    nodes = [f"<< /Type /Pages /Kids [{n} 0 R {n} 0 R] /Count 2 >>" for n in range(3, 43)]
    return pdf(CATALOGUE, *nodes, f"<< /Type /Page {BOX} >>")


@attached(".pdf", pages=1, refused=PAGES_WRONG)
def page_tree_of_5000_levels(bait):
    nodes = [f"<< /Type /Pages /Parent {n - 1} 0 R /Kids [{n + 1} 0 R] /Count 1 >>" for n in range(2, 5002)]
    return pdf(CATALOGUE, *nodes, f"<< /Type /Page /Parent 5001 0 R {BOX} >>")


@attached(".pdf", refused="MK-Z11")
def no_pages(bait):
    return pdf(CATALOGUE, "<< /Type /Pages /Kids [] /Count 0 >>")


@attached(".pdf", refused=PAGES_WRONG)
def no_page_tree(bait):
    return pdf("<< /Type /Catalog >>")


@attached(".pdf", pages=1, upright=True, refused=PAGES_WRONG)
def a_count_of_two_thousand_millions(bait):
    return one_page().replace(b"/Count 1 ", b"/Count 2000000000 ")


@attached(".pdf", pages=2, upright=True)
def one_page_named_twice(bait):
    return one_page().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 3 0 R] /Count 2")


@attached(".pdf", refused="MK-Z14")
def pages_in_their_thousands(bait):
    kids = " ".join(["3 0 R"] * 2001)
    return pdf(
        CATALOGUE, f"<< /Type /Pages /Kids [{kids}] /Count 2001 >>", f"<< /Type /Page /Parent 2 0 R {BOX} >>"
    )


# --- boxes -----------------------------------------------------------------------------------------


def boxed(name: str, page: str, **expected) -> None:
    @attached(".pdf", name, **expected)
    def page_with_box(bait):
        return one_page(page=page)


def scaled(name: str, side: float, more: str = "", **expected) -> None:
    @attached(".pdf", name, **expected)
    def page_of_a_size(bait):
        content = f"q {side / 400} 0 0 {side / 400} 0 0 cm {QUARTERS.decode()} Q"
        return one_page(page=f"/MediaBox [0 0 {side} {side}] {more}", content=content)


NO_SIZE = ("MK-Z12", "MK-Z17", *BROKEN)
boxed("no MediaBox", "", refused="MK-Z12")
boxed("0 x 0", "/MediaBox [0 0 0 0]", refused="MK-Z12")
boxed("box from right to left", "/MediaBox [400 400 0 0]", pages=1, upright=True)
boxed("a box of words", "/MediaBox [(a) (b) /c null]", refused=NO_SIZE)
boxed("a box of two numbers", "/MediaBox [0 0]", refused=NO_SIZE)
boxed("numbers that are none", "/MediaBox [0 0 nan inf]", refused=NO_SIZE)
boxed("a number of 400 digits", f"/MediaBox [0 0 {'9' * 400} 400]", refused=NO_SIZE)
boxed("a box as far as numbers go", "/MediaBox [0 0 3e38 3e38]", refused=PAGES_WRONG)
boxed("cropped to nothing", f"{BOX} /CropBox [900 900 999 999]", pages=1, refused=NO_SIZE)
boxed("rotated by a number without end", f"{BOX} /Rotate 2147483648", pages=1, refused=PAGES_WRONG)
boxed("rotated by 45", f"{BOX} /Rotate 45", pages=1, upright=True)
boxed("UserUnit below zero", f"{BOX} /UserUnit -3", pages=1, refused=PAGES_WRONG)
boxed("UserUnit without end", f"{BOX} /UserUnit 1e30", pages=1, refused=PAGES_WRONG)
scaled("three metres", 8504, pages=1, upright=True)
scaled("three metres by UserUnit", 425.2, "/UserUnit 20", pages=1, upright=True)
scaled("a hundred kilometres", 2.8e8, pages=1, refused=PAGES_WRONG)
scaled("a hundredth of a point", 0.01, pages=1, refused=PAGES_WRONG)


@attached(".pdf", pages=1, upright=True)
def turned_by_270_degrees(bait):
    return one_page(page=f"{BOX} /Rotate 270", content=b"0 -1 1 0 0 400 cm " + QUARTERS)


# --- tables of objects -------------------------------------------------------------------------------


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def earlier_table_that_is_the_same_table(bait):
    size = len(one_page())
    at = one_page(trailer=f"/Prev {size:010d}").find(b"xref\n")
    return one_page(trailer=f"/Prev {at:010d}")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def two_tables_that_name_each_other(bait):
    first = one_page(trailer="/Prev 0000000000")
    at = first.find(b"xref\n")
    first = first.replace(b"/Prev 0000000000", b"/Prev %010d" % len(first))
    second = f"xref\n0 0\ntrailer << /Size 6 /Root 1 0 R /Prev {at} >>\nstartxref\n{len(first)}\n%%EOF\n"
    return first + second.encode()


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def a_table_of_four_thousand_million_rows(bait):
    return one_page().replace(b"xref\n0 6\n", b"xref\n0 4000000000\n")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def a_table_that_begins_elsewhere(bait):
    return one_page().replace(b"startxref\n", b"startxref\n9")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def places_that_are_off_by_seven(bait):
    body, offsets = bodies(CATALOGUE, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", LEAF, stream(QUARTERS))
    whole = b"%PDF-1.7\n" + body + table([at + 16 for at in offsets])
    return whole + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (9 + len(body))


def with_table_in_a_stream(entries: str, rows: bytes) -> bytes:
    body, _ = bodies(CATALOGUE, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", LEAF, stream(QUARTERS))
    body = b"%PDF-1.7\n" + body
    own = b"5 0 obj\n" + stream(rows, f"/Type /XRef /Root 1 0 R {entries}") + b"\nendobj\n"
    return body + own + b"startxref\n%d\n%%%%EOF" % len(body)


@attached(".pdf", pages=1, refused=BROKEN)
def a_table_of_columns_without_end(bait):
    return with_table_in_a_stream("/Size 6 /W [2147483647 2147483647 2147483647]", b"\x01" * 64)


@attached(".pdf", pages=1, refused=BROKEN)
def a_table_of_rows_without_end(bait):
    return with_table_in_a_stream("/Size 2000000000 /Index [0 2000000000] /W [0 0 0]", b"")


@attached(".pdf", pages=1, refused=BROKEN)
def objects_that_lie_in_themselves(bait):
    rows = b"".join(
        struct.pack(">BHB", kind, at, index) for kind, at, index in ((0, 0, 0), *((2, 5, 0),) * 5)
    )
    return with_table_in_a_stream("/Size 6 /W [1 2 1]", rows)


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def object_streams_that_extend_each_other(bait):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(one_page())) as file:
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=False)
    data = out.getvalue()
    assert b"/Type /ObjStm" in data
    number = int(data[: data.find(b"/Type /ObjStm")].rpartition(b" 0 obj")[0].split()[-1])
    return data.replace(b"/Type /ObjStm", b"/Extends %d 0 R /Type /ObjStm" % number)


@attached(".pdf", pages=1, refused=BROKEN)
def references_in_a_ring(bait):
    return pdf(CATALOGUE, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", LEAF, "5 0 R", "6 0 R", "4 0 R")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def a_length_that_is_its_own(bait):
    return one_page().replace(b"/Length %d " % len(QUARTERS), b"/Length 4 0 R ")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def a_length_without_end(bait):
    return one_page().replace(b"/Length %d " % len(QUARTERS), b"/Length 99999999999999999999 ")


# --- depth -----------------------------------------------------------------------------------------


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def lists_of_100000_levels(bait):
    return one_page(page=f"{BOX} /PieceInfo {'[' * 100_000}{']' * 100_000}")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def entries_of_50000_levels(bait):
    return one_page(catalogue=f"/PieceInfo {'<</A' * 50_000} 1 {'>>' * 50_000}")


@attached(".pdf", pages=1, upright=True, refused=BROKEN)
def a_chain_of_20000_objects_in_the_resources(bait):
    chain = [f"<< /Next {n} 0 R >>" for n in range(7, 20_006)]
    return one_page(*chain, "<< >>", resources="/Properties << /P 6 0 R >>")


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
