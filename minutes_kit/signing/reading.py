"""The signatures of a PDF: who, when, and whether the file is still the one that was signed.

All is found in the file itself. Whether an issuer is to be trusted would take a list from a network, so it is
not checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO

from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import diff_analysis as diff
from pyhanko.sign.diff_analysis.constants import ROOT_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from .broken import BROKEN
from .certificates import holder, issuer, key_words, organisation, validity
from .signature import Later, Signature

MOST = 100
"""Signatures of one file that are read."""

_LEVEL = diff.ModificationLevel.LTA_UPDATES
SIGNING = diff.StandardDiffPolicy(
    global_rules=[
        diff.CatalogModificationRule(ROOT_EXEMPT_STRICT_COMPARISON | {"/Perms"}),
        diff.DocInfoRule().as_qualified(_LEVEL),
        diff.XrefStreamRule().as_qualified(_LEVEL),
        diff.ObjectStreamRule().as_qualified(_LEVEL),
        diff.DSSCompareRule().as_qualified(_LEVEL),
        diff.MetadataUpdateRule().as_qualified(_LEVEL),
    ],
    form_rule=diff.FormUpdatingRule(
        field_rules=[
            diff.SigFieldCreationRule(allow_new_visible_after_certify=True),
            diff.SigFieldModificationRule(),
        ]
    ),
)
"""What may come after a signature: further ones, with what signing programs add; no page, no other field."""


def opened_pdf(pdf: bytes) -> PdfFileReader:
    """The file opened, within the library's limits for what nobody vouches for. Raises one of `BROKEN`."""
    reader = PdfFileReader(BytesIO(pdf), strict=False)
    if not reader.encrypted and not reader.root["/Pages"]["/Kids"]:
        raise PdfReadError("no pages")
    return reader


def signatures_of(pdf: bytes) -> tuple[Signature, ...]:
    """The signatures that can be read, in the order of signing; none of a file that cannot be read.

    Compare their number with `signatures_present`: one that is missing here is damaged.
    """
    try:
        embedded = opened_pdf(pdf).embedded_signatures[:MOST]
    except BROKEN:
        return ()
    return tuple(_all_read(embedded))


def _all_read(embedded: list[EmbeddedPdfSignature]) -> Iterator[Signature]:
    for one in embedded:
        with suppress(*BROKEN):
            yield _read(one)


def _read(one: EmbeddedPdfSignature) -> Signature:
    certificate = one.signer_cert
    begin, end = validity(certificate)
    kind = one.signer_info["digest_algorithm"]["algorithm"].native.upper().replace("SHA", "SHA-")
    return Signature(
        name=holder(certificate),
        organisation=organisation(certificate),
        issuer=issuer(certificate),
        moment=_moment(one),
        reason=str(one.sig_object.get("/Reason", "")),
        place=str(one.sig_object.get("/Location", "")),
        intact=_intact(one),
        later=_later(one),
        certifies=one.docmdp_level is not None,
        stamp=_is_stamp(one),
        valid_from=begin,
        valid_until=end,
        algorithm=f"{key_words(certificate)}, {kind}",
    )


def _is_stamp(one: EmbeddedPdfSignature) -> bool:
    return bool(one.sig_object_type == "/DocTimeStamp")


def _moment(one: EmbeddedPdfSignature) -> datetime | None:
    """What the signer's clock said, or that of a time stamp's server."""
    if _is_stamp(one):
        moment = one.signed_data["encap_content_info"]["content"].parsed["gen_time"].native
    else:
        moment = one.self_reported_timestamp
    if not isinstance(moment, datetime):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _intact(one: EmbeddedPdfSignature) -> bool:
    """Whether the bytes are those signed, and the signature that of the certificate's key."""
    try:
        covered = one.compute_digest()
        kind = "data"
        if _is_stamp(one):
            content = one.signed_data["encap_content_info"]["content"]
            if content.parsed["message_imprint"]["hashed_message"].native != covered:
                return False
            name = one.signer_info["digest_algorithm"]["algorithm"].native
            covered, kind = hashlib.new(name, bytes(content)).digest(), "tst_info"
        return all(validate_sig_integrity(one.signer_info, one.signer_cert, kind, covered))
    except BROKEN:
        return False


def _later(one: EmbeddedPdfSignature) -> Later:
    try:
        one.compute_integrity_info(diff_policy=SIGNING)
    except BROKEN:
        return Later.CHANGES
    found = one.diff_result
    if not isinstance(found, diff.DiffResult):
        return Later.CHANGES
    if found.modification_level is diff.ModificationLevel.NONE:
        whole = one.coverage is not None and one.coverage.name == "ENTIRE_FILE"
        return Later.NOTHING if whole else Later.SIGNATURES
    within = found.modification_level <= diff.ModificationLevel.FORM_FILLING
    return Later.SIGNATURES if within else Later.CHANGES
