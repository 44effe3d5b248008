"""Word documents become lines and tables; hostile ones become an error of ours."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
import word
from docx import Document

import minutes_kit as mk
from minutes_kit.drafting import draft_file
from minutes_kit.drafting.docx import docx_document
from minutes_kit.drafting.pieces import Line, Table
from minutes_kit.errors import SourceError
from minutes_kit.source import read_text

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPC = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{OPC}/content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{OPC}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(body: str, head: str = "", **parts: str | bytes) -> bytes:
    """A DOCX of bare XML; `head` stands before the root element."""
    document = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**PARTS, "word/document.xml": document, **parts}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def related(kind: str, target: str) -> str:
    """A list of one relation."""
    return PARTS["_rels/.rels"].replace('/officeDocument"', f'/{kind}"').replace("word/document.xml", target)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def lines(data: bytes) -> list[str]:
    return [piece.shown for piece in docx_document(data, "x.docx").pieces if isinstance(piece, Line)]


# --- what a document says ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    path = tmp_path_factory.mktemp("word") / "protokol.docx"
    path.write_bytes(word.protocol())
    draft = draft_file(path, "pl")
    return draft.text, read_text(draft.text, "draft").data


def test_labels_lists_and_tables_fill_their_fields(drafted):
    _, data = drafted
    assert data["title"] == "Protokół nr 5/2025 z posiedzenia zespołu projektu"
    assert (data["kind"], data["number"], data["place"]) == ("protocol", "5/2025", "Zamość, Rynek Wielki 1")
    assert (data["dates"], data["start"], data["end"]) == (["2025-06-03"], "10:00", "12:30")
    assert data["roles"] == {"chair": "Anna Przykładowa", "recorder": "Jan Wzorcowy"}
    assert data["participants"][2] == {"name": "Ewa Próbna", "organisation": "Fundacja Okno"}
    assert data["agenda"] == [
        "Otwarcie",
        {"title": "Stan zakupów", "items": ["meble", "komputery"]},
        "Sprawy różne",
    ]
    assert data["ustalenia"][0] == {
        "text": "Zebrać oferty na komputery",
        "owner": "Jan Wzorcowy",
        "due": "2025-06-30",
    }
    assert [entry["title"] for entry in data["attachments"]] == ["Lista obecności", "Zdjęcia sali"]


def test_findings_keep_looks_lists_and_tables(drafted):
    _, data = drafted
    assert [finding["agenda"] for finding in data["findings"]] == [1, 2, 3]
    assert data["findings"][1]["text"] == (
        "Kupiono **12 krzeseł** i *dwa* stoły (5*3 m, symbol A_1_B).\n\n"
        "- krzesła stoją w sali,\n- stoły:\n  - jeden przy oknie.\n\n"
        "| Rzecz | Cena |\n|---|---|\n| krzesło | 120 zł |\n| stół \\| duży | 800 zł |\n"
    )


def test_only_what_is_accepted_and_visible_counts(drafted):
    text, data = drafted
    assert "będzie we wrześniu." in data["findings"][2]["text"]
    for gone in ("w lipcu", "UKRYTE", "POLE", "UWAGA NA MARGINESIE"):
        assert gone not in text
    assert text.count("Napis w ramce.") == 1


def test_page_heads_tell_of_the_project_and_stay_out_of_the_text(drafted):
    text, data = drafted
    assert "#   – title: Świetlica dla każdego\n#   – number: FERS.05.01-IP.07-0012/24\n" in text
    assert "#   – programme: fers-2021-2027\n" in text
    assert "Fundusze" not in str(data)


def test_word_computes_the_numbers_of_lists():
    document = Document()
    outer = word.numbered(document, ("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))
    for text, level in (("a", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 0), ("f", 1)):
        word.item(document, text, outer, level)
    document.add_paragraph("2) ręcznie")
    assert lines(word.saved(document)) == [
        "I. a",
        "I.1. b",
        "I.2. c",
        "a) d",
        "II. e",
        "II.1. f",
        "2) ręcznie",
    ]


def test_headings_are_known_by_the_style_whatever_its_name_is():
    document = Document()
    own = document.styles.add_style("Śródtytuł urzędu", 1)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Tytuł", style="Title")
    document.add_paragraph("Część", style="Śródtytuł urzędu")
    document.add_paragraph("tekst")
    found = docx_document(word.saved(document), "x.docx").pieces
    assert [piece.level for piece in found] == [1, 2, 0]


def test_notes_follow_their_paragraph_and_forced_breaks_part_lines():
    body = (
        "<w:p><w:r><w:t>pierwszy</w:t><w:br/><w:t>drugi</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('w polu')}</w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc>{paragraph('w ramce')}</w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>z przypisem</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"
    )
    relation = (
        PARTS["_rels/.rels"]
        .replace('officeDocument"', 'footnotes"')
        .replace("word/document.xml", "footnotes.xml")
    )
    notes = f"<w:footnotes {W}><w:footnote w:id='2'>{paragraph('przypis')}</w:footnote></w:footnotes>"
    data = package(body, **{"word/_rels/document.xml.rels": relation, "word/footnotes.xml": notes})
    assert lines(data) == ["pierwszy", "drugi", "w polu", "w ramce", "z przypisem*", "* przypis"]


def test_cells_that_span_keep_the_columns():
    row = "<w:tr>{}</w:tr>"
    cell = "<w:tc>{}" + paragraph("{}") + "</w:tc>"
    wide = cell.format("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>", "obie")
    body = f"<w:tbl>{row.format(cell.format('', 'a') + cell.format('', 'b'))}{row.format(wide)}</w:tbl>"
    [table] = docx_document(package(body), "x.docx").pieces
    assert isinstance(table, Table)
    assert [[one.text for one in cells] for cells in table.rows] == [["a", "b"], ["obie", ""]]


# --- hostile documents -----------------------------------------------------------------------------------

ENTITY = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def test_a_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(SourceError) as refused:
        docx_document(package(paragraph("a" * 60_000_000)), "bomba.docx")
    assert (refused.value.fault.rule, refused.value.fault.file) == ("MK-J03", "bomba.docx")


def test_pictures_are_not_unpacked():
    assert lines(package(paragraph("tekst"), **{"word/media/image1.png": b"\0" * 60_000_000})) == ["tekst"]


def test_millions_of_empty_paragraphs_are_refused_in_time():
    start = time.monotonic()
    with pytest.raises(SourceError) as refused:
        docx_document(package("<w:p/>" * 2_000_000), "x.docx")
    assert refused.value.fault.rule == "MK-J03"
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 nic wiecej",
        package(paragraph("&b;"), ENTITY),
        package(paragraph("&a;"), OUTSIDE),
        package("<w:p>"),
        package("<w:p>" * 300 + "</w:p>" * 300),
        package(paragraph("a"), **{"_rels/.rels": "<Relationships/>"}),
        package(paragraph("a"), **{"_rels/.rels": related("officeDocument", "../../etc/passwd")}),
        package("", **{"word/document.xml": f"<w:document {W}/>"}),
    ],
    ids=["empty", "cut", "entities", "outside", "open", "deep", "no main part", "away", "no body"],
)  # fmt: skip
def test_a_broken_document_is_told_as_such(data):
    with pytest.raises(SourceError) as refused:
        docx_document(data, "x.docx")
    assert refused.value.fault.rule == "MK-J02"


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='-3'/><w:numId w:val='x'/></w:numPr></w:pPr>{}</w:p>",
        "<w:p><w:pPr><w:pStyle w:val='brak'/><w:outlineLvl w:val='99'/></w:pPr>{}</w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr><w:p>{}</w:p></w:tc><w:tc/>"
        "</w:tr></w:tbl>",
        "<w:p><w:hyperlink>{}</w:hyperlink><!-- b --></w:p>",
    ],
)
def test_strange_values_do_no_harm(body):
    found = docx_document(package(body.format("<w:r><w:t>a</w:t></w:r>")), "x.docx").pieces
    assert "a" in "".join(piece.text for piece in found)


def test_frames_in_frames_are_read_once():
    body = paragraph("w środku")
    for _ in range(40):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert lines(package(body)) == ["w środku"]


def test_a_style_that_is_based_on_itself_ends():
    styles = f"<w:styles {W}><w:style w:styleId='a'><w:basedOn w:val='a'/></w:style></w:styles>"
    relation = (
        PARTS["_rels/.rels"].replace('officeDocument"', 'styles"').replace("word/document.xml", "styles.xml")
    )
    data = package(paragraph("a"), **{"word/_rels/document.xml.rels": relation, "word/styles.xml": styles})
    assert lines(data) == ["a"]


def test_a_report_of_this_program_comes_back(tmp_path):
    example = Path(__file__).parents[2] / "examples" / "gwd-sochaczew-2011" / "gwd-01.minutes.yaml"
    mk.build(example, tmp_path, formats=("docx",))
    drafted = read_text(mk.draft(tmp_path / "gwd-01.docx"), "draft").data
    origin = mk.load(example)
    assert [finding["agenda"] for finding in drafted["findings"] if "agenda" in finding] == [1, 2, 3, 4, 5, 6]
    assert [one["owner"] for one in drafted["ustalenia"]] == [one.owner[0] for one in origin.ustalenia]
    assert [one["due"] for one in drafted["ustalenia"]] == [one.due for one in origin.ustalenia]
    assert drafted["attendance"]["total"] == 19
    assert [one.get("count") for one in drafted["participants"]] == [one.count for one in origin.participants]
