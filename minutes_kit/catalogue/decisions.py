"""Agreements (MK-U) and votes (MK-V)."""

from __future__ import annotations

from . import Rule, warning

RULES: dict[str, Rule] = {
    "MK-U01": warning(
        pl=(
            "Ustalenie {number} nie ma osoby odpowiedzialnej.",
            "Dopisz „owner: …” (osoba, instytucja albo „każdy uczestnik”).",
        ),
        en=("Agreement {number} has no owner.", "Add “owner: …” (a person, a body, or “each participant”)."),
    ),
    "MK-U02": warning(
        pl=("Ustalenie {number} nie ma terminu.", "Dopisz „due: …” (data albo „do ustalenia”)."),
        en=("Agreement {number} has no deadline.", "Add “due: …” (a date, or “to be agreed”)."),
    ),
    "MK-U03": warning(
        pl=(
            "Odpowiedzialnego za ustalenie („{owner}”) nie ma wśród uczestników ani w danych projektu.",
            "Popraw nazwisko lub nazwę albo, jeżeli to ktoś spoza spotkania, dopisz „outside: true”.",
        ),
        en=(
            "The owner “{owner}” is not among the participants, nor in the project's data.",
            "Correct the name, or add “outside: true” if it is somebody from outside.",
        ),
    ),
    "MK-U04": warning(
        pl=(
            "Identyfikator ustalenia „{id}” powtarza się ({other}).",
            "Nadaj ustaleniom różne identyfikatory.",
        ),
        en=("The agreement's id “{id}” is used twice ({other}).", "Give the agreements different ids."),
    ),
    "MK-V01": warning(
        pl=("Oddanych głosów jest {cast}, a uprawnionych {limit} ({other}).", "Popraw jedną z liczb."),
        en=("{cast} votes were cast, but {limit} are entitled ({other}).", "Correct one of the numbers."),
    ),
    "MK-V02": warning(
        pl=("Oddanych głosów jest {cast}, a obecnych {limit} ({other}).", "Popraw jedną z liczb."),
        en=("{cast} votes were cast, but {limit} were present ({other}).", "Correct one of the numbers."),
    ),
    "MK-V03": warning(
        pl=(
            "Uprawnionych do głosowania ma być {entitled}, a według listy ({other}) jest ich {limit}.",
            "Popraw liczbę albo listę.",
        ),
        en=(
            "{entitled} are said to be entitled, but by the list ({other}) {limit} are.",
            "Correct the number or the list.",
        ),
    ),
    "MK-V04": warning(
        pl=(
            "Wymienionych nazwisk jest {named}, a głosów {stated} ({other}).",
            "Popraw liczbę albo nazwiska.",
        ),
        en=(
            "{named} names are listed, but {stated} votes stated ({other}).",
            "Correct the number or the names.",
        ),
    ),
    "MK-V05": warning(
        pl=("„{name}” występuje w głosowaniu dwa razy ({other}).", "Zostaw nazwisko w jednym miejscu."),
        en=("“{name}” appears twice in the vote ({other}).", "Keep the name in one place."),
    ),
    "MK-V06": warning(
        pl=(
            "Wniosek uznano za przyjęty, choć za było {for}, a przeciw {against} ({other}).",
            "Popraw wynik albo podaj wymaganą większość (pole „majority”).",
        ),
        en=(
            "The motion counts as adopted, though {for} were for and {against} against ({other}).",
            "Correct the result, or state the required majority (field “majority”).",
        ),
    ),
    "MK-V07": warning(
        pl=(
            "Wniosek uznano za odrzucony, choć za było {for}, a przeciw {against} ({other}).",
            "Popraw wynik albo podaj wymaganą większość (pole „majority”).",
        ),
        en=(
            "The motion counts as rejected, though {for} were for and {against} against ({other}).",
            "Correct the result, or state the required majority (field “majority”).",
        ),
    ),
}
