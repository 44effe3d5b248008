"""A quiet deck: each slide has a title and notes; each picture, table and chart has its alt text."""

from __future__ import annotations

import copy
import datetime as dt
import io
import re
from collections.abc import Sequence

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from . import look

LANGUAGE = "pl-PL"


class Deck:
    def __init__(self, title: str, author: str) -> None:
        self.file = Presentation()
        self._describe(title, author)
        look.dress(self.file)

    def opening(self, title: str, subtitle: str, notes: str) -> None:
        slide = self._slide("Title Slide", title, notes)
        _write(slide.placeholders[1].text_frame, subtitle.split("\n"))

    def bullets(
        self, title: str, lines: Sequence[str], notes: str, picture: tuple[bytes, str] | None = None
    ) -> None:
        """`lines` that start with a tab belong to the second level; `picture` is a PNG and its alt text."""
        slide = self._slide("Title and Content", title, notes)
        body = slide.placeholders[1]
        _write(body.text_frame, lines)
        if picture:
            look.place(body, look.LEFT)
            shape = slide.shapes.add_picture(io.BytesIO(picture[0]), *look.lengths(look.RIGHT))
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
            head.font.bold, head.font.color.rgb = True, RGBColor.from_string(look.INK)

    def table(
        self, title: str, rows: Sequence[Sequence[str]], widths: Sequence[float], alt: str, notes: str
    ) -> None:
        """The first row is the header; `widths` of the columns are in inches."""
        slide = self._slide("Title Only", title, notes)
        left, top, width, _ = look.lengths(look.BODY)
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
        self,
        title: str,
        names: Sequence[str],
        series: dict[str, Sequence[int]],
        alt: str,
        notes: str,
        *,
        flat: bool,
    ) -> None:
        """Columns, or bars that lie `flat`; each value stands at its bar."""
        slide = self._slide("Title Only", title, notes)
        data = CategoryChartData()
        data.categories = list(names)
        for name, values in series.items():
            data.add_series(name, list(values))
        kind = XL_CHART_TYPE.BAR_CLUSTERED if flat else XL_CHART_TYPE.COLUMN_CLUSTERED
        frame = slide.shapes.add_chart(kind, *look.lengths(look.BODY), data)
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
        # python-pptx writes negative ids, which the schema of charts does not know.
        for axis in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
            axis.set("val", axis.get("val").lstrip("-"))

    def content(self) -> bytes:
        _speak_polish(self.file.part._element)
        _speak_polish(self.file.slide_master._element)
        for slide in self.file.slides:
            _speak_polish(slide._element)
            _speak_polish(slide.notes_slide._element)
        target = io.BytesIO()
        self.file.save(target)
        return target.getvalue()

    def _slide(self, layout_name: str, title: str, notes: str) -> Slide:
        layout = next(layout for layout in self.file.slide_layouts if layout.name == layout_name)
        slide = self.file.slides.add_slide(layout)
        slide.shapes.title.text = _bound(title)
        slide.notes_slide.notes_text_frame.text = notes
        for placeholder in layout.placeholders:
            if look.kind_of(placeholder) in (look.IS_FOOTER, look.IS_PAGE):
                slide.shapes._spTree.append(copy.deepcopy(placeholder._element))
        return slide

    def _describe(self, title: str, author: str) -> None:
        properties = self.file.core_properties
        properties.title, properties.author, properties.last_modified_by = title, author, author
        properties.language, properties.revision = LANGUAGE, 1
        properties.created = properties.modified = dt.datetime(2011, 6, 28, 12, tzinfo=dt.UTC)


def _bound(text: str) -> str:
    """Polish one-letter words stay with the word that follows them."""
    return re.sub(r"(?<=\b[aiouwz]) ", "\N{NO-BREAK SPACE}", text, flags=re.IGNORECASE)


def _write(frame, lines: Sequence[str]) -> None:
    for index, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.text = _bound(line.lstrip("\t"))
        paragraph.level = len(line) - len(line.lstrip("\t"))


def _alt(shape, name: str, text: str) -> None:
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("name", f"{name} {properties.get('id')}")
    properties.set("descr", text)


def _speak_polish(element) -> None:
    for run in element.iter(qn("a:r")):
        run.get_or_add_rPr().set("lang", LANGUAGE)
    for properties in element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
        properties.set("lang", LANGUAGE)
