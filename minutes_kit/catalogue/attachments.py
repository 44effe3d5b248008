from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Z01": error(
        pl=(
            "Nie ma pliku załącznika „{name}”.",
            "Sprawdź pisownię nazwy i folder, w którym leży plik.",
        ),
        en=(
            "The attachment file “{name}” does not exist.",
            "Check the spelling of its name and the folder it is in.",
        ),
    ),
    "MK-Z02": error(
        pl=("„{name}” nie jest plikiem.", "Podaj nazwę pliku, a nie folderu lub urządzenia."),
        en=("“{name}” is not a file.", "Give the name of a file, not of a folder or a device."),
    ),
    "MK-Z03": error(
        pl=(
            "Nie można odczytać pliku „{name}”.",
            "Sprawdź, czy masz prawo go otworzyć i czy nie jest otwarty w innym programie.",
        ),
        en=(
            "The file “{name}” cannot be read.",
            "Check that you may open it and that no other program has it open.",
        ),
    ),
    "MK-Z04": error(
        pl=("Plik „{name}” jest pusty.", "Skopiuj go jeszcze raz ze źródła albo usuń z listy plików."),
        en=("The file “{name}” is empty.", "Copy it from its source again or take it off the list of files."),
    ),
    "MK-Z05": error(
        pl=(
            "Plik „{name}” jest za duży: ma {size} MB, a może mieć najwyżej {limit} MB.",
            "Zmniejsz obrazy w tym pliku albo podziel go na części.",
        ),
        en=(
            "The file “{name}” is too large: it has {size} MB, the limit is {limit} MB.",
            "Make the pictures in it smaller or split it into parts.",
        ),
    ),
    "MK-Z06": error(
        pl=(
            "Plik „{name}” jest innego rodzaju niż te, które można dołączyć.",
            "Zapisz go jako PDF, JPEG albo PNG.",
        ),
        en=(
            "The file “{name}” is of a kind that cannot be attached.",
            "Save it as PDF, JPEG or PNG.",
        ),
    ),
    "MK-Z07": error(
        pl=(
            "Plik „{name}” jest uszkodzony albo innego rodzaju, niż mówi jego nazwa ({suffix}).",
            "Sprawdź, czy plik się otwiera, i zapisz go na nowo, najlepiej jako PDF.",
        ),
        en=(
            "The file “{name}” is damaged or of another kind than its name says ({suffix}).",
            "Check that it opens and save it again, preferably as PDF.",
        ),
    ),
    "MK-Z08": warning(
        pl=(
            "Plik „{name}” jest innego rodzaju, niż mówi jego nazwa: zawartość odpowiada nazwie "
            "zakończonej na {usual}.",
            "Zmień zakończenie nazwy z {suffix} na {usual}.",
        ),
        en=(
            "The file “{name}” is of another kind than its name says: its content fits a name ending in "
            "{usual}.",
            "Change the ending of its name from {suffix} to {usual}.",
        ),
    ),
    "MK-Z09": error(
        pl=(
            "Plik „{name}” jest chroniony hasłem.",
            "Podaj w polu „password” nazwę zmiennej środowiskowej z hasłem (tylko PDF) albo dołącz kopię bez hasła.",
        ),
        en=(
            "The file “{name}” is protected by a password.",
            "Name an environment variable with the password in the field “password” (PDF only), or attach a copy "
            "without it.",
        ),
    ),
    "MK-Z10": error(
        pl=(
            "Plik „{name}” jest uszkodzony i nie da się odczytać jego stron.",
            "Otwórz go w przeglądarce PDF i wydrukuj do nowego pliku PDF albo pobierz ze źródła jeszcze raz.",
        ),
        en=(
            "The file “{name}” is damaged and its pages cannot be read.",
            "Open it in a PDF viewer and print it to a new PDF, or get it from its source again.",
        ),
    ),
    "MK-Z11": error(
        pl=("Plik „{name}” nie ma ani jednej strony.", "Utwórz ten plik PDF jeszcze raz."),
        en=("The file “{name}” has no pages.", "Create this PDF again."),
    ),
    "MK-Z12": error(
        pl=(
            "Strona {page} w pliku „{name}” nie ma rozmiaru.",
            "Otwórz plik w przeglądarce PDF i wydrukuj go do nowego pliku PDF.",
        ),
        en=(
            "Page {page} of the file “{name}” has no size.",
            "Open the file in a PDF viewer and print it to a new PDF.",
        ),
    ),
    "MK-Z13": error(
        pl=(
            "Plik „{name}” jest formularzem, który działa tylko w programie Adobe (XFA); "
            "zamiast treści wydrukowałaby się prośba o czekanie.",
            "Otwórz go w programie Adobe Reader i wydrukuj do nowego pliku PDF.",
        ),
        en=(
            "The file “{name}” is a form that only works in Adobe programs (XFA); "
            "a request to wait would be printed in place of its content.",
            "Open it in Adobe Reader and print it to a new PDF.",
        ),
    ),
    "MK-Z14": error(
        pl=(
            "Plik „{name}” jest za długi (liczba stron: {count}); może mieć najwyżej {limit} stron.",
            "Wybierz potrzebne strony i zapisz je w osobnym pliku.",
        ),
        en=(
            "The file “{name}” is too long ({count} pages); the limit is {limit} pages.",
            "Choose the pages that are needed and save them as a file of their own.",
        ),
    ),
    "MK-Z15": error(
        pl=(
            "Pliku „{name}” nie można zamienić na strony, bo na tym komputerze nie ma programu LibreOffice.",
            "Zainstaluj LibreOffice albo zapisz dokument jako PDF i połóż plik „{twin}” obok niego.",
        ),
        en=(
            "The file “{name}” cannot be turned into pages, as LibreOffice is not on this computer.",
            "Install LibreOffice, or save the document as PDF and put “{twin}” beside it.",
        ),
    ),
    "MK-Z16": error(
        pl=(
            "W gotowym sprawozdaniu nie ma strony tytułowej załącznika, więc nie wiadomo, gdzie wstawić "
            "strony pliku „{name}”.",
            "Użyj szablonu, który drukuje strony tytułowe załączników.",
        ),
        en=(
            "The finished report has no title page for the attachment, so there is no place for the pages of "
            "the file “{name}”.",
            "Use a template that prints the title pages of attachments.",
        ),
    ),
    "MK-Z17": error(
        pl=(
            "Strony {page} pliku „{name}” nie da się narysować.",
            "Otwórz plik w przeglądarce PDF i wydrukuj go do nowego pliku PDF.",
        ),
        en=(
            "Page {page} of the file “{name}” cannot be drawn.",
            "Open the file in a PDF viewer and print it to a new PDF.",
        ),
    ),
    "MK-Z18": warning(
        pl=(
            "Z plikiem „{name}”{place} sprawozdanie PDF nie spełnia wymagań {standards}: {reason}.",
            "{remedy}.",
        ),
        en=(
            "With the file “{name}”{place} the PDF report does not meet {standards}: {reason}.",
            "{remedy}.",
        ),
    ),
    "MK-Z19": warning(
        pl=(
            "Sprawozdanie PDF nie spełnia wymagań {standards}: {reason}.",
            "{remedy}.",
        ),
        en=(
            "The PDF report does not meet {standards}: {reason}.",
            "{remedy}.",
        ),
    ),
    "MK-Z20": error(
        pl=("Plik „{name}” nie jest obrazem.", "Zapisz go jako JPEG, PNG albo TIFF."),
        en=("The file “{name}” is not a picture.", "Save it as JPEG, PNG or TIFF."),
    ),
    "MK-Z21": error(
        pl=(
            "Obraz „{name}” jest za duży: może mieć najwyżej {limit} MB.",
            "Zmniejsz obraz albo zeskanuj go w niższej rozdzielczości.",
        ),
        en=(
            "The picture “{name}” is too large: the limit is {limit} MB.",
            "Make it smaller, or scan it at a lower resolution.",
        ),
    ),
    "MK-Z22": error(
        pl=(
            "Obraz „{name}” ma więcej niż {limit} mln punktów.",
            "Zmniejsz obraz albo zeskanuj go w niższej rozdzielczości.",
        ),
        en=(
            "The picture “{name}” has over {limit} million pixels.",
            "Make it smaller, or scan it at a lower resolution.",
        ),
    ),
    "MK-Z23": error(
        pl=("Obraz „{name}” jest uszkodzony albo niepełny.", "Zeskanuj lub skopiuj go jeszcze raz."),
        en=("The picture “{name}” is damaged or incomplete.", "Scan or copy it again."),
    ),
    "MK-Z24": error(
        pl=("Znaku „{name}” nie da się narysować.", "Pobierz plik jeszcze raz, najlepiej SVG, PDF albo PNG."),
        en=("The mark “{name}” cannot be drawn.", "Get the file again, best as SVG, PDF or PNG."),
    ),
    "MK-Z25": error(
        pl=("Nie można odczytać obrazu „{name}”.", "Sprawdź, czy plik istnieje i czy masz do niego dostęp."),
        en=("The picture “{name}” cannot be read.", "Check that it exists and that you may read it."),
    ),
    "MK-Z26": error(
        pl=(
            "Znak „{name}” nie jest zwykłym rysunkiem SVG.",
            "Użyj oficjalnego pliku PNG albo pliku SVG bez skryptów i odwołań do innych plików.",
        ),
        en=(
            "The mark “{name}” is not a plain SVG drawing.",
            "Use the official PNG, or an SVG without scripts and references.",
        ),
    ),
    "MK-Z27": error(
        pl=(
            "W pliku „{name}” jest ponad {limit} stron.",
            "Podziel go na mniejsze pliki i dołącz je po kolei.",
        ),
        en=(
            "The file “{name}” has over {limit} pages.",
            "Split it into smaller files and attach them one after another.",
        ),
    ),
    "MK-Z40": error(
        pl=(
            "Przygotowanie stron pliku „{name}” trwało dłużej niż {seconds} s i zostało przerwane.",
            "Wydrukuj go do nowego pliku PDF, podziel na mniejsze albo zwiększ limit opcją --time-limit.",
        ),
        en=(
            "Preparing the pages of the file “{name}” took over {seconds} s and was stopped.",
            "Print it to a new PDF, split it into smaller files, or raise the limit with --time-limit.",
        ),
    ),
    "MK-Z41": error(
        pl=(
            "Przygotowanie stron pliku „{name}” wymaga więcej pamięci, niż wolno zużyć na jeden plik.",
            "Zmniejsz obrazy w tym pliku albo podziel go na mniejsze.",
        ),
        en=(
            "Preparing the pages of the file “{name}” takes more memory than one file may use.",
            "Make the pictures in it smaller, or split it into smaller files.",
        ),
    ),
    "MK-Z42": error(
        pl=(
            "Pliku „{name}” nie da się odczytać: jest uszkodzony i przerywa pracę programu, który go otwiera.",
            "Otwórz go w innym programie i wydrukuj do nowego pliku PDF albo pobierz ze źródła jeszcze raz.",
        ),
        en=(
            "The file “{name}” cannot be read: it is damaged and breaks the program that opens it.",
            "Open it elsewhere and print it to a new PDF, or get it from its source again.",
        ),
    ),
    "MK-Z43": error(
        pl=(
            "Nie można uruchomić procesu, który przygotowuje strony załączników ({program}).",
            "Sprawdź prawo do uruchamiania tego programu i ile pamięci jest wolne, potem spróbuj ponownie.",
        ),
        en=(
            "The process that prepares the pages of attachments cannot be started ({program}).",
            "Check the permission to run this program and the free memory, then try again.",
        ),
    ),
    "MK-Z50": warning(
        pl=(
            "{name}: na niektórych stronach (jest ich {count}) nie ma numeru, bo zasłoniłby podpis.",
            "Sprawdź te strony; żeby żadna nie miała numeru, usuń z załącznika „stamp: true”.",
        ),
        en=(
            "{name}: some pages ({count}) have no number, because it would cover a signature.",
            "Look at these pages; remove “stamp: true” from the attachment if none is to have a number.",
        ),
    ),
}
