"""Writes the manual pages docs/man/minutes-kit.1 and docs/man/pl/minutes-kit.1 from the commands.

Run `python3 scripts/write_man_page.py` after a change of the commands or their words; a test holds the
pages to this script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from minutes_kit import __version__
from minutes_kit.cli import group, walk
from minutes_kit.cli.examples import Call, examples
from minutes_kit.cli.texts import text

MAN = Path(__file__).resolve().parent.parent / "docs" / "man"
TARGETS = {"en": MAN / "minutes-kit.1", "pl": MAN / "pl" / "minutes-kit.1"}
PROGRAM = "minutes-kit"
MARK = '.\\" Written by scripts/write_man_page.py from the commands. Do not edit.'

TITLES = {
    "manual": ("Polecenia użytkownika", "User commands"),
    "name": ("NAZWA", "NAME"),
    "short": ("protokoły i sprawozdania ze spotkań", "minutes of meetings as Word and PDF documents"),
    "synopsis": ("SKŁADNIA", "SYNOPSIS"),
    "description": ("OPIS", "DESCRIPTION"),
    "options": ("OPCJE", "OPTIONS"),
    "commands": ("POLECENIA", "COMMANDS"),
    "examples": ("PRZYKŁADY", "EXAMPLES"),
    "environment": ("ŚRODOWISKO", "ENVIRONMENT"),
    "exit status": ("KODY ZAKOŃCZENIA", "EXIT STATUS"),
}
ENVIRONMENT = {
    "MINUTES_KIT_LANG": ("Język komunikatów: pl lub en.", "Language of the messages: pl or en."),
    "MINUTES_KIT_SOFFICE": (
        "Ścieżka do programu „soffice” pakietu LibreOffice.",
        "Path of LibreOffice's program “soffice”.",
    ),
    "MINUTES_KIT_CACHE": (
        "Folder na zapamiętane wydruki LibreOffice albo „off”: niczego nie zapamiętuj.",
        "Folder for kept prints of LibreOffice, or “off”: keep none.",
    ),
    "SOURCE_DATE_EPOCH": (
        "Data w gotowych plikach, w sekundach od 1970 r.: te same dane dają wtedy te same bajty.",
        "The date in the files made, in seconds since 1970: the same inputs then give the same bytes.",
    ),
    "NO_COLOR": ("Komunikaty bez kolorów.", "Messages without colours."),
}
EXIT_CODES = {
    0: ("Wszystko w porządku; mogą być ostrzeżenia.", "All is well; there may be warnings."),
    1: ("W pliku, szablonie lub dokumencie jest błąd.", "A file, a template or a document has an error."),
    2: ("Polecenie wywołano niewłaściwie.", "The command was called wrongly."),
    3: ("Nie udało się zapisać pliku.", "A file could not be written."),
    4: ("Brakuje potrzebnego programu.", "A needed program is missing."),
    5: ("Nie da się użyć załącznika.", "An attachment cannot be used."),
    70: ("Błąd w samym programie.", "A bug of the program."),
    130: ("Przerwano klawiszami Ctrl+C.", "Interrupted with Ctrl+C."),
}


def main() -> None:
    for language, target in TARGETS.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(language), encoding="utf-8", newline="\n")
        print(target.relative_to(MAN.parent))


def page(language: str) -> str:
    """The whole page in one language."""
    program = group(language)
    context = click.Context(program, info_name=PROGRAM, **program.context_settings)
    title = f'.TH MINUTES\\-KIT 1 "" "{PROGRAM} {__version__}" "{said("manual", language)}"'
    parts = [MARK, title, ".nh", ".ad l"]
    parts += [heading("name", language), f"{plain(PROGRAM)} \\- {plain(said('short', language))}"]
    parts += [heading("synopsis", language), usage(program, context)]
    parts += [heading("description", language), plain(program.help or "")]
    parts += [heading("options", language), *options(program, context)]
    parts += [heading("commands", language), *commands(program, context, language)]
    parts += [heading("examples", language), *calls(examples("", language))]
    parts += [heading("exit status", language), *listed(EXIT_CODES, language)]
    parts += [heading("environment", language), *listed(ENVIRONMENT, language)]
    return "\n".join(parts) + "\n"


def commands(program: click.Group, context: click.Context, language: str) -> Iterator[str]:
    for command, inner in walk(program, context):
        name = inner.command_path.removeprefix(PROGRAM).strip()
        yield from (f".SS {plain(name)}", usage(command, inner), ".PP", plain(command.help or ""))
        yield from options(command, inner)
        yield from (".PP", f"{text('examples', language)}:", *calls(examples(name, language)))


def usage(command: click.Command, context: click.Context) -> str:
    pieces = " ".join(command.collect_usage_pieces(context))
    return f"\\fB{plain(context.command_path)}\\fR {plain(pieces)}"


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1]:  # arguments are named in the usage
            yield from entry(names(record[0]), record[1])


def names(typed: str) -> str:
    """The names of an option in bold: "-o, --output DIR"."""
    return re.sub(r"(?<![\w\\])(\\-)+[\w\\-]*", lambda found: f"\\fB{found[0]}\\fR", plain(typed))


def calls(shown: Iterable[Call]) -> Iterator[str]:
    for call in shown:
        yield from entry(f"\\fB{plain(f'{PROGRAM} {call.arguments}')}\\fR", call.meaning)


def listed(table: dict[str, tuple[str, str]] | dict[int, tuple[str, str]], language: str) -> Iterator[str]:
    for key, words in table.items():
        yield from entry(f"\\fB{plain(str(key))}\\fR", words[0 if language == "pl" else 1])


def entry(term: str, meaning: str) -> Iterator[str]:
    yield from (".TP", term, plain(" ".join(meaning.split())))


def heading(key: str, language: str) -> str:
    return f".SH {said(key, language)}"


def said(key: str, language: str) -> str:
    return TITLES[key][0 if language == "pl" else 1]


def plain(words: str) -> str:
    """Words for troff: what would be a request, an escape or a typographic sign stands for itself."""
    signs = {"\\": "\\e", "-": "\\-", "~": "\\(ti", "^": "\\(ha", "`": "\\(ga", "'": "\\(aq"}
    safe = "".join(signs.get(sign, sign) for sign in words)
    return f"\\&{safe}" if safe.startswith(".") else safe


if __name__ == "__main__":
    main()
