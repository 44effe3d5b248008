"""How the slides look: colours and type in the theme, places and styles on the master and its layouts."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches

from .fonts import FAMILY

FOOTER = (
    "Kapitał Ludzki – Narodowa Strategia Spójności  ·  Projekt współfinansowany ze środków Unii Europejskiej "
    "w ramach Europejskiego Funduszu Społecznego"
)
INK, ACCENT, CALM, WARM, TEXT, SMALL = "1F3A4D", "2E6A80", "7A9E9F", "D9A05B", "2B2B2B", "4A555E"
THEME = {"1F497D": INK, "4F81BD": ACCENT, "C0504D": CALM, "9BBB59": WARM}
"""Colours of the blank theme and what takes their place."""
Box = tuple[float, float, float, float]
TITLE, BODY = (0.75, 0.45, 11.8, 0.95), (0.75, 1.75, 11.8, 4.75)
LEFT, RIGHT = (0.75, 1.75, 6.0, 4.75), (7.05, 1.85, 5.5, 4.28)
HALVES = ((0.75, 1.75, 5.7, 4.75), (6.85, 1.75, 5.7, 4.75))
OPENING, SUBTITLE = (0.75, 2.0, 11.8, 1.95), (0.75, 4.3, 11.8, 1.6)
FOOT, PAGE = (0.75, 6.85, 10.9, 0.45), (11.75, 6.85, 0.8, 0.45)
"""Places on the slide: left, top, width, height in inches."""
KEPT = {"Title Slide", "Title and Content", "Title Only", "Two Content"}
IS_TITLE, IS_BODY, IS_OPENING, IS_SUBTITLE, IS_OBJECT, IS_PAGE, IS_FOOTER, IS_DATE = 1, 2, 3, 4, 7, 13, 15, 16
"""Kinds of placeholders, as PowerPoint numbers them."""


def dress(file) -> None:
    """Turn the blank presentation that python-pptx brings into ours."""
    file.slide_width, file.slide_height = Inches(13.333), Inches(7.5)
    _drop_leftovers(file.part)
    _theme(file.slide_master)
    _master(file.slide_master)
    for layout in list(file.slide_layouts):
        if layout.name in KEPT:
            _layout(layout)
        else:
            file.slide_layouts.remove(layout)


def _drop_leftovers(part) -> None:
    """The blank presentation carries its maker's printer and a picture of another first slide."""
    for owner in (part, part.package):
        for key, link in list(owner._rels.items()):
            if link.reltype.endswith(("/printerSettings", "/thumbnail")):
                owner._rels.pop(key)


def kind_of(placeholder) -> int:
    return int(placeholder.placeholder_format.type)


def lengths(box: Box) -> tuple[Emu, ...]:
    return tuple(Inches(value) for value in box)


def place(shape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = lengths(box)


def _theme(master) -> None:
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = theme.blob.decode().replace('typeface="Calibri"', f'typeface="{FAMILY}"')
    for old, new in THEME.items():
        xml = xml.replace(f'val="{old}"', f'val="{new}"')
    theme._blob = xml.encode()


def _master(master) -> None:
    places = {IS_TITLE: TITLE, IS_BODY: BODY, IS_FOOTER: FOOT, IS_PAGE: PAGE}
    for placeholder in list(master.placeholders):
        if kind_of(placeholder) in places:
            place(placeholder, places[kind_of(placeholder)])
        else:
            placeholder._element.getparent().remove(placeholder._element)
    styles = master._element.find(qn("p:txStyles"))
    _levels(styles.find(qn("p:titleStyle")), (30,), (0,), INK, bold=True)
    _levels(styles.find(qn("p:bodyStyle")), (22, 20), (10, 4), TEXT)
    master.shapes._spTree.insert(2, _rule(1.48))


def _layout(layout) -> None:
    halves = iter(HALVES)
    for placeholder in list(layout.placeholders):
        kind = kind_of(placeholder)
        if kind == IS_OPENING and layout.name == "Title Slide":
            place(placeholder, OPENING)
            _own_style(placeholder, "l", 40, INK)
        elif kind == IS_SUBTITLE:
            place(placeholder, SUBTITLE)
            _own_style(placeholder, "l", 22, TEXT)
        elif kind == IS_OBJECT and layout.name == "Two Content":
            place(placeholder, next(halves))
            placeholder._element.txBody.find(qn("a:lstStyle")).clear()
        elif kind == IS_FOOTER:
            place(placeholder, FOOT)
            placeholder.text_frame.text = FOOTER
            _own_style(placeholder, "l", 10, SMALL)
        elif kind == IS_PAGE:
            place(placeholder, PAGE)
            _own_style(placeholder, "r", 10, SMALL)
        elif kind == IS_DATE:
            placeholder._element.getparent().remove(placeholder._element)
    if layout.name == "Title Slide":
        layout._element.set("showMasterSp", "0")
        layout.shapes._spTree.insert(2, _rule(4.1))


def _levels(style, sizes: Sequence[int], spaces: Sequence[int], colour: str, *, bold: bool = False) -> None:
    """Size and space before, in points, level by level."""
    for level, size, space in zip(style, sizes, spaces, strict=False):
        level.set("algn", "l")
        before = level.find(qn("a:spcBef"))
        before.replace(before[0], parse_xml(f'<a:spcPts {nsdecls("a")} val="{space * 100}"/>'))
        default = level.find(qn("a:defRPr"))
        default.set("sz", str(size * 100))
        default.set("b", str(int(bold)))
        default.replace(default.find(qn("a:solidFill")), _fill(colour))


def _own_style(placeholder, side: str, size: int, colour: str) -> None:
    """One look for all the text of a layout's placeholder; `side` is "l" or "r", `size` in points."""
    styles = placeholder._element.txBody.find(qn("a:lstStyle"))
    styles.clear()
    level = parse_xml(
        f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="{side}"><a:buNone/>'
        f'<a:defRPr sz="{size * 100}"/></a:lvl1pPr>'
    )
    level[-1].append(_fill(colour))
    styles.append(level)
    for run in placeholder._element.iter(qn("a:r")):
        run.get_or_add_rPr().append(_fill(colour))
    for field in placeholder._element.iter(qn("a:fld")):
        field.find(qn("a:rPr")).append(_fill(colour))


def _fill(colour: str):
    return parse_xml(f'<a:solidFill {nsdecls("a")}><a:srgbClr val="{colour}"/></a:solidFill>')


def _rule(top: float):
    """A thin line across the slide; `top` is in inches."""
    left, _, width, _ = lengths(TITLE)
    return parse_xml(
        f"<p:cxnSp {nsdecls('p', 'a')}>"
        '<p:nvCxnSpPr><p:cNvPr id="90" name="Linia"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{Inches(top)}"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050"><a:solidFill>'
        f'<a:srgbClr val="{CALM}"/>'
        "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
    )
