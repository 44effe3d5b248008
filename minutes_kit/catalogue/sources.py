"""What is asked of the files of attachments, and what keeps them from being what was asked (MK-Z28–Z39)."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Z28": warning(
        pl=(
            "Plik „{name}” jest uszkodzony; jego strony udało się odczytać po naprawie.",
            "Sprawdź w sprawozdaniu, czy niczego w nich nie brakuje, albo pobierz plik ze źródła jeszcze raz.",
        ),
        en=(
            "The file “{name}” is damaged; its pages could be read after it was mended.",
            "Check in the report that nothing is missing in them, or get the file from its source again.",
        ),
    ),
    "MK-Z29": error(
        pl=(
            "Nie wiadomo, które strony pliku „{name}” dołączyć: {reason}.",
            "Napisz na przykład „pages: 1-12, 15”.",
        ),
        en=(
            "It is not clear which pages of the file “{name}” to attach: {reason}.",
            "Write “pages: 1-12, 15” for instance.",
        ),
    ),
    "MK-Z30": error(
        pl=(
            "W pliku „{name}” nie ma stron „{pages}”; liczba jego stron to {count}.",
            "Popraw pole „pages” albo sprawdź, czy to właściwy plik.",
        ),
        en=(
            "The file “{name}” does not have the pages “{pages}”; it has {count}.",
            "Correct the field “pages”, or check that this is the right file.",
        ),
    ),
    "MK-Z31": warning(
        pl=(
            "Obrazu „{name}” nie zmniejszono: pole „n_up” dotyczy plików PDF i dokumentów.",
            "Usuń pole „n_up” przy obrazach albo połącz je wcześniej w jeden plik PDF.",
        ),
        en=(
            "The picture “{name}” was not made smaller: “n_up” is for PDFs and documents.",
            "Remove “n_up” from pictures, or join them to one PDF first.",
        ),
    ),
    "MK-Z32": error(
        pl=(
            "Plik „{name}” jest chroniony hasłem, a zmienna środowiskowa „{variable}” nie jest ustawiona.",
            "Ustaw ją przed uruchomieniem programu: w Windows „set {variable}=hasło”, w systemach Linux i macOS "
            "„export {variable}=hasło”.",
        ),
        en=(
            "The file “{name}” is protected by a password, and the environment variable “{variable}” is not set.",
            "Set it before you run the program: “set {variable}=password” on Windows, "
            "“export {variable}=password” on Linux and macOS.",
        ),
    ),
    "MK-Z33": error(
        pl=(
            "Hasło ze zmiennej „{variable}” nie otwiera pliku „{name}”.",
            "Sprawdź hasło (także wielkość liter) i nazwę zmiennej w polu „password”.",
        ),
        en=(
            "The password in the variable “{variable}” does not open the file “{name}”.",
            "Check the password, capitals included, and the name of the variable in the field “password”.",
        ),
    ),
    "MK-Z34": error(
        pl=(
            "Nie wiadomo, jak zapisane są polskie litery w pliku „{name}”.",
            "Otwórz go w Notatniku i zapisz jeszcze raz, wybierając kodowanie UTF-8.",
        ),
        en=(
            "It is not clear in which encoding the file “{name}” is written.",
            "Open it in a text editor and save it again in the encoding UTF-8.",
        ),
    ),
    "MK-Z35": warning(
        pl=(
            "W pliku „{name}” są znaki, których nie ma w czcionkach sprawozdania: {characters}; wydrukowano ich "
            "numery.",
            "Zastąp je słowami albo dołącz ten plik jako PDF.",
        ),
        en=(
            "The file “{name}” has characters that the fonts of the report lack: {characters}; their numbers were "
            "printed.",
            "Put words in their place, or attach the file as PDF.",
        ),
    ),
    "MK-Z36": warning(
        pl=(
            "Wypełnione pola formularza „{name}” nie mają zapisanego wyglądu, więc jego strony dołączono jako obrazy.",
            "Otwórz formularz, zapisz go jeszcze raz i porównaj z wydrukiem.",
        ),
        en=(
            "Filled fields of the form “{name}” have no look of their own, so its pages were attached as pictures.",
            "Open the form, save it once more, and compare it with the print.",
        ),
    ),
    "MK-Z37": error(
        pl=(
            "Plik „{name}” ma za dużo łączy: {count}, a może ich mieć najwyżej {limit}.",
            "Dopisz „rasterise: true”, a jego strony będą obrazami bez łączy, albo wybierz z niego strony w polu „pages”.",
        ),
        en=(
            "The file “{name}” has too many links: {count}, the limit is {limit}.",
            "Add “rasterise: true”, and its pages become pictures without links, or choose pages of it in “pages”.",
        ),
    ),
    "MK-Z38": warning(
        pl=(
            "Autor pliku „{name}” zabronił go drukować.",
            "Upewnij się, że wolno go dołączyć, albo poproś autora o plik bez zabezpieczenia.",
        ),
        en=(
            "The author of the file “{name}” forbade printing it.",
            "Make sure that you may attach it, or ask the author for a file without protection.",
        ),
    ),
    "MK-Z39": error(
        pl=(
            "Pliku „{name}” nie można zamienić na strony, bo w LibreOffice na tym komputerze brakuje programu "
            "{module}.",
            "Doinstaluj LibreOffice {module} albo zapisz dokument jako PDF i połóż plik „{twin}” obok niego.",
        ),
        en=(
            "The file “{name}” cannot be turned into pages, as LibreOffice on this computer lacks {module}.",
            "Install LibreOffice {module}, or save the document as PDF and put “{twin}” beside it.",
        ),
    ),
}
