"""MK-F: programmes, contract dates and marks."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-F01": error(
        pl=("Nieznany program „{id}”.", "Czy chodziło o „{suggestion}”? Znane programy: {known}."),
        en=("Unknown programme “{id}”.", "Did you mean “{suggestion}”? Known programmes: {known}."),
    ),
    "MK-F02": error(
        pl=("Nieznany program „{id}”.", "Podaj jeden z: {known} – albo własny plik w polu „profile”."),
        en=("Unknown programme “{id}”.", "Give one of: {known} – or a file of your own in “profile”."),
    ),
    "MK-F03": error(
        pl=(
            "W profilu finansowania „{name}” nie ma takiego dnia lub znaku albo znak podano dwa razy.",
            "Popraw w tym miejscu datę (RRRR-MM-DD) lub identyfikator znaku.",
        ),
        en=(
            "In the funding profile “{name}” there is no such day or mark, or the mark is named twice.",
            "Correct the date (YYYY-MM-DD) or the id of the mark here.",
        ),
    ),
    "MK-F04": warning(
        pl=(
            "Brakuje pliku ze znakiem: {mark}. W pasku znaków stoi zamiast niego nazwa.",
            "Pobierz oficjalny plik ze strony programu i podaj go w project.yaml: logos: {{{id}: ścieżka}}.",
        ),
        en=(
            "The file of a mark is missing: {mark}. The strip has its name in type instead.",
            "Get the official file from the programme's site and name it in project.yaml: logos: {{{id}: path}}.",
        ),
    ),
    "MK-F05": warning(
        pl=(
            "Data umowy {date} nie pasuje do programu: {programme}.",
            "Sprawdź datę umowy (contract_date) i program (programme).",
        ),
        en=(
            "The contract date {date} does not fit the programme: {programme}.",
            "Check the contract date (contract_date) and the programme.",
        ),
    ),
    "MK-F06": warning(
        pl=(
            "Zestaw znaków programu zależy od daty umowy, a jej nie podano: {programme}.",
            "Dopisz „contract_date: …” w project.yaml; na razie użyto najnowszego zestawu.",
        ),
        en=(
            "The programme's set of marks depends on the contract date, which is not given: {programme}.",
            "Add “contract_date: …” to project.yaml; for now the latest set is used.",
        ),
    ),
    "MK-F07": warning(
        pl=("Program nie zna znaku „{id}”.", "W polu „logos” mogą stać: {known}."),
        en=("The programme has no mark “{id}”.", "“logos” may have: {known}."),
    ),
}
