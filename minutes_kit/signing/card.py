"""A card with a key, reached through the PKCS#11 library of its maker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, CertificateType, ObjectClass, TokenFlag
from pyhanko.sign.pkcs11 import PKCS11Signer

from ..errors import UsageError
from ..problems import Words
from .certificates import holder, is_fit
from .keys import Token

_NO_LIBRARY = Words(
    "tego pliku nie da się użyć jako biblioteki PKCS#11", "this file cannot be used as a PKCS#11 library"
)
_NO_CARD = Words("nie widać karty", "no card can be seen")
_SEVERAL_CARDS = Words("jest więcej kart: {names}", "there are several cards: {names}")
_LOCKED = Words("karta jest zablokowana albo nie ma PIN-u", "the card is locked, or has no PIN")
_FAILED = Words("karta zgłosiła błąd {code}", "the card reported the error {code}")
_NO_CERTIFICATE = Words("nie ma na niej certyfikatu z kluczem", "it has no certificate with a key")
_SEVERAL = Words("jest na niej więcej certyfikatów: {names}", "it has several certificates: {names}")
_UNKNOWN = Words(
    "nie ma na niej certyfikatu „{wanted}”, są: {names}", "it has no certificate “{wanted}”, but: {names}"
)

_INSERT = Words(
    "Włóż kartę i sprawdź, czy jej program ją pokazuje", "Insert the card, and see that its program shows it"
)
_NAME = Words(
    "Wybierz ją opcją „--token NAZWA” polecenia „sign”", "Choose one with the option --token NAME of “sign”"
)
_CHOOSE = Words(
    "Wybierz go opcją „--certificate NAZWA” polecenia „sign”",
    "Choose one with the option --certificate NAME of “sign”",
)
_LIBRARY = Words("Podaj plik wskazany w instrukcji karty", "Give the file that the card's manual names")
_UNLOCK = Words("Odblokuj ją kodem PUK w jej programie", "Unlock it with the PUK in its program")


@contextmanager
def opened_card(key: Token) -> Iterator[PKCS11Signer]:
    """What signs with a key on a card; the session is closed behind it.

    Raises `UsageError`: a wrong PIN (MK-Z92), anything else that the card lacks (MK-Z93).
    """
    try:
        with _session(key) as session:
            yield _signer(session, key)
    except pkcs11.PKCS11Error as error:
        if isinstance(error, pkcs11.PinIncorrect | pkcs11.PinInvalid | pkcs11.PinLenRange):
            raise UsageError("MK-Z92", name=key.module.name) from error
        if isinstance(error, pkcs11.PinLocked | pkcs11.PinExpired | pkcs11.UserPinNotInitialized):
            _refuse(key, _LOCKED, _UNLOCK)
        _refuse(key, _FAILED, _INSERT, code=type(error).__name__)


def _session(key: Token) -> pkcs11.Session:
    try:
        library = pkcs11.lib(str(key.module))
    except (RuntimeError, OSError):
        _refuse(key, _NO_LIBRARY, _LIBRARY)
    tokens = [slot.get_token() for slot in library.get_slots(token_present=True)]
    ready = [token for token in tokens if token.flags & TokenFlag.TOKEN_INITIALIZED]
    fitting = [token for token in ready if key.label in ("", token.label)]
    if not fitting:
        _refuse(key, _NO_CARD, _INSERT)
    if len(fitting) > 1:
        _refuse(key, _SEVERAL_CARDS, _NAME, names=_listed(token.label for token in fitting))
    on_device = fitting[0].flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH
    return fitting[0].open(user_pin=pkcs11.PROTECTED_AUTH if on_device and not key.pin else key.pin)


def _signer(session: pkcs11.Session, key: Token) -> PKCS11Signer:
    """The certificate that was named, or the only one that may sign; those of issuers go along."""
    keys = {one[Attribute.ID] for one in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    query = {Attribute.CLASS: ObjectClass.CERTIFICATE, Attribute.CERTIFICATE_TYPE: CertificateType.X_509}
    certificates = [
        (str(one[Attribute.LABEL]), one[Attribute.ID], x509.Certificate.load(one[Attribute.VALUE]))
        for one in session.get_objects(query)
    ]
    own = [one for one in certificates if one[1] in keys]
    named = [one for one in own if key.certificate in ("", one[0], holder(one[2]))]
    named = [one for one in named if is_fit(one[2])] or named
    if not own:
        _refuse(key, _NO_CERTIFICATE, _INSERT)
    if not named:
        _refuse(key, _UNKNOWN, _CHOOSE, wanted=key.certificate, names=_listed(one[0] for one in own))
    if len(named) > 1:
        _refuse(key, _SEVERAL, _CHOOSE, names=_listed(one[0] for one in named))
    chain = [certificate for _, number, certificate in certificates if number not in keys]
    _, number, certificate = named[0]
    # Every card that knows elliptic curves signs a digest made here; not every one makes the digest as well.
    raw = certificate.public_key.algorithm == "ec"
    return PKCS11Signer(
        session, key_id=number, signing_cert=certificate, ca_chain=chain, use_raw_mechanism=raw
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _refuse(key: Token, reason: Words, remedy: Words, **facts: str) -> NoReturn:
    said = Words(reason.pl.format(**facts), reason.en.format(**facts))
    raise UsageError("MK-Z93", name=key.module.name, reason=said, remedy=remedy)
