"""MK-A: the agenda and what is reported of it."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-A01": error(
        pl=("W porządku spotkania nie ma punktu {number}.", "Podaj numer istniejącego punktu: {known}."),
        en=("The agenda has no item {number}.", "Give one of the numbers: {known}."),
    ),
    "MK-A02": warning(
        pl=("Numer punktu {number} powtarza się ({other}).", "Nadaj punktom różne numery."),
        en=("The item number {number} is used twice ({other}).", "Give the items different numbers."),
    ),
    "MK-A03": warning(
        pl=(
            "Punktu {number} porządku nie opisano w przebiegu spotkania.",
            "Dopisz opis w polu „findings” albo oznacz punkt jako przełożony lub odwołany (pole „status”).",
        ),
        en=(
            "Item {number} of the agenda is not reported.",
            "Add it to “findings”, or mark the item as postponed or cancelled (field “status”).",
        ),
    ),
    "MK-A04": warning(
        pl=(
            "Punkt {number} opisano w dniu {day}, a w porządku stoi dzień {planned} ({other}).",
            "Popraw jeden z dni.",
        ),
        en=(
            "Item {number} is reported on day {day}, but the agenda has day {planned} ({other}).",
            "Correct one of the days.",
        ),
    ),
    "MK-A05": error(
        pl=(
            "Jest odwołanie do punktu {number}, a porządku spotkania nie podano.",
            "Dopisz porządek (pole „agenda”) albo zamiast numeru podaj tytuł (pole „title”).",
        ),
        en=(
            "Item {number} is referred to, but there is no agenda.",
            "Add “agenda”, or give a title (field “title”) instead of the number.",
        ),
    ),
}
