"""Certificates made for tests: an authority that exists nowhere, and people who do not either."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSWORD = "zażółć"
DAY = timedelta(days=1)
_FACTS = (
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
    *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
)


@cache
def private_key(kind: str):
    if kind == "rsa":
        return rsa.generate_private_key(65537, 2048)
    return (
        ed25519.Ed25519PrivateKey.generate() if kind == "ed25519" else ec.generate_private_key(ec.SECP256R1())
    )


def _name(person: str, office: str = "") -> x509.Name:
    facts = [x509.NameAttribute(NameOID.COMMON_NAME, person)]
    return x509.Name(facts + ([x509.NameAttribute(NameOID.ORGANIZATION_NAME, office)] if office else []))


def _certificate(subject: x509.Name, key, days: tuple[int, int]) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    begin, end = days
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(_name("Urząd Próbny"))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begin * DAY)
        .not_valid_after(now + end * DAY)
    )


@cache
def authority() -> x509.Certificate:
    key = private_key("authority")
    builder = _certificate(_name("Urząd Próbny"), key, (-900, 900))
    return builder.add_extension(x509.BasicConstraints(True, None), True).sign(key, hashes.SHA256())


def certificate(
    kind: str = "rsa",
    person: str = "Anna Przykładowa",
    days: tuple[int, int] = (-9, 300),
    usage: tuple[str, ...] = ("content_commitment",),
) -> x509.Certificate:
    """`days` from today for which it is valid; `usage` what its key is for, () for no statement."""
    builder = _certificate(_name(person, "Fundacja Wzór"), private_key(kind), days)
    if usage:
        builder = builder.add_extension(x509.KeyUsage(**{fact: fact in usage for fact in _FACTS}), True)
    return builder.sign(private_key("authority"), hashes.SHA256())


def key_file(kind: str = "rsa", password: str = PASSWORD, **facts) -> bytes:
    """A PKCS#12 file with a certificate, its key, and the authority's certificate."""
    locked = (
        serialization.BestAvailableEncryption(password.encode()) if password else serialization.NoEncryption()
    )
    return pkcs12.serialize_key_and_certificates(
        b"podpis", private_key(kind), certificate(kind, **facts), [authority()], locked
    )
