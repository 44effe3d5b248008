"""MK-Z70 to Z74: what an archive asks of a finished PDF."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Z70": warning(
        pl=(
            "Plik „{name}” ma podpis elektroniczny, który nie przejdzie do sprawozdania: zostanie tylko to, co widać "
            "na stronach.",
            "Zachowaj oryginał i przekaż go razem ze sprawozdaniem jako osobny plik.",
        ),
        en=(
            "The file “{name}” has an electronic signature that cannot be kept in the report: only what is seen on "
            "its pages stays.",
            "Keep the original and hand it over with the report as a file of its own.",
        ),
    ),
    "MK-Z71": error(
        pl=(
            "Plik archiwalny nie może powstać: z plikiem „{name}”{place} sprawozdanie PDF nie spełnia wymagań "
            "{standards}: {reason}.",
            "{remedy}.",
        ),
        en=(
            "No file for the archive can be made: with the file “{name}”{place} the PDF report does not meet "
            "{standards}: {reason}.",
            "{remedy}.",
        ),
    ),
    "MK-Z72": error(
        pl=(
            "Plik archiwalny nie może powstać: sprawozdanie PDF nie spełnia wymagań {standards}: {reason}.",
            "{remedy}.",
        ),
        en=(
            "No file for the archive can be made: the PDF report does not meet {standards}: {reason}.",
            "{remedy}.",
        ),
    ),
    "MK-Z73": error(
        pl=(
            "Plik archiwalny nie może powstać: plik „{file}” nie jest oznaczony jako zgodny z PDF/UA-1 i PDF/A.",
            "Zbuduj sprawozdanie bez opcji, które zmieniają gotowy plik (na przykład --max-mb), albo bez --archive.",
        ),
        en=(
            "No file for the archive can be made: the file “{file}” does not say that it meets PDF/UA-1 and PDF/A.",
            "Build the report without options that change the finished file (such as --max-mb), or without "
            "--archive.",
        ),
    ),
    "MK-Z74": error(
        pl=(
            "Plik archiwalny to PDF z silnika „typst”, a wybrano inaczej: {chosen}.",
            "Dodaj pdf do opcji --to i zostaw silnik „typst” albo usuń opcję --archive.",
        ),
        en=(
            "A file for the archive is a PDF made by the engine “typst”, but another choice was made: {chosen}.",
            "Add pdf to --to and keep the engine “typst”, or leave out --archive.",
        ),
    ),
}
