"""A PDF becomes what is asked of it: chosen pages, several on a sheet, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from math import ceil

from ...errors import AppendixError
from ...problems import Fault
from ...signing import signatures_present
from ..planning.plan import Step
from ..preparing.prepare import prepare
from ..reading.fitness import check_pdf, open_pdf
from ..reading.pdf import PdfPages
from ..reading.raster import page_texts, rasterise
from ..reading.scanned import ScannedPage
from ..reading.unreadable import BROKEN, refused
from .choosing import with_pages
from .fields import undrawn_values
from .opening import mended, unlocked
from .sheets import is_beyond_bounds, on_sheets

DPI = 150
"""Of pages that become pictures: small print stays legible, on screen and on paper."""

_MENDABLE = frozenset({"MK-Z10"})


def take_in(step: Step, data: bytes, told: tuple[Fault, ...] = ()) -> tuple[PdfPages | ScannedPage, ...]:
    """The pages of a PDF as the step wants them, with what was `told` of it before.

    A damaged file is mended once, which MK-Z28 tells: what a reader of PDF shows then is what is printed.
    Raises AppendixError for a file that cannot be used.
    """
    name = step.path.name
    if signatures_present(data):  # pages put into another file can be looked at, not verified
        told = (*told, Fault("MK-Z70", params={"name": name}))
    data, more = unlocked(data, name, step.password)
    faults = (*told, *more)
    try:
        return _taken(step, data, faults)
    except AppendixError as error:
        better = mended(data) if error.fault.rule in _MENDABLE else b""
        if not better:
            raise
        return _taken(step, better, (*faults, Fault("MK-Z28", params={"name": name})))


def _taken(step: Step, data: bytes, faults: tuple[Fault, ...]) -> tuple[PdfPages | ScannedPage, ...]:
    name = step.path.name
    if step.pages:
        open_pdf(data, name)  # within its bounds, before another library reads it
        with refused(name):
            data = with_pages(data, step.pages, name)
    count = check_pdf(data, name).count
    values = undrawn_values(data)
    if values:
        faults = faults if step.rasterise else (*faults, Fault("MK-Z36", params={"name": name}))
    elif step.n_up > 1:
        with refused(name):
            data = on_sheets(data, step.n_up)
        count = ceil(count / step.n_up)
    told = tuple(Fault(fault.rule, step.pointer, fault.params) for fault in faults)
    if values or step.rasterise:
        return tuple(_pictures(step, data, values or ("",) * count, told))
    with suppress(*BROKEN):
        data = on_sheets(data, 1, framed=False) if is_beyond_bounds(data) else data
    clean = prepare(data, name=name, title=step.title, language=step.language)
    return (PdfPages(clean, count, name, step.pointer, step.alt, told),)


def _pictures(
    step: Step, data: bytes, values: Sequence[str], faults: tuple[Fault, ...]
) -> Iterator[ScannedPage]:
    """The pages as pictures, with their words and what was filled in; the first has the faults."""
    name = step.path.name
    shown = zip(rasterise(data, dpi=DPI, name=name), page_texts(data, name=name), values, strict=True)
    for number, (picture, text, value) in enumerate(shown):
        words = " ".join(filter(None, (text, value)))
        yield ScannedPage.of(picture, step.alt, words, faults if number == 0 else ())
