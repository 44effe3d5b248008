"""Tables of people: how the minutes name them (B01–), the file (B04–), its columns (B07–), its rows (B14–)."""

from __future__ import annotations

from . import Rule, error, warning

_NAMING: dict[str, Rule] = {
    "MK-B01": error(
        pl=(
            "„{name}” to nie jest nazwa pliku z tabelą osób.",
            "Wypisz osoby w nowych wierszach, każdą po „- ”, albo podaj plik CSV lub XLSX.",
        ),
        en=(
            "“{name}” is not the name of a file with a table of people.",
            "List the people on new lines, each after “- ”, or name a CSV or XLSX file.",
        ),
    ),
    "MK-B02": error(
        pl=(
            "Pole „{key}” nie może stać obok „file”, bo wpis oznacza wszystkie osoby z tabeli.",
            "Usuń je albo zrób z niego osobny wpis po „- ”.",
        ),
        en=(
            "The field “{key}” cannot stand beside “file”, as the entry means all people of the table.",
            "Remove it, or make an entry of its own after “- ”.",
        ),
    ),
    "MK-B03": error(
        pl=("Podano arkusz, a nie podano pliku.", "Dopisz „file: …” z nazwą pliku XLSX."),
        en=("A sheet is given, but no file.", "Add “file: …” with the name of an XLSX file."),
    ),
    "MK-B08": error(
        pl=(
            "W pliku „{name}” osoby są na kilku arkuszach: {sheets}.",
            "Podaj arkusz: „- {{file: …, sheet: …}}”; gdy potrzebne są wszystkie, dodaj taki wpis dla każdego.",
        ),
        en=(
            "In “{name}” people stand on several sheets: {sheets}.",
            "Name the sheet: “- {{file: …, sheet: …}}”; if all of them are needed, add an entry for each.",
        ),
    ),
    "MK-B09": error(
        pl=("W pliku „{name}” nie ma arkusza „{sheet}”.", "Podaj jeden z arkuszy: {sheets}."),
        en=("There is no sheet “{sheet}” in “{name}”.", "Give one of its sheets: {sheets}."),
    ),
    "MK-B10": error(
        pl=(
            "Podano arkusz „{sheet}”, a plik „{name}” jest tekstowy i nie ma arkuszy.",
            "Usuń „sheet” albo podaj plik XLSX.",
        ),
        en=(
            "The sheet “{sheet}” is given, but “{name}” is a text file and has no sheets.",
            "Remove “sheet”, or name an XLSX file.",
        ),
    ),
    "MK-B27": error(
        pl=("Tabel z osobami może być najwyżej {limit}.", "Połącz tabele w jedną."),
        en=("There can be at most {limit} tables of people.", "Join tables into one."),
    ),
}

_FILE: dict[str, Rule] = {
    "MK-B04": error(
        pl=(
            "Pliku „{name}” nie można odczytać jako tabeli: jest innego rodzaju albo uszkodzony.",
            "Otwórz go w arkuszu kalkulacyjnym i zapisz jako XLSX lub CSV.",
        ),
        en=(
            "“{name}” cannot be read as a table: it is of another kind, or damaged.",
            "Open it in a spreadsheet program and save it as XLSX or CSV.",
        ),
    ),
    "MK-B05": error(
        pl=(
            "Plik „{name}” jest w dawnym formacie XLS albo jest chroniony hasłem.",
            "Otwórz go w arkuszu kalkulacyjnym i zapisz jako XLSX bez hasła.",
        ),
        en=(
            "“{name}” is in the old XLS format, or protected by a password.",
            "Open it in a spreadsheet program and save it as XLSX without a password.",
        ),
    ),
    "MK-B06": error(
        pl=(
            "Tabela w pliku „{name}” jest za duża: może mieć najwyżej {rows} wierszy i {columns} kolumn, "
            "a rozpakowany plik {size} MB.",
            "Skopiuj same wiersze z osobami do nowego pliku.",
        ),
        en=(
            "The table in “{name}” is too large: it can have at most {rows} rows and {columns} columns, "
            "and {size} MB when unpacked.",
            "Copy only the rows of people into a new file.",
        ),
    ),
    "MK-B26": error(
        pl=(
            "Wiersza nie można podzielić na komórki: cudzysłów nie jest zamknięty albo komórka jest za długa.",
            "Usuń cudzysłów z tej komórki albo otwórz plik w arkuszu kalkulacyjnym i zapisz go na nowo.",
        ),
        en=(
            "The row cannot be divided into cells: a quote is not closed, or a cell is too long.",
            "Remove the quote from the cell, or open the file in a spreadsheet program and save it again.",
        ),
    ),
}

_COLUMNS: dict[str, Rule] = {
    "MK-B07": error(
        pl=(
            "W tabeli nie ma kolumny z nazwiskami. Znalezione nagłówki: {columns}.",
            "Nazwij kolumnę „Imię i nazwisko” albo dwie kolumny „Imię” i „Nazwisko”.",
        ),
        en=(
            "No column of the table holds names. The headings found are: {columns}.",
            "Call the column “Name”, or two columns “First name” and “Surname”.",
        ),
    ),
    "MK-B11": error(
        pl=("W tabeli nie ma żadnej osoby.", "Wpisz osoby pod nagłówkiem albo podaj inny plik."),
        en=("Nobody stands in the table.", "Write people under its heading, or name another file."),
    ),
    "MK-B12": warning(
        pl=(
            "Nie wiadomo, co jest w kolumnach: {columns}. Nie trafią do protokołu.",
            "Usuń je albo nazwij zgodnie z treścią, np. Instytucja, Stanowisko, Rola, Obecność, Uwagi.",
        ),
        en=(
            "It is not known what these columns hold: {columns}. They are left out of the minutes.",
            "Remove them, or name them by their content, e.g. Organisation, Function, Role, Attendance, Notes.",
        ),
    ),
    "MK-B13": warning(
        pl=(
            "Kolumny „{first}” i „{second}” znaczą to samo; druga nie trafi do protokołu.",
            "Usuń jedną z nich albo zmień jej nagłówek.",
        ),
        en=(
            "The columns “{first}” and “{second}” mean the same; the second is left out of the minutes.",
            "Remove one of them, or change its heading.",
        ),
    ),
}

_ROWS: dict[str, Rule] = {
    "MK-B14": error(
        pl=(
            "Wiersz nie ma imienia i nazwiska ({place}).",
            "Wpisz je albo usuń wiersz.",
        ),
        en=("The row has no name ({place}).", "Write the name, or remove the row."),
    ),
    "MK-B15": warning(
        pl=(
            "Wiersz „{text}” to nie osoba, więc został pominięty ({place}).",
            "Usuń go z pliku; jeśli to osoba, zapisz najpierw imię, a potem nazwisko.",
        ),
        en=(
            "The row “{text}” is no person and is left out ({place}).",
            "Remove it from the file; if it is a person, write the first name before the surname.",
        ),
    ),
    "MK-B16": warning(
        pl=(
            "Ktoś dołączył przez telefon i zamiast nazwiska jest numer „{name}”; wiersz pominięto ({place}).",
            "Wpisz w tej komórce imię i nazwisko albo usuń wiersz.",
        ),
        en=(
            "Somebody joined by telephone, and in place of a name there is “{name}”; the row is left out ({place}).",
            "Write the name into this cell, or remove the row.",
        ),
    ),
    "MK-B17": warning(
        pl=(
            "„{name}” to program, który nagrywa lub spisuje spotkanie; wiersz pominięto ({place}).",
            "Usuń go z pliku; jeśli to osoba, wpisz jej imię i nazwisko.",
        ),
        en=(
            "“{name}” is a program that records or transcribes meetings; the row is left out ({place}).",
            "Remove it from the file; if it is a person, write the person's name.",
        ),
    ),
    "MK-B18": warning(
        pl=(
            "Przy nazwisku „{name}” stoi „{suffix}”: program do spotkań nie potwierdził, kto to jest ({place}).",
            "Sprawdź, czy to ta osoba, i usuń dopisek w nawiasie.",
        ),
        en=(
            "“{suffix}” stands beside “{name}”: the meeting program did not confirm who this is ({place}).",
            "Check that it is this person, and remove the addition in brackets.",
        ),
    ),
    "MK-B19": warning(
        pl=(
            "„{name}” nie wygląda na imię i nazwisko ({place}).",
            "Zapisz najpierw imię, potem nazwisko, bez dopisków i wielkich liter, np. Anna Przykładowa.",
        ),
        en=(
            "“{name}” does not look like a first name and a surname ({place}).",
            "Write the first name, then the surname, without additions and capitals: Anna Sample.",
        ),
    ),
    "MK-B20": warning(
        pl=(
            "Wierszy w raporcie jest {rows}, a osób {people}: wiersze z tym samym imieniem i nazwiskiem połączono, "
            "choć raport nie podaje przy nich adresów.",
            "Sprawdź, czy nie ma dwóch różnych osób o tym samym imieniu i nazwisku.",
        ),
        en=(
            "The report has {rows} rows and {people} people: rows with the same name were joined, "
            "though the report gives no addresses for them.",
            "Check that no two people have the same name.",
        ),
    ),
    "MK-B21": error(
        pl=(
            "Nie wiadomo, co znaczy „{value}” w kolumnie „{title}” ({place}).",
            "Wpisz jedno z: {allowed}.",
        ),
        en=(
            "It is not known what “{value}” means in the column “{title}” ({place}).",
            "Write one of these: {allowed}.",
        ),
    ),
    "MK-B22": error(
        pl=(
            "Komórka w kolumnie „{title}” jest pusta ({place}).",
            "Wpisz jedno z: {allowed}.",
        ),
        en=("The cell in the column “{title}” is empty ({place}).", "Write one of these: {allowed}."),
    ),
    "MK-B23": error(
        pl=(
            "W komórce jest formuła bez wyniku albo z błędem ({place}).",
            "Wpisz zamiast niej wartość albo otwórz plik w arkuszu kalkulacyjnym i zapisz go na nowo.",
        ),
        en=(
            "The cell has a formula without a result, or with an error ({place}).",
            "Write the value in its place, or open the file in a spreadsheet program and save it again.",
        ),
    ),
    "MK-B24": warning(
        pl=(
            "W komórce jest liczba albo data „{value}”, a nie tekst ({place}).",
            "Zmień format komórki na tekst i wpisz wartość jeszcze raz.",
        ),
        en=(
            "The cell holds a number or a date, “{value}”, and no text ({place}).",
            "Change the format of the cell to text and write its value again.",
        ),
    ),
    "MK-B25": error(
        pl=(
            "Tekst w komórce jest za długi: liczba znaków to {length}, a może być najwyżej {limit} ({place}).",
            "Skróć go.",
        ),
        en=(
            "The text of the cell is too long: it has {length} characters, the limit is {limit} ({place}).",
            "Shorten it.",
        ),
    ),
}

RULES: dict[str, Rule] = dict(sorted((_NAMING | _FILE | _COLUMNS | _ROWS).items()))
