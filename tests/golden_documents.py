"""The documents of the examples in readable lines, so that a change of what is printed shows in a diff.

python3 tests/golden_documents.py      write what stands in tests/golden anew
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from lxml import etree

TESTS = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(TESTS.parent))

from documents import MM, Labels, W, docx_runs  # noqa: E402
from gate import structure  # noqa: E402
from rendering import EXAMPLES, TIMESTAMP, views  # noqa: E402

from minutes_kit.checking import check_path  # noqa: E402
from minutes_kit.render.docx import render_docx  # noqa: E402
from minutes_kit.render.typst import render_pdf  # noqa: E402

GOLDEN = TESTS / "golden"


def golden_path(example: Path) -> Path:
    return GOLDEN / f"{example.parent.name}.txt"


def described(example: Path) -> str:
    """Styles and words of the DOCX with its headers and footers; pages, outline and tags of the PDF."""
    for_docx, for_pdf = views(check_path(example))
    docx = render_docx(for_docx, timestamp=TIMESTAMP)
    pdf = render_pdf(for_pdf, timestamp=TIMESTAMP).data
    return "\n".join(["DOCX", *_docx(docx), "", "PDF", *_pdf(pdf)]) + "\n"


def _docx(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    labels = Labels(etree.fromstring(parts["word/numbering.xml"]))
    stories = sorted(name for name in parts if name.startswith(("word/header", "word/footer")))
    for name in ("word/document.xml", *stories):
        yield f"== {name}"
        for paragraph in etree.fromstring(parts[name]).iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            alt = [f"[{picture.get('descr')}]" for picture in paragraph.iter("{*}docPr")]
            words = " ".join(filter(None, [labels.of(paragraph), "".join(docx_runs(paragraph)), *alt]))
            cell = "| " if any(parent.tag == f"{W}tc" for parent in paragraph.iterancestors()) else ""
            yield f"{style.get(f'{W}val') if style is not None else 'Normal':20} {cell}{words}".rstrip()


def _pdf(data: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            left, bottom, right, top = (float(side) / MM for side in page.mediabox)
            yield f"page {number}: {right - left:.0f} × {top - bottom:.0f} mm"
        with pdf.open_outline() as outline:
            yield from _entries(outline.root, 0)
        yield " ".join(str(element.S)[1:] for element in structure(pdf))


def _entries(items: list[pikepdf.OutlineItem], level: int) -> Iterator[str]:
    for item in items:
        yield f"outline: {'  ' * level}{item.title}"
        yield from _entries(item.children, level + 1)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for example in EXAMPLES:
        golden_path(example).write_text(described(example), encoding="utf-8", newline="\n")
