"""MK-S: the shape of the file, as its JSON Schema says."""

from __future__ import annotations

from . import Rule, error

RULES: dict[str, Rule] = {
    "MK-S01": error(
        pl=("Nieznane pole „{key}”.", "Czy chodziło o „{suggestion}”? Popraw nazwę pola."),
        en=("Unknown field “{key}”.", "Did you mean “{suggestion}”? Correct the name of the field."),
    ),
    "MK-S02": error(
        pl=("Nieznane pole „{key}”.", "Usuń je albo użyj jednego z pól: {allowed}."),
        en=("Unknown field “{key}”.", "Remove it, or use one of: {allowed}."),
    ),
    "MK-S03": error(
        pl=("Brakuje pola „{key}” ({title}).", "Dopisz w tym miejscu wiersz „{key}: …”."),
        en=("The field “{key}” ({title}) is missing.", "Add a line “{key}: …” here."),
    ),
    "MK-S04": error(
        pl=(
            "W polu „{key}” ({title}) powinno stać: {expected}, a stoi: {found}.",
            "Popraw wartość tego pola.",
        ),
        en=(
            "The field “{key}” ({title}) takes {expected}; this is {found}.",
            "Correct the value of the field.",
        ),
    ),
    "MK-S05": error(
        pl=("Pole „{key}” ({title}) jest puste.", "Wpisz wartość albo usuń ten wiersz."),
        en=("The field “{key}” ({title}) is empty.", "Write a value, or remove the line."),
    ),
    "MK-S06": error(
        pl=(
            "W polu „{key}” ({title}) powinien stać tekst, a „{value}” bez cudzysłowu to odpowiedź „tak” lub „nie”.",
            'Ujmij wartość w cudzysłów: "{value}".',
        ),
        en=(
            "The field “{key}” ({title}) takes text, and an unquoted “{value}” means yes or no.",
            'Put the value in quotes: "{value}".',
        ),
    ),
    "MK-S07": error(
        pl=(
            "Pole „{key}” ({title}) nie przyjmuje wartości „{value}”.",
            "Wpisz jedną z wartości: {allowed}.",
        ),
        en=("The field “{key}” ({title}) does not take “{value}”.", "Write one of: {allowed}."),
    ),
    "MK-S08": error(
        pl=(
            "Pole „{key}” ({title}) nie przyjmuje wartości „{value}”.",
            "Czy chodziło o „{suggestion}”? Dozwolone wartości: {allowed}.",
        ),
        en=(
            "The field “{key}” ({title}) does not take “{value}”.",
            "Did you mean “{suggestion}”? Allowed: {allowed}.",
        ),
    ),
    "MK-S09": error(
        pl=(
            "Tekst w polu „{key}” ({title}) jest za długi: liczba znaków to {length}, a może być najwyżej {limit}.",
            "Skróć tekst albo przenieś jego część do pola z treścią.",
        ),
        en=(
            "The text in “{key}” ({title}) is too long: {length} characters, where {limit} fit.",
            "Shorten it, or move a part of it into a text field.",
        ),
    ),
    "MK-S10": error(
        pl=(
            "Liczba w polu „{key}” ({title}) jest za mała: to {value}, a najmniejsza dozwolona to {limit}.",
            "Popraw liczbę.",
        ),
        en=(
            "The number in “{key}” ({title}) is too small: {value}, the least is {limit}.",
            "Correct the number.",
        ),
    ),
    "MK-S11": error(
        pl=(
            "Plik jest w formacie {value}, a ta wersja programu zna format {limit}.",
            "Zainstaluj nowszą wersję minutes-kit albo popraw wiersz „format”.",
        ),
        en=(
            "The file is in format {value}, and this program knows format {limit}.",
            "Install a newer minutes-kit, or correct the line “format”.",
        ),
    ),
    "MK-S12": error(
        pl=("W polu „{key}” ({title}) nic nie podano.", "Wpisz co najmniej jedną wartość albo usuń pole."),
        en=("Nothing is given in “{key}” ({title}).", "Write at least one value, or remove the field."),
    ),
    "MK-S13": error(
        pl=(
            "Pole „{key}” ({title}) ma za dużo wartości: jest ich {length}, a może być najwyżej {limit}.",
            "Podziel dane, na przykład na dwie tabele.",
        ),
        en=(
            "The field “{key}” ({title}) has too many values: {length}, where {limit} fit.",
            "Split the data, for instance into two tables.",
        ),
    ),
    "MK-S14": error(
        pl=(
            "W polu „{key}” ({title}) powinna stać liczba całkowita, a nie „{value}”.",
            "Zapisz ją samymi cyframi, bez cudzysłowu i bez zer na początku, na przykład 1000.",
        ),
        en=(
            "The field “{key}” ({title}) takes a whole number, not “{value}”.",
            "Write it in digits alone, without quotes or leading zeros, like 1000.",
        ),
    ),
    "MK-S15": error(
        pl=(
            "Nieznane pole „{key}” bez wartości.",
            "W nawiasach „{{…}}” przecinek oddziela pola: jeżeli to dalszy ciąg wartości, ujmij całą wartość "
            "w cudzysłów. W innym razie usuń to pole.",
        ),
        en=(
            "Unknown field “{key}” without a value.",
            "In brackets {{…}} a comma separates fields: if this continues a value, put the whole value in "
            "quotes. Otherwise remove the field.",
        ),
    ),
    "MK-S16": error(
        pl=(
            "Tekst „{key}” stał się nazwą pola, bo po nim stoi dwukropek.",
            'Ujmij w cudzysłów całą pozycję razem z tekstem po dwukropku: "{key}: …". Jeżeli to miało być '
            "pole, użyj jednego z: {allowed}.",
        ),
        en=(
            "The text “{key}” became the name of a field, because a colon follows it.",
            'Put the whole entry, with the text after the colon, in quotes: "{key}: …". If a field was '
            "meant, use one of: {allowed}.",
        ),
    ),
    "MK-S17": error(
        pl=(
            "Plik jest w starszym formacie {value}, a ta wersja programu zna format {limit}.",
            "Przenieś plik do nowego formatu poleceniem „minutes-kit migrate PLIK”.",
        ),
        en=(
            "The file is in the older format {value}, and this program knows format {limit}.",
            "Move it to the new format with: minutes-kit migrate FILE.",
        ),
    ),
    "MK-S99": error(
        pl=("Wartość pola „{key}” ({title}) jest niedozwolona.", "Sprawdź opis pola w przewodniku."),
        en=("The value of “{key}” ({title}) is not allowed.", "See the field's description in the guide."),
    ),
}
