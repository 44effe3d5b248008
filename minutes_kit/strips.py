"""The strip of a programme by itself: a picture for a presentation or a poster, and an empty paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .errors import InvalidMinutes, SourceError, UsageError
from .funding.profile import FULL
from .funding.strip import Branding
from .funding_files import FundingFile, open_funding, unreadable
from .language import parse_date
from .material import merged_branding
from .nodes import View
from .options import default_timestamp
from .output import file_stem, publish
from .problems import Report
from .render.docx import render_docx
from .render.sheet import DPI, render_sheet
from .render.strip import arrange
from .render.view_json import TEXT_WIDTH_MM
from .view import LOCALES

FORMATS = ("png", "svg", "docx")
COLOURS = (FULL, "black", "blue")
PAPER = "paper.docx"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class StripOptions:
    """`colours` "" are those of the project. `ground` is the colour under the strip, "" is white.

    `words` is the language in the strip, `language` that of messages. `width_mm` is the width of the strip
    without the margin around it; wider than the text of a page, everything becomes larger. Raises
    `UsageError` for a value that is not offered.
    """

    formats: tuple[str, ...] = ("png", "svg")
    words: str = "pl"
    language: str = "pl"
    width_mm: float = TEXT_WIDTH_MM
    dpi: int = DPI
    colours: str = ""
    ground: str = ""
    contract_date: str = ""
    region: str = ""
    root: Path | None = None
    timestamp: datetime | None = None

    def __post_init__(self) -> None:
        offered = [*((name, FORMATS) for name in self.formats), (self.words, tuple(LOCALES))]
        for value, allowed in (*offered, (self.colours or FULL, COLOURS)):
            if value not in allowed:
                raise UsageError("MK-C03", value=value, allowed=", ".join(allowed))
        if self.ground and not _COLOUR.fullmatch(self.ground):
            raise UsageError("MK-C32", value=self.ground)
        for value in (*self.formats, self.colours) if self.ground else ():
            if value in ("docx", "black", "blue"):
                raise UsageError("MK-C31", value=value)
        if self.contract_date and parse_date(self.contract_date) is None:
            raise UsageError("MK-C33", value=self.contract_date)

    @property
    def changes(self) -> dict[str, str]:
        """The fields of the project that a caller sets."""
        colours = "ground" if self.ground else self.colours
        fields = {"colours": colours, "contract_date": self.contract_date, "region": self.region}
        return {key: value for key, value in fields.items() if value}


@dataclass(frozen=True, slots=True)
class StripResult:
    """The files of a strip. `alt` describes it to those who do not see it.

    `statements` are the funder's sentences. `report` says what is doubtful, such as a mark whose file is
    missing.
    """

    paths: tuple[Path, ...]
    alt: str
    statements: tuple[str, ...]
    report: Report


def publish_strip(chosen: str | Path, folder: Path, options: StripOptions) -> StripResult:
    """Make the strip of a project, of a profile or of a packaged programme, and put it into `folder`.

    Raises `InvalidMinutes` with the report of a file with errors, `UsageError` for a project without a strip.
    """
    opened = _opened(chosen, options)
    if not opened.sound or opened.project is None:
        raise InvalidMinutes(opened.report())
    marks = merged_branding((opened.project,), options.words)
    report = opened.report(marks.faults)
    if not report:
        raise InvalidMinutes(report)
    if not marks.strips:
        raise UsageError("MK-F17", name=opened.name)
    project = opened.project.project
    stem = _stem(opened.name, project.colours or FULL, options.words)
    made = {f"{stem}.{form}": _made(form, marks, project.title, options) for form in options.formats}
    paths = publish(made, folder)
    return StripResult(paths, alt_text(marks, options.width_mm), marks.statements, report)


def alt_text(marks: Branding, width_mm: float) -> str:
    """The alt text of the strip as a picture; a sentence that stands in it is read out as well."""
    width = min(width_mm, TEXT_WIDTH_MM)
    told = [
        f"{arrange(strip, marks.assets, width).alt} {strip.statement if strip.statement_at >= 0 else ''}"
        for strip in marks.strips
    ]
    return " ".join(" ".join(told).split())


def _opened(chosen: str | Path, options: StripOptions) -> FundingFile:
    try:
        return open_funding(chosen, language=options.language, root=options.root, changes=options.changes)
    except SourceError as error:
        raise InvalidMinutes(unreadable(error, str(chosen), options.language)) from error


def _stem(name: str, colours: str, words: str) -> str:
    """The name of the files: which project, and what is unusual about this strip."""
    unusual = ("" if colours == FULL else f"-{colours}") + ("" if words == "pl" else f"-{words}")
    return f"{file_stem(name)}-strip{unusual}"


def _made(form: str, marks: Branding, title: str, options: StripOptions) -> bytes:
    if form == "docx":
        return _paper(marks, title, options)
    return render_sheet(
        marks.strips,
        marks.assets,
        form="svg" if form == "svg" else "png",
        width_mm=options.width_mm,
        dpi=options.dpi,
        ground=options.ground,
    )


def _paper(marks: Branding, title: str, options: StripOptions) -> bytes:
    """An empty page of a Word document with the strip in its header or footer."""
    view = View(
        language=LOCALES[options.words],
        title=title,
        author="",
        subject="",
        keywords=(),
        date="",
        running_title="",
        page_label="",
        lead=(),
        sections=(),
        strips=marks.strips,
        assets=marks.assets,
    )
    return render_docx(view, template_name=PAPER, timestamp=options.timestamp or default_timestamp())
