"""What the file's name says (MK-N), what a protocol needs (MK-K), attachments as the minutes list them (MK-L)."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-N01": warning(
        pl=(
            "Numer spotkania to {number}, a w nazwie pliku „{name}” stoi {named}.",
            "Popraw numer albo nazwę pliku.",
        ),
        en=(
            "The meeting's number is {number}, but the file's name “{name}” says {named}.",
            "Correct the number or the file's name.",
        ),
    ),
    "MK-N02": warning(
        pl=(
            "W nazwie pliku „{name}” stoi {value}, co nie zgadza się z datami spotkania.",
            "Popraw datę albo nazwę pliku.",
        ),
        en=(
            "The file's name “{name}” says {value}, which does not match the dates of the meeting.",
            "Correct the date or the file's name.",
        ),
    ),
    "MK-N03": warning(
        pl=(
            "Numer spotkania to {number}, a w tytule ({other}) stoi nr {stated}.",
            "Popraw numer albo tytuł.",
        ),
        en=(
            "The meeting's number is {number}, but the title ({other}) says {stated}.",
            "Correct one of them.",
        ),
    ),
    "MK-K01": warning(
        pl=("Nie podano miejsca spotkania.", "Dopisz „place: …”."),
        en=("The place of the meeting is not given.", "Add “place: …”."),
    ),
    "MK-K02": warning(
        pl=(
            "Nie podano uczestników.",
            "Dopisz „participants”, „attendance” albo załącznik z listą obecności.",
        ),
        en=(
            "No participants are given.",
            "Add “participants”, “attendance”, or an attachment with the attendance list.",
        ),
    ),
    "MK-K03": warning(
        pl=("Protokół nie mówi, kto przewodniczył.", "Dopisz „roles: {{chair: …}}”."),
        en=("The protocol does not say who chaired.", "Add “roles: {{chair: …}}”."),
    ),
    "MK-K04": warning(
        pl=("Protokół nie mówi, kto protokołował.", "Dopisz „roles: {{recorder: …}}”."),
        en=("The protocol does not say who recorded it.", "Add “roles: {{recorder: …}}”."),
    ),
    "MK-L01": error(
        pl=("Nie ma pliku „{name}”.", "Sprawdź nazwę pliku i folder, w którym leży."),
        en=("There is no file “{name}”.", "Check the file's name and the folder it is in."),
    ),
    "MK-L02": error(
        pl=(
            "Plik „{name}” leży poza folderem „{folder}”, z którego wolno czytać.",
            "Skopiuj plik do folderu z protokołem i podaj samą jego nazwę.",
        ),
        en=(
            "The file “{name}” lies outside the folder “{folder}” that may be read.",
            "Copy it into the folder of the minutes and give its name alone.",
        ),
    ),
    "MK-L03": error(
        pl=(
            "Nie można odczytać pliku „{name}”.",
            "Sprawdź, czy to plik (nie folder) i czy masz do niego dostęp.",
        ),
        en=(
            "The file “{name}” cannot be read.",
            "Check that it is a file (not a folder) and that you may read it.",
        ),
    ),
    "MK-L04": warning(
        pl=("Numer załącznika {number} powtarza się ({other}).", "Nadaj załącznikom różne numery."),
        en=(
            "The attachment number {number} is used twice ({other}).",
            "Give the attachments different numbers.",
        ),
    ),
    "MK-L05": error(
        pl=("Nie ma załącznika nr {number}.", "Podaj numer istniejącego załącznika: {known}."),
        en=("There is no attachment {number}.", "Give the number of an attachment that exists: {known}."),
    ),
    "MK-L06": error(
        pl=(
            "Listy obecności nie da się utworzyć: nie ma ani pliku, ani uczestników.",
            "Dopisz plik z listą (pole „files”) albo uczestników (pole „participants”).",
        ),
        en=(
            "The attendance list cannot be made: there is neither a file nor participants.",
            "Add “files” with the list, or “participants”.",
        ),
    ),
    "MK-L07": error(
        pl=("Plik „{name}” jest pusty.", "Zastąp go właściwym plikiem."),
        en=("The file “{name}” is empty.", "Replace it by the right one."),
    ),
    "MK-L08": warning(
        pl=(
            "Załącznik ma numer {number}, a w „{name}” stoi numer {stated}.",
            "Popraw numer, tytuł albo nazwę pliku.",
        ),
        en=(
            "The attachment has the number {number}, but “{name}” says {stated}.",
            "Correct the number, the title or the file's name.",
        ),
    ),
    "MK-L09": error(
        pl=(
            "Do wzoru „{name}” nie pasuje żaden plik.",
            "Popraw wzór; w folderze „{folder}” leżą: {known}.",
        ),
        en=(
            "No file fits the pattern “{name}”.",
            "Correct the pattern; in the folder “{folder}” there are: {known}.",
        ),
    ),
    "MK-L10": error(
        pl=(
            "W folderze „{folder}” nie ma żadnych plików.",
            "Skopiuj do niego pliki załącznika albo popraw nazwę folderu.",
        ),
        en=(
            "There are no files in the folder “{folder}”.",
            "Copy the files of the attachment into it or correct the folder's name.",
        ),
    ),
    "MK-L11": error(
        pl=(
            "„{name}” oznacza za dużo plików (co najmniej {count}); może ich być najwyżej {limit}.",
            "Zawęź wzór albo przenieś potrzebne pliki do osobnego folderu.",
        ),
        en=(
            "“{name}” means too many files (at least {count}); the limit is {limit}.",
            "Narrow the pattern, or move the files that are needed to a folder of their own.",
        ),
    ),
    "MK-L12": error(
        pl=(
            "Nie wiadomo, które strony dołączyć: {reason}.",
            "Napisz na przykład „pages: 1-12, 15” albo „pages: 20-” (od 20 do końca).",
        ),
        en=(
            "It is not clear which pages to attach: {reason}.",
            "Write “pages: 1-12, 15” for instance, or “pages: 20-” (from 20 to the end).",
        ),
    ),
    "MK-L13": error(
        pl=(
            "W polu „password” ma stać nazwa zmiennej środowiskowej, w której jest hasło, a nie samo hasło.",
            "Ustaw na przykład zmienną HASLO_PLIKU i napisz „password: HASLO_PLIKU” (wielkie litery bez "
            "polskich znaków, cyfry i „_”). Jeśli stało tu prawdziwe hasło, zmień je.",
        ),
        en=(
            "The field “password” holds the name of an environment variable with the password, never the "
            "password itself.",
            "Set a variable such as FILE_PASSWORD and write “password: FILE_PASSWORD” (capital letters, digits "
            "and “_”). If a real password stood here, change it.",
        ),
    ),
    "MK-L14": warning(
        pl=(
            "Nie podano, co przedstawia skan „{name}”; osoby niewidome usłyszą tylko tytuł załącznika i numer "
            "strony.",
            "Dopisz „alt: …”, na przykład „alt: Lista z podpisami 12 osób”.",
        ),
        en=(
            "Nothing says what the scan “{name}” shows; blind people will hear only the attachment's title and "
            "the number of the page.",
            "Add “alt: …”, such as “alt: List with the signatures of 12 people”.",
        ),
    ),
}
