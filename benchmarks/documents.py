"""How fast documents are made: the example report as DOCX and PDF in one warm process."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import docx
import typst
import yaml
from docxtpl import DocxTemplate
from timing import Comparison, Goal, process, race

from minutes_kit.building import render
from minutes_kit.checking import check_text
from minutes_kit.material import gather
from minutes_kit.nodes import View
from minutes_kit.options import Options
from minutes_kit.render.typst import render_pdf
from minutes_kit.render.view_json import asset_file, view_json
from minutes_kit.resources import font_folders, template_path
from minutes_kit.view import build_view

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "gwd-sochaczew-2011" / "gwd-01.minutes.yaml"
MOMENT = datetime(2026, 1, 15, 10, 0, tzinfo=UTC)
_FIRST_WORD = re.compile(r"(?m)^( {6,}(?:(?:\d\)|-) )?\w+)")


def documents(folder: Path, rounds: int) -> Comparison:
    """DOCX and PDF from the text of the minutes, against docxtpl and LibreOffice."""
    template = folder / "template.docx"
    _write_template(template)
    seconds = race(
        {
            "minutes-kit: check, DOCX, PDF": _ours,
            "docxtpl, then soffice": lambda number: _office(template, folder, number),
        },
        rounds,
        in_a_row=5,
    )
    return Comparison(
        "DOCX and PDF of the example report, warm",
        seconds,
        (Goal("docxtpl, then soffice", 20),),
        "One process, from the text of the YAML file to the bytes of both files, without attachments. Ours "
        "checks the minutes too; the other side only loads the YAML and prints it through a plain template.",
    )


def pdf(folder: Path, rounds: int) -> Comparison:
    """The PDF of a view, against the engine alone on the same files."""
    warm_up = 3
    views = [_view(number) for number in range(2 * (warm_up + rounds))]
    bare = [_laid_out(view, folder / f"view-{number}") for number, view in enumerate(views[1::2])]
    seconds = race(
        {
            "minutes-kit: PDF of a view": lambda number: render_pdf(views[2 * number], timestamp=MOMENT),
            "typst alone": lambda number: _compile(bare[number]),
        },
        rounds,
        warm_up=warm_up,
    )
    return Comparison(
        "PDF alone",
        seconds,
        (Goal("typst alone", 1 / 1.3),),
        "The engine alone compiles the same Typst files and data with the same fonts and standards; they lie "
        "ready in a folder. No text is set twice: the engine would remember it.",
    )


def example_text(number: int) -> str:
    """The example without its attachments; every paragraph and item is new in each run."""
    head, _, tail = EXAMPLE.read_text(encoding="utf-8").partition("\nattachments:")
    text = re.sub(r"\[\]\(#zalacznik-\d\)", "załącznik", head + tail[tail.index("\nsignatures:") :])
    return _FIRST_WORD.sub(rf"\1 ({number})", text)


def _ours(number: int) -> None:
    checked = check_text(example_text(number), folder=EXAMPLE.parent)
    files = render(checked, Options(timestamp=MOMENT)).files
    assert sorted(files) == [".docx", ".pdf"]


def _office(template: Path, folder: Path, number: int) -> None:
    document = DocxTemplate(template)
    document.render(yaml.load(example_text(number), yaml.CSafeLoader), autoescape=True)
    document.save(folder / "report.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    where = ("--outdir", folder, folder / "report.docx")
    process("soffice", profile, "--headless", "--convert-to", "pdf", *where)
    # LibreOffice ends well even when it could not read the file.
    (folder / "report.pdf").unlink()


def _write_template(path: Path) -> None:
    """What an office would write for docxtpl: a heading for each part, a paragraph for each entry."""
    document = docx.Document()
    document.add_heading("{{ title }}", 0)
    for key, line in (
        ("participants", "{{ entry.name or entry.group }} {{ entry.role or entry.count }}"),
        ("agenda", "{{ loop.index }}. {{ entry.title }}"),
        ("findings", "{{ entry.text }}"),
        ("ustalenia", "{{ entry.text }} ({{ entry.owner }}, {{ entry.due }})"),
        ("signatures", "{{ entry.name }}, {{ entry.function }}"),
    ):
        document.add_heading(key, 1)
        for paragraph in (f"{{%p for entry in {key} %}}", line, "{%p endfor %}"):
            document.add_paragraph(paragraph)
    document.save(str(path))


def _view(number: int) -> View:
    checked = check_text(example_text(number), folder=EXAMPLE.parent)
    assert checked.minutes
    gathered, _ = gather(checked, checked.minutes)
    projects = tuple(loaded.project for loaded in checked.projects)
    return build_view(checked.minutes, projects, gathered.language, gathered.for_pdf())


def _laid_out(view: View, folder: Path) -> Path:
    """The files that the engine reads for a view."""
    shutil.copytree(template_path("typst", "report.typ").parent, folder)
    for index, asset in enumerate(view.assets.values()):
        (folder / asset_file(index, asset)).write_bytes(asset.data)
    content = json.dumps({**view_json(view), "embedded": []}, ensure_ascii=False)
    (folder / "view.json").write_text(content, encoding="utf-8")
    return folder


def _compile(folder: Path) -> object:
    compiler = typst.Compiler(root=folder, font_paths=_fonts(), ignore_system_fonts=True)
    return compiler.compile(
        folder / "report.typ", format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=MOMENT
    )


@cache
def _fonts() -> typst.Fonts:
    folders = [str(folder) for folder in font_folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
