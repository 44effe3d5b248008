"""PDFs as offices send them: pages on their side, odd boxes and units, fields, locks, damage."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

WIDTH, HEIGHT = 400, 300
"""Of a page in points."""

_FIELD = b"q 0.9 0.9 1 rg 0 0 120 24 re f Q BT /F 14 Tf 4 7 Td (Anna) Tj ET"


def drawing(left: float, bottom: float, number: int = 1) -> bytes:
    """A picture in which up and left can be told, in a box that begins at `left`, `bottom`."""
    return (
        f"q 1 0 0 1 {left} {bottom} cm 0.8 0 0 rg 20 240 100 40 re f 0 0 0.8 rg 340 20 40 100 re f "
        f"0 0 0 RG 3 w 5 5 390 290 re S BT /F 36 Tf 60 130 Td (Strona {number}) Tj ET Q"
    ).encode()


def pdf(
    pages: int = 1,
    change: Callable[[Pdf], None] | None = None,
    *,
    at: tuple[float, float] = (0, 0),
    **saving: object,
) -> bytes:
    """A PDF of `pages` pages whose boxes begin at `at`, after a change."""
    with pikepdf.new() as document:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        fonts = Dictionary(Font=Dictionary(F=document.make_indirect(font)))
        for number in range(1, pages + 1):
            document.add_blank_page(page_size=(WIDTH, HEIGHT))
            page = document.pages[-1]
            page.mediabox = Array([at[0], at[1], at[0] + WIDTH, at[1] + HEIGHT])
            page.obj.Resources = fonts
            page.obj.Contents = document.make_stream(drawing(*at, number))
        if change:
            change(document)
        output = BytesIO()
        document.save(output, static_id=not saving, **saving)
        return output.getvalue()


def each_page(**entries: object) -> Callable[[Pdf], None]:
    """A change that gives every page these entries."""

    def change(document: Pdf) -> None:
        for page in document.pages:
            for key, value in entries.items():
                page.obj[f"/{key}"] = value

    return change


def field(document: Pdf) -> None:
    """A filled field of a form on the first page."""
    page = document.pages[0]
    look = document.make_stream(_FIELD, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 120, 24]))
    look.Resources = page.obj.Resources
    widget = document.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="imię", V="Anna", F=4,
            Rect=Array([200, 200, 320, 224]), AP=Dictionary(N=look), P=page.obj,
        )
    )  # fmt: skip
    page.obj.Annots = Array([widget])
    document.Root.AcroForm = Dictionary(Fields=Array([widget]))


def undrawn_field(document: Pdf) -> None:
    """A filled field that a viewer has to draw."""
    field(document)
    widget = document.pages[0].obj.Annots[0]
    del widget["/AP"]
    widget.V, widget.DA = "Żółć", "/F 14 Tf 0 g"
    document.Root.AcroForm.update(
        Dictionary(NeedAppearances=True, DR=document.pages[0].obj.Resources, DA="/F 14 Tf 0 g")
    )


def locked(
    document_pages: int = 1, *, owner: str = "owner", user: str = "", revision: int = 6, **allowed: bool
) -> bytes:
    """A PDF under lock: RC4 (revision 3), AES-128 (4) or AES-256 (6)."""
    lock = pikepdf.Encryption(
        owner=owner, user=user, R=revision, aes=revision > 3, metadata=revision > 3,
        allow=pikepdf.Permissions(**allowed),
    )  # fmt: skip
    return pdf(document_pages, encryption=lock)
