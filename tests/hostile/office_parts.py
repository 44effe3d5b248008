"""Office documents written part by part, so that any of them can be wrong."""

from __future__ import annotations

import io
import zipfile

SEEN = "Tekst dokumentu"
"""What each of them says."""

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"

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
        f'<Relationship Id="r{number}" Type="{kind if ":" in kind else f"{OFFICE}/{kind}"}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if outside else ''}/>"
        for number, (kind, target, outside) in enumerate(those, start=1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def types(*overrides: tuple[str, str]) -> str:
    rows = "".join(
        f'<Override PartName="{name}" ContentType="application/{kind}"/>' for name, kind in overrides
    )
    return (
        f'<?xml version="1.0"?><Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{rows}</Types>'
    )


WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SLIDES = "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def paragraph(text: str = SEEN) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body: str, before: str = "") -> str:
    names = f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:a="{A}"'
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


def pptx(slides: int, *those: Relation) -> bytes:
    names = f'xmlns:p="{P}" xmlns:r="{OFFICE}" xmlns:a="{A}"'
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
