"""A quiet deck of wide slides: one layout for words, one for a title, each shape with its own alt text."""

from __future__ import annotations

import copy
import datetime as dt
import io
from collections.abc import Sequence

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from .fonts import FAMILY

LANGUAGE = "pl-PL"
FOOTER = (
    "Kapitał Ludzki – Narodowa Strategia Spójności  ·  Projekt współfinansowany ze środków Unii Europejskiej "
    "w ramach Europejskiego Funduszu Społecznego"
)
INK, ACCENT, CALM, WARM, TEXT, SMALL = "1F3A4D", "2E6A80", "7A9E9F", "D9A05B", "2B2B2B", "5A6670"
TITLE, BODY, FOOT = (0.75, 0.45, 11.8, 0.95), (0.75, 1.75, 11.8, 4.75), (0.75, 6.85, 10.9, 0.45)
LEFT, RIGHT = (0.75, 1.75, 6.0, 4.75), (7.05, 1.85, 5.5, 4.28)
HALVES = ((0.75, 1.75, 5.7, 4.75), (6.85, 1.75, 5.7, 4.75))
PAGE = (11.75, 6.85, 0.8, 0.45)
"""Places on the slide: left, top, width, height in inches."""
Box = tuple[float, float, float, float]
KEPT = {"Title Slide", "Title and Content", "Title Only", "Two Content"}


class Deck:
    def __init__(self, title: str, author: str) -> None:
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Inches(13.333), Inches(7.5)
        self._describe(title, author)
        self._recolour()
        self._arrange_master()
        self._arrange_layouts()

    def opening(self, title: str, subtitle: str, notes: str) -> None:
        slide = self._slide("Title Slide", title, notes)
        _write(slide.placeholders[1].text_frame, subtitle.split("\n"))

    def bullets(self, title: str, lines: Sequence[str], notes: str, picture: tuple[bytes, str] | None = None) -> None:
        """`lines` that start with a tab belong to the second level; `picture` is a PNG and its alt text."""
        slide = self._slide("Title and Content", title, notes)
        body = slide.placeholders[1]
        _write(body.text_frame, lines)
        if picture:
            _place(body, LEFT)
            shape = slide.shapes.add_picture(io.BytesIO(picture[0]), *_lengths(RIGHT))
            _alt(shape, "Obraz", picture[1])

    def columns(self, title: str, halves: Sequence[Sequence[str]], notes: str) -> None:
        """Two columns; the first line of each is its heading."""
        slide = self._slide("Two Content", title, notes)
        for index, lines in enumerate(halves, start=1):
            frame = slide.placeholders[index].text_frame
            _write(frame, lines)
            head = frame.paragraphs[0]
            head._p.get_or_add_pPr().append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))
            head._p.get_or_add_pPr().set("marL", "0")
            head._p.get_or_add_pPr().set("indent", "0")
            head.font.bold, head.font.color.rgb = True, RGBColor.from_string(INK)

    def table(self, title: str, rows: Sequence[Sequence[str]], widths: Sequence[float], alt: str, notes: str) -> None:
        """The first row is the header; `widths` of the columns are in inches."""
        slide = self._slide("Title Only", title, notes)
        left, top, width, _ = _lengths(BODY)
        frame = slide.shapes.add_table(len(rows), len(widths), left, top, width, Inches(0.66) * len(rows))
        _alt(frame, "Tabela", alt)
        for column, inches in zip(frame.table.columns, widths, strict=True):
            column.width = Inches(inches)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                cell = frame.table.cell(row, column)
                cell.text, cell.vertical_anchor = text, MSO_ANCHOR.MIDDLE
                cell.text_frame.paragraphs[0].font.size = Pt(18)

    def chart(
        self, title: str, names: Sequence[str], series: dict[str, Sequence[int]], alt: str, notes: str, *, flat: bool
    ) -> None:
        """Columns, or bars that lie `flat`; each value stands at its bar."""
        slide = self._slide("Title Only", title, notes)
        data = CategoryChartData()
        data.categories = list(names)
        for name, values in series.items():
            data.add_series(name, list(values))
        kind = XL_CHART_TYPE.BAR_CLUSTERED if flat else XL_CHART_TYPE.COLUMN_CLUSTERED
        frame = slide.shapes.add_chart(kind, *_lengths(BODY), data)
        _alt(frame, "Wykres", alt)
        chart = frame.chart
        chart.font.size, chart.has_title = Pt(16), False
        chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
        chart.category_axis.reverse_order = flat
        chart.has_legend = len(series) > 1
        if chart.has_legend:
            chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        plot = chart.plots[0]
        plot.gap_width, plot.has_data_labels = 70, True
        chart._chartSpace.insert(1, parse_xml(f'<c:lang {nsdecls("c")} val="{LANGUAGE}"/>'))

    def content(self) -> bytes:
        for slide in self.file.slides:
            _speak_polish(slide._element)
            _speak_polish(slide.notes_slide._element)
        target = io.BytesIO()
        self.file.save(target)
        return target.getvalue()

    def _slide(self, layout_name: str, title: str, notes: str) -> Slide:
        layout = next(layout for layout in self.file.slide_layouts if layout.name == layout_name)
        slide = self.file.slides.add_slide(layout)
        slide.shapes.title.text = title
        slide.notes_slide.notes_text_frame.text = notes
        for placeholder in layout.placeholders:
            if placeholder.placeholder_format.type in (15, 13):  # footer, slide number
                slide.shapes._spTree.append(copy.deepcopy(placeholder._element))
        return slide

    def _describe(self, title: str, author: str) -> None:
        properties = self.file.core_properties
        properties.title, properties.author, properties.last_modified_by = title, author, author
        properties.language, properties.revision = LANGUAGE, 1
        properties.created = properties.modified = dt.datetime(2011, 6, 28, 12, tzinfo=dt.UTC)

    def _recolour(self) -> None:
        theme = self.file.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        xml = theme.blob.decode()
        xml = xml.replace('typeface="Calibri"', f'typeface="{FAMILY}"')
        for old, new in (("1F497D", INK), ("4F81BD", ACCENT), ("C0504D", CALM), ("9BBB59", WARM)):
            xml = xml.replace(f'val="{old}"', f'val="{new}"')
        theme._blob = xml.encode()

    def _arrange_master(self) -> None:
        master = self.file.slide_master
        places = {1: TITLE, 2: BODY, 15: FOOT, 13: PAGE}
        for placeholder in list(master.placeholders):
            place = places.get(int(placeholder.placeholder_format.type))
            if place:
                _place(placeholder, place)
            else:
                placeholder._element.getparent().remove(placeholder._element)
        styles = master._element.find(qn("p:txStyles"))
        _style(styles.find(qn("p:titleStyle")), (30,), INK, bold=True)
        _style(styles.find(qn("p:bodyStyle")), (22, 20, 18), TEXT)
        for level, before in zip(styles.find(qn("p:bodyStyle")), (1000, 400), strict=False):
            level.find(qn("a:spcBef")).replace(
                level.find(qn("a:spcBef"))[0], parse_xml(f'<a:spcPts {nsdecls("a")} val="{before}"/>')
            )
        master.shapes._spTree.insert(2, _rule(1.48))

    def _arrange_layouts(self) -> None:
        for layout in list(self.file.slide_layouts):
            if layout.name not in KEPT:
                self.file.slide_layouts.remove(layout)
                continue
            halves = iter(HALVES)
            if layout.name == "Title Slide":
                layout._element.set("showMasterSp", "0")
                layout.shapes._spTree.insert(2, _rule(4.1))
            for placeholder in list(layout.placeholders):
                kind = int(placeholder.placeholder_format.type)
                if kind == 16:  # date
                    placeholder._element.getparent().remove(placeholder._element)
                elif kind == 15:
                    _place(placeholder, FOOT)
                    _write(placeholder.text_frame, [FOOTER])
                    _own_style(placeholder, "l", 10, SMALL)
                elif kind == 13:
                    _place(placeholder, PAGE)
                    _own_style(placeholder, "r", 10, SMALL)
                elif layout.name == "Title Slide":
                    _place(placeholder, (0.75, 2.0, 11.8, 1.95) if kind == 3 else (0.75, 4.3, 11.8, 1.6))
                    _own_style(placeholder, "l", 40 if kind == 3 else 22, INK if kind == 3 else TEXT)
                elif kind == 7 and layout.name == "Two Content":
                    _place(placeholder, next(halves))
                    placeholder._element.txBody.find(qn("a:lstStyle")).clear()


def _lengths(box: Box) -> tuple[Emu, ...]:
    return tuple(Inches(value) for value in box)


def _place(shape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = _lengths(box)


def _write(frame, lines: Sequence[str]) -> None:
    for index, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.text = line.lstrip("\t")
        paragraph.level = len(line) - len(line.lstrip("\t"))


def _alt(shape, name: str, text: str) -> None:
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("name", f"{name} {properties.get('id')}")
    properties.set("descr", text)


def _style(style, sizes: Sequence[int], colour: str, *, bold: bool = False) -> None:
    """Sizes in points, level by level; text to the left and not larger than its box allows."""
    for level, size in zip(style, sizes, strict=False):
        level.set("algn", "l")
        default = level.find(qn("a:defRPr"))
        default.set("sz", str(size * 100))
        default.set("b", str(int(bold)))
        default.find(qn("a:solidFill")).replace(
            default.find(qn("a:solidFill"))[0], parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>')
        )


def _rule(top: float):
    left, _, width, _ = _lengths(TITLE)
    return parse_xml(
        f'<p:cxnSp {nsdecls("p", "a")}><p:nvCxnSpPr><p:cNvPr id="90" name="Linia"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{Inches(top)}"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050"><a:solidFill><a:srgbClr val="{CALM}"/>'
        "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
    )


def _own_style(placeholder, side: str, size: int, colour: str) -> None:
    """One look for all the text of a layout's placeholder; `side` is "l" or "r", `size` in points."""
    styles = placeholder._element.txBody.find(qn("a:lstStyle"))
    styles.clear()
    styles.append(
        parse_xml(
            f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="{side}"><a:buNone/><a:defRPr sz="{size * 100}">'
            f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        )
    )


def _speak_polish(element) -> None:
    for run in element.iter(qn("a:r")):
        run.get_or_add_rPr().set("lang", LANGUAGE)
    for properties in element.iter(qn("a:rPr"), qn("a:endParaRPr")):
        properties.set("lang", LANGUAGE)
