"""`minutes-kit sign`: an electronic signature on a finished PDF."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UsageError
from ..signing import Key
from . import options
from .candidates import files
from .help import Command
from .keys import card, certificate_file
from .language import reader_language
from .texts import text


def command(language: str) -> click.Command:
    file = text("FILE", language)
    words = text("TEXT", language)
    return Command(
        "sign",
        language=language,
        callback=run,
        help=text("sign", language),
        params=[
            click.Argument(["path"], metavar=f"{file}.pdf", shell_complete=files),
            click.Option(
                ["-o", "--output"], metavar=file, help=text("sign output", language), shell_complete=files
            ),
            click.Option(["--p12"], metavar=file, help=text("p12", language), shell_complete=files),
            click.Option(["--pkcs11"], metavar=file, help=text("pkcs11", language), shell_complete=files),
            click.Option(["--token"], metavar=text("NAME", language), help=text("token", language)),
            click.Option(
                ["--certificate"], metavar=text("NAME", language), help=text("certificate", language)
            ),
            click.Option(
                ["--password-env"], metavar=text("VARIABLE", language), help=text("password env", language)
            ),
            click.Option(["--reason"], default="", metavar=words, help=text("reason", language)),
            click.Option(["--place"], default="", metavar=words, help=text("place", language)),
            *options.common(language),
        ],
    )


def run(
    path: str,
    output: str | None,
    p12: str | None,
    pkcs11: str | None,
    token: str | None,
    certificate: str | None,
    password_env: str | None,
    reason: str,
    place: str,
    lang: str | None,
) -> None:
    from ..signing_files import sign_path

    language = lang or reader_language()
    if p12 and pkcs11:
        raise UsageError("MK-C44", first="--p12", second="--pkcs11")
    if p12:
        key: Key = certificate_file(p12, password_env, language)
    elif pkcs11:
        key = card(pkcs11, password_env, language, label=token, certificate=certificate)
    else:
        raise UsageError("MK-C40")
    target = Path(output) if output else None
    click.echo(str(sign_path(Path(path), key, output=target, reason=reason, place=place)))
