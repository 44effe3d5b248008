"""PDFs whose skeleton is broken, endless or absurd: files, page trees, boxes, object streams, passwords."""

from __future__ import annotations

from corpus import PAGES_WRONG, attached
from pdf_parts import (
    BOX,
    CATALOGUE,
    QUARTERS,
    one_page,
    pdf,
    stream,
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
