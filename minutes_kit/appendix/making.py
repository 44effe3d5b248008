"""One file becomes pages: pictures as they are, everything else a checked PDF."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

from .. import pictures
from ..errors import AppendixError, MissingProgramError
from ..nodes import Asset
from ..render import office
from .kinds import SUFFIXES
from .pdf import PdfPages, check_pdf
from .plan import MAX_BYTES, Method, Step

Pages = tuple[Asset | PdfPages, ...]
"""A picture is one page, a PDF brings `count` pages."""


def make_pages(step: Step, stop: Event) -> Pages:
    """The pages of a planned file. Setting `stop` ends the work of other programs.

    Raises AppendixError, MissingProgramError, and OSError for a file that cannot be read.
    """
    if step.method is Method.PICTURE:
        many = step.kind == "tiff"
        return pictures.load_pages(step.path) if many else (pictures.load_picture(step.path),)
    data = _from_office(step, stop) if step.method is Method.OFFICE else _read(step)
    return (replace(check_pdf(data, step.path.name), pointer=step.pointer),)


def _read(step: Step) -> bytes:
    with step.path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise AppendixError("MK-Z05", size=len(data) // 2**20, limit=MAX_BYTES // 2**20)
    return data


def _from_office(step: Step, stop: Event) -> bytes:
    try:
        return office.convert_to_pdf(step.path, SUFFIXES[step.kind][0], stop=stop)
    except MissingProgramError as error:
        if error.fault.rule != "MK-X01":  # there is an office, but it hangs or crashes
            raise
        twin = step.path.with_suffix(".pdf").name
        raise MissingProgramError("MK-Z15", name=step.path.name, twin=twin) from error
