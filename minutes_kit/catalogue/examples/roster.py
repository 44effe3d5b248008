"""Examples of MK-B: tables of people."""

from __future__ import annotations

from . import Example, piece

_HEADING = "Imię i nazwisko;Instytucja;Obecność\n"
_ANNA = "Anna Przykładowa;Urząd Gminy Wzorcowo;tak\n"
_REPORT = "Name (Original Name),User Email,Join Time,Leave Time\n"
_JOINED = "Anna Przykładowa,anna@example.org,06.05.2024 10:00,06.05.2024 11:00\n"


def _table(wrong: str, right: str) -> Example:
    """An example of which each side is a table, named in the minutes."""
    return Example(wrong, right, file="osoby.csv")


def _row(wrong: str, right: str) -> Example:
    return _table(_HEADING + _ANNA + wrong, _HEADING + _ANNA + right)


def _join(wrong: str, right: str) -> Example:
    return _table(_REPORT + _JOINED + wrong, _REPORT + _JOINED + right)


EXAMPLES: dict[str, Example] = {
    "MK-B01": piece("participants: Anna Przykładowa\n", "participants:\n  - Anna Przykładowa\n"),
    "MK-B02": piece(
        "participants:\n  - {name: Jan Wzorcowy, file: lista.csv}\n",
        "participants:\n  - Jan Wzorcowy\n  - {file: lista.csv}\n",
    ),
    "MK-B03": piece("participants:\n  - {sheet: Obecni}\n", "participants:\n  - {file: lista.csv}\n"),
    "MK-B07": _table(
        "Kto;Skąd\nAnna Przykładowa;Wzorcowo\n", "Imię i nazwisko;Instytucja\nAnna Przykładowa;Wzorcowo\n"
    ),
    "MK-B10": piece(
        "participants:\n  - {file: lista.csv, sheet: Obecni}\n", "participants:\n  - {file: lista.csv}\n"
    ),
    "MK-B11": _table(_HEADING, _HEADING + _ANNA),
    "MK-B12": _table(
        "Imię i nazwisko;Rozmiar koszulki\nAnna Przykładowa;M\n", "Imię i nazwisko\nAnna Przykładowa\n"
    ),
    "MK-B13": _table(
        "Imię i nazwisko;Firma;Instytucja\nAnna Przykładowa;Wzór;Urząd Gminy\n",
        "Imię i nazwisko;Instytucja\nAnna Przykładowa;Urząd Gminy\n",
    ),
    "MK-B14": _row(";Starostwo Powiatowe;tak\n", "Jan Wzorcowy;Starostwo Powiatowe;tak\n"),
    "MK-B15": _row("Razem: 1\n", ""),
    "MK-B16": _join("+48*****12,,10:05,11:00\n", "Jan Wzorcowy,,10:05,11:00\n"),
    "MK-B17": _join("Fireflies.ai Notetaker,,10:05,11:00\n", "Jan Wzorcowy,,10:05,11:00\n"),
    "MK-B18": _join("Jan Wzorcowy (Gość),,10:05,11:00\n", "Jan Wzorcowy,,10:05,11:00\n"),
    "MK-B19": _row("WZORCOWY Jan;Starostwo Powiatowe;tak\n", "Jan Wzorcowy;Starostwo Powiatowe;tak\n"),
    "MK-B20": _join("Jan Wzorcowy,,10:05,10:20\nJan Wzorcowy,,10:25,11:00\n", "Jan Wzorcowy,,10:05,11:00\n"),
    "MK-B21": _row("Jan Wzorcowy;Starostwo Powiatowe;chyba\n", "Jan Wzorcowy;Starostwo Powiatowe;nie\n"),
    "MK-B22": _row("Jan Wzorcowy;Starostwo Powiatowe;\n", "Jan Wzorcowy;Starostwo Powiatowe;nie\n"),
    "MK-B26": _row('Jan Wzorcowy;"Stowarzyszenie "Razem";tak\n', "Jan Wzorcowy;Stowarzyszenie „Razem”;tak\n"),
}
