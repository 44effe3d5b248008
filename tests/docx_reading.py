"""Rendering the sample and reading the DOCX that comes out, for the tests."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from docx_sample import sample_view, text
from lxml import etree
from openxml_audit import OpenXmlValidator

from minutes_kit import nodes
from minutes_kit.render.docx import render_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOW = datetime(2011, 7, 1, 12, 30, tzinfo=UTC)


def rendered(**changes):
    return render_docx(sample_view(**changes), timestamp=NOW)


def with_blocks(*blocks, **changes):
    return rendered(sections=(nodes.Section("x", text("Część"), blocks),), **changes)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data):
    return etree.fromstring(parts(data)["word/document.xml"])


def words(paragraph):
    return "".join(t.text or "" for t in paragraph.iter(f"{W}t"))


def styled(data, style):
    return [p for p in body(data).iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None]


def audit(data, folder):
    path = folder / "audited.docx"
    path.write_bytes(data)
    return [str(error) for error in OpenXmlValidator(max_errors=50).validate(path).errors]
