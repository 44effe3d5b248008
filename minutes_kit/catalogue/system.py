"""Outputs (MK-O), other programs (MK-X), and mistakes of our own (MK-I)."""

from __future__ import annotations

from . import Rule, error

RULES: dict[str, Rule] = {
    "MK-O01": error(
        pl=(
            "Nie można zapisać „{path}”: brak uprawnień do zapisu w tym miejscu.",
            "Wybierz inny folder wynikowy albo poproś administratora o prawo zapisu.",
        ),
        en=(
            "Cannot write “{path}”: you have no permission to write there.",
            "Choose another output folder, or ask the administrator for permission to write.",
        ),
    ),
    "MK-O02": error(
        pl=(
            "Nie można zapisać „{path}”: na dysku zabrakło miejsca.",
            "Zwolnij miejsce na dysku albo wybierz folder na innym dysku.",
        ),
        en=(
            "Cannot write “{path}”: the disk is full.",
            "Free some space, or choose a folder on another disk.",
        ),
    ),
    "MK-O03": error(
        pl=(
            "Nie można zapisać pliku „{path}”: pod tą nazwą jest już folder lub urządzenie.",
            "Zmień nazwę tego folderu albo wybierz inny folder wynikowy.",
        ),
        en=(
            "Cannot write the file “{path}”: a folder or a device already has this name.",
            "Rename that folder, or choose another output folder.",
        ),
    ),
    "MK-O04": error(
        pl=(
            "Nie można zapisać „{path}”: ten dysk jest tylko do odczytu.",
            "Wybierz folder na dysku, na którym wolno zapisywać.",
        ),
        en=(
            "Cannot write “{path}”: this disk is read-only.",
            "Choose a folder on a disk that can be written to.",
        ),
    ),
    "MK-O05": error(
        pl=(
            "Nie można zastąpić pliku „{path}”: jest otwarty w innym programie albo chroniony.",
            "Zamknij ten plik, na przykład w Wordzie lub w przeglądarce PDF, i spróbuj ponownie.",
        ),
        en=(
            "Cannot replace the file “{path}”: it is open in another program, or protected.",
            "Close the file, in Word or in a PDF viewer for example, and try again.",
        ),
    ),
    "MK-O06": error(
        pl=(
            "Nie można zapisać „{path}”: nazwa pliku lub ścieżka do niego jest zbyt długa.",
            "Skróć nazwę pliku YAML albo wybierz folder o krótszej ścieżce.",
        ),
        en=(
            "Cannot write “{path}”: the name of the file or its path is too long.",
            "Shorten the name of the YAML file, or choose a folder with a shorter path.",
        ),
    ),
    "MK-O07": error(
        pl=(
            "Nie można zapisać „{path}”: taki folder nie istnieje i nie da się go utworzyć.",
            "Sprawdź w ścieżce literówki, odłączony dysk oraz plik w miejscu folderu.",
        ),
        en=(
            "Cannot write “{path}”: there is no such folder, and it cannot be made.",
            "Check the path for a slip, a disconnected disk, or a file in the place of a folder.",
        ),
    ),
    "MK-O08": error(
        pl=(
            "Plik „{path}” już istnieje i nie został zmieniony.",
            "Podaj inną nazwę albo najpierw przenieś lub usuń ten plik.",
        ),
        en=(
            "The file “{path}” already exists and has not been changed.",
            "Give another name, or move or delete the existing file first.",
        ),
    ),
    "MK-O09": error(
        pl=(
            "Nazwa pliku wynikowego „{name}” jest niedozwolona.",
            'Użyj nazwy bez znaków „< > : " / \\ | ? *” i bez znaków niewidocznych.',
        ),
        en=(
            "The name of the output file, “{name}”, is not allowed.",
            'Use a name without the characters < > : " / \\ | ? * and without invisible ones.',
        ),
    ),
    "MK-O10": error(
        pl=(
            "Nie można zapisać „{path}”: system zgłosił błąd {code}.",
            "Sprawdź, czy dysk jest podłączony i sprawny, albo wybierz inny folder wynikowy.",
        ),
        en=(
            "Cannot write “{path}”: the system reported the error {code}.",
            "Check that the disk is connected and sound, or choose another output folder.",
        ),
    ),
    "MK-O11": error(
        pl=(
            "Nie można pracować w folderze plików tymczasowych „{path}”.",
            "Zwolnij w nim miejsce i sprawdź prawo zapisu albo wskaż inny folder w zmiennej środowiskowej TMPDIR.",
        ),
        en=(
            "Cannot work in the folder for temporary files, “{path}”.",
            "Free some space there and check the permission to write, or name another in TMPDIR.",
        ),
    ),
    "MK-O12": error(
        pl=(
            "Pliku „{path}” program nie zmienił: są w nim komentarze albo nie jest to poprawny plik ustawień.",
            "Dopisz w nim to, co stoi wyżej, i powtórz polecenie.",
        ),
        en=(
            "The file “{path}” was left as it is: it has comments, or it is no proper settings file.",
            "Put in what is shown above, and run the command again.",
        ),
    ),
    "MK-O13": error(
        pl=(
            "Plik „{path}” jest podpisany i nie został zastąpiony.",
            "Przenieś go w inne miejsce albo wybierz inny folder lub inną nazwę wyniku.",
        ),
        en=(
            "The file “{path}” is signed and was not replaced.",
            "Move it to another place, or choose another output folder or name.",
        ),
    ),
    "MK-X01": error(
        pl=(
            "Do przetworzenia pliku „{name}” potrzebny jest program LibreOffice, którego tu nie znaleziono.",
            "Zainstaluj LibreOffice albo wskaż jego program „soffice” w zmiennej środowiskowej MINUTES_KIT_SOFFICE.",
        ),
        en=(
            "The file “{name}” needs LibreOffice, which was not found here.",
            "Install LibreOffice, or name its program “soffice” in the variable MINUTES_KIT_SOFFICE.",
        ),
    ),
    "MK-X02": error(
        pl=(
            "Nie można uruchomić programu „{program}”, potrzebnego do pliku „{name}”.",
            "Zainstaluj ten program ponownie albo sprawdź prawo do jego uruchamiania.",
        ),
        en=(
            "Cannot start the program “{program}”, which the file “{name}” needs.",
            "Install the program again, or check the permission to run it.",
        ),
    ),
    "MK-X03": error(
        pl=(
            "Program „{program}” nie skończył pracy nad plikiem „{name}” w wyznaczonym czasie ({seconds} s).",
            "Spróbuj ponownie. Jeżeli to nie pomoże, wyeksportuj plik do PDF i dołącz plik PDF.",
        ),
        en=(
            "The program “{program}” did not finish with the file “{name}” in time ({seconds} s).",
            "Try again. If that does not help, export the file to PDF and attach the PDF.",
        ),
    ),
    "MK-X04": error(
        pl=(
            "Program „{program}” przerwał pracę nad plikiem „{name}” z powodu awarii.",
            "Otwórz plik w edytorze, wyeksportuj go do PDF i dołącz plik PDF.",
        ),
        en=(
            "The program “{program}” crashed while working on the file “{name}”.",
            "Open the file in an editor, export it to PDF, and attach the PDF.",
        ),
    ),
    "MK-X05": error(
        pl=(
            "Z pliku „{name}” nie udało się utworzyć pliku PDF.",
            "Sprawdź, czy plik się otwiera i nie wymaga hasła oraz czy zainstalowano cały LibreOffice "
            "(Writer, Calc, Impress), albo wyeksportuj plik do PDF i dołącz plik PDF.",
        ),
        en=(
            "The file “{name}” could not be turned into a PDF.",
            "Check that the file opens and asks for no password, and that all of LibreOffice is installed "
            "(Writer, Calc, Impress), or export the file to PDF and attach the PDF.",
        ),
    ),
    "MK-X06": error(
        pl=(
            "Pliku „{name}” nie można zamienić na PDF: obsługiwane rozszerzenia to {suffixes}.",
            "Zapisz plik w jednym z tych formatów albo dołącz go jako PDF.",
        ),
        en=(
            "The file “{name}” cannot be turned into a PDF: the supported suffixes are {suffixes}.",
            "Save the file in one of these formats, or attach it as a PDF.",
        ),
    ),
    "MK-X07": error(
        pl=(
            "Zawartość pliku „{name}” nie odpowiada rozszerzeniu {suffix} albo jest zabezpieczona hasłem.",
            "Otwórz plik w edytorze i zapisz go ponownie bez hasła w formacie {suffix}.",
        ),
        en=(
            "The content of the file “{name}” does not match the suffix {suffix}, or needs a password.",
            "Open the file in an editor and save it again as {suffix}, without a password.",
        ),
    ),
    "MK-X08": error(
        pl=(
            "Nie można odczytać pliku „{name}”.",
            "Sprawdź, czy plik istnieje i czy masz prawo go czytać.",
        ),
        en=(
            "Cannot read the file “{name}”.",
            "Check that the file exists and that you may read it.",
        ),
    ),
    "MK-X09": error(
        pl=(
            "Program „{program}” zapisał przy pliku „{name}” ponad {limit} MB i został zatrzymany.",
            "Otwórz plik w edytorze, wyeksportuj go do PDF i dołącz plik PDF.",
        ),
        en=(
            "The program “{program}” wrote over {limit} MB for the file “{name}” and was stopped.",
            "Open the file in an editor, export it to PDF, and attach the PDF.",
        ),
    ),
    "MK-I01": error(
        pl=(
            "Wystąpił błąd w samym programie minutes-kit (rodzaj: {kind}).",
            "Zgłoś go autorom programu: podaj tę wiadomość, wersję programu i czynność, która go wywołała.",
        ),
        en=(
            "Something is wrong in minutes-kit itself (kind: {kind}).",
            "Report it to the authors with this message, the version, and what you were doing.",
        ),
    ),
}
