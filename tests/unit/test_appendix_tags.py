from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from appendix_files import DECK, FOREIGN, MOMENT, changed, compiled, elements, insert, kinds, report
from pikepdf import Array, Dictionary, Name, Pdf, String
from pypdf import PdfReader

from minutes_kit.appendix.joining.merge import Merged, insert_pages
from minutes_kit.appendix.preparing.structure import read_structure
from minutes_kit.appendix.reading.raster import page_texts, rasterise
from minutes_kit.catalogue.describe import Nowhere, describe

TAGGED = compiled(FOREIGN, "ua-1")
UNTAGGED = compiled(FOREIGN, tags=False)
CLAIMS = ("pdfuaid:part", "pdfaid:part")


def merge(*files: bytes, **options) -> Merged:
    named = enumerate(files, start=1)
    inserts = [
        insert("attachment-1", file, name=f"{i}.pdf", label=f"Plik {i}", **options) for i, file in named
    ]
    return insert_pages(report(), inserts, timestamp=MOMENT)


def claims(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode()
    return [claim for claim in CLAIMS if f"<{claim}>" in xmp]


def parts(data: bytes) -> list[list[str]]:
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [one for one in elements(pdf.Root.StructTreeRoot) if Name.Part == one.S]
        return [[str(one.S)[1:] for one in elements(part)] for part in found]


def assert_conforms(merged: Merged) -> None:
    assert merged.faults == ()
    assert claims(merged.data) == list(CLAIMS)


def assert_looks(merged: Merged, file: bytes, start: int) -> None:
    """Words and pictures of the pages are those of the file."""
    texts = page_texts(file)
    assert page_texts(merged.data)[start : start + len(texts)] == texts
    before, after = rasterise(file, dpi=40), rasterise(merged.data, dpi=40)[start : start + len(texts)]
    assert [one.data for one in before] == [one.data for one in after]


@pytest.mark.parametrize("file", [DECK.read_bytes(), TAGGED, UNTAGGED], ids=["office", "tagged", "untagged"])
def test_conformity_and_looks_are_kept(file: bytes) -> None:
    merged = merge(file)
    assert_conforms(merged)
    assert_looks(merged, file, 2)


def test_several_files_conform_together_and_stand_in_the_order_of_the_pages() -> None:
    merged = merge(TAGGED, UNTAGGED, TAGGED)
    assert_conforms(merged)
    tagged = ["H3", "P", "Link", "Link", "H3", "H4", "Table"]
    first, second, third = parts(merged.data)
    assert [kind for kind in first if kind in tagged] == tagged
    assert second == ["Figure", "P", "Link", "P", "Link", "Figure"]
    assert third == first
    own = kinds(report())
    assert [kind for kind in kinds(merged.data) if kind == "H1"] == [kind for kind in own if kind == "H1"]
    assert kinds(merged.data)[-1] == "H1"


def test_a_part_has_a_title_and_a_language() -> None:
    with pikepdf.open(BytesIO(merge(TAGGED).data)) as pdf:
        (part,) = [one for one in elements(pdf.Root.StructTreeRoot) if Name.Part == one.S]
        assert (str(part.T), str(part.Lang)) == ("Plik 1", "en")
        assert pdf.Root.StructTreeRoot.K[0] == part.P


def test_a_page_without_tags_is_described_by_its_words() -> None:
    blank = compiled("#set page(width: 50mm, height: 50mm)\n#rect()", tags=False)
    with pikepdf.open(BytesIO(merge(UNTAGGED, blank).data)) as pdf:
        alts = [str(one.Alt) for one in elements(pdf.Root.StructTreeRoot) if Name.Figure == one.S]
    assert alts[0].startswith("Plik 1, strona 1 z 2. Treść: Slajd pierwszy")
    assert alts[2] == "Plik 2, strona 1 z 1"


def test_links_say_where_they_lead() -> None:
    with pikepdf.open(BytesIO(merge(UNTAGGED).data)) as pdf:
        words = [str(link.Contents) for link in pdf.pages[2].Annots]
    assert words == ["https://example.org/a", "Plik 1, strona 2 z 2"]


def test_figures_of_an_office_without_words_get_some() -> None:
    def silent(pdf: Pdf) -> None:
        for one in elements(pdf.Root.StructTreeRoot):
            if "/Alt" in one:
                del one.Alt

    merged = merge(changed(DECK.read_bytes(), silent))
    assert_conforms(merged)
    with pikepdf.open(BytesIO(merged.data)) as pdf:
        alts = [str(one.Alt) for one in elements(pdf.Root.StructTreeRoot) if Name.Figure == one.S]
    assert "Plik 1, strona 2 z 12" in alts


def named(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    root.RoleMap = Dictionary(Akapit=Name.Tekst, Tekst=Name.P, Strong=Name.H1)
    root.ClassMap = Dictionary(Szeroki=Dictionary(O=Name.Layout, Placement=Name.Block))
    one = next(one for one in elements(root) if one.S == Name.P)
    one.S, one.C, one.ID = Name.Akapit, Name.Szeroki, String("a")
    cells = [one for one in elements(root) if one.S in (Name.TH, Name.TD)]
    cells[0].ID = String("h")
    cells[-1].A = Dictionary(O=Name.Table, Headers=Array([String("h")]))
    names = Array([String("a"), one, String("h"), cells[0]])
    root.IDTree = pdf.make_indirect(Dictionary(Names=names))


def test_own_names_of_tags_classes_and_identifiers_do_not_meet_those_of_others() -> None:
    file = changed(TAGGED, named)
    merged = merge(file, file)
    assert_conforms(merged)
    with pikepdf.open(BytesIO(merged.data)) as pdf:
        names = [bytes(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]]
        found = list(elements(pdf.Root.StructTreeRoot))
        headers = [one.A[-1].Headers[0] for one in found if one.S == Name.TD and "/Headers" in one.A[-1]]
        placed = [one for one in found if "/ID" in one and bytes(one.ID) == b"part-0-a"]
    assert names == sorted(names)
    assert {b"part-0-a", b"part-0-h", b"part-1-a", b"part-1-h"} < set(names)
    assert [bytes(header) for header in headers] == [b"part-0-h", b"part-1-h"]
    assert [(str(one.S), str(one.A[0].Placement)) for one in placed] == [("/P", "/Block")]


def test_a_merged_report_takes_in_more() -> None:
    file = insert("attachment-2", changed(TAGGED, named))
    once = insert_pages(merge(UNTAGGED, file.pdf).data, [file], timestamp=MOMENT)
    assert_conforms(once)
    with pikepdf.open(BytesIO(once.data)) as pdf:
        names = [bytes(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]]
    assert len(names) == len(set(names))
    assert {b"part-2-a", b"part-2-h"} < set(names)


def test_the_lists_of_owners_and_names_may_be_trees() -> None:
    def branched(pdf: Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        nums = root.ParentTree.Nums
        leaves = [pdf.make_indirect(Dictionary(Nums=Array(part))) for part in (nums[:4], nums[4:])]
        root.ParentTree = Dictionary(Kids=Array([pdf.make_indirect(Dictionary(Kids=Array(leaves)))]))

    merged = insert_pages(changed(report(), branched), [insert("attachment-1", TAGGED)], timestamp=MOMENT)
    assert_conforms(merged)


def test_hostile_tags_are_not_followed() -> None:
    def looped(pdf: Pdf) -> None:
        one = pdf.Root.StructTreeRoot.K[0]
        one.K = Array([one])

    def huge(pdf: Pdf) -> None:
        for one in elements(pdf.Root.StructTreeRoot):
            if one.S == Name.P:
                one.K = 99_999

    file = changed(TAGGED, looped)
    merged = merge(file)
    assert_conforms(merged)
    assert parts(merged.data)[0][0] == "Figure"
    with pytest.raises(ValueError, match=r"."):
        read_structure(PdfReader(BytesIO(file)))
    lost = merge(changed(TAGGED, huge))
    assert (len(lost.data) < 100_000, claims(lost.data)) == (True, [])


def test_a_file_that_breaks_conformity_is_named_with_its_page_and_a_remedy() -> None:
    def bare(pdf: Pdf) -> None:
        for one in pdf.objects:
            if isinstance(one, Dictionary):
                for key in ("/FontFile2", "/FontFile3"):
                    if key in one:
                        del one[key]

    merged = merge(TAGGED, changed(UNTAGGED, bare), pointer=("attachments", 0, "files", 0))
    assert claims(merged.data) == []
    (fault,) = merged.faults
    assert (fault.rule, fault.pointer) == ("MK-Z18", ("attachments", 0, "files", 0))
    polish, english = (str(describe(fault, one, file="", places=Nowhere())) for one in ("pl", "en"))
    for expected in ("„2.pdf” (strona 1)", "PDF/UA-1 i PDF/A-3a", "czcionek", "Zapisz plik jeszcze raz"):
        assert expected in polish
    for expected in ("“2.pdf” (page 1)", "PDF/UA-1 and PDF/A-3a", "fonts", "Save the file once more"):
        assert expected in english


def test_only_the_claim_that_does_not_hold_is_withdrawn() -> None:
    press = compiled("#set page(width: 50mm, height: 50mm)\n#rect(fill: cmyk(90%, 0%, 0%, 0%))", tags=False)
    merged = merge(UNTAGGED, press)
    assert claims(merged.data) == ["pdfuaid:part"]
    assert [fault.params["name"] for fault in merged.faults] == ["2.pdf"]


def test_what_the_report_itself_breaks_is_not_put_on_a_file() -> None:
    def untitled(pdf: Pdf) -> None:
        del pdf.Root.ViewerPreferences

    merged = insert_pages(changed(report(), untitled), [insert("attachment-1", TAGGED)], timestamp=MOMENT)
    assert {fault.rule for fault in merged.faults} == {"MK-Z19"}


def test_drawn_annotations_are_part_of_the_figure() -> None:
    def stamped(pdf: Pdf) -> None:
        look = pdf.make_stream(b"1 0 0 rg 0 0 50 20 re f", Subtype=Name.Form, BBox=Array([0, 0, 50, 20]))
        stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([20, 20, 70, 40]))
        stamp.Contents, stamp.AP = String("Zatwierdzono"), Dictionary(N=look)
        pdf.pages[1].Annots = Array([pdf.make_indirect(stamp)])

    file = changed(TAGGED, stamped)
    merged = merge(file)
    assert_conforms(merged)
    assert_looks(merged, file, 2)
    with pikepdf.open(BytesIO(merged.data)) as pdf:
        alts = [str(one.Alt) for one in elements(pdf.Root.StructTreeRoot) if Name.Figure == one.S]
    assert alts[1].endswith("Zatwierdzono")
