"""MK-Z90 and on: electronic signatures."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Z90": error(
        pl=(
            "Do podpisywania i sprawdzania podpisów potrzebny jest dodatek „sign”, którego tu nie ma.",
            "Zainstaluj go poleceniem „pip install 'minutes-kit[sign]'”.",
        ),
        en=(
            "Signing and checking signatures need the extra “sign”, which is not installed.",
            "Install it with “pip install 'minutes-kit[sign]'”.",
        ),
    ),
    "MK-Z91": error(
        pl=(
            "Plik „{name}” nie istnieje albo nie zawiera certyfikatu z kluczem.",
            "Podaj plik .p12 lub .pfx, w którym wydawca przekazał certyfikat.",
        ),
        en=(
            "The file “{name}” does not exist, or holds no certificate with a key.",
            "Give the .p12 or .pfx file in which the certificate was issued.",
        ),
    ),
    "MK-Z92": error(
        pl=(
            "Hasło lub PIN do „{name}” jest błędne.",
            "Wpisz je uważnie jeszcze raz: po kilku błędnych próbach karta się blokuje.",
        ),
        en=(
            "The password or PIN of “{name}” is wrong.",
            "Type it again with care: a card locks itself after some wrong ones.",
        ),
    ),
    "MK-Z93": error(
        pl=("Nie można podpisać kartą („{name}”): {reason}.", "{remedy}."),
        en=("Cannot sign with the card (“{name}”): {reason}.", "{remedy}."),
    ),
    "MK-Z94": error(
        pl=(
            "Certyfikat „{name}” jest dziś nieważny: obejmuje czas od {begin} do {end}.",
            "Użyj certyfikatu, który jest ważny, i sprawdź datę w komputerze.",
        ),
        en=(
            "The certificate “{name}” is not valid today: it is valid from {begin} to {end}.",
            "Use a certificate that is valid, and check the computer's date.",
        ),
    ),
    "MK-Z95": error(
        pl=(
            "Certyfikat „{name}” nie służy do podpisywania dokumentów.",
            "Wybierz certyfikat podpisu, a nie certyfikat do logowania lub szyfrowania.",
        ),
        en=(
            "The certificate “{name}” is not meant for signing documents.",
            "Choose a certificate for signatures, not one for logging in or encryption.",
        ),
    ),
    "MK-Z96": error(
        pl=(
            "Pliku „{name}” nie można podpisać: {reason}.",
            "Podpisz plik PDF bez hasła, taki, jaki powstał.",
        ),
        en=(
            "The file “{name}” cannot be signed: {reason}.",
            "Sign a PDF without a password, as it was made.",
        ),
    ),
    "MK-Z97": error(
        pl=(
            "Podpis „{name}” jest nieprawidłowy: {reason}.",
            "Poproś podpisującego o plik, który podpisał, i nie opieraj się na tym.",
        ),
        en=(
            "The signature “{name}” is not valid: {reason}.",
            "Ask the signer for the file that was signed, and do not rely on this one.",
        ),
    ),
    "MK-Z98": error(
        pl=(
            "Po złożeniu podpisu „{name}” plik zmieniono.",
            "Poproś podpisującego o plik, który podpisał, i nie opieraj się na tym.",
        ),
        en=(
            "The file was changed after the signature “{name}”.",
            "Ask the signer for the file that was signed, and do not rely on this one.",
        ),
    ),
    "MK-Z99": warning(
        pl=(
            "Podpisów w tym pliku nie sprawdzono (jest ich {count}), bo brakuje dodatku „sign”.",
            "Zainstaluj go poleceniem „pip install 'minutes-kit[sign]'”.",
        ),
        en=(
            "The signatures of this file ({count}) were not checked, as the extra “sign” is not installed.",
            "Install it with “pip install 'minutes-kit[sign]'”.",
        ),
    ),
}
