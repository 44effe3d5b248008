"""Words of the command line: new files, editors and the installation."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "new": (
        "Utwórz wypełniony przykład protokołu; istniejących plików nie nadpisuje.",
        "Write a filled-in starting file; it never overwrites one.",
    ),
    "kind": ("Rodzaj: report, protocol lub note.", "Kind: report, protocol or note."),
    "import": (
        "Zrób szkic pliku YAML z gotowego protokołu: .docx, .txt lub .md; istniejących plików nie nadpisuje.",
        "Draft a YAML file from existing minutes: .docx, .txt or .md; it never overwrites one.",
    ),
    "import output": (
        "Plik szkicu (domyślnie obok źródła, z końcówką .minutes.yaml).",
        "The file of the draft (default: beside the source, ending in .minutes.yaml).",
    ),
    "drafted": (
        "Szkic zapisano w {path}; do sprawdzenia: {places}.",
        "The draft is in {path}; to be checked: {places}.",
    ),
    "schema": (
        "Pokaż schemat pliku: opis pól, z którego korzystają edytory.",
        "Show the schema of a file: what editors know of its fields.",
    ),
    "print": ("Wypisz cały schemat (tak jest domyślnie).", "Print the whole schema (the default)."),
    "path": ("Podaj tylko ścieżkę do pliku schematu.", "Print only the path of the schema's file."),
    "install vscode": (
        "Przygotuj folder (domyślnie bieżący) dla Visual Studio Code: schematy i ustawienia.",
        "Prepare a folder (the current one by default) for Visual Studio Code: schemas and settings.",
    ),
    "installed": ("Wszystko jest już na miejscu.", "Everything is in place already."),
    "doctor": (
        "Sprawdź instalację: wersje, czcionki, pakiet biurowy, próbny dokument.",
        "Check the installation: versions, fonts, office suite, a sample document.",
    ),
    "ok": ("w porządku", "fine"),
    "office": ("pakiet biurowy (LibreOffice)", "office suite (LibreOffice)"),
    "office advice": (
        "potrzebny tylko do załączników z pakietów biurowych (Word, Excel, PowerPoint…) i do --engine office",
        "needed only for office documents as attachments (Word, Excel, PowerPoint…) and --engine office",
    ),
    "fonts": ("czcionki", "fonts"),
    "libyaml": ("szybki odczyt YAML (libyaml)", "fast YAML reading (libyaml)"),
    "sample": ("próbny dokument", "sample document"),
    "cache": ("pamięć podręczna wydruków LibreOffice", "cache of LibreOffice's prints"),
    "cache off": ("wyłączona", "switched off"),
    "empty cache": (
        "Najpierw usuń zapamiętane wydruki LibreOffice.",
        "First remove the kept prints of LibreOffice.",
    ),
    "completion": (
        "Wypisz skrypt, dzięki któremu klawisz Tab dopełnia polecenia: bash, zsh lub fish.",
        "Print the script that completes commands with Tab: bash, zsh or fish.",
    ),
}
