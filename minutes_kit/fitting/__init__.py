"""Documents made to fit the channel that they are sent through, and what they weigh."""

from __future__ import annotations

from time import perf_counter

from ..channels import Limits
from ..documents import Documents, Maker
from .files import fitted_docx, fitted_pdf
from .report import AttachmentSize, FileSize, breaches, file_size, megabytes
from .sizes import Measured, Share, measured

__all__ = ["AttachmentSize", "FileSize", "fit", "megabytes"]


def fit(maker: Maker, form: str, documents: Documents, stem: str, limits: Limits) -> tuple[FileSize, ...]:
    """Put files that fit in the place of the document of a format; their sizes.

    Without limits only what loses nothing is done. What does not fit is told in the faults of `documents`.
    `stem` is the name of the files without the ends that `documents` knows.
    """
    start = perf_counter()
    whole = documents.files.pop(f".{form}")
    held = maker.gathered.converted
    made = (fitted_docx if form == "docx" else fitted_pdf)(maker, whole, limits)
    if form == "pdf":
        documents.measured &= all(one.data is whole for one in made)
    documents.files.update((one.end, one.data) for one in made)
    anchors = tuple(one.request.anchor for one in held.values())
    before = measured(whole, anchors) if form == "pdf" else Measured(Share(len(whole)), {})
    sizes = tuple(file_size(f"{stem}{one.end}", one, before, held) for one in made)
    documents.faults += tuple(breaches(sizes, held, limits))
    documents.timings["size"] = documents.timings.get("size", 0.0) + perf_counter() - start
    return sizes
