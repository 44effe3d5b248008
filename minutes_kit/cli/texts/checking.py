"""Words of the command line: minutes checked, put right, moved to a newer format, and the rules."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "validate": (
        "Sprawdź protokoły: pliki, foldery (pliki *.minutes.yaml) lub „-” (wejście standardowe).",
        "Check minutes: files, folders (their *.minutes.yaml) or “-” (standard input).",
    ),
    "fix": (
        "Popraw w podanych plikach to, co ma jedną właściwą postać; wynik dla „-” trafia na wyjście.",
        "Put right in the named files what has one right answer; for “-” the result is printed.",
    ),
    "diff": (
        "Pokaż, co poprawiłaby opcja --fix, i niczego nie zmieniaj; kod 1, gdy jest co poprawić.",
        "Show what --fix would change, and change nothing; code 1 if there is something.",
    ),
    "fixed": ("Naprawiono {count} {places}:", "Fixed {count} {places}:"),
    "would fix": ("Można naprawić {count} {places}.", "Can fix {count} {places}."),
    "migrate": (
        "Przenieś protokoły ze starszego formatu do tego, który zna program.",
        "Move minutes from an older format to the one that this program knows.",
    ),
    "migrate diff": (
        "Pokaż, co by się zmieniło, i niczego nie zmieniaj; kod 1, gdy jest co zmienić.",
        "Show what would change, and change nothing; code 1 if there is something.",
    ),
    "nothing to migrate": (
        "{path}: plik jest już w formacie {format}, nie ma nic do zrobienia.",
        "{path}: the file is in format {format} already, there is nothing to do.",
    ),
    "migrated": (
        "{path}: plik jest teraz w formacie {format}.",
        "{path}: the file is in format {format} now.",
    ),
    "rules": ("Wypisz wszystkie reguły.", "List all rules."),
    "explain": (
        "Wyjaśnij regułę: co jest źle, co zrobić, przykład błędny i poprawny.",
        "Explain a rule: what is wrong, what to do, a wrong and a right example.",
    ),
    "wrong": ("Źle", "Wrong"),
    "right": ("Dobrze", "Right"),
}
