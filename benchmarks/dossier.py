"""How fast a report and its attachments become one PDF, and what is left of their tags and standards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

import joining
import pikepdf
import reference_pack
from joining import FOREIGN, OCRMYPDF, PIKEPDF, QPDF, REPORT, TASKS
from timing import Comparison, Goal, race

from minutes_kit.appendix.joining.merge import insert_pages
from minutes_kit.appendix.measuring.gate import judge
from minutes_kit.appendix.preparing.prepare import prepare
from minutes_kit.building import render
from minutes_kit.checking import check_path
from minutes_kit.options import Options
from minutes_kit.render.office import convert_to_pdf

_PROFILES = {"PDF_UA_1": "PDF/UA-1", "PDF_A_3A": "PDF/A-3a"}
_REMARK = (
    f"The reference pack (`benchmarks/reference_pack.py`): the example report with {reference_pack.SCANS} "
    f"scans as pages of its own, a deck of {reference_pack.SLIDES} slides printed by LibreOffice and an "
    f"untagged PDF of {reference_pack.PAGES} pages. All start from the finished report and the two files and "
    "end with the bytes of one PDF; ours were prepared when they were converted. The others put the pages "
    "behind the report. Pages that tags speak of, and both standards that the report claims, were measured "
    "on each result. ocrmypdf cannot join files: it gets what qpdf joined, and reads no text from scans. "
    "Memory is the most that a fresh process took."
)


def dossier(folder: Path, rounds: int) -> Comparison:
    """The merge of the reference pack, against tools that join the pages alone."""
    lay_out(folder)
    tasks = {name: partial(_run, name, folder) for name in TASKS if _installed(name)}
    slow = {OCRMYPDF: tasks.pop(OCRMYPDF)} if OCRMYPDF in tasks else {}
    seconds = race(tasks, rounds)
    seconds |= race(slow, 1, warm_up=0) if slow else {}
    facts = {name: {**_facts(TASKS[name](folder)), "memory": _memory(name, folder)} for name in seconds}
    goals = (Goal(PIKEPDF, 1 / 2),)
    return Comparison("A report and its attachments as one PDF", seconds, goals, _REMARK, facts)


def lay_out(folder: Path) -> None:
    """The report as the engine made it, the two PDFs to put behind it, and what they were prepared to be."""
    minutes = reference_pack.write(folder)
    (folder / "deck.pdf").write_bytes(convert_to_pdf(folder / "deck.pptx", ".pptx"))
    text = minutes.read_text(encoding="utf-8").replace("deck.pptx", "deck.pdf")
    minutes.write_text(text, encoding="utf-8")
    with patch("minutes_kit.documents.insert_pages", wraps=insert_pages) as call:
        render(check_path(minutes), Options(formats=("pdf",), timestamp=reference_pack.MOMENT))
    (folder / REPORT).write_bytes(call.call_args.args[0])
    for title, name in FOREIGN.items():
        clean = prepare((folder / name).read_bytes(), name=name, title=title, language="pl")
        (folder / f"{name}.clean").write_bytes(clean)


def _run(name: str, folder: Path, number: int) -> bytes:
    return TASKS[name](folder)


def _installed(name: str) -> bool:
    needed = {QPDF: ["qpdf"], OCRMYPDF: ["qpdf", "ocrmypdf"]}.get(name, [])
    return all(map(shutil.which, needed))


def _facts(data: bytes) -> Mapping[str, str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        root = pdf.Root.get("/StructTreeRoot")
        tagged = pages & set(_pages_of(root)) if root is not None else set()
    verdict = judge(data, tuple(_PROFILES))
    met = {title: "no" if verdict[name] else "yes" for name, title in _PROFILES.items()}
    return {"size": f"{len(data) / 1e6:.1f} MB", "pages with tags": f"{len(tagged)} of {len(pages)}", **met}


def _pages_of(node: pikepdf.Object) -> Iterator[tuple[int, int]]:
    """The pages that the tags below a node speak of."""
    if "/Pg" in node:
        yield node.Pg.objgen
    below = node.get("/K", [])
    for kid in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from _pages_of(kid)


def _memory(name: str, folder: Path) -> str:
    """The most memory that one fresh process took for a task."""
    command = [sys.executable, joining.__file__, name, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return f"{int(done.stdout) / 1024:.0f} MB"
