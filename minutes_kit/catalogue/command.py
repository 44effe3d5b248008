"""MK-C: how the command line was called; MK-I02: the sum of a refused file."""

from __future__ import annotations

from . import Rule, error

RULES: dict[str, Rule] = {
    "MK-C01": error(
        pl=(
            "Nie można odczytać zmiany „{text}”.",
            "Zapisz ją tak: „--set pole=wartość”, na przykład „--set number=2”.",
        ),
        en=("“{text}” cannot be read.", "Write it like --set field=value, e.g. --set number=2."),
    ),
    "MK-C02": error(
        pl=("Nie ma pola „{key}”, które miało zostać zmienione.", "Sprawdź nazwę pola po „--set”."),
        en=("There is no place “{key}” to change.", "Check the field's name after “--set”."),
    ),
    "MK-C03": error(
        pl=("Nieznana wartość „{value}”.", "Podaj jedną z: {allowed}."),
        en=("Unknown value “{value}”.", "Give one of: {allowed}."),
    ),
    "MK-C04": error(
        pl=(
            "Pliki „{first}” i „{second}” dałyby dokument o tej samej nazwie „{stem}”.",
            "Zmień nazwę jednego z nich albo zbuduj je do różnych folderów.",
        ),
        en=(
            "“{first}” and “{second}” would give documents of the same name, “{stem}”.",
            "Rename one of them, or build them into different folders.",
        ),
    ),
    "MK-C05": error(
        pl=("W „{path}” nie ma plików protokołów.", "Nazwij je tak, by kończyły się na .minutes.yaml."),
        en=("There are no minutes in “{path}”.", "Name them so that they end in .minutes.yaml."),
    ),
    "MK-C10": error(
        pl=("Nieznana opcja „{name}”.", "Listę opcji pokazuje „{command} --help”."),
        en=("Unknown option “{name}”.", "For the options: {command} --help."),
    ),
    "MK-C11": error(
        pl=("Brakuje: {name}.", "Sposób użycia pokazuje „{command} --help”."),
        en=("Missing: {name}.", "For the usage: {command} --help."),
    ),
    "MK-C12": error(
        pl=("Nieznane polecenie „{name}”.", "Listę poleceń pokazuje „{command} --help”."),
        en=("Unknown command “{name}”.", "For the commands: {command} --help."),
    ),
    "MK-C13": error(
        pl=("Opcja „{name}” nie przyjmuje podanej wartości.", "Sposób użycia pokazuje „{command} --help”."),
        en=("The option “{name}” does not take this value.", "For the usage: {command} --help."),
    ),
    "MK-C14": error(
        pl=("Polecenia nie można odczytać.", "Sposób użycia pokazuje „{command} --help”."),
        en=("The command cannot be read.", "For the usage: {command} --help."),
    ),
    "MK-C20": error(
        pl=(
            "Nie ma reguły „{id}”.",
            "Czy chodziło o {suggestion}? Listę reguł pokazuje „minutes-kit rules”.",
        ),
        en=("There is no rule “{id}”.", "Did you mean {suggestion}? For the rules: minutes-kit rules."),
    ),
    "MK-C21": error(
        pl=("Nie ma reguły „{id}”.", "Listę reguł pokazuje „minutes-kit rules”."),
        en=("There is no rule “{id}”.", "For the rules: minutes-kit rules."),
    ),
    "MK-C22": error(
        pl=("Wypisać można tylko jeden wynik.", "Pozostałe zapisz do plików: „--format {format}=PLIK”."),
        en=("Only one result can be printed.", "Write the others to files: --format {format}=FILE."),
    ),
    "MK-C23": error(
        pl=("Do pliku „{path}” miały trafić dwa wyniki.", "Podaj dla każdego inny plik."),
        en=("Two results were meant for the file “{path}”.", "Give each a file of its own."),
    ),
    "MK-C30": error(
        pl=("Nie ma folderu „{path}”.", "Podaj folder, który istnieje."),
        en=("There is no folder “{path}”.", "Give a folder that exists."),
    ),
    "MK-C31": error(
        pl=(
            "Kolorowe tło (opcja „--ground”) nie łączy się z wartością „{value}”.",
            "Na kolorowym tle pasek stoi w pełnym kolorze i powstaje jako PNG lub SVG.",
        ),
        en=(
            "A coloured ground (--ground) does not go with “{value}”.",
            "On a coloured ground the strip is in full colour, and is made as PNG or SVG.",
        ),
    ),
    "MK-C32": error(
        pl=("Wartość „{value}” nie jest kolorem.", "Podaj kolor tak: „#1a4b8c”."),
        en=("“{value}” is no colour.", "Give a colour like “#1a4b8c”."),
    ),
    "MK-C33": error(
        pl=("Wartość „{value}” nie jest datą umowy.", "Podaj datę tak: „2024-05-10”."),
        en=("“{value}” is no contract date.", "Give a date like “2024-05-10”."),
    ),
    "MK-C40": error(
        pl=(
            "Nie podano, czym podpisać plik.",
            "Dodaj „--p12 certyfikat.p12” albo, przy karcie, „--pkcs11 biblioteka”.",
        ),
        en=(
            "Nothing was named to sign with.",
            "Add --p12 certificate.p12 or, for a card, --pkcs11 library.",
        ),
    ),
    "MK-C41": error(
        pl=(
            "Nie ma zmiennej środowiskowej „{name}”, w której miało być hasło.",
            "Ustaw ją albo pomiń tę opcję, a program zapyta o hasło.",
        ),
        en=(
            "There is no environment variable “{name}”, which should hold the password.",
            "Set it, or leave the option out to be asked for the password.",
        ),
    ),
    "MK-C42": error(
        pl=(
            "Nie ma jak zapytać o hasło: polecenie nie działa w oknie terminala.",
            "Zapisz hasło w zmiennej środowiskowej i podaj jej nazwę opcją „{option}”.",
        ),
        en=(
            "There is no terminal to ask for the password.",
            "Put it into an environment variable, and name that with {option}.",
        ),
    ),
    "MK-C43": error(
        pl=(
            "Podpisuje się tylko pliki PDF, a „{name}” nim nie jest.",
            "Dokument Worda zapisz jako PDF i podpisz ten plik.",
        ),
        en=(
            "Only PDF files are signed, and “{name}” is none.",
            "Save a Word document as PDF, and sign that.",
        ),
    ),
    "MK-C44": error(
        pl=(
            "Opcje „{first}” i „{second}” się wykluczają.",
            "Zostaw jedną z nich.",
        ),
        en=("The options {first} and {second} exclude each other.", "Leave one of them out."),
    ),
    "MK-C50": error(
        pl=(
            "Wynik łączenia to plik PDF, a „{name}” nim nie jest.",
            "Podaj nazwę, która kończy się na „.pdf”.",
        ),
        en=("What comes of a merge is a PDF, and “{name}” is none.", "Give a name that ends in “.pdf”."),
    ),
    "MK-C51": error(
        pl=(
            "Plik „{name}” jest i źródłem, i wynikiem łączenia.",
            "Podaj inną nazwę wyniku albo wyjmij ten plik z listy.",
        ),
        en=(
            "The file “{name}” is both a source and the result of the merge.",
            "Give the result another name, or take the file off the list.",
        ),
    ),
    "MK-I02": error(
        pl=("Liczba błędów w pliku: {count}.", "Popraw je i spróbuj ponownie."),
        en=("The file has errors: {count}.", "Mend them and try again."),
    ),
}
