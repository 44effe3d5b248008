"""Writes docs/rules.md (Polish) and docs/rules.en.md: every rule with its words and its example.

Run `python3 scripts/write_rules.py` after a change of the catalogue; a test holds the files to this script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from minutes_kit.catalogue import AREAS, Rule
from minutes_kit.catalogue.examples import Example, examples, visible
from minutes_kit.catalogue.general import general
from minutes_kit.reporters.text import SEVERITY_WORDS

DOCS = Path(__file__).resolve().parent.parent / "docs"
TARGETS = {"pl": DOCS / "rules.md", "en": DOCS / "rules.en.md"}
MARK = "<!-- Written by scripts/write_rules.py from the catalogue. Do not edit. -->"

INTRODUCTIONS = {
    "pl": """# Reguły

Każda uwaga ma identyfikator, na przykład MK-D03, który nie zmienia się z wersji na wersję.
Błąd zatrzymuje budowanie dokumentów; ostrzeżenie tylko się wypisuje, chyba że podano `--strict`.
W miejscu „…” stoi w uwadze to, czego dotyczy. Listę reguł wypisuje `minutes-kit rules`,
a jedną regułę wyjaśnia `minutes-kit explain MK-D03`.
""",
    "en": """# Rules

Each problem has an id such as MK-D03, which stays the same from version to version.
An error stops a build; a warning is only reported, unless `--strict` is given.
Where this page has “…”, a problem names what it is about. `minutes-kit rules` lists the rules,
and `minutes-kit explain MK-D03` explains one.
""",
}
TITLES = {
    "reading": ("Odczytanie pliku", "Reading the file"),
    "shape": ("Pola i wartości", "Fields and values"),
    "days": ("Daty i godziny", "Dates and times"),
    "people": ("Uczestnicy i kworum", "Participants and quorum"),
    "roster": ("Tabele z uczestnikami", "Tables of participants"),
    "agenda": ("Porządek spotkania", "Agenda"),
    "decisions": ("Ustalenia i głosowania", "Agreements and votes"),
    "papers": ("Nazwa pliku, kompletność, załączniki", "Name of the file, completeness, attachments"),
    "text": ("Teksty", "Texts"),
    "branding": ("Projekt i jego znaki", "The project and its marks"),
    "audit": ("Znaki w gotowym dokumencie", "Marks in a finished document"),
    "provenance": ("Pochodzenie gotowego dokumentu", "Where a finished document comes from"),
    "documents": ("Tworzenie dokumentów", "Making documents"),
    "attachments": ("Strony załączników", "Pages of attachments"),
    "sources": ("Pliki załączników", "Files of attachments"),
    "size": ("Wielkość plików", "Size of files"),
    "archive": ("Plik do archiwum", "A file for the archive"),
    "system": ("Programy i pliki wynikowe", "Programs and output files"),
    "command": ("Wywołanie programu", "Calling the program"),
    "signing": ("Podpisy elektroniczne", "Electronic signatures"),
    "drafting": ("Szkic z gotowego dokumentu", "A draft from a document"),
    "configuration": ("Konfiguracja i komentarze", "Configuration and comments"),
}
SIDES = {"pl": ("Źle", "Dobrze"), "en": ("Wrong", "Right")}


def main() -> None:
    for language, target in TARGETS.items():
        target.write_text(page(language), encoding="utf-8", newline="\n")
        print(target.name)


def page(language: str) -> str:
    """The whole page in one language."""
    parts = [INTRODUCTIONS[language], MARK, *(section(area, language) for area in AREAS)]
    return "\n".join(parts) + "\n"


def section(area: str, language: str) -> str:
    title = TITLES[area][0 if language == "pl" else 1]
    listed: dict[str, Rule] = import_module(f"minutes_kit.catalogue.{area}").RULES
    return "\n".join([f"\n## {title}", *(entry(rule_id, rule, language) for rule_id, rule in listed.items())])


def entry(rule_id: str, rule: Rule, language: str) -> str:
    wording = general(rule.wording(language))
    words = "\n\n".join(filter(None, (escaped(wording.message), escaped(wording.hint))))
    example = examples().get(rule_id)
    shown = "".join(sides(example, language)) if example else ""
    return f"\n### {rule_id}: {SEVERITY_WORDS[language][rule.severity]}\n\n{words}\n{shown}".rstrip("\n")


def sides(example: Example, language: str) -> Iterator[str]:
    file = f" (`{example.file}`)" if example.file else ""
    for title, content in zip(SIDES[language], (example.wrong, example.right), strict=True):
        yield f"\n{title}{file}:\n\n```text\n{visible(content)}```\n"


def escaped(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    return re.sub(r"([\\`*_\[\]<]|(?<=\])\()", r"\\\1", text)


if __name__ == "__main__":
    main()
