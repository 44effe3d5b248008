"""Words of the command line: what programmes want, and the strip of their marks."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "funding": (
        "Znaki i zdania programów: lista, źródła, sprawdzanie, własny profil.",
        "Marks and sentences of programmes: list, sources, checks, own profiles.",
    ),
    "funding list": (
        "Wypisz programy z datami umów i ich krótkie nazwy.",
        "List the programmes with the dates of their contracts, and their short names.",
    ),
    "families": (
        "Krótkie nazwy, przy których okres wynika z daty umowy",
        "Short names, of which the contract date tells the period",
    ),
    "funding show": (
        "Pokaż, co wiadomo o programie i z jakich źródeł.",
        "Show what is known of a programme, and from where.",
    ),
    "funding png": ("Zapisz także obraz paska, PNG.", "Also write a picture of the strip, PNG."),
    "funding svg": ("Zapisz także obraz paska, SVG.", "Also write a picture of the strip, SVG."),
    "fact source": ("źródło: {source}", "source: {source}"),
    "regions": ("Regiony (opcja --region)", "Regions (option --region)"),
    "funding check": (
        "Sprawdź projekt z plikami znaków albo własny profil.",
        "Check a project and its marks, or a profile of your own.",
    ),
    "funding init": (
        "Skopiuj profil programu do nowego pliku, by go zmienić.",
        "Copy a programme's profile to a new file, to change it.",
    ),
    "profile line": (
        "W pliku „project.yaml” wpisz zamiast pola „programme”: profile: {name}",
        "In project.yaml, write in place of “programme”: profile: {name}",
    ),
    "strip": (
        "Zrób sam pasek znaków projektu lub programu: do prezentacji, na plakat, na pusty papier.",
        "Make the strip of marks alone, of a project or programme: for slides, a poster, an empty paper.",
    ),
    "strip format": (
        "Formaty, np. png,svg,docx (domyślnie png i svg).",
        "Formats, e.g. png,svg,docx (default: png and svg).",
    ),
    "strip width": (
        "Szerokość paska w milimetrach (domyślnie 160); szerszy jest cały większy.",
        "Width of the strip in millimetres (default 160); a wider one is larger throughout.",
    ),
    "strip dpi": ("Punkty na cal w pliku PNG (domyślnie 300).", "Dots per inch of a PNG (default 300)."),
    "strip colours": (
        "Kolory: full, black lub blue (domyślnie z projektu).",
        "Colours: full, black or blue (default: those of the project).",
    ),
    "strip ground": (
        "Kolor tła, na którym stoi pasek; w powłoce w apostrofach.",
        "Colour of the ground under the strip; in quotes, for the shell.",
    ),
    "strip words": ("Język słów w pasku: pl lub en.", "Language of the words in the strip: pl or en."),
    "alt text": ("Tekst zastępczy", "Alternative text"),
    "statement": ("Zdanie o dofinansowaniu", "Funding statement"),
}
