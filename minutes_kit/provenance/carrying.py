"""Files put into a PDF that another program made, as associated files (ISO 19005-3, 6.8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Protocol

import pikepdf


class Carried(Protocol):
    """`relationship` is "source" or "data"."""

    @property
    def name(self) -> str: ...
    @property
    def data(self) -> bytes: ...
    @property
    def media_type(self) -> str: ...
    @property
    def relationship(self) -> str: ...


def with_files(pdf: bytes, files: Iterable[Carried], moment: datetime) -> bytes:
    """The PDF with these files inside, dated `moment` (in UTC); equal arguments give equal bytes.

    What differs from run to run of the program that made it, its date and its identifier, is replaced.
    """
    date = f"D:{moment:%Y%m%d%H%M%S}Z"
    with pikepdf.open(BytesIO(pdf)) as document:
        for file in files:
            kept = pikepdf.AttachedFileSpec(
                document,
                file.data,
                filename=file.name,
                description=file.name,
                mime_type=file.media_type,
                creation_date=date,
                mod_date=date,
            )
            kept.relationship = pikepdf.Name(f"/{file.relationship.title()}")
            document.attachments[file.name] = kept
        names = list(document.attachments)
        document.Root.AF = pikepdf.Array([document.attachments[name].obj for name in names])
        for key in ("/CreationDate", "/ModDate"):
            document.docinfo[key] = date
        for key in ("/ID", "/DocChecksum"):
            if key in document.trailer:
                del document.trailer[key]
        output = BytesIO()
        document.save(output, deterministic_id=True)
    return output.getvalue()
