"""Who was there (MK-P), and whether it was a quorum (MK-Q)."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-P01": warning(
        pl=("Osoba „{name}” jest na liście dwa razy ({other}).", "Usuń powtórzenie."),
        en=("“{name}” is on the list twice ({other}).", "Remove the repetition."),
    ),
    "MK-P02": warning(
        pl=(
            "„{name}” i „{like}” ({other}) różnią się jedną literą.",
            "Sprawdź, czy to nie ta sama osoba z błędem w nazwisku.",
        ),
        en=(
            "“{name}” and “{like}” ({other}) differ by one letter.",
            "Check whether this is one person, misspelt.",
        ),
    ),
    "MK-P03": warning(
        pl=(
            "Łączna liczba osób to {total}, a suma grup ({other}) to {sum}.",
            "Popraw liczbę łączną albo liczby w grupach.",
        ),
        en=(
            "The total is {total}, but the groups ({other}) add up to {sum}.",
            "Correct the total or the groups.",
        ),
    ),
    "MK-P04": warning(
        pl=(
            "Łączna liczba osób to {total}, a według listy uczestników ({other}) to {sum}.",
            "Popraw liczbę łączną albo listę.",
        ),
        en=(
            "The total is {total}, but the list of participants ({other}) has {sum}.",
            "Correct the total or the list.",
        ),
    ),
    "MK-P05": error(
        pl=(
            "Uczestnik nie ma nazwiska ani nazwy.",
            "Dopisz „name” (osoba), „group” (grupa) albo „organisation” (instytucja).",
        ),
        en=("The participant has no name.", "Add “name” (a person), “group” or “organisation”."),
    ),
    "MK-Q01": warning(
        pl=("Obecnych jest {present}, a wszystkich członków tylko {of} ({other}).", "Popraw jedną z liczb."),
        en=("{present} were present, out of only {of} ({other}).", "Correct one of the numbers."),
    ),
    "MK-Q02": warning(
        pl=(
            "Stwierdzono kworum, choć obecnych jest {present} ({other}), a potrzeba {required}.",
            "Popraw liczby albo pole „met”.",
        ),
        en=(
            "The quorum is said to be met, but {present} were present ({other}) and {required} are required.",
            "Correct the numbers, or “met”.",
        ),
    ),
    "MK-Q03": warning(
        pl=(
            "Stwierdzono brak kworum, choć obecnych jest {present} ({other}), a wystarczy {required}.",
            "Popraw liczby albo pole „met”.",
        ),
        en=(
            "The quorum is said to be missing, but {present} were present ({other}) and {required} suffice.",
            "Correct the numbers, or “met”.",
        ),
    ),
    "MK-Q04": warning(
        pl=(
            "Liczba obecnych podana przy kworum to {present}, a według listy ({other}) to {listed}.",
            "Popraw liczbę albo listę.",
        ),
        en=(
            "The quorum counts {present} people, but the list ({other}) has {listed} present.",
            "Correct the number or the list.",
        ),
    ),
    "MK-Q05": warning(
        pl=("Nie można odczytać procentu „{value}”.", "Zapisz go na przykład tak: 81,82 %."),
        en=("The percentage “{value}” cannot be read.", "Write it like 81.82 %."),
    ),
    "MK-Q06": warning(
        pl=(
            "Procent „{value}” nie zgadza się z liczbą obecnych ({other}): wychodzi {actual} %.",
            "Popraw procent albo liczby.",
        ),
        en=(
            "The percentage “{value}” does not match the numbers ({other}), which give {actual} %.",
            "Correct the percentage or the numbers.",
        ),
    ),
}
