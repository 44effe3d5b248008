"""The words of the command line's help, Polish and English."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "about": (
        "Protokoły i sprawozdania ze spotkań: z pliku YAML powstają dokumenty Word i PDF.",
        "Minutes of meetings: a YAML file becomes Word and PDF documents.",
    ),
    "usage": ("Użycie:", "Usage:"),
    "options": ("Opcje", "Options"),
    "commands": ("Polecenia", "Commands"),
    "[options]": ("[OPCJE]", "[OPTIONS]"),
    "COMMAND": ("POLECENIE [ARGUMENTY]…", "COMMAND [ARGS]…"),
    "PATH": ("PLIK", "PATH"),
    "FILE": ("PLIK", "FILE"),
    "DIR": ("FOLDER", "DIR"),
    "KEY=VALUE": ("POLE=WARTOŚĆ", "KEY=VALUE"),
    "help": ("Pokaż tę pomoc.", "Show this help."),
    "version": ("Pokaż wersję programu.", "Show the program's version."),
    "lang": ("Język komunikatów: pl lub en.", "Language of the messages: pl or en."),
    "json": ("Wynik w formacie JSON.", "The result as JSON."),
    "verbose": ("Przy błędzie programu pokaż szczegóły.", "On a bug, show its details."),
    "strict": ("Traktuj ostrzeżenia jak błędy.", "Treat warnings as errors."),
    "root": (
        "Folder, poza którym nie wolno czytać plików (domyślnie: nad folderem protokołu).",
        "The folder that files must lie in (default: the one above the minutes' folder).",
    ),
    "set": (
        "Zmień wartość na czas tego wywołania, np. --set number=2.",
        "Replace a value for this run, e.g. --set number=2.",
    ),
    "validate": (
        "Sprawdź protokoły: pliki, foldery (pliki *.minutes.yaml) lub „-” (wejście standardowe).",
        "Check minutes: files, folders (their *.minutes.yaml) or “-” (standard input).",
    ),
    "format": (
        "Postać wyniku: {names}. FORMAT=PLIK zapisuje wynik do pliku. Opcję można powtarzać.",
        "Form of the result: {names}. FORMAT=FILE writes it to a file. May be repeated.",
    ),
    "build": ("Zbuduj dokumenty Word i PDF z załącznikami.", "Build the Word and PDF documents."),
    "output": ("Folder wynikowy (domyślnie bieżący).", "Output folder (default: the current one)."),
    "to": ("Formaty, np. docx,pdf.", "Formats, e.g. docx,pdf."),
    "engine": (
        "Skąd PDF: typst (wbudowany) lub office (LibreOffice z pliku Word).",
        "What makes the PDF: typst (built in) or office (LibreOffice, from the Word file).",
    ),
    "edition": (
        "Wersja: internal (pełna) lub public (bez nazwisk, części poufnych i list obecności).",
        "Edition: internal (whole) or public (no names, confidential parts or attendance lists).",
    ),
    "template": ("Własny szablon Word.", "A Word template of your own."),
    "jobs": ("Ile załączników przetwarzać naraz.", "How many attachments to convert at a time."),
    "watch": (
        "Buduj ponownie po każdej zmianie plików; koniec: Ctrl+C.",
        "Build again whenever a file changes; stop with Ctrl+C.",
    ),
    "new": (
        "Utwórz wypełniony przykład protokołu; istniejących plików nie nadpisuje.",
        "Write a filled-in starting file; it never overwrites one.",
    ),
    "kind": ("Rodzaj: report, protocol lub note.", "Kind: report, protocol or note."),
    "schema": ("Pokaż schemat pliku protokołu.", "Show the schema of the minutes file."),
    "path": ("Podaj tylko ścieżkę do pliku schematu.", "Print only the path of the schema's file."),
    "rules": ("Wypisz wszystkie reguły.", "List all rules."),
    "explain": (
        "Wyjaśnij regułę: co jest źle, co zrobić, przykład błędny i poprawny.",
        "Explain a rule: what is wrong, what to do, a wrong and a right example.",
    ),
    "wrong": ("Źle", "Wrong"),
    "right": ("Dobrze", "Right"),
    "doctor": (
        "Sprawdź instalację: wersje, czcionki, pakiet biurowy, próbny dokument.",
        "Check the installation: versions, fonts, office suite, a sample document.",
    ),
    "watching": ("Czekam na zmiany (koniec: Ctrl+C)…", "Waiting for changes (stop with Ctrl+C)…"),
    "created": ("Utworzono {path}.", "Created {path}."),
    "no problems": ("Bez uwag.", "No problems."),
    "step attachments": ("załączniki", "attachments"),
    "step docx": ("dokument Word", "Word document"),
    "step pdf": ("dokument PDF", "PDF document"),
    "ok": ("w porządku", "fine"),
    "missing": ("brak", "missing"),
    "office": ("pakiet biurowy (LibreOffice)", "office suite (LibreOffice)"),
    "office advice": (
        "potrzebny tylko do załączników z pakietów biurowych (Word, Excel, PowerPoint…) i do --engine office",
        "needed only for office documents as attachments (Word, Excel, PowerPoint…) and --engine office",
    ),
    "fonts": ("czcionki", "fonts"),
    "libyaml": ("szybki odczyt YAML (libyaml)", "fast YAML reading (libyaml)"),
    "sample": ("próbny dokument", "sample document"),
}


def text(key: str, language: str, **values: object) -> str:
    found = TEXTS[key][0 if language == "pl" else 1]
    return found.format(**values) if values else found
