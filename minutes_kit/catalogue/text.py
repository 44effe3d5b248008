"""MK-M: the characters and the markup of texts."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-M01": error(
        pl=(
            "Znaku „{character}” ({code}) nie ma w czcionkach dokumentu.",
            "Usuń go albo zastąp słowem lub innym znakiem.",
        ),
        en=(
            "The character “{character}” ({code}) is in none of the document's fonts.",
            "Remove it, or use a word or another character.",
        ),
    ),
    "MK-M02": error(
        pl=(
            "Odnośnik „{target}” do niczego nie prowadzi.",
            "Popraw go albo usuń. Istniejące odnośniki: {known}.",
        ),
        en=("The link “{target}” leads nowhere.", "Correct or remove it. Links that exist: {known}."),
    ),
    "MK-M11": warning(
        pl=(
            "Adres „{target}” nie może być odnośnikiem; tekst zostanie wydrukowany tak, jak go wpisano.",
            "Użyj adresu, który zaczyna się od „http://”, „https://”, „mailto:” lub „tel:”, albo odnośnika „#…” do miejsca w dokumencie.",
        ),
        en=(
            "The address “{target}” cannot be a link; the text will be printed as typed.",
            "Use an address that starts with http://, https://, mailto: or tel:, or “#…” in the document.",
        ),
    ),
    "MK-M12": warning(
        pl=(
            "Odnośnik do „{target}” nie ma tekstu; zamiast niego zostanie wydrukowany adres.",
            "Wpisz w nawiasach kwadratowych, dokąd prowadzi odnośnik.",
        ),
        en=(
            "The link to “{target}” has no text; its address will be printed instead.",
            "Write between the square brackets where the link leads.",
        ),
    ),
    "MK-M13": error(
        pl=(
            "Ilustracja „{source}” nie ma tekstu alternatywnego, którego wymaga dostępny dokument.",
            "Opisz w nawiasach kwadratowych, co na niej widać: „![opis]({source})”.",
        ),
        en=(
            "The picture “{source}” has no alternative text, which an accessible document needs.",
            "Describe between the square brackets what it shows: ![description]({source}).",
        ),
    ),
    "MK-M14": error(
        pl=(
            "Listy, cytaty lub wyróżnienia są zagnieżdżone na więcej niż {limit} poziomach.",
            "Zmniejsz liczbę poziomów.",
        ),
        en=(
            "Lists, quotes or emphasis are nested more than {limit} levels deep.",
            "Use fewer levels.",
        ),
    ),
    "MK-M15": warning(
        pl=(
            "Liczba komórek w wierszu tabeli ({cells}) różni się od liczby kolumn w nagłówku ({columns}).",
            "Uzupełnij lub usuń komórki; kreskę w tekście komórki wpisz jako „\\|”.",
        ),
        en=(
            "The number of cells in a table row ({cells}) differs from the number of columns ({columns}).",
            "Add or remove cells; type a bar within the text of a cell as \\|.",
        ),
    ),
    "MK-M16": warning(
        pl=(
            "Odnośnik do „{target}” ma tytuł w cudzysłowie; tekst zostanie wydrukowany tak, jak go wpisano.",
            "Usuń tytuł albo przenieś go do tekstu odnośnika.",
        ),
        en=(
            "The link to “{target}” has a title in quotation marks; the text will be printed as typed.",
            "Remove the title, or make it the text of the link.",
        ),
    ),
    "MK-M17": error(
        pl=(
            "Tekst ma ponad {limit} znaków formatowania i końców wierszy; formatowania nie odczytano.",
            "Podziel tekst na krótsze części.",
        ),
        en=(
            "The text has more than {limit} formatting characters and line ends; no formatting was read.",
            "Divide the text into shorter parts.",
        ),
    ),
    "MK-E01": warning(
        pl=(
            "Wersja publiczna wymienia tu osobę, która nie jest oznaczona jako jawna: {name}.",
            "Usuń nazwisko z tekstu albo dopisz tej osobie „public: true”.",
        ),
        en=(
            "The public edition names somebody here who is not marked as public: {name}.",
            "Remove the name from the text, or add “public: true” to the participant.",
        ),
    ),
}
