"""Write templates/docx: report.docx, which offices open and change, and paper.docx, a page with marks alone.

Run `python scripts/write_docx_templates.py` after a change here; a test holds the files to this script.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.shared import Mm

from minutes_kit.render.docx.body import FACT_INDENT, QUOTE_INDENT
from minutes_kit.render.docx.package import Package, read_package
from minutes_kit.render.docx.properties import clean_properties
from minutes_kit.render.docx.styles import HEADING_LEVELS, Style
from minutes_kit.render.docx.xml import DECLARATION, W, twips

FOLDER = Path(__file__).parents[1] / "templates" / "docx"
WRITTEN = datetime(2024, 1, 1, tzinfo=UTC)
FONT, DARK, GREY, LINK, SHADE = "Arial", "1F2A44", "404040", "0B3D91", "ECEEF2"
MAIN = "word/document.xml"
SURPLUS = ("stylesWithEffects", "customXml", "webSettings", "numbering")
"""Kinds of parts of python-docx's own template that this one does without."""


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in (("report.docx", report()), ("paper.docx", paper())):
        (FOLDER / name).write_bytes(data)
        print(name)


def report() -> bytes:
    """The bytes of the template of minutes."""
    document = started()
    fill_page(document, above="{{ running_title }}", below="{{r page_label }}")
    fill_text(document)
    return packed(document)


def paper() -> bytes:
    """The bytes of an empty page with the strip of marks."""
    document = started()
    fill_page(document)
    document.add_paragraph()
    return packed(document)


def started() -> DocumentObject:
    document = Document()
    fill_settings(document)
    fill_styles(document)
    return document


def packed(document: DocumentObject) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return slim(read_package(buffer.getvalue(), "template")).to_bytes(WRITTEN)


def fill_page(document: DocumentObject, *, above: str = "", below: str = "") -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
    section.header_distance, section.footer_distance, section.gutter = Mm(11), Mm(9), Mm(0)
    for place, line in ((section.header, above), (section.footer, below)):
        place.is_linked_to_previous = False
        style = place.paragraphs[0].style
        place.paragraphs[0].text = "{{p strip }}"
        place.add_paragraph(line, style if line else "Normal")


def fill_text(document: DocumentObject) -> None:
    document.add_paragraph("{{ title }}", "Title")
    document.add_paragraph("{{p lead }}", Style.LEAD)
    document.add_paragraph("{%p for section in sections %}")
    document.add_paragraph("{{p section.heading }}", "Heading 1")
    document.add_paragraph("{{p section.body }}")
    document.add_paragraph("{%p endfor %}")


def fill_settings(document: DocumentObject) -> None:
    """Compatibility with Word 2013 and later, so that no "compatibility mode" shows in the title bar."""
    word = "http://schemas.microsoft.com/office/word"
    modes = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
    }
    modes |= {"doNotFlipMirrorIndents": 1, "differentiateMultirowTableHeaders": 1}
    compat = "".join(f'<w:compatSetting w:name="{n}" w:uri="{word}" w:val="{v}"/>' for n, v in modes.items())
    replace(
        document.settings.element,
        f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="{twips(12.5)}"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="pl-PL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def fill_styles(document: DocumentObject) -> None:
    fonts = "".join(f' w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>{size(11)}"
        '<w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="pl-PL"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing(0, 6, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    replace(
        document.styles.element,
        "".join((defaults, *BASE, *headings(), *paragraphs(), LINK_STYLE, TABLE_STYLE)),
    )


def headings() -> list[str]:
    sizes, before = (14, 12, 11, 11, 11, 11), (18, 14, 12, 12, 12, 12)
    return [
        style(
            f"{Style.HEADING} {level}",
            f"Heading{level}",
            f"<w:keepNext/><w:keepLines/>{spacing(before[level - 1], 6, 252)}"
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f"<w:b/>{'<w:i/>' * (level > 3)}{colour(DARK)}{size(sizes[level - 1])}",
            after="Normal",
            shown=True,
        )
        for level in range(1, HEADING_LEVELS + 1)
    ]


def paragraphs() -> list[str]:
    small, rule = (
        f"{colour(GREY)}{size(9)}",
        '<w:pBdr><w:{} w:val="single" w:sz="{}" w:space="{}" w:color="{}"/></w:pBdr>',
    )
    fact = f'<w:ind w:left="{FACT_INDENT}" w:hanging="{FACT_INDENT}"/>'
    entry = f'<w:ind w:left="{twips(6)}" w:hanging="{twips(6)}"/>'
    quote = f'{rule.format("left", 12, 10, "B8BECB")}<w:ind w:left="{QUOTE_INDENT}"/>'
    return [
        style(
            Style.TITLE,
            "Title",
            f"<w:keepNext/><w:keepLines/>{spacing(0, 10, 252)}",
            f"<w:b/>{colour(DARK)}{size(17)}",
            after="Normal",
            shown=True,
        ),
        style(Style.BULLET, "ListBullet", spacing(0, 3), shown=True),
        style(Style.NUMBER, "ListNumber", spacing(0, 3), shown=True),
        style(Style.QUOTE, "Quote", quote, shown=True),
        style(
            Style.CAPTION, "Caption", f"<w:keepLines/>{spacing(6, 6, 240)}", f"<w:b/>{size(10)}", shown=True
        ),
        style("header", "Header", f"{rule.format('bottom', 4, 4, 'A6A6A6')}{spacing(0, 8, 240)}", small),
        style("footer", "Footer", f'{spacing(2, 0, 240)}<w:jc w:val="right"/>', small),
        style(Style.LEAD, "Metryczka", spacing(0, 3), colour(GREY), shown=True),
        style(Style.NOTE, "Uwaga", spacing(0, 6, 252), size(9.5), shown=True),
        style(Style.STATEMENT, "Oswiadczenie", f"<w:keepLines/>{spacing(12, 6, 252)}", size(10), shown=True),
        style(Style.FACT, "Fakt", f"{spacing(0, 3)}{fact}", shown=True),
        style(Style.SIGNATURE, "Podpis", f"<w:keepLines/>{spacing(0, 0, 252)}", size(10), shown=True),
        style(Style.PICTURE, "Ilustracja", spacing(6, 6, 240), shown=True),
        style(Style.MARKS, "Znaki", spacing(0, 0, 240), size(7.5)),
        style(Style.CONTENTS, "TOC1", f"<w:keepLines/>{spacing(0, 5, 252)}{entry}"),
        style(Style.CELL, "Komorka", spacing(2, 2, 252), size(10), shown=True),
        style(
            Style.HEADER_CELL,
            "KomorkaNaglowka",
            f"<w:keepNext/>{spacing(2, 2, 252)}",
            f"<w:b/>{size(10)}",
            shown=True,
        ),
    ]


def style(
    name: str, key: str, paragraph: str = "", run: str = "", *, after: str = "", shown: bool = False
) -> str:
    following = f'<w:next w:val="{after}"/>' if after else ""
    own = name[0].isupper() and name in tuple(Style) and key not in BUILT_IN
    return (
        f'<w:style w:type="paragraph"{CUSTOM * own} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}{"<w:qFormat/>" * shown}<w:pPr>{paragraph}</w:pPr>'
        f"{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def spacing(before: float, after: float, line: int = 0) -> str:
    """Space in pt; `line` in 240ths of a line, 0: as the defaults have it."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{lines}/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def replace(element: object, content: str) -> None:
    """Give an element of python-docx another content."""
    for child in list(element):
        element.remove(child)
    for child in parse_xml(f'<w:x xmlns:w="{W}">{content}</w:x>'):
        element.append(child)


def slim(package: Package) -> Package:
    clean_properties(package, MAIN)
    for relation in package.relations[MAIN]:
        if relation.kind.rpartition("/")[2] in SURPLUS:
            package.remove(f"word/{relation.target}")
    package.relations[MAIN] = tuple(
        r for r in package.relations[MAIN] if r.kind.rpartition("/")[2] not in SURPLUS
    )
    for part in [part for part in package.parts if part.startswith("customXml/")]:
        package.remove(part)
    package.relations = {
        part: r for part, r in package.relations.items() if not part or part in package.parts
    }
    package.extensions.pop("jpeg", None)
    package.parts["word/fontTable.xml"] = FONT_TABLE.encode()
    return package


FONT_TABLE = (
    f'{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:panose1 w:val="020B0604020202020204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
CUSTOM = ' w:customStyle="1"'
BUILT_IN = ("Title", "ListBullet", "ListNumber", "Quote", "Caption")
BASE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>",
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    "<w:semiHidden/></w:style>",
)
LINK_STYLE = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{colour(LINK)}<w:u w:val="single"/></w:rPr></w:style>'
)
TABLE_STYLE = (
    f'<w:style w:type="table"{CUSTOM} w:styleId="TabelaSprawozdania"><w:name w:val="{Style.TABLE}"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A93A6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/></w:tcPr></w:tblStylePr></w:style>'
)

if __name__ == "__main__":
    main()
