from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from appendix_files import DECK, FOREIGN, MOMENT, changed, compiled, elements, insert, report
from pikepdf import Array, Dictionary, Name, Pdf

from minutes_kit.appendix.joining.merge import insert_pages
from minutes_kit.appendix.measuring.gate import OWNERSHIP, UNREADABLE, judge

PROFILES = ("PDF_UA_1", "PDF_A_3A")
Change = Callable[[Pdf], None]
BREAKS: list[Change] = []


def breaks(change: Change) -> Change:
    BREAKS.append(change)
    return change


@cache
def merged() -> bytes:
    files = (DECK.read_bytes(), compiled(FOREIGN, "ua-1"), compiled(FOREIGN, tags=False))
    return insert_pages(report(), [insert("attachment-1", file) for file in files], timestamp=MOMENT).data


def tags(pdf: Pdf, kind: str = "") -> list[Dictionary]:
    return [one for one in elements(pdf.Root.StructTreeRoot) if not kind or Name(f"/{kind}") == one.S]


def content(pdf: Pdf, index: int, change: Callable[[bytes], bytes]) -> None:
    page = pdf.pages[index]
    page.contents_coalesce()
    old = page.Contents.read_bytes()
    new = change(old)
    assert new != old
    page.Contents = pdf.make_stream(new)


@breaks
def tree_gone(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


@breaks
def list_of_owners_gone(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


@breaks
def gap_in_the_list_of_owners(pdf: Pdf) -> None:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    key = int(pdf.pages[2].StructParents)
    at = next(i for i in range(0, len(nums), 2) if int(nums[i]) == key)
    del nums[at], nums[at]


@breaks
def other_owner_in_the_list(pdf: Pdf) -> None:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    lists = [one for one in nums if isinstance(one, Array) and len(one) > 1]
    lists[0][0] = lists[0][1]


@breaks
def pages_with_each_others_key(pdf: Pdf) -> None:
    one, two = pdf.pages[2], pdf.pages[3]
    one.StructParents, two.StructParents = int(two.StructParents), int(one.StructParents)


@breaks
def pages_with_one_key(pdf: Pdf) -> None:
    pdf.pages[2].StructParents = int(pdf.pages[3].StructParents)


@breaks
def page_without_key(pdf: Pdf) -> None:
    del pdf.pages[2].StructParents


@breaks
def number_used_twice_on_a_page(pdf: Pdf) -> None:
    content(pdf, 2, lambda old: old.replace(b"/MCID 1>>", b"/MCID 0>>", 1))


@breaks
def number_owned_twice(pdf: Pdf) -> None:
    first, second = tags(pdf, "Figure")[-2:]
    second.K = Array([*second.K, Dictionary(Type=Name.MCR, Pg=first.Pg, MCID=0)])


@breaks
def number_that_no_content_has(pdf: Pdf) -> None:
    one = tags(pdf, "Figure")[-1]
    one.K = Array([0, 55])


@breaks
def tag_out_of_the_tree(pdf: Pdf) -> None:
    part = tags(pdf, "Part")[0]
    del part.K[0]


@breaks
def content_without_tag(pdf: Pdf) -> None:
    content(pdf, 2, lambda old: old + b"\nBT /F1 9 Tf (x) Tj ET 0 0 9 9 re f")


@breaks
def figure_without_words(pdf: Pdf) -> None:
    del tags(pdf, "Figure")[-1].Alt


@breaks
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang
    for one in tags(pdf):
        if "/Lang" in one:
            del one.Lang


@breaks
def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


@breaks
def unknown_kind(pdf: Pdf) -> None:
    tags(pdf, "P")[-1].S = Name.Akapit


@breaks
def heading_skipped(pdf: Pdf) -> None:
    tags(pdf, "H3")[0].S = Name.H5


@breaks
def link_without_words(pdf: Pdf) -> None:
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            del link.Contents


@breaks
def link_without_owner(pdf: Pdf) -> None:
    page = next(page for page in pdf.pages if "/Annots" in page)
    del page.Annots[0].StructParent


@breaks
def no_order_of_links(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.Tabs = Name.R


@breaks
def font_not_inside(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary):
            for key in ("/FontFile2", "/FontFile3"):
                if key in one:
                    del one[key]


@breaks
def no_title(pdf: Pdf) -> None:
    xmp = re.sub(rb"<dc:title>.*?</dc:title>", b"", pdf.Root.Metadata.read_bytes(), flags=re.DOTALL)
    pdf.Root.Metadata = pdf.make_stream(xmp, {"/Type": Name.Metadata, "/Subtype": Name.XML})


@breaks
def pages_added_without_their_tags(pdf: Pdf) -> None:
    pdf.pages.extend(Pdf.open(BytesIO(compiled(FOREIGN, "ua-1"))).pages)


def test_a_merged_file_is_sound_however_it_is_written() -> None:
    assert judge(merged(), PROFILES) == {"PDF_UA_1": (), "PDF_A_3A": ()}
    assert judge(changed(merged(), lambda pdf: None), PROFILES) == {"PDF_UA_1": (), "PDF_A_3A": ()}


@pytest.mark.filterwarnings("ignore:Copying pages")
@pytest.mark.parametrize("change", BREAKS, ids=[change.__name__ for change in BREAKS])
def test_what_is_broken_is_found(change: Change) -> None:
    verdict = judge(changed(merged(), change), PROFILES)
    assert verdict["PDF_UA_1"] or verdict["PDF_A_3A"]


def test_owners_are_told_by_page() -> None:
    verdict = judge(changed(merged(), number_used_twice_on_a_page), PROFILES)
    assert 3 in {finding.page for finding in verdict["PDF_UA_1"] if finding.rule == OWNERSHIP}


def test_a_stream_that_ends_in_a_carriage_return_is_no_fault() -> None:
    def padded(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.contents_coalesce()
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n\r")

    out = BytesIO()
    with pikepdf.open(BytesIO(merged())) as pdf:
        padded(pdf)
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert b"\n\r\nendstream" in out.getvalue()
    assert judge(out.getvalue(), PROFILES) == {"PDF_UA_1": (), "PDF_A_3A": ()}


def test_garbage_meets_nothing() -> None:
    verdict = judge(b"%PDF-1.7\n" + b"x" * 100, PROFILES)
    assert {finding.rule for findings in verdict.values() for finding in findings} >= {UNREADABLE}
