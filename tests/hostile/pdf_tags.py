"""PDFs whose outlines, names and tags lead back to themselves or nowhere."""

from __future__ import annotations

from corpus import attached
from pdf_active import SIGHT, link
from pdf_parts import BOX, QUARTERS, one_page

# --- outlines, names, labels -------------------------------------------------------------------------


@attached(".pdf", **SIGHT)
def an_outline_in_a_ring(bait):
    return one_page(
        "<< /First 7 0 R /Last 7 0 R /Count 9 >>",
        "<< /Title (A) /Parent 6 0 R /First 7 0 R /Next 8 0 R /Dest [3 0 R /Fit] >>",
        "<< /Title (B) /Parent 7 0 R /First 6 0 R /Next 7 0 R /Prev 8 0 R /A 8 0 R >>",
        catalogue="/Outlines 6 0 R",
    )


@attached(".pdf", **SIGHT)
def an_outline_of_30000_entries(bait):
    entries = [
        f"<< /Title (Wpis) /Parent 6 0 R /Dest [3 0 R /Fit] {f'/Next {n + 1} 0 R' if n < 30_006 else ''} >>"
        for n in range(7, 30_007)
    ]
    return one_page("<< /First 7 0 R /Last 30006 0 R /Count 30000 >>", *entries, catalogue="/Outlines 6 0 R")


@attached(".pdf", **SIGHT)
def an_outline_of_5000_levels(bait):
    entries = [
        f"<< /Title (Wpis) /Parent {n - 1} 0 R /Dest [3 0 R /Fit] {f'/First {n + 1} 0 R' if n < 5006 else ''} >>"
        for n in range(7, 5007)
    ]
    return one_page("<< /First 7 0 R /Last 7 0 R >>", *entries, catalogue="/Outlines 6 0 R")


@attached(".pdf", **SIGHT)
def names_and_labels_in_a_ring(bait):
    ring = "<< /Kids [6 0 R] /Limits [(a) (z)] >>"
    return one_page(
        ring,
        link("/S /GoTo /D (m)"),
        "[(m) 8 0 R]",
        page=f"{BOX} /Annots [7 0 R]",
        catalogue="/Names << /Dests 6 0 R >> /PageLabels 6 0 R /Dests << /m /m /n 8 0 R >>",
    )


@attached(".pdf", **SIGHT)
def a_thread_of_articles_in_a_ring(bait):
    return one_page(
        "<< /N 6 0 R /V 6 0 R /P 3 0 R /T 6 0 R >>", page=f"{BOX} /B [6 0 R]", catalogue="/Threads [6 0 R]"
    )


# --- tags ------------------------------------------------------------------------------------------

TAGGED = "/MarkInfo << /Marked true >> /Lang (pl) /StructTreeRoot 6 0 R"


def tagged(*more: str, content: str = "", page: str = "/StructParents 0") -> bytes:
    marked = content or f"/Figure << /MCID 0 >> BDC {QUARTERS.decode()} EMC"
    return one_page(*more, content=marked, page=f"{BOX} {page}", catalogue=TAGGED)


@attached(".pdf", **SIGHT)
def tags_in_a_ring(bait):
    return tagged(
        "<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> >>",
        "<< /S /Figure /P 8 0 R /K [8 0 R 0] /Pg 3 0 R /Alt (x) >>",
        "<< /S /Sect /P 7 0 R /K [7 0 R 8 0 R 6 0 R] >>",
    )


@attached(".pdf", **SIGHT)
def tags_of_5000_levels(bait):
    levels = [f"<< /S /Sect /P {n - 1} 0 R /K [{n + 1} 0 R] >>" for n in range(7, 5007)]
    leaf = "<< /S /Figure /P 5006 0 R /K 0 /Pg 3 0 R /Alt (x) >>"
    root = "<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [5007 0 R]] >> >>"
    return tagged(root, *levels, leaf)


@attached(".pdf", **SIGHT)
def numbers_of_tags_without_end(bait):
    number = 1_000_000_000
    return tagged(
        f"<< /Type /StructTreeRoot /K 7 0 R /ParentTreeNextKey {number} /ParentTree << /Nums [{number} [7 0 R]] >> >>",
        f"<< /S /Figure /P 6 0 R /K [{number} -1 99999999999999999999] /Pg 3 0 R /Alt (x) >>",
        content=f"/Figure << /MCID {number} >> BDC {QUARTERS.decode()} EMC",
        page=f"/StructParents {number}",
    )


@attached(".pdf", **SIGHT)
def a_list_of_owners_in_a_ring(bait):
    return tagged(
        "<< /Type /StructTreeRoot /K 7 0 R /ParentTree 8 0 R /IDTree 8 0 R /RoleMap << /A /B /B /A >> >>",
        "<< /S /A /P 6 0 R /K 0 /Pg 3 0 R /Alt (x) >>",
        "<< /Kids [8 0 R 9 0 R] >>",
        "<< /Kids [8 0 R] /Limits [0 1000000000] >>",
    )


@attached(".pdf", **SIGHT)
def tags_that_are_no_tags(bait):
    return tagged(
        "<< /Type /StructTreeRoot /K [(a) 1 null [7 0 R] 99 0 R 7 0 R] /ParentTree [1 2 3] /RoleMap (x) >>",
        "<< /S (Figure) /P (x) /K << /Type /MCR /MCID (x) /Pg 1 0 R >> /A [[[]]] /Alt 7 /Lang [] >>",
    )


@attached(".pdf", **SIGHT, alone=True)
def a_tag_of_100000_marks(bait):
    marks = " ".join(f"/Span << /MCID {number} >> BDC EMC" for number in range(1, 100_000))
    numbers = " ".join(map(str, range(100_000)))
    owners = "7 0 R " * 100_000
    return tagged(
        f"<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [{owners}]] >> >>",
        f"<< /S /Figure /P 6 0 R /K [{numbers}] /Pg 3 0 R /Alt (x) >>",
        content=f"/Figure << /MCID 0 >> BDC {QUARTERS.decode()} EMC {marks}",
    )
