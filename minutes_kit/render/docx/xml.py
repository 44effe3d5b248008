"""WordprocessingML written as strings: units, escaped text, runs, paragraphs, fields."""

from __future__ import annotations

import re

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point, the unit of Word's indents and widths."""
    return round(mm * 1440 / 25.4)


def emu(mm: float) -> int:
    """Millimetres as English Metric Units, the unit of Word's pictures."""
    return round(mm * 36000)


def escape(text: str) -> str:
    """Text as XML content. A character that XML cannot hold becomes U+FFFD."""
    legal = _ILLEGAL.sub("\ufffd", text)
    return legal.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text as the content of a double-quoted XML attribute."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def run(text: str, properties: str = "") -> str:
    """A run of literal text; `properties` is the content of its w:rPr in the schema's order."""
    pieces = (f'<w:t xml:space="preserve">{p}</w:t>' if p else "" for p in escape(text).split("\t"))
    return f"<w:r>{run_properties(properties)}{'<w:tab/>'.join(pieces)}</w:r>"


def run_properties(content: str) -> str:
    return f"<w:rPr>{content}</w:rPr>" if content else ""


def field(instruction: str) -> str:
    """A field that Word computes, such as PAGE; "1" stands until it does."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def page_reference(bookmark: str) -> str:
    """A field that tells the page of a bookmark. It is empty until a program computes it: Word would show
    a wrong number until somebody asks for the right one, and asks the reader first when told to compute."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    instruction = f'<w:r><w:instrText xml:space="preserve"> PAGEREF {bookmark} \\h </w:instrText></w:r>'
    return f"{marks['begin']}{instruction}{marks['separate']}{marks['end']}"


def paragraph(
    content: str,
    style: str = "",
    *,
    keep_next: bool = False,
    page_break: bool = False,
    number: tuple[int, int] | None = None,
    tabs: str = "",
    spacing: str = "",
    indent: tuple[int, int] | None = None,
    align: str = "",
) -> str:
    """A paragraph of ready runs.

    `style` is a style id, `number` (w:numId, level from 0), `tabs` the content of w:tabs, `spacing`
    the attributes of w:spacing, `indent` (left, hanging) in twips, `align` a value of w:jc.
    """
    properties = "".join(
        (
            f'<w:pStyle w:val="{style}"/>' if style else "",
            "<w:keepNext/>" if keep_next else "",
            "<w:pageBreakBefore/>" if page_break else "",
            f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
            if number
            else "",
            f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
            f"<w:spacing {spacing}/>" if spacing else "",
            f'<w:ind w:left="{indent[0]}" w:hanging="{indent[1]}"/>' if indent else "",
            f'<w:jc w:val="{align}"/>' if align else "",
        )
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>" if properties else f"<w:p>{content}</w:p>"


def tab_stop(position: int, kind: str = "left", leader: str = "") -> str:
    """A tab stop at `position` twips from the left margin."""
    leader = f' w:leader="{leader}"' if leader else ""
    return f'<w:tab w:val="{kind}"{leader} w:pos="{position}"/>'
