"""A key made ready: the file or the card is opened, its certificate is fit to sign."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from asn1crypto import x509
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import Signer, SimpleSigner

from ..errors import UsageError
from .card import opened_card
from .certificates import refuse_unfit
from .keys import Key, Pkcs12

FILE_BYTES = 1024 * 1024
"""A file of keys has some kilobytes."""


@contextmanager
def opened(key: Key) -> Iterator[Signer]:
    """What can sign with the key, for as long as the block lasts.

    Raises `UsageError`: no file of keys (MK-Z91), a wrong password or PIN (MK-Z92), a card or certificate
    that is not there (MK-Z93), a certificate out of its time (MK-Z94) or not for signing (MK-Z95).
    """
    if isinstance(key, Pkcs12):
        signer: Signer = _from_file(key)
        _refuse_unfit(signer.signing_cert)
        yield signer
        return
    with opened_card(key) as signer:
        _refuse_unfit(signer.signing_cert)
        yield signer


def _refuse_unfit(certificate: x509.Certificate | None) -> None:
    if certificate is not None:
        refuse_unfit(certificate)


def _from_file(key: Pkcs12) -> SimpleSigner:
    name = key.path.name
    try:
        with key.path.open("rb") as stream:
            data = stream.read(FILE_BYTES + 1)
    except OSError as error:
        raise UsageError("MK-Z91", name=name) from error
    if len(data) > FILE_BYTES or not _is_pkcs12(data):
        raise UsageError("MK-Z91", name=name)
    try:
        signer: SimpleSigner = SimpleSigner.load_pkcs12_data(data, (), key.password.encode() or None)
    except (ValueError, SigningError) as error:
        if isinstance(error.__cause__, ValueError):
            raise UsageError("MK-Z92", name=name) from error
        raise UsageError("MK-Z91", name=name) from error
    except (AttributeError, TypeError) as error:  # no key, or no certificate of it
        raise UsageError("MK-Z91", name=name) from error
    return signer


def _is_pkcs12(data: bytes) -> bool:
    """The outer form (RFC 7292, 4): what fails inside it, fails for want of the password."""
    from asn1crypto.pkcs12 import Pfx

    try:
        return bool(Pfx.load(data, strict=True)["version"].native == "v3")
    except (ValueError, TypeError, KeyError):
        return False
