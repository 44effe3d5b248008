"""What a person signs with: a file or a card, and the password, which never stands on the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from ..errors import UsageError
from ..signing import Key, Pkcs12, Token
from ..signing.extra import needed
from .texts import text

LIBRARIES = (".so", ".dll", ".dylib")
"""How libraries of cards end; anything else is a file with a certificate."""


def key_file(path: str, variable: str | None, language: str) -> Key:
    """A file with a certificate, or the library of a card, as its name tells."""
    option = "--sign-password-env"
    if Path(path).suffix.lower() in LIBRARIES:
        return card(path, variable, language, option=option)
    return certificate_file(path, variable, language, option=option)


def certificate_file(
    path: str, variable: str | None, language: str, *, option: str = "--password-env"
) -> Pkcs12:
    name = Path(path).name
    return Pkcs12(Path(path), _secret(text("password", language, name=name), variable, option))


def card(
    path: str,
    variable: str | None,
    language: str,
    *,
    label: str | None = None,
    certificate: str | None = None,
    option: str = "--password-env",
) -> Token:
    pin = _secret(text("pin", language, name=label or Path(path).name), variable, option)
    return Token(Path(path), pin, label or "", certificate or "")


def _secret(question: str, variable: str | None, option: str) -> str:
    """From an environment variable, else typed and not shown."""
    needed()
    if variable:
        if variable not in os.environ:
            raise UsageError("MK-C41", name=variable)
        return os.environ[variable]
    if not _has_terminal():
        raise UsageError("MK-C42", option=option)
    typed: str = click.prompt(question, default="", hide_input=True, show_default=False, err=True)
    return typed


def _has_terminal() -> bool:
    return sys.stdin.isatty()
