"""Whether a file is a known one with signatures behind it, and nothing else."""

from __future__ import annotations

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, pdf_name

from .broken import BROKEN
from .presence import signatures_present
from .reading import SIGNING, opened_pdf, signatures_of


def only_signed_since(pdf: bytes, length: int) -> bool:
    """Whether the file is its first `length` bytes, themselves a PDF without a form, with signatures behind.

    All signatures must hold, and the last one cover the whole file.
    """
    found = signatures_of(pdf)
    if len(found) < max(1, signatures_present(pdf)) or not all(one.holds for one in found):
        return False
    try:
        return found[-1].whole and _leads_to_the_first(pdf, length)
    except BROKEN:
        return False


def _leads_to_the_first(pdf: bytes, length: int) -> bool:
    """Whether what lies between the known part and the first signature is what signing adds."""
    whole, known = opened_pdf(pdf), opened_pdf(pdf[:length])
    before = whole.get_historical_resolver(known.xrefs.total_revisions - 1)
    after = whole.get_historical_resolver(whole.embedded_signatures[0].signed_revision)
    if "/AcroForm" in before.root:
        return False
    # The comparison wants a form on both sides: an empty one shows nothing, and lets no other field pass.
    empty = {pdf_name("/Fields"): ArrayObject()}
    flags = after.root["/AcroForm"].get("/SigFlags")
    before.root["/AcroForm"] = DictionaryObject(empty | ({pdf_name("/SigFlags"): flags} if flags else {}))
    SIGNING.apply(before, after)
    return True
