"""Reading a YAML file: the file itself (Y01–Y05), its characters, its content (Y10–), its syntax (Y30–)."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Y01": error(
        pl=("Nie ma takiego pliku.", "Sprawdź nazwę pliku i folder."),
        en=("There is no such file.", "Check the file name and the folder."),
    ),
    "MK-Y02": error(
        pl=("To nie jest zwykły plik, lecz folder lub urządzenie.", "Wskaż plik YAML."),
        en=("This is not a regular file but a folder or a device.", "Name a YAML file."),
    ),
    "MK-Y03": error(
        pl=("Brak uprawnień do odczytania pliku.", "Poproś administratora o dostęp do niego."),
        en=("There is no permission to read the file.", "Ask the administrator for access."),
    ),
    "MK-Y04": error(
        pl=("Nie udało się odczytać pliku z dysku.", "Sprawdź nazwę pliku oraz połączenie z dyskiem."),
        en=("The file could not be read from the disk.", "Check its name and the connection to the disk."),
    ),
    "MK-Y05": error(
        pl=("Plik jest większy niż {limit} MB.", "Zdjęcia i skany dodaj jako załączniki."),
        en=("The file is larger than {limit} MiB.", "Add photos and scans as attachments."),
    ),
    "MK-Y06": error(
        pl=(
            "Plik jest zapisany w kodowaniu {encoding}, a nie UTF-8; tu stoi pierwszy znak, którego nie da się odczytać jako UTF-8.",
            "Zapisz go jako UTF-8. W Notatniku: Plik > Zapisz jako > Kodowanie: UTF-8. W VS Code: kliknij "
            "nazwę kodowania na dolnym pasku, otwórz plik ponownie z kodowaniem {encoding}, a potem zapisz go z kodowaniem UTF-8.",
        ),
        en=(
            "The file is saved in {encoding}, not in UTF-8; here is the first such character.",
            "Save it as UTF-8. In Notepad: File > Save as > Encoding: UTF-8. In VS Code: click the name "
            "of the encoding in the bottom bar, reopen the file with {encoding}, then save with UTF-8.",
        ),
    ),
    "MK-Y07": error(
        pl=(
            "Plik nie jest zapisany w kodowaniu UTF-8 albo jest uszkodzony; tu stoi pierwszy błędny znak.",
            "Zapisz plik jako UTF-8. W Notatniku: Plik > Zapisz jako > Kodowanie: UTF-8. W VS Code: kliknij "
            "nazwę kodowania na dolnym pasku i zapisz plik z kodowaniem UTF-8. Potem sprawdź polskie litery.",
        ),
        en=(
            "The file is not saved in UTF-8, or it is damaged; here is the first wrong character.",
            "Save it as UTF-8. In Notepad: File > Save as > Encoding: UTF-8. In VS Code: click the name "
            "of the encoding in the bottom bar and save with UTF-8. Then check the Polish letters.",
        ),
    ),
    "MK-Y08": error(
        pl=("To nie jest plik tekstowy.", "Wskaż plik YAML; jeżeli to on, zapisz go w edytorze jako UTF-8."),
        en=("This is not a text file.", "Name a YAML file; if this is one, save it as UTF-8 in an editor."),
    ),
    "MK-Y09": error(
        pl=("Tekst zawiera niedozwolony, niewidoczny znak {code}.", "Usuń go lub wpisz to miejsce od nowa."),
        en=("The text has a forbidden, invisible character, {code}.", "Delete it or type this place again."),
    ),
    "MK-Y10": error(
        pl=("Plik jest pusty.", "Utwórz wypełniony wzór poleceniem „minutes-kit new PLIK”."),
        en=("The file is empty.", "Make a filled-in example with “minutes-kit new FILE”."),
    ),
    "MK-Y11": error(
        pl=("Plik nie składa się z pól i wartości.", "Pisz wiersze takie jak „title: Sprawozdanie”."),
        en=("The file is not made of keys and values.", "Write lines such as “title: Report”."),
    ),
    "MK-Y12": error(
        pl=("Tu zaczyna się drugi dokument.", "Usuń wiersz „---” albo podziel treść na dwa pliki."),
        en=("A second document starts here.", "Delete the line “---” or split the text into two files."),
    ),
    "MK-Y13": error(
        pl=("Pole „{key}” powtarza się w wierszach {first} i {second}.", "Zostaw jeden z nich."),
        en=("The key “{key}” stands twice: in lines {first} and {second}.", "Keep only one of them."),
    ),
    "MK-Y14": error(
        pl=(
            "W tym miejscu powinna stać nazwa pola: słowo, a po nim dwukropek.",
            "Wpisz ją. Jeżeli to tekst zaczynający się od nawiasu lub gwiazdki, ujmij go w cudzysłów.",
        ),
        en=(
            "A key should stand here: a word followed by a colon.",
            "Write the key. If this is text that starts with a bracket or an asterisk, put it in quotes.",
        ),
    ),
    "MK-Y15": error(
        pl=("Pole „<<” (scalanie) nie jest obsługiwane.", "Wpisz tu powtarzane pola i wartości."),
        en=("The merge key “<<” is not supported.", "Write the repeated keys and values here."),
    ),
    "MK-Y16": error(
        pl=("Znacznik typu „{tag}” jest niedozwolony.", "Usuń go albo ujmij tekst w cudzysłów."),
        en=("The type tag “{tag}” is not allowed.", "Delete it or put the text in quotes."),
    ),
    "MK-Y17": error(
        pl=("„*{anchor}” odwołuje się do nieistniejącej kotwicy.", "Jeżeli to tekst, ujmij go w cudzysłów."),
        en=("“*{anchor}” refers to an anchor that does not exist.", "If this is text, put it in quotes."),
    ),
    "MK-Y18": error(
        pl=("„*{anchor}” odwołuje się do wartości, w której samo się znajduje.", "Usuń to odwołanie."),
        en=("“*{anchor}” refers to the value that contains it.", "Delete this reference."),
    ),
    "MK-Y19": error(
        pl=("Liczba poziomów zagnieżdżenia przekracza {limit}.", "Zmniejsz ją: wystarczy kilka poziomów."),
        en=("The nesting is deeper than {limit} levels.", "Reduce it: a few levels are enough."),
    ),
    "MK-Y20": error(
        pl=("Liczba wartości w pliku przekracza {limit}.", "Podziel treść na kilka plików."),
        en=("The file has more than {limit} values.", "Split its content into several files."),
    ),
    "MK-Y21": error(
        pl=("Odwołania „*” nadmiernie powielają treść.", "Usuń odwołania albo ogranicz ich liczbę."),
        en=("References with “*” multiply the content too much.", "Delete or reduce the references."),
    ),
    "MK-Y22": error(
        pl=(
            "Wiersz zaczyna się od „%” (dyrektywa YAML).",
            "Usuń go; jeżeli to dalszy ciąg tekstu, dodaj przed nim wcięcie.",
        ),
        en=("The line starts with “%” (a YAML directive).", "Delete it; if it continues a text, indent it."),
    ),
    "MK-Y30": error(
        pl=("W tym miejscu stoi tabulator, a wcięcia muszą być ze spacji.", "Zamień tabulator na spacje."),
        en=("A tab stands here, but indentation must be made of spaces.", "Replace the tab with spaces."),
    ),
    "MK-Y31": error(
        pl=(
            "Brakuje dwukropka po nazwie pola, spacji po dwukropku albo „- ” przed pozycją listy.",
            "Napisz „pole: wartość”, a pozycję listy „- tekst”. Jeżeli to dalszy ciąg tekstu z wiersza wyżej, "
            "wetnij go głębiej.",
        ),
        en=(
            "A colon is missing after the key, a space after the colon, or “- ” before a list item.",
            "Write “key: value”, and a list item “- text”. If this continues the text of the line above, "
            "indent it more.",
        ),
    ),
    "MK-Y32": error(
        pl=("W tekście bez cudzysłowu stoi dwukropek.", 'Ujmij cały tekst w cudzysłów: "…".'),
        en=("Text without quotes contains a colon.", 'Put the whole text in quotes: "…".'),
    ),
    "MK-Y33": error(
        pl=("Wiersz ma niewłaściwe wcięcie.", "Wyrównaj go do nazw pól lub myślników tego samego poziomu."),
        en=("The line is indented wrongly.", "Align it with the keys or dashes of the same level."),
    ),
    "MK-Y34": error(
        pl=("Cudzysłów otwarty w tym miejscu nie jest zamknięty.", "Dopisz cudzysłów na końcu tekstu."),
        en=("The quote opened here is not closed.", "Add the closing quote at the end of the text."),
    ),
    "MK-Y35": error(
        pl=(
            "Po zamykającym cudzysłowie stoi dalszy tekst.",
            "Ujmij w cudzysłów cały tekst, a wewnątrz pisz „…”. Elementy w nawiasie oddziel przecinkami.",
        ),
        en=(
            "More text follows a closing quote.",
            "Put the whole text in quotes and use “…” inside it. Separate items in brackets with commas.",
        ),
    ),
    "MK-Y36": error(
        pl=(
            "Nawias nie jest zamknięty albo między elementami brakuje przecinka.",
            "Dopisz brakujący znak. Tekst z dwukropkiem, przecinkiem lub nawiasem ujmij w cudzysłów.",
        ),
        en=(
            "A bracket is not closed, or a comma is missing between items.",
            "Add the missing character. Put text with a colon, a comma or a bracket in quotes.",
        ),
    ),
    "MK-Y37": error(
        pl=(
            "Po zamykającym nawiasie stoi dalszy tekst.",
            "Ujmij całość w cudzysłów albo dopisz przecinek.",
        ),
        en=("More text follows a closing bracket.", "Put the whole text in quotes or add a comma."),
    ),
    "MK-Y38": error(
        pl=("Znak „{character}” nie może tu stać.", "Ujmij tekst w cudzysłów albo usuń zbędny znak."),
        en=("The character “{character}” cannot stand here.", "Put the text in quotes or delete it."),
    ),
    "MK-Y39": error(
        pl=("Ukośnik „\\” tworzy w cudzysłowie nieznany symbol.", "Napisz „\\\\” albo użyj apostrofów: '…'."),
        en=("A backslash “\\” in quotes makes an unknown symbol.", "Write “\\\\” or use apostrophes: '…'."),
    ),
    "MK-Y40": error(
        pl=(
            "Pozycja listy „- ” stoi w tym samym wierszu co nazwa pola.",
            "Przenieś listę do nowego wiersza.",
        ),
        en=("The list item “- ” stands in the line of its key.", "Move the list to a new line."),
    ),
    "MK-Y41": error(
        pl=(
            "W wierszu po „|” lub „>” stoi tekst.",
            "Przenieś tekst do nowego wiersza i dodaj przed nim wcięcie.",
        ),
        en=("Text follows “|” or “>” in its line.", "Start the text in a new line and indent it."),
    ),
    "MK-Y42": error(
        pl=(
            "W tym miejscu stoi twarda spacja, która wygląda jak zwykła, lecz nie tworzy wcięcia ani odstępu.",
            "Usuń ją i wstaw zwykłe spacje. Takie znaki przenoszą się z Worda i ze stron internetowych.",
        ),
        en=(
            "A hard space stands here; it looks like a plain one, but makes neither indentation nor a gap.",
            "Delete it and type plain spaces. Such characters come along from Word and from web pages.",
        ),
    ),
    "MK-Y49": error(
        pl=("Błędny zapis YAML.", "Sprawdź tu i wyżej wcięcia, dwukropki i cudzysłowy."),
        en=("The YAML is not correct here.", "Check indentation, colons and quotes here and above."),
    ),
    "MK-W01": warning(
        pl=(
            "Wiersz „{item}” jest wcięty głębiej niż poprzednia pozycja listy, więc stał się jej dalszym ciągiem.",
            "Ustaw myślnik dokładnie pod myślnikiem z wiersza wyżej.",
        ),
        en=(
            "The line “{item}” is indented deeper than the list item above, so it became a part of that item.",
            "Put its dash exactly below the dash above.",
        ),
    ),
    "MK-W02": warning(
        pl=(
            "Tekst od znaku # do końca wiersza jest komentarzem i nie zostanie wydrukowany: „{lost}”.",
            "Jeżeli ma zostać wydrukowany, ujmij całą wartość w cudzysłów.",
        ),
        en=(
            "The text from # to the end of the line is a comment and will not be printed: “{lost}”.",
            "If it is to be printed, put the whole value in quotes.",
        ),
    ),
}
