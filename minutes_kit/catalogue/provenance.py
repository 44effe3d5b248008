"""MK-Z80 to Z89: what a finished document says of its sources, and whether it is true."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Z80": error(
        pl=(
            "Pliki w dokumencie nie są tymi, które wymienia jego manifest: {names}.",
            "Nie opieraj się na tym pliku: poproś o oryginał albo zbuduj dokument od nowa ze źródeł.",
        ),
        en=(
            "Files inside the document are not those that its manifest names: {names}.",
            "Do not rely on this file: ask for the original, or build the document from its sources.",
        ),
    ),
    "MK-Z81": error(
        pl=(
            "Manifest dokumentu jest uszkodzony albo zapisała go nowsza wersja programu.",
            "Użyj najnowszej wersji minutes-kit, a jeżeli to nie pomoże, poproś o oryginał dokumentu.",
        ),
        en=(
            "The manifest of the document is damaged, or a newer version of the program wrote it.",
            "Use the latest version of minutes-kit; if that does not help, ask for the original document.",
        ),
    ),
    "MK-Z82": error(
        pl=(
            "Dokument zmieniono po zbudowaniu: z tych samych źródeł powstaje inny plik.",
            "Poproś o oryginał albo zbuduj dokument od nowa. Zmianą jest też zapisanie pliku w innym programie, na przykład w Wordzie.",
        ),
        en=(
            "The document was changed after it had been built: its sources make another file.",
            "Ask for the original, or build the document again. Saving it in another program, such as Word, is a change too.",
        ),
    ),
    "MK-Z83": error(
        pl=(
            "Od czasu zbudowania dokumentu zmieniły się jego źródła: {names}.",
            "Zbuduj dokument od nowa albo wskaż folder z dawnymi źródłami opcją „--sources FOLDER”.",
        ),
        en=(
            "Sources were changed since the document was built: {names}.",
            "Build the document again, or name the folder of the old sources with --sources DIR.",
        ),
    ),
    "MK-Z84": warning(
        pl=(
            "Stron nie porównano, bo brakuje źródeł: {names}.",
            "Wskaż folder ze źródłami opcją „--sources FOLDER”.",
        ),
        en=(
            "The pages were not compared, because sources are missing: {names}.",
            "Name the folder of the sources with --sources DIR.",
        ),
    ),
    "MK-Z85": warning(
        pl=(
            "Dokument powstał w innych wersjach programów, więc nie da się go odtworzyć bajt w bajt: {names}.",
            "Zainstaluj tamte wersje, jeżeli chcesz porównać strony.",
        ),
        en=(
            "The document was made by other versions of programs and cannot be made again byte for byte: {names}.",
            "Install those versions to compare the pages.",
        ),
    ),
    "MK-Z86": warning(
        pl=(
            "Stron nie porównano: {reason}.",
            "Zbuduj dokument ze źródeł poleceniem „minutes-kit build” i porównaj go z tym plikiem.",
        ),
        en=(
            "The pages were not compared: {reason}.",
            "Build the document from its sources with minutes-kit build, and compare it with this file.",
        ),
    ),
    "MK-Z87": warning(
        pl=(
            "Początek pliku jest zgodny bajt w bajt, a na końcu dopisano coś, zapewne podpis ({count} bajtów).",
            "Zainstaluj dodatek „minutes-kit[sign]”, aby sprawdzić, czy dopisano tylko podpisy.",
        ),
        en=(
            "The file begins byte for byte as it was built; something was appended, probably a signature ({count} bytes).",
            "Install minutes-kit[sign] to find out whether only signatures were added.",
        ),
    ),
    "MK-Z88": error(
        pl=(
            "W dokumencie jest więcej niż {files} plików albo są większe niż {size} MB.",
            "Poproś o oryginał: program nigdy nie wkłada do dokumentu tak dużo.",
        ),
        en=(
            "There are more than {files} files inside the document, or they are larger than {size} MB.",
            "Ask for the original: this program never puts so much into a document.",
        ),
    ),
    "MK-Z89": error(
        pl=(
            "W pliku „{name}” nie ma źródeł ani manifestu.",
            "Podaj plik PDF albo DOCX zbudowany tym programem.",
        ),
        en=(
            "There are no sources and no manifest in “{name}”.",
            "Give a PDF or DOCX that was built by this program.",
        ),
    ),
}
