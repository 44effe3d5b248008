"""MK-A, D, K, L, N, P, Q, U, V: what the rules of a meeting say."""

from __future__ import annotations

from . import Rule, error, warning

_DAYS: dict[str, Rule] = {
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
            "Dzień tygodnia „{value}” nie zgadza się z datą {date} ({other}): to {weekday}.",
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
        pl=("Koniec {end} jest wcześniejszy niż początek {start} ({other}).", "Popraw jedną z godzin."),
        en=("The end {end} comes before the start {start} ({other}).", "Correct one of the times."),
    ),
    "MK-D06": warning(
        pl=(
            "Data {value} powtarza datę z pola wyżej ({other}).",
            "Usuń powtórzenie albo podaj różne miejsca spotkań.",
        ),
        en=("The date {value} repeats an earlier one ({other}).", "Remove it, or give different places."),
    ),
    "MK-D07": error(
        pl=(
            "Nie ma dnia {day}: liczba dni spotkania to {days} ({other}).",
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
            "Następne spotkanie {value} nie jest późniejsze niż to spotkanie ({other}).",
            "Popraw datę następnego spotkania.",
        ),
        en=(
            "The next meeting on {value} is not later than this one ({other}).",
            "Correct the date of the next meeting.",
        ),
    ),
    "MK-D11": warning(
        pl=("Nie ma dnia tygodnia „{value}”.", "Wpisz nazwę od poniedziałku do niedzieli."),
        en=("There is no weekday “{value}”.", "Write a name from Monday to Sunday."),
    ),
}

_PEOPLE: dict[str, Rule] = {
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
            "Dopisz „name” (osoba), „group” (grupa) albo „organisation”.",
        ),
        en=("The participant has no name.", "Add “name” (a person), “group” or “organisation”."),
    ),
}

_QUORUM: dict[str, Rule] = {
    "MK-Q01": warning(
        pl=("Obecnych jest {present}, a wszystkich tylko {of} ({other}).", "Popraw jedną z liczb."),
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
            "Liczba osób w kworum to {present}, a według listy obecnych ({other}) to {listed}.",
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

_AGENDA: dict[str, Rule] = {
    "MK-A01": error(
        pl=("W porządku spotkania nie ma punktu {number}.", "Podaj jeden z numerów: {known}."),
        en=("The agenda has no item {number}.", "Give one of the numbers: {known}."),
    ),
    "MK-A02": warning(
        pl=("Numer punktu {number} powtarza się ({other}).", "Nadaj punktom różne numery."),
        en=("The item number {number} is used twice ({other}).", "Give the items different numbers."),
    ),
    "MK-A03": warning(
        pl=(
            "Punkt {number} porządku nie ma opisu w przebiegu.",
            "Dopisz go w „findings” albo oznacz punkt jako przełożony lub odwołany (pole „status”).",
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
            "Dopisz „agenda” albo zamiast numeru podaj tytuł (pole „title”).",
        ),
        en=(
            "Item {number} is referred to, but there is no agenda.",
            "Add “agenda”, or give a title (field “title”) instead of the number.",
        ),
    ),
}

_AGREEMENTS: dict[str, Rule] = {
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
            "Za ustalenie odpowiada „{owner}”, a nie ma tej nazwy wśród uczestników ani w danych projektu.",
            "Popraw nazwę albo dopisz „outside: true”, jeśli to ktoś spoza spotkania.",
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
}

_VOTES: dict[str, Rule] = {
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

_NAMES: dict[str, Rule] = {
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
}

_COMPLETENESS: dict[str, Rule] = {
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
}

_ATTACHMENTS: dict[str, Rule] = {
    "MK-L01": error(
        pl=("Nie ma pliku „{name}”.", "Sprawdź nazwę i to, czy plik leży obok protokołu."),
        en=("There is no file “{name}”.", "Check the name, and whether the file lies beside the minutes."),
    ),
    "MK-L02": error(
        pl=(
            "Plik „{name}” leży poza folderem „{folder}”, z którego wolno czytać.",
            "Skopiuj plik obok protokołu i podaj ścieżkę względną.",
        ),
        en=(
            "The file “{name}” lies outside the folder “{folder}” that may be read.",
            "Copy it beside the minutes and give a relative path.",
        ),
    ),
    "MK-L03": error(
        pl=(
            "Nie można czytać pliku „{name}”.",
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
            "Dopisz „files” z plikiem listy albo „participants”.",
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
}

RULES: dict[str, Rule] = (
    _DAYS | _PEOPLE | _QUORUM | _AGENDA | _AGREEMENTS | _VOTES | _NAMES | _COMPLETENESS | _ATTACHMENTS
)
