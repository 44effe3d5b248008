"""What a certificate says, and whether a person may sign a document with it."""

from __future__ import annotations

from datetime import UTC, datetime

from asn1crypto import x509

from ..errors import UsageError

_SIGNING = {"digital_signature", "non_repudiation"}
"""RFC 5280, 4.2.1.3; the second is that of qualified certificates of persons (ETSI EN 319 412-2)."""


def refuse_unfit(certificate: x509.Certificate, now: datetime | None = None) -> None:
    """Raise `UsageError` for a certificate out of its time (MK-Z94) or not meant for signing (MK-Z95)."""
    begin, end = validity(certificate)
    if not begin <= (now or datetime.now(UTC)) <= end:
        raise UsageError("MK-Z94", name=holder(certificate), begin=f"{begin:%Y-%m-%d}", end=f"{end:%Y-%m-%d}")
    usage = certificate.key_usage_value
    may_sign = usage is None or bool(_SIGNING & set(usage.native))
    if not may_sign or certificate.public_key.algorithm not in ("rsa", "ec"):
        raise UsageError("MK-Z95", name=holder(certificate))


def is_fit(certificate: x509.Certificate) -> bool:
    try:
        refuse_unfit(certificate)
    except UsageError:
        return False
    return True


def validity(certificate: x509.Certificate) -> tuple[datetime, datetime]:
    return certificate.not_valid_before, certificate.not_valid_after


def holder(certificate: x509.Certificate) -> str:
    """The name of the person or office that the certificate stands for."""
    return _said(certificate.subject, "common_name") or str(certificate.subject.human_friendly)


def organisation(certificate: x509.Certificate) -> str:
    return _said(certificate.subject, "organization_name")


def issuer(certificate: x509.Certificate) -> str:
    return _said(certificate.issuer, "common_name") or str(certificate.issuer.human_friendly)


def key_words(certificate: x509.Certificate) -> str:
    """The kind and length of the key: "RSA 2048", "EC 256"."""
    key = certificate.public_key
    return f"{key.algorithm.upper()} {key.bit_size}"


def _said(name: x509.Name, field: str) -> str:
    """A field of a name; the first if there are several, "" if there is none."""
    value = name.native.get(field, "")
    return str(value[0] if isinstance(value, list) else value)
