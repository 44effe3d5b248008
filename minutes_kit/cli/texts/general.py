"""Words of the command line: what help pages are made of, and what several commands say."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "about": (
        "Protokoły i sprawozdania ze spotkań: z pliku YAML powstają dokumenty Word i PDF.",
        "Minutes of meetings: a YAML file becomes Word and PDF documents.",
    ),
    "usage": ("Użycie:", "Usage:"),
    "options": ("Opcje", "Options"),
    "commands": ("Polecenia", "Commands"),
    "examples": ("Przykłady", "Examples"),
    "[options]": ("[OPCJE]", "[OPTIONS]"),
    "COMMAND": ("POLECENIE [ARGUMENTY]…", "COMMAND [ARGS]…"),
    "PATH": ("PLIK", "PATH"),
    "FILE": ("PLIK", "FILE"),
    "DIR": ("FOLDER", "DIR"),
    "PROGRAMME": ("PROGRAM", "PROGRAMME"),
    "PROJECT": ("PROJEKT", "PROJECT"),
    "PROFILE": ("PROFIL", "PROFILE"),
    "NAME": ("NAZWA", "NAME"),
    "TEXT": ("TEKST", "TEXT"),
    "VARIABLE": ("ZMIENNA", "VARIABLE"),
    "DATE": ("DATA", "DATE"),
    "KEY=VALUE": ("POLE=WARTOŚĆ", "KEY=VALUE"),
    "PAGES": ("STRONY", "PAGES"),
    "CHANNEL": ("KANAŁ", "CHANNEL"),
    "help": ("Pokaż tę pomoc.", "Show this help."),
    "version": ("Pokaż wersję programu.", "Show the program's version."),
    "lang": ("Język komunikatów: pl lub en.", "Language of the messages: pl or en."),
    "json": ("Wynik w formacie JSON.", "The result as JSON."),
    "verbose": ("Przy błędzie programu pokaż szczegóły.", "On a bug, show its details."),
    "verbose and configuration": (
        "Pokaż, jakiej konfiguracji użyto, a przy błędzie programu także jego szczegóły.",
        "Show which configuration was used and, on a bug, its details.",
    ),
    "config": (
        "Plik konfiguracji (domyślnie najbliższy .minutes-kit.toml lub pyproject.toml).",
        "Configuration file (default: the nearest .minutes-kit.toml or pyproject.toml).",
    ),
    "no config": ("Nie szukaj pliku konfiguracji.", "Do not look for a configuration file."),
    "configuration used": ("Użyta konfiguracja: {path}", "Configuration used: {path}"),
    "root": (
        "Folder, poza którym nie wolno czytać plików (domyślnie: nad folderem protokołu).",
        "The folder that files must lie in (default: the one above the minutes' folder).",
    ),
    "set": (
        "Zmień wartość na czas tego wywołania, np. --set number=2.",
        "Replace a value for this run, e.g. --set number=2.",
    ),
    "strict": ("Traktuj ostrzeżenia jak błędy.", "Treat warnings as errors."),
    "format": (
        "Postać wyniku: {names}. FORMAT=PLIK zapisuje wynik do pliku. Opcję można powtarzać.",
        "Form of the result: {names}. FORMAT=FILE writes it to a file. May be repeated.",
    ),
    "output": ("Folder wynikowy (domyślnie bieżący).", "Output folder (default: the current one)."),
    "jobs": ("Ile załączników przetwarzać naraz.", "How many attachments to convert at a time."),
    "time limit": (
        "Ile sekund wolno pracować nad jednym plikiem załącznika (domyślnie 30).",
        "Seconds of work for one file of an attachment (default 30).",
    ),
    "archive": (
        "Żądaj PDF/UA-1 i PDF/A-3a (bez plików w środku: A-2a), zmierzonych; inaczej niczego nie zapisuj.",
        "Demand PDF/UA-1 and PDF/A-3a (A-2a without files in it), measured; otherwise nothing is written.",
    ),
    "contract date": (
        "Data umowy, np. 2024-05-10: od niej zależą okres i zestaw znaków.",
        "The date of the contract, e.g. 2024-05-10: it decides period and set of marks.",
    ),
    "region": ("Województwo programu regionalnego, np. malopolskie.", "Region of a regional programme."),
    "password env": (
        "Zmienna środowiskowa z hasłem lub PIN-em; bez niej program o nie zapyta.",
        "Environment variable with the password or PIN; without it you are asked.",
    ),
    "saved": ("Zapisano {path}.", "Wrote {path}."),
    "created": ("Utworzono {path}.", "Created {path}."),
    "no problems": ("Bez uwag.", "No problems."),
    "missing": ("brak", "missing"),
    "places": ("miejsce|miejsca|miejsc", "place|places"),
}
