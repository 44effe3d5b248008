"""A PDF signed: something is added behind its last byte, and nothing before it changes.

The signature is PAdES baseline B-B (ETSI EN 319 142-1). Its field cannot be seen: it lies outside of the
page, which spares it a tag in PDF/UA-1 (7.18.1), and is marked for printing, which PDF/A-3 (6.3.2) asks for.
The metadata stay those that were checked, as PDF/A wants them.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import count

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1

from ..errors import UsageError
from ..problems import Words
from .broken import BROKEN
from .presence import signatures_present
from .reading import opened_pdf, signatures_of

_DAMAGED = Words("jest uszkodzony albo nie jest plikiem PDF", "it is damaged, or no PDF")
_LOCKED = Words("jest zaszyfrowany", "it is encrypted")
_CLOSED = Words("wcześniejszy podpis nie dopuszcza dalszych", "an earlier signature admits no further one")
_CHANGED = Words("po podpisaniu ktoś go zmienił", "somebody changed it after it had been signed")


def signed(pdf: bytes, signer: Signer, *, name: str, reason: str = "", place: str = "") -> bytes:
    """The file with a signature added; `pdf` is its first part, byte for byte.

    The first signature certifies the document: afterwards nothing may be added but signatures. `reason`
    and `place` stand in the signature, `name` is the file's in messages. Raises `UsageError` (MK-Z96) for
    what cannot be signed: a damaged, encrypted or closed file, or one that was changed after a signature.
    """
    before = signatures_of(pdf)
    if signatures_present(pdf) > len(before) or not all(one.holds for one in before):
        raise UsageError("MK-Z96", name=name, reason=_CHANGED)
    try:
        opened = opened_pdf(pdf)
        if opened.encrypted:
            raise UsageError("MK-Z96", name=name, reason=_LOCKED)
        about = PdfSignatureMetadata(
            field_name=_free_name(opened),
            subfilter=SigSeedSubFilter.PADES,
            certify=not before,
            docmdp_permissions=MDPPerm.FILL_FORMS,
            reason=reason or None,
            location=place or None,
        )
        result = _extended(pdf, signer, about)
    except SigningError as error:
        raise UsageError("MK-Z96", name=name, reason=_CLOSED if before else _DAMAGED) from error
    except BROKEN as error:
        raise UsageError("MK-Z96", name=name, reason=_DAMAGED) from error
    after = signatures_of(result)
    if len(after) != len(before) + 1 or not all(one.holds for one in after):
        raise UsageError("MK-Z96", name=name, reason=_DAMAGED)
    return result


def _free_name(pdf: PdfFileReader) -> str:
    """A name for the field that no field of the form has: "Podpis1" and on."""
    fields = pdf.root["/AcroForm"]["/Fields"] if "/AcroForm" in pdf.root else ()
    taken = {str(field.get_object().get("/T")) for field in fields}
    return next(name for number in count(1) if (name := f"Podpis{number}") not in taken)


def _extended(pdf: bytes, signer: Signer, about: PdfSignatureMetadata) -> bytes:
    """The file with the signature behind it."""
    unseen = SigFieldSpec(
        about.field_name or "",
        readable_field_name=about.field_name,
        invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
    )
    # An object must begin on a line of its own (PDF/A-3, 6.1.9).
    start = pdf if pdf.endswith((b"\n", b"\r")) else pdf + b"\n"
    work = _Signing(about, signer, new_field_spec=unseen)
    # In a thread of its own: the library runs an event loop, and the caller may have one already.
    with ThreadPoolExecutor(max_workers=1) as pool:
        output = pool.submit(work.sign_pdf, _Increment(BytesIO(start), strict=False)).result()
    return bytes(output.getvalue())


class _Increment(IncrementalPdfFileWriter):
    """Adds objects, and leaves the metadata and the version of the file alone."""

    def _update_meta(self) -> None:
        """The library would write metadata of its own, which PDF/A does not admit."""

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """The library asks for PDF 2.0 when a key is of an elliptic curve; readers of 1.7 know such keys."""


class _Signing(PdfSigner):
    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        """PAdES, whatever the key: the other extensions belong to PDF 2.0."""
        pdf_out.register_extension(ESIC_EXTENSION_1)
