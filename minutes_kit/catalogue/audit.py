"""MK-F20 and on: marks and words that were measured in a finished document."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-F20": error(
        pl=(
            "{place}: nie ma paska znaków.",
            "Wstaw znaki programu w nagłówku lub stopce; w plikach z minutes-kit sprawdź pole „programme” i zbuduj dokument od nowa. Skan wyprostuj i zapisz z co najmniej 150 punktami na cal.",
        ),
        en=(
            "{place}: there is no strip of marks.",
            "Put the programme's marks into the header or footer; for files of minutes-kit check “programme” and build again. Straighten a scan, and make it with at least 150 dots per inch.",
        ),
    ),
    "MK-F21": error(
        pl=("{place}: znaki stoją w złej kolejności: {found}.", "Ustaw je tak: {known}."),
        en=("{place}: the marks are in the wrong order: {found}.", "Put them so: {known}."),
    ),
    "MK-F22": error(
        pl=("{place}: na swoim miejscu nie stoi {mark}.", "Wstaw ten znak z oficjalnego pliku programu."),
        en=("{place}: not in its place: {mark}.", "Put it in from the programme's official file."),
    ),
    "MK-F23": error(
        pl=(
            "{place}: flaga Unii Europejskiej ma {found} mm wysokości, a potrzeba co najmniej {least} mm.",
            "Powiększ cały pasek znaków, bez zmiany proporcji.",
        ),
        en=(
            "{place}: the flag of the European Union is {found} mm high instead of at least {least} mm.",
            "Enlarge the whole strip, in its proportions.",
        ),
    ),
    "MK-F24": error(
        pl=(
            "{place}: {mark} ({found} mm) nie może być większy niż {largest} ({limit} mm).",
            "Zmniejsz dodany znak, tak żeby ani jego wysokość, ani szerokość nie była większa.",
        ),
        en=(
            "{place}: {mark} ({found} mm) must not be larger than {largest} ({limit} mm).",
            "Make the added mark smaller, so that neither its height nor its width is larger.",
        ),
    ),
    "MK-F25": error(
        pl=(
            "{place}: w wymaganym tekście są zmiany: jest „{wrong}”, powinno być „{right}”.",
            "Przywróć tekst dosłownie: „{text}”.",
        ),
        en=(
            "{place}: the required text was changed: it says “{wrong}” instead of “{right}”.",
            "Restore the text word for word: “{text}”.",
        ),
    ),
    "MK-F26": error(
        pl=("{place}: nie ma wymaganego tekstu „{text}”.", "Dopisz go dosłownie."),
        en=("{place}: the required text “{text}” is missing.", "Add it word for word."),
    ),
    "MK-F27": error(
        pl=("{place}: kursywą stoi „{text}”, a program jej zabrania.", "Usuń kursywę z tych słów."),
        en=(
            "{place}: “{text}” is in italics, which the programme forbids.",
            "Take the italics off these words.",
        ),
    ),
    "MK-F28": error(
        pl=(
            "{place}: w jednobarwnym zestawie znaków są {mark}.",
            "Usuń je z tego zestawu: istnieją tylko w pełnym kolorze. Możesz też wydrukować cały zestaw w kolorze.",
        ),
        en=(
            "{place}: in a set of one colour there are {mark}.",
            "Take them out of this set: they exist in full colour only. Or print the whole set in colour.",
        ),
    ),
    "MK-F29": error(
        pl=(
            "{place}: znak jest rozciągnięty: {mark}. Szerokość podzielona przez wysokość to {found} zamiast {known}.",
            "Wstaw go jeszcze raz z oficjalnego pliku i zmieniaj tylko cały jego rozmiar.",
        ),
        en=(
            "{place}: a mark is stretched: {mark}. Its width by its height is {found} instead of {known}.",
            "Put it in again from the official file, and only ever change its size as a whole.",
        ),
    ),
    "MK-F30": error(
        pl=(
            "{place}: nakładają się na siebie: {mark} oraz {other}.",
            "Rozsuń je, tak żeby wokół znaków było wolne pole.",
        ),
        en=(
            "{place}: these lie over one another: {mark} and {other}.",
            "Move them apart, with free space around the marks.",
        ),
    ),
    "MK-F31": error(
        pl=(
            "{place}: za krawędź kartki wystaje {mark}.",
            "Przesuń albo zmniejsz pasek znaków, tak żeby zmieścił się w całości.",
        ),
        en=(
            "{place}: cut by the edge of the paper: {mark}.",
            "Move the strip or make it smaller, so that all of it fits.",
        ),
    ),
    "MK-F32": warning(
        pl=(
            "{place}: słabo widać „{text}”. Kontrast z tłem to {ratio}:1, a potrzeba co najmniej 4,5:1.",
            "Złóż te słowa czarno lub granatowo na białym tle albo biało na ciemnym.",
        ),
        en=(
            "{place}: “{text}” is hard to see. Its contrast is {ratio}:1 instead of at least 4.5:1.",
            "Set these words in black or dark blue on white, or in white on a dark ground.",
        ),
    ),
    "MK-F33": warning(
        pl=(
            "{place}: „{text}” stoi krojem {font}, którego program nie wymienia.",
            "Użyj jednego z krojów: {known}.",
        ),
        en=(
            "{place}: “{text}” is set in {font}, which the programme does not name.",
            "Use one of: {known}.",
        ),
    ),
    "MK-F34": warning(
        pl=(
            "{place}: zamiast znaku stoi jego nazwa: {mark}.",
            "Podaj oficjalny plik znaku w polu „logos” pliku „project.yaml” i zbuduj dokument od nowa.",
        ),
        en=(
            "{place}: in place of a mark its name stands in type: {mark}.",
            "Name the official file of the mark in “logos” of project.yaml and build again.",
        ),
    ),
    "MK-F35": warning(
        pl=(
            "{place}: nie wiadomo, czy obraz na miejscu znaku to {mark}: jego oficjalny plik nie jest znany.",
            "Porównaj je okiem albo podaj plik: „--project project.yaml” z „logos: {{{id}: ścieżka}}”.",
        ),
        en=(
            "{place}: whether the picture in its place is {mark} cannot be told: its official file is not known.",
            "Compare them by eye, or give the file: --project project.yaml with “logos: {{{id}: path}}”.",
        ),
    ),
    "MK-F36": warning(
        pl=(
            "{place}: nie dało się odczytać „{text}”: słowa są tu obrazem.",
            "Sprawdź je okiem albo zapisz dokument tak, żeby dało się w nim zaznaczyć tekst.",
        ),
        en=(
            "{place}: “{text}” could not be read: the words are a picture here.",
            "Check them by eye, or save the document so that its text can be selected.",
        ),
    ),
    "MK-F37": error(
        pl=(
            "{place} jest chroniony hasłem, więc niczego nie sprawdzono.",
            "Zapisz kopię bez hasła i sprawdź tę kopię.",
        ),
        en=(
            "{place} is protected by a password, so nothing was checked.",
            "Save a copy without one, and check that copy.",
        ),
    ),
    "MK-F38": error(
        pl=(
            "{place} jest uszkodzony, za duży albo nie jest plikiem PDF ani DOCX, więc niczego nie sprawdzono.",
            "Otwórz plik w programie, w którym powstał, i zapisz go jako PDF lub DOCX.",
        ),
        en=(
            "{place} is damaged, too large, or neither a PDF nor a DOCX, so nothing was checked.",
            "Open it in the program that it was made with, and save it as PDF or DOCX.",
        ),
    ),
    "MK-F39": warning(
        pl=(
            "{place} ma {count} stron, a obejrzano tylko {seen} pierwszych.",
            "Podziel go na mniejsze pliki i sprawdź je osobno.",
        ),
        en=(
            "{place} has {count} pages, and only the first {seen} were looked at.",
            "Divide it, and check the parts.",
        ),
    ),
    "MK-F40": error(
        pl=(
            "Nie wiadomo, którego programu dotyczy „{name}”.",
            "Podaj profil, np. „--funding fers-2021-2027”, albo projekt: „--project project.yaml”.",
        ),
        en=(
            "Nothing tells which programme “{name}” is of.",
            "Give a profile, such as --funding fers-2021-2027, or a project: --project project.yaml.",
        ),
    ),
    "MK-F41": warning(
        pl=(
            "Znaków nie zmierzono, bo nic nie mówi, którego programu dotyczy „{name}”.",
            "Podaj profil, np. „--funding fers-2021-2027”, albo projekt: „--project project.yaml”.",
        ),
        en=(
            "The marks were not measured, because nothing tells which programme “{name}” is of.",
            "Give a profile, such as --funding fers-2021-2027, or a project: --project project.yaml.",
        ),
    ),
}
