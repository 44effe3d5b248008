"""MK-D: dates, days of the week, times."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-D01": error(
        pl=("Nie można odczytać daty „{value}”.", "Zapisz ją na przykład tak: 2011-06-29 albo 29.06.2011."),
        en=("The date “{value}” cannot be read.", "Write it like 2011-06-29 or 29 June 2011."),
    ),
    "MK-D02": warning(
        pl=(
            "Data {value} jest wcześniejsza niż data {previous} ({other}).",
            "Ułóż daty po kolei albo popraw błędną.",
        ),
        en=("The date {value} comes before {previous} ({other}).", "Put the dates in order, or correct one."),
    ),
    "MK-D03": warning(
        pl=(
            "Dzień tygodnia „{value}” nie zgadza się z datą {date} ({other}), bo to {weekday}.",
            "Popraw dzień tygodnia albo datę.",
        ),
        en=(
            "The weekday “{value}” does not match the date {date} ({other}), which is a {weekday}.",
            "Correct the weekday or the date.",
        ),
    ),
    "MK-D04": error(
        pl=("Nie można odczytać godziny „{value}”.", "Zapisz ją na przykład tak: 13:00."),
        en=("The time “{value}” cannot be read.", "Write it like 13:00."),
    ),
    "MK-D05": warning(
        pl=(
            "Godzina zakończenia „{end}” jest wcześniejsza niż godzina rozpoczęcia „{start}” ({other}).",
            "Popraw jedną z godzin.",
        ),
        en=("The end {end} comes before the start {start} ({other}).", "Correct one of the times."),
    ),
    "MK-D06": warning(
        pl=(
            "Data {value} powtarza wcześniejszą datę ({other}).",
            "Usuń powtórzenie albo podaj różne miejsca spotkań.",
        ),
        en=("The date {value} repeats an earlier one ({other}).", "Remove it, or give different places."),
    ),
    "MK-D07": error(
        pl=(
            "Spotkanie nie ma dnia nr {day}: liczba jego dni to {days} ({other}).",
            "Popraw numer dnia albo dopisz datę.",
        ),
        en=(
            "There is no day {day}: the number of days is {days} ({other}).",
            "Correct the number of the day, or add the date.",
        ),
    ),
    "MK-D08": warning(
        pl=(
            "Termin {value} jest wcześniejszy niż samo spotkanie ({other}).",
            "Popraw termin ustalenia albo datę spotkania.",
        ),
        en=("The deadline {value} comes before the meeting ({other}).", "Correct one of the dates."),
    ),
    "MK-D09": warning(
        pl=(
            "Dokument sporządzono {value}, przed końcem spotkania ({other}).",
            "Popraw datę sporządzenia albo datę spotkania.",
        ),
        en=(
            "The document was drafted on {value}, before the meeting ended ({other}).",
            "Correct one of the dates.",
        ),
    ),
    "MK-D10": warning(
        pl=(
            "Data następnego spotkania „{value}” nie jest późniejsza niż data tego spotkania ({other}).",
            "Popraw datę następnego spotkania.",
        ),
        en=(
            "The next meeting on {value} is not later than this one ({other}).",
            "Correct the date of the next meeting.",
        ),
    ),
    "MK-D11": warning(
        pl=(
            "„{value}” to nie jest nazwa dnia tygodnia.",
            "Wpisz jedną z nazw od „poniedziałek” do „niedziela”.",
        ),
        en=("There is no weekday “{value}”.", "Write a name from Monday to Sunday."),
    ),
}
