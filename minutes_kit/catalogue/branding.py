"""MK-F: programmes, contract dates and marks."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-F01": error(
        pl=("Nieznany program „{id}”.", "Czy chodziło o „{suggestion}”? Znane programy: {known}."),
        en=("Unknown programme “{id}”.", "Did you mean “{suggestion}”? Known programmes: {known}."),
    ),
    "MK-F02": error(
        pl=(
            "Nieznany program „{id}”.",
            "Podaj jeden z programów: {known}. Własny plik z opisem programu wskaż w polu „profile”.",
        ),
        en=("Unknown programme “{id}”.", "Give one of: {known} – or a file of your own in “profile”."),
    ),
    "MK-F03": error(
        pl=(
            "W profilu finansowania „{name}” nie ma takiego dnia lub znaku, znak podano dwa razy albo zdanie stoi kursywą, której profil zabrania.",
            "Popraw w tym miejscu datę (RRRR-MM-DD), identyfikator znaku lub kursywę.",
        ),
        en=(
            "In the funding profile “{name}” there is no such day or mark, a mark is named twice, or the sentence stands in the italics that the profile forbids.",
            "Correct the date (YYYY-MM-DD), the id of the mark or the italics here.",
        ),
    ),
    "MK-F04": warning(
        pl=(
            "Brakuje pliku ze znakiem: {mark}. W pasku znaków stoi zamiast niego nazwa.",
            "Pobierz oficjalny plik ze strony programu i podaj go w pliku „project.yaml”: „{key}: {{{id}: ścieżka}}”.",
        ),
        en=(
            "The file of a mark is missing: {mark}. The strip has its name in type instead.",
            "Get the official file from the programme's site and name it in project.yaml: {key}: {{{id}: path}}.",
        ),
    ),
    "MK-F05": warning(
        pl=(
            "Data umowy {date} nie pasuje do programu: {programme}.",
            "Program obejmuje umowy od {first} do {last}. Sprawdź datę umowy (pole „contract_date”) i program (pole „programme”).",
        ),
        en=(
            "The contract date {date} does not fit the programme: {programme}.",
            "The programme has contracts from {first} to {last}. Check the contract date (contract_date) and the programme.",
        ),
    ),
    "MK-F06": warning(
        pl=(
            "Zestaw znaków programu zależy od daty umowy, a jej nie podano: {programme}.",
            "Dopisz „contract_date: …” w pliku „project.yaml”; na razie użyto najnowszego zestawu.",
        ),
        en=(
            "The programme's set of marks depends on the contract date, which is not given: {programme}.",
            "Add “contract_date: …” to project.yaml; for now the latest set is used.",
        ),
    ),
    "MK-F07": warning(
        pl=("Program nie zna znaku „{id}”.", "Popraw pole „{key}”. Znaki tego programu: {known}."),
        en=("The programme has no mark “{id}”.", "Correct “{key}”. The programme's marks: {known}."),
    ),
    "MK-F08": error(
        pl=(
            "Nazwa „{id}” obejmuje kilka okresów, a z daty umowy ({date}) nie wynika, o który chodzi.",
            "Podaj datę umowy w polu „contract_date” albo wpisz w polu „programme” jeden z: {known}.",
        ),
        en=(
            "The name “{id}” covers several periods, and the contract date ({date}) does not tell which is meant.",
            "Give the contract date in “contract_date”, or one of these in “programme”: {known}.",
        ),
    ),
    "MK-F09": error(
        pl=(
            "Znaku „{name}” nie wolno dodać do paska tego programu.",
            "Usuń go z pola „other_marks”. Program dopuszcza znaki, w których pole „role” ma wartość: {known}.",
        ),
        en=(
            "The mark “{name}” may not be added to this programme's strip.",
            "Remove it from “other_marks”. The programme admits marks whose “role” is: {known}.",
        ),
    ),
    "MK-F10": error(
        pl=(
            "Program „{programme}” ma odmianę w każdym województwie, a pole „region” ({region}) żadnego z nich nie podaje.",
            "Wpisz w polu „region” jeden z: {known}.",
        ),
        en=(
            "The programme “{programme}” has an edition in every region, and “region” ({region}) names none of them.",
            "Give one of these in “region”: {known}.",
        ),
    ),
    "MK-F11": error(
        pl=(
            "W pasku byłoby znaków: {count}, a program dopuszcza najwyżej {limit} w jednym wierszu.",
            "Usuń część znaków z pola „other_marks”.",
        ),
        en=(
            "The strip would have {count} marks; the programme admits at most {limit} in a row.",
            "Remove some marks from “other_marks”.",
        ),
    ),
    "MK-F13": warning(
        pl=(
            "Plik znaku „{name}” ma proporcje {found}, a oficjalny znak {known}.",
            "Sprawdź, czy znak nie został rozciągnięty ani przycięty, i pobierz oficjalny plik jeszcze raz.",
        ),
        en=(
            "The file of the mark “{name}” has the proportions {found}, the official mark {known}.",
            "Check whether it was stretched or cut, and get the official file again.",
        ),
    ),
    "MK-F14": warning(
        pl=(
            "Plik znaku „{name}” jest za mały do druku: liczba punktów na cal to {dpi}, a potrzeba co najmniej {least}.",
            "Pobierz większą wersję oficjalnego pliku, najlepiej SVG albo PDF.",
        ),
        en=(
            "The file of the mark “{name}” is too small for print: {dpi} dots per inch instead of at least {least}.",
            "Get a larger version of the official file, best an SVG or a PDF.",
        ),
    ),
    "MK-F15": warning(
        pl=(
            "Plik „{name}” nie jest żadnym ze znanych oficjalnych plików znaku: {mark}.",
            "Pobierz oficjalny plik ze strony programu i nie zmieniaj go.",
        ),
        en=(
            "The file “{name}” is none of the known official files of the mark: {mark}.",
            "Get the official file from the programme's site and leave it unchanged.",
        ),
    ),
    "MK-F16": warning(
        pl=(
            "Wybrano program „none”, ale nie napisano, dlaczego dokument nie ma znaków.",
            "Dopisz w polu „unmarked_reason”, np. „spotkanie ze środków własnych gminy”.",
        ),
        en=(
            "The programme “none” was chosen, but not why the paper has no marks.",
            "Add “unmarked_reason”, such as “meeting paid for by the town itself”.",
        ),
    ),
    "MK-F17": error(
        pl=(
            "W „{name}” nie ma paska znaków: program nie jest podany albo znaków nie wymaga.",
            "Wpisz program w polu „programme” pliku „project.yaml”.",
        ),
        en=(
            "There is no strip of marks in “{name}”: no programme is named, or it demands none.",
            "Name the programme in “programme” of project.yaml.",
        ),
    ),
}
