"""MK-C: how the command line was called; MK-I02: the sum of a refused file."""

from __future__ import annotations

from . import Rule, error

RULES: dict[str, Rule] = {
    "MK-C01": error(
        pl=("Nie można odczytać „{text}”.", "Zapisz zmianę tak: --set pole=wartość, np. --set number=2."),
        en=("“{text}” cannot be read.", "Write it like --set field=value, e.g. --set number=2."),
    ),
    "MK-C02": error(
        pl=("Nie ma miejsca „{key}”, które miało zostać zmienione.", "Sprawdź nazwę pola po „--set”."),
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
    "MK-C06": error(
        pl=("Plik „{path}” już istnieje i nie został zmieniony.", "Podaj inną nazwę pliku."),
        en=("The file “{path}” exists and was left as it is.", "Give another file name."),
    ),
    "MK-C10": error(
        pl=("Nieznana opcja „{name}”.", "Lista opcji: {command} --help."),
        en=("Unknown option “{name}”.", "For the options: {command} --help."),
    ),
    "MK-C11": error(
        pl=("Brakuje: {name}.", "Sposób użycia: {command} --help."),
        en=("Missing: {name}.", "For the usage: {command} --help."),
    ),
    "MK-C12": error(
        pl=("Nieznane polecenie „{name}”.", "Lista poleceń: {command} --help."),
        en=("Unknown command “{name}”.", "For the commands: {command} --help."),
    ),
    "MK-C13": error(
        pl=("Opcja „{name}” nie przyjmuje podanej wartości.", "Sposób użycia: {command} --help."),
        en=("The option “{name}” does not take this value.", "For the usage: {command} --help."),
    ),
    "MK-C14": error(
        pl=("Polecenia nie można odczytać.", "Sposób użycia: {command} --help."),
        en=("The command cannot be read.", "For the usage: {command} --help."),
    ),
    "MK-C20": error(
        pl=("Nie ma reguły „{id}”.", "Czy chodziło o {suggestion}? Lista reguł: minutes-kit rules."),
        en=("There is no rule “{id}”.", "Did you mean {suggestion}? For the rules: minutes-kit rules."),
    ),
    "MK-C21": error(
        pl=("Nie ma reguły „{id}”.", "Lista reguł: minutes-kit rules."),
        en=("There is no rule “{id}”.", "For the rules: minutes-kit rules."),
    ),
    "MK-C22": error(
        pl=("Wypisać można tylko jeden wynik.", "Pozostałe zapisz do plików: --format {format}=PLIK."),
        en=("Only one result can be printed.", "Write the others to files: --format {format}=FILE."),
    ),
    "MK-C23": error(
        pl=("Do pliku „{path}” miały trafić dwa wyniki.", "Podaj dla każdego inny plik."),
        en=("Two results were meant for the file “{path}”.", "Give each a file of its own."),
    ),
    "MK-I02": error(
        pl=("Plik ma błędy: {count}.", "Popraw je i spróbuj ponownie."),
        en=("The file has errors: {count}.", "Mend them and try again."),
    ),
}
