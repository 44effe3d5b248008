"""Puts keys and certificates onto a SoftHSM card named "Karta"; run as a program, as its library loads once.

The module is the first argument; the standard input maps labels to a number, a certificate and perhaps a key.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

import pkcs11
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from pkcs11 import Attribute, CertificateType, ObjectClass

PIN, NAME = "1234", "Karta"
things = json.load(sys.stdin)
tool = ["softhsm2-util", "--pin", PIN]
subprocess.run([*tool, "--init-token", "--free", "--label", NAME, "--so-pin", "0000"], check=True)
for label, thing in things.items():
    if "key" in thing:
        key = load_der_private_key(bytes.fromhex(thing["key"]), None)
        with tempfile.NamedTemporaryFile() as file:
            file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            file.flush()
            names = ["--token", NAME, "--label", label, "--id", f"{thing['number']:02x}"]
            subprocess.run([*tool, "--import", file.name, *names], check=True)
with pkcs11.lib(sys.argv[1]).get_token(token_label=NAME).open(rw=True, user_pin=PIN) as session:
    for label, thing in things.items():
        content = bytes.fromhex(thing["certificate"])
        session.create_object(
            {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                Attribute.TOKEN: True,
                Attribute.LABEL: label,
                Attribute.ID: bytes([thing["number"]]),
                Attribute.SUBJECT: x509.Certificate.load(content).subject.dump(),
                Attribute.VALUE: content,
            }
        )
