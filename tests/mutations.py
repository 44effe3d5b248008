"""Good documents spoilt in one way each: a gate that lets one of them through is no gate."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pikepdf
from gate import kids, structure
from pikepdf import Array, Dictionary, Name, String

Parts = dict[str, bytes]
PDF: dict[str, Callable[[pikepdf.Pdf], None]] = {}
DOCX: dict[str, Callable[[Parts], None]] = {}
DOCX_CONTENT: dict[str, Callable[[Parts], None]] = {}


def _listed(into):
    def add(change):
        into[change.__name__] = change
        return change

    return add


def spoilt_pdf(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(result)
    return result.getvalue()


def spoilt_docx(data: bytes, change: Callable[[Parts], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return result.getvalue()


def nothing(_: object) -> None:
    """Saved again as it was: what the tools themselves must not spoil."""


# --- PDF -------------------------------------------------------------------------------------------


def _elements(pdf: pikepdf.Pdf, *roles: str) -> list[pikepdf.Object]:
    found = [element for element in structure(pdf) if str(element.S) in roles]
    assert found, f"the sample has no {roles}"
    return found


def _annotations(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    assert found, "the sample has no links"
    return found


def _attributes(element: pikepdf.Object) -> list[pikepdf.Object]:
    entries = element.get("/A", Array())
    return list(entries) if isinstance(entries, Array) else [entries]


def _rewrite(pdf: pikepdf.Pdf, pattern: bytes, new: bytes = b"") -> None:
    old = pdf.Root.Metadata.read_bytes()
    assert re.search(pattern, old, re.DOTALL)
    pdf.Root.Metadata = pdf.make_stream(
        re.sub(pattern, new, old, flags=re.DOTALL), Type=Name.Metadata, Subtype=Name.XML
    )


@_listed(PDF)
def no_structure(pdf):
    del pdf.Root.StructTreeRoot


@_listed(PDF)
def nothing_said_of_marks(pdf):
    del pdf.Root.MarkInfo


@_listed(PDF)
def tags_that_are_suspect(pdf):
    pdf.Root.MarkInfo.Suspects = True


@_listed(PDF)
def not_marked(pdf):
    pdf.Root.MarkInfo.Marked = False


@_listed(PDF)
def no_language(pdf):
    del pdf.Root.Lang


@_listed(PDF)
def language_that_is_none(pdf):
    pdf.Root.Lang = String("po polsku")


@_listed(PDF)
def file_name_in_the_title_bar(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@_listed(PDF)
def no_metadata(pdf):
    del pdf.Root.Metadata


@_listed(PDF)
def no_title(pdf):
    _rewrite(pdf, rb"<dc:title>.*?</dc:title>")


@_listed(PDF)
def no_claim_of_accessibility(pdf):
    _rewrite(pdf, rb"<pdfuaid:part>1</pdfuaid:part>")


@_listed(PDF)
def no_claim_of_permanence(pdf):
    _rewrite(pdf, rb"<pdfaid:part>[0-9]</pdfaid:part>")


@_listed(PDF)
def claim_of_another_level(pdf):
    _rewrite(pdf, rb"(<pdfaid:conformance>)A", rb"\1B")


@_listed(PDF)
def no_way_from_pages_to_tags(pdf):
    del pdf.Root.StructTreeRoot.ParentTree


@_listed(PDF)
def pages_without_tags(pdf):
    for page in pdf.pages:
        del page["/StructParents"]


@_listed(PDF)
def heading_level_skipped(pdf):
    for heading in _elements(pdf, "/H2"):
        heading.S = Name.H4


@_listed(PDF)
def role_of_ones_own(pdf):
    _elements(pdf, "/P")[0].S = Name.Akapit


@_listed(PDF)
def item_outside_a_list(pdf):
    for one in _elements(pdf, "/L"):
        one.S = Name.Div


@_listed(PDF)
def row_outside_a_table(pdf):
    for one in _elements(pdf, "/Table"):
        one.S = Name.Div


@_listed(PDF)
def cells_outside_a_row(pdf):
    for one in _elements(pdf, "/TR"):
        one.S = Name.Div


@_listed(PDF)
def header_cells_of_no_direction(pdf):
    for one in _elements(pdf, "/TH", "/TD"):
        for entries in _attributes(one):
            for key in {"/Scope", "/Headers"} & set(entries.keys()):
                del entries[key]


@_listed(PDF)
def cell_missing(pdf):
    del _elements(pdf, "/TR")[0].K[0]


@_listed(PDF)
def picture_without_words(pdf):
    del _elements(pdf, "/Figure")[0].Alt


@_listed(PDF)
def paragraph_that_nobody_owns(pdf):
    paragraph = next(one for one in _elements(pdf, "/P") if isinstance(one.P.K, Array))
    paragraph.P.K = Array([kid for kid in kids(paragraph.P) if kid.objgen != paragraph.objgen])


@_listed(PDF)
def drawing_without_a_tag(pdf):
    pdf.pages[0].contents_add(b"q 1 0 0 RG 9 9 99 99 re S Q")


@_listed(PDF)
def text_without_a_tag(pdf):
    page = pdf.pages[0]
    old = page.Contents.read_bytes()
    new = re.sub(rb"/\w+ ?<<[^>]*/MCID[^>]*>> ?BDC", b"/P BMC", old, count=1)
    assert new != old
    page.Contents = pdf.make_stream(new)


@_listed(PDF)
def link_without_words(pdf):
    del _annotations(pdf)[0].Contents


@_listed(PDF)
def link_without_a_tag(pdf):
    del _annotations(pdf)[0].StructParent


@_listed(PDF)
def links_in_no_order(pdf):
    for page in pdf.pages:
        if "/Tabs" in page:
            del page.Tabs


@_listed(PDF)
def link_that_is_not_printed(pdf):
    _annotations(pdf)[0].F = 0


@_listed(PDF)
def font_left_at_home(pdf):
    for part in pdf.objects:
        if isinstance(part, Dictionary) and part.get("/Type") == Name.FontDescriptor:
            for key in {"/FontFile", "/FontFile2", "/FontFile3"} & set(part.keys()):
                del part[key]


@_listed(PDF)
def letters_without_meaning(pdf):
    for part in pdf.objects:
        if isinstance(part, Dictionary) and part.get("/Type") == Name.Font and "/ToUnicode" in part:
            del part.ToUnicode


def colours_of_no_profile(pdf):
    """Only files with colours of a device need one: a report does not, attachments do."""
    del pdf.Root.OutputIntents


@_listed(PDF)
def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@_listed(PDF)
def file_put_in_by_a_tool(pdf):
    pdf.attachments["notatka.txt"] = b"abc"


@_listed(PDF)
def file_of_no_relation(pdf):
    for part in pdf.objects:
        if isinstance(part, Dictionary) and part.get("/Type") == Name.Filespec:
            del part.AFRelationship


def locked(data: bytes) -> bytes:
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(result, encryption=pikepdf.Encryption(owner="x", user="", R=6))
    return result.getvalue()


def cut_in_half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def table_of_objects_elsewhere(data: bytes) -> bytes:
    head, mark, tail = data.rpartition(b"startxref\n")
    return head + mark + b"1" + tail


BYTES = (locked, cut_in_half, table_of_objects_elsewhere)
"""What is done to the file itself, not to an object in it."""

# --- DOCX ------------------------------------------------------------------------------------------

DOCUMENT = "word/document.xml"


def _replace(parts: Parts, name: str, pattern: bytes, new: bytes, count: int = 1) -> None:
    parts[name], made = re.subn(pattern, new, parts[name], count=count, flags=re.DOTALL)
    assert made, f"the sample has no {pattern!r} in {name}"


def _with_pictures(parts: Parts) -> str:
    return next(name for name in parts if name.endswith(".xml") and b"<wp:docPr" in parts[name])


@_listed(DOCX)
def cut_short(parts):
    parts[DOCUMENT] = parts[DOCUMENT][: len(parts[DOCUMENT]) // 2]


@_listed(DOCX)
def prefix_of_no_namespace(parts):
    _replace(parts, DOCUMENT, rb"xmlns:w=", b"xmlns:zz=")


@_listed(DOCX)
def style_that_nobody_defined(parts):
    _replace(parts, DOCUMENT, rb'<w:pStyle w:val="Heading2"/>', b'<w:pStyle w:val="Nieznany"/>')


@_listed(DOCX)
def list_of_no_numbering(parts):
    _replace(parts, DOCUMENT, rb'<w:numId w:val="\d+"/>', b'<w:numId w:val="777"/>', count=0)


@_listed(DOCX)
def unknown_element(parts):
    _replace(parts, DOCUMENT, rb"<w:p>", b"<w:p><w:akapit/>")


@_listed(DOCX)
def properties_in_the_wrong_order(parts):
    _replace(parts, DOCUMENT, rb"(<w:pStyle [^>]*/>)", rb'<w:jc w:val="left"/>\1')


@_listed(DOCX)
def value_that_is_none(parts):
    _replace(parts, DOCUMENT, rb"(<w:pStyle [^>]*/>)", rb'\1<w:jc w:val="srodek"/>')


@_listed(DOCX)
def paragraph_in_a_paragraph(parts):
    _replace(parts, DOCUMENT, rb"</w:pPr><w:r>", b"</w:pPr><w:p/><w:r>")


@_listed(DOCX)
def cell_without_a_paragraph(parts):
    _replace(parts, DOCUMENT, rb"(</w:tcPr>)<w:p>.*?</w:p>(</w:tc>)", rb"\1\2")


@_listed(DOCX)
def picture_missing(parts):
    del parts[next(name for name in parts if name.startswith("word/media/"))]


@_listed(DOCX)
def relation_that_leads_nowhere(parts):
    _replace(parts, _with_pictures(parts), rb'r:embed="[^"]*"', b'r:embed="mk999"')


@_listed(DOCX)
def no_styles(parts):
    del parts["word/styles.xml"]


@_listed(DOCX)
def picture_of_no_type(parts):
    _replace(parts, "[Content_Types].xml", rb'Extension="png"', b'Extension="gnp"')


@_listed(DOCX)
def no_document(parts):
    _replace(parts, "_rels/.rels", rb'Target="/?word/document.xml"', b'Target="word/missing.xml"')


@_listed(DOCX)
def pictures_of_one_number(parts):
    _replace(parts, _with_pictures(parts), rb'(<wp:docPr )id="\d+"', rb'\1id="7"', count=0)


@_listed(DOCX_CONTENT)
def picture_that_says_nothing(parts):
    _replace(parts, _with_pictures(parts), rb' descr="[^"]+"', b"")


@_listed(DOCX_CONTENT)
def another_language(parts):
    _replace(parts, "word/styles.xml", rb'w:lang w:val="pl-PL"', b'w:lang w:val="en-US"')


@_listed(DOCX_CONTENT)
def document_without_a_title(parts):
    _replace(parts, "docProps/core.xml", rb"<dc:title>.*?</dc:title>", b"")


@_listed(DOCX_CONTENT)
def table_without_a_header(parts):
    _replace(parts, DOCUMENT, rb"<w:tblHeader/>", b"")


@_listed(DOCX_CONTENT)
def words_of_the_template(parts):
    _replace(parts, DOCUMENT, rb"(<w:t[ >][^<]*)", rb"\1 {{ title }}")


@_listed(DOCX_CONTENT)
def headings_by_looks_alone(parts):
    _replace(parts, DOCUMENT, rb'<w:pStyle w:val="Heading\d"/>', b"", count=0)


@_listed(DOCX_CONTENT)
def skipped_level(parts):
    _replace(parts, DOCUMENT, rb'w:val="Heading1"', b'w:val="Heading2"')


@_listed(DOCX_CONTENT)
def no_title_on_the_page(parts):
    _replace(parts, DOCUMENT, rb'<w:pStyle w:val="Title"/>', b"")
