"""Where the key of a signature lies."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pkcs12:
    """A file with a certificate and its key (.p12, .pfx; RFC 7292), opened with a password."""

    path: Path
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Token:
    """A card or another device, reached through the PKCS#11 library of its maker.

    `module` is that library (.so, .dll, .dylib); it is code, and runs. `label` is the name of the card, ""
    for the only one present; `certificate` that of a certificate on it, "" for the only one with a key.
    """

    module: Path
    pin: str = field(default="", repr=False)
    label: str = ""
    certificate: str = ""


Key = Pkcs12 | Token
