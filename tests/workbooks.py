"""Workbooks made part by part, sound and hostile ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(
    sheets: Mapping[str, str | Sequence[Sequence[object]]],
    *,
    hidden: Sequence[str] = (),
    strings: Sequence[str] = (),
    **parts: str,
) -> bytes:
    """An XLSX. A sheet is given by its rows, or as XML inside <worksheet>; `parts` replace whole parts
    ("xl/styles.xml"), `strings` are shared ones."""
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="s{n}"{state(name in hidden)}/>'
        for n, name in enumerate(sheets, start=1)
    )
    links = [(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    members = {
        "_rels/.rels": relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{R}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations([*links, ("t", "sharedStrings", "/xl/sharedStrings.xml")]),
        "xl/sharedStrings.xml": shared(strings),
    }
    for n, content in enumerate(sheets.values(), start=1):
        inside = content if isinstance(content, str) else f"<sheetData>{rows(content)}</sheetData>"
        members[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'
    return zipped({**members, **parts})


def state(hidden: bool) -> str:
    return ' state="hidden"' if hidden else ""


def rows(content: Sequence[Sequence[object]]) -> str:
    return "".join(f"<row>{''.join(map(cell, row))}</row>" for row in content)


def cell(value: object) -> str:
    """A number as a number, None as an empty cell, anything else as a text."""
    if value is None:
        return "<c/>"
    if isinstance(value, bool):
        return f'<c t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def shared(strings: Sequence[str]) -> str:
    return f'<sst xmlns="{MAIN}">{"".join(strings)}</sst>'


def relations(links: Sequence[tuple[str, str, str]]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{to}"/>' for i, kind, to in links)
    return f'<Relationships xmlns="{RELATIONSHIPS}">{inside}</Relationships>'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()
