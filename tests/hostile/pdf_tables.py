"""PDFs whose tables of objects, lengths and references are broken, endless or deep."""

from __future__ import annotations

import io
import struct

import pikepdf
from corpus import attached
from pdf_parts import BOX, CATALOGUE, QUARTERS, bodies, one_page, pdf, stream, table
from pdf_structure import BROKEN, LEAF

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
