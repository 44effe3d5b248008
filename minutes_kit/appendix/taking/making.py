"""One file becomes pages: pictures as they are, everything else a checked PDF."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from ... import pictures
from ...errors import AppendixError, MissingProgramError
from ...render import office
from ..planning.kinds import SUFFIXES
from ..planning.plan import MAX_BYTES, Method, Step
from ..reading.pdf import PdfPages
from ..reading.scanned import ScannedPage
from .choosing import wanted_pages

Pages = tuple[ScannedPage | PdfPages, ...]
"""A picture is one page, a PDF brings `count` pages."""


def make_pages(step: Step, printed: Path | None = None) -> Pages:
    """The pages of a planned file; `printed` is the PDF that `print_document` made of an office document.

    Raises AppendixError, and OSError for a file that cannot be read.
    """
    if step.method is Method.PICTURE:
        return _pictures(step)
    from .intake import take_in
    from .texts import set_text

    data = _read(printed or step.path)
    if step.method is Method.TEXT:
        return take_in(step, *set_text(data, step.kind, name=step.path.name, language=step.language))
    return take_in(step, data)


def _pictures(step: Step) -> Pages:
    many = step.kind == "tiff"
    found = pictures.load_pages(step.path) if many else (pictures.load_picture(step.path),)
    wanted = wanted_pages(step.pages, len(found), step.path.name)
    return tuple(ScannedPage.of(found[number - 1], step.alt) for number in wanted)


def print_document(step: Step, stop: Event, seconds: float) -> bytes:
    """The PDF of an office document, for `make_pages`. Setting `stop` ends the work of the office.

    Raises AppendixError, MissingProgramError.
    """
    suffix, twin = SUFFIXES[step.kind][0], step.path.with_suffix(".pdf").name
    try:
        return office.convert_to_pdf(step.path, suffix, stop=stop, timeout=seconds)
    except (AppendixError, MissingProgramError) as error:
        if error.fault.rule == "MK-X01":
            raise MissingProgramError("MK-Z15", name=step.path.name, twin=twin) from error
        module = office.missing_module(suffix) if error.fault.rule == "MK-X05" else ""
        if module:
            raise MissingProgramError("MK-Z39", name=step.path.name, module=module, twin=twin) from error
        raise


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise AppendixError("MK-Z05", size=len(data) // 2**20, limit=MAX_BYTES // 2**20)
    return data
