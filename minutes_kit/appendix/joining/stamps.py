"""Stamps on the pages of attachments: "Załącznik nr 2, s. 3 z 5", small, upright, where nothing is covered.

A stamp is drawn on top of what the page draws, marked as the furniture of pages, so that no tag changes and
no screen reader says it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Object, Page, Pdf
from PIL import Image

from ...problems import Fault, Pointer
from ...render.stamps import render_stamps
from ..reading.notes import SIGNED, forget_signatures
from ..reading.raster import grey_pages
from .free_places import SeenPage, free_place
from .nesting import Places
from .upright import Upright

_A4 = math.hypot(595.28, 841.89)
_DOTS = 1100
"""Of the longer side of a page when its free places are looked for."""
_WIDEST = 0.9
"""The share of a page's width that a stamp may take."""
_ARTIFACT = b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Words for a page, which counts from 0."""

    page: int
    text: str


@dataclass(frozen=True, slots=True)
class StampedAttachment:
    """An attachment whose pages get stamps. `anchor` is the label of its title page, `texts` are the words of
    its pages in order, `called` is how messages call it, `pointer` its place in the minutes. `after` pages
    stand between the title page and these."""

    anchor: str
    texts: tuple[str, ...]
    called: str = ""
    pointer: Pointer = ()
    after: int = 0


def stamp_pages(document: Pdf, stamps: Sequence[Stamp], *, language: str = "pl-PL") -> tuple[Stamp, ...]:
    """Put the stamps on their pages; those are returned for which there is no room beside signatures.

    Raises AppendixError MK-Z17 for a page that cannot be drawn, RenderError for words that cannot.
    """
    if not stamps:
        return ()
    forms = _forms(document, tuple(dict.fromkeys(stamp.text for stamp in stamps)), language)
    left_out = []
    data = BytesIO()
    document.save(data)
    pictures = grey_pages(data.getvalue(), [stamp.page for stamp in stamps], side=_DOTS)
    for stamp, picture in zip(stamps, pictures, strict=True):
        if not _put(document.pages[stamp.page], forms[stamp.text], picture):
            left_out.append(stamp)
    return tuple(left_out)


def stamp_attachments(document: Pdf, attachments: Sequence[StampedAttachment]) -> tuple[Fault, ...]:
    """Stamp the pages behind the title pages; MK-Z50 for an attachment with pages that have no room.

    Raises as `stamp_pages`, and RenderError when the document has no page with an attachment's anchor.
    """
    places = Places(document)
    first = {one.anchor: places.page(one.anchor, one.called) + one.after for one in attachments}
    stamps = [
        Stamp(first[one.anchor] + index, text)
        for one in attachments
        for index, text in enumerate(one.texts)
        if first[one.anchor] + index < len(document.pages)
    ]
    language = str(document.Root.get("/Lang", "pl"))
    without = {stamp.page for stamp in stamp_pages(document, stamps, language=language)}
    forget_signatures(document)
    found = ((one, _count(without, first[one.anchor], len(one.texts))) for one in attachments)
    return tuple(Fault("MK-Z50", one.pointer, {"name": one.called, "count": n}) for one, n in found if n)


def _count(pages: set[int], first: int, count: int) -> int:
    return sum(first <= page < first + count for page in pages)


def _forms(document: Pdf, texts: tuple[str, ...], language: str) -> dict[str, Object]:
    """Each text as a drawing that pages can show."""
    # Never closed here: copies read from it when they are written, and keep it as long as they live.
    drawn = Pdf.open(BytesIO(render_stamps(texts, language)))
    for page in drawn.pages:
        page.Contents = drawn.make_stream(_without_marks(page))
    forms = (document.copy_foreign(page.as_form_xobject()) for page in drawn.pages)
    return dict(zip(texts, forms, strict=True))


def _without_marks(page: Page) -> bytes:
    drawing = [
        instruction
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) not in ("BDC", "BMC", "EMC")
    ]
    return pikepdf.unparse_content_stream(drawing)


def _put(page: Page, form: Object, picture: Image.Image) -> bool:
    """Draw the stamp on the page; False where signatures leave no place for it."""
    upright = Upright.of(page)
    seen = SeenPage(picture, upright.size, math.hypot(*upright.size) / _A4)
    width, height = (float(form.BBox[index]) for index in (2, 3))
    by = min(
        seen.scale, *(_WIDEST * side / own for side, own in zip(seen.paper, (width, height), strict=True))
    )
    kept = [upright.seen([float(side) for side in box]) for box in page.obj.get(SIGNED, [])]
    place = free_place(seen, (width * by, height * by), kept)
    if place is None:
        return False
    name = _named(page, form)
    turn = " ".join(f"{number:.5f}" for number in upright.matrix)
    draw = f"q {turn} cm {by:.5f} 0 0 {by:.5f} {place.left:.3f} {place.bottom:.3f} cm {name} Do Q"
    # What the page drew before is enclosed, so that its last graphics state does not leak.
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q\n%b\n%b\nEMC" % (_ARTIFACT, draw.encode()))
    return True


def _named(page: Page, form: Object) -> str:
    """The name of a drawing in resources that are the page's alone: others may share what it had."""
    try:
        resources = _copy(page.resources)
    except TypeError:  # there are none that could be used
        resources = Dictionary()
    drawings = _copy(resources.get("/XObject"))
    name = next(f"/Stamp{n}" for n in range(len(drawings) + 1) if f"/Stamp{n}" not in drawings)
    drawings[name] = form
    resources.XObject = drawings
    page.obj.Resources = resources
    return name


def _copy(value: object) -> Dictionary:
    """The entries of a dictionary in one of their own; none for anything else."""
    copy = Dictionary()
    if isinstance(value, Dictionary):
        for key in value.keys():  # noqa: SIM118 - it has no iterator
            copy[key] = value[key]
    return copy
