from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from appendix_files import DECK, FOREIGN, changed, compiled, elements
from pikepdf import Array, Dictionary, Name, Pdf

from minutes_kit.appendix.preparing.prepare import GRAFT, prepare
from minutes_kit.appendix.reading.raster import page_texts, rasterise
from minutes_kit.errors import AppendixError

TAGGED = compiled(FOREIGN, "ua-1")
KEPT = {"/Type", "/Pages", "/StructTreeRoot", "/MarkInfo", "/Lang", "/Outlines", "/OCProperties", GRAFT}


def prepared(data: bytes, **options: str) -> bytes:
    return prepare(data, **{"name": "a.pdf", "title": "Załącznik nr 1", "language": "pl", **options})


@pytest.mark.parametrize("file", [DECK.read_bytes(), TAGGED, compiled(FOREIGN, tags=False)], ids=len)
def test_looks_and_words_are_kept(file: bytes) -> None:
    clean = prepared(file)
    assert page_texts(clean) == page_texts(file)
    assert [one.data for one in rasterise(clean, dpi=40)] == [one.data for one in rasterise(file, dpi=40)]


def test_same_arguments_give_the_same_bytes() -> None:
    assert prepared(TAGGED) == prepared(TAGGED)
    assert prepared(TAGGED, title="Inny") != prepared(TAGGED)


def test_all_tags_stand_in_one_part_with_headings_from_the_first_level() -> None:
    deeper = compiled(FOREIGN.replace("= Slajd", "=== Slajd").replace("== Pod", "===== Pod"))
    for file in (TAGGED, deeper):
        with pikepdf.open(BytesIO(prepared(file))) as pdf:
            (part,) = pdf.Root.StructTreeRoot.K
            assert (part.S, str(part.T), str(part.Lang)) == (Name.Part, "Załącznik nr 1", "en")
            headings = [str(one.S) for one in elements(part) if str(one.S).startswith("/H")]
        assert headings == ["/H1", "/H1", "/H2"]


def test_keys_begin_at_nought_and_are_listed_with_their_holders() -> None:
    with pikepdf.open(BytesIO(prepared(TAGGED))) as pdf:
        graft = pdf.Root[GRAFT]
        keys = [int(one.get("/StructParents", one.get("/StructParent", -1))) for one in graft.Holders]
        assert keys == list(range(len(keys))) == list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]
        assert len(graft.Owners) == len(keys)
        owners = list(pdf.Root.StructTreeRoot.ParentTree.Nums)[1::2]
        assert [one.objgen for one in owners] == [one.objgen for one in graft.Owners]


def test_nothing_else_of_the_file_is_kept() -> None:
    def loaded(pdf: Pdf) -> None:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
        pdf.Root.AcroForm = Dictionary(Fields=Array())
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array()))
        pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.Launch, F="calc.exe"))

    with pikepdf.open(BytesIO(prepared(changed(TAGGED, loaded)))) as pdf:
        assert set(pdf.Root.keys()) <= KEPT
        assert "/AA" not in pdf.pages[0]


def test_the_outline_is_closed_and_whole() -> None:
    with pikepdf.open(BytesIO(prepared(TAGGED))) as pdf, pdf.open_outline() as outline:
        titles = [(one.title, one.is_closed, [kid.title for kid in one.children]) for one in outline.root]
        assert int(pdf.Root.Outlines.Count) == 2
    assert titles == [("Slajd pierwszy", False, []), ("Slajd drugi", True, ["Podpunkt"])]


@pytest.mark.parametrize("count", [300, 30_000])
def test_objects_that_lead_from_one_to_the_next_have_an_end(count: int) -> None:
    def chained(pdf: Pdf) -> None:
        last = pdf.make_indirect(Dictionary())
        links = [last]
        for _ in range(count):
            links.append(pdf.make_indirect(Dictionary(Next=links[-1])))
        pdf.pages[0].Resources.Chain = Array(reversed(links))

    file = changed(TAGGED, chained)
    if count < 500:
        assert page_texts(prepared(file)) == page_texts(TAGGED)
        return
    with pytest.raises(AppendixError) as caught:
        prepared(file)
    assert (caught.value.fault.rule, caught.value.fault.params["name"]) == ("MK-Z10", "a.pdf")


def test_links_beyond_counting_are_refused_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_kit.appendix.preparing.prepare.MAX_LINKS", 1)
    with pytest.raises(AppendixError) as refusal:
        prepared(compiled(FOREIGN, "ua-1"))
    assert refusal.value.fault.rule == "MK-Z37"
    assert refusal.value.fault.params["count"] == 2
