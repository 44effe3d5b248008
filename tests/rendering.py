"""Documents made the way the build makes them, before PDF pages are inserted, as text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from documents import docx_text, pdf_text

from minutes_kit.checking import Checked, check_text
from minutes_kit.material import gather
from minutes_kit.nodes import View
from minutes_kit.render.docx import render_docx
from minutes_kit.render.typst import render_pdf
from minutes_kit.view import build_view

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*/*.minutes.yaml"))
TIMESTAMP = datetime(2026, 1, 15, 10, 0, tzinfo=UTC)
TOP_MM, BOTTOM_MM = 22, 20
"""What is above and below belongs to the header and the footer of a page without a strip."""


def views(checked: Checked) -> tuple[View, View]:
    """The views of the DOCX and of the PDF."""
    assert checked.minutes is not None, "\n".join(map(str, checked.report.errors[:5]))
    gathered, _ = gather(checked, checked.minutes)
    projects = tuple(loaded.project for loaded in checked.projects)
    make = (gathered.for_docx(), gathered.for_pdf())
    first, second = (build_view(checked.minutes, projects, gathered.language, one) for one in make)
    return first, second


def text_of(checked: Checked, *, bottom_mm: float = BOTTOM_MM) -> dict[str, str]:
    docx, pdf = views(checked)
    return {
        "docx": docx_text(render_docx(docx, timestamp=TIMESTAMP)),
        "pdf": pdf_text(render_pdf(pdf, timestamp=TIMESTAMP).data, top_mm=TOP_MM, bottom_mm=bottom_mm),
    }


def rendered_text(data: dict[str, Any], folder: Path) -> dict[str, str]:
    """The text of minutes given as data; their files lie in `folder`."""
    return text_of(check_text(yaml.safe_dump(data, allow_unicode=True), folder=folder))
