"""Filled fields of forms that nobody drew: a viewer makes their look anew each time the file is opened."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from ..reading.broken import BROKEN

_UNSEEN = 2 | 32
"""Annotation flags Hidden and NoView (ISO 32000-1, table 165)."""
_MOST_PARENTS = 20


def undrawn_values(data: bytes) -> tuple[str, ...]:
    """For each page what was filled into fields without a look of their own, "" for nothing.

    () for a file without such fields, and for one that cannot be read.
    """
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if "/AcroForm" not in pdf.Root:
                return ()
            found = tuple(" ".join(_values(page.obj)) for page in pdf.pages)
    except BROKEN:
        return ()
    return found if any(found) else ()


def _values(page: Object) -> Iterator[str]:
    annotations = page.get("/Annots")
    for one in annotations if isinstance(annotations, Array) else ():
        if isinstance(one, Dictionary) and one.get("/Subtype") == Name.Widget and not _is_drawn(one):
            value = _inherited(one, "/V")
            if (
                _inherited(one, "/FT") in (Name.Tx, Name.Ch)
                and isinstance(value, String)
                and str(value).strip()
            ):
                yield str(value)


def _is_drawn(field: Object) -> bool:
    looks = field.get("/AP")
    return int(field.get("/F", 0)) & _UNSEEN != 0 or (isinstance(looks, Dictionary) and "/N" in looks)


def _inherited(field: Object, key: str) -> Object | None:
    node: Object | None = field
    for _ in range(_MOST_PARENTS):
        if not isinstance(node, Dictionary) or key in node:
            break
        node = node.get("/Parent")
    return node.get(key) if isinstance(node, Dictionary) else None
