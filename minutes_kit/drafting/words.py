"""What the comments of a draft say, Polish and English."""

from __future__ import annotations

NOTES: dict[str, tuple[str, str]] = {
    "check": ("sprawdź:", "check:"),
    "source": ("w źródle: {text}", "in the source: {text}"),
    "intro": (
        "Szkic z pliku „{name}”. Porównaj go z oryginałem.\nNad każdym miejscem niepewnym stoi „# sprawdź”.",
        "Draft from the file “{name}”. Compare it with the original.\nAbove what is uncertain "
        "stands “# check”.",
    ),
    "removed": (
        "Pominięto nagłówki i stopki, które powtarzają się na stronach:",
        "Left out: headers and footers that come again on the pages:",
    ),
    "unplaced": (
        "sprawdź: tekst źródła, dla którego nie znaleziono miejsca. Przenieś, co potrzebne, resztę usuń.",
        "check: text of the source for which no place was found. Move what is needed, delete the rest.",
    ),
    "project": (
        "sprawdź: projekt. Zapisz te dane w pliku project.yaml i dopisz wiersz „project: project.yaml”.",
        "check: the project. Write these data into project.yaml and add the line “project: project.yaml”.",
    ),
    "words joined": (
        "wyrazy podzielone na końcu wiersza złączono: {words}",
        "words parted at the end of a line were put together: {words}",
    ),
    "kind": (
        "rodzaj dokumentu nie wynika z tytułu: report (sprawozdanie), protocol (protokół) czy "
        "note (notatka)?",
        "the title does not say the kind of document: report, protocol or note?",
    ),
    "title from text": (
        "tytuł wybrano spośród pierwszych wierszy",
        "the title was chosen among the first lines",
    ),
    "title from file": (
        "źródło nie ma tytułu; podano nazwę pliku",
        "the source has no title; this is the file's name",
    ),
    "number": ("numer odczytano z tytułu", "the number was read from the title"),
    "no place": ("źródło nie podaje miejsca", "the source names no place"),
    "place from text": (
        "miejsce odczytano ze zdania („w {found}”); wpisz nazwę w mianowniku",
        "the place was read from a sentence (“{found}”)",
    ),
    "places from text": (
        "miejsca odczytano ze zdań; wpisz ich nazwy w mianowniku",
        "the places were read from sentences",
    ),
    "no dates": ("źródło nie podaje daty spotkania", "the source names no date of the meeting"),
    "dates from text": ("datę odczytano z tekstu", "the date was read from the text"),
    "any date": (
        "ta data stoi w źródle, ale nie wiadomo, czy to data spotkania",
        "this date stands in the source, but it may not be that of the meeting",
    ),
    "year": (
        "roku brakuje przy dacie; przyjęto go z innej daty w źródle ({other})",
        "the date has no year; it was taken from another date in the source ({other})",
    ),
    "no year": ("źródło nie podaje roku; dopisz go", "the source names no year; add it"),
    "day differs": (
        "nagłówek dnia {day} podaje inną datę: {found}",
        "the heading of day {day} has another date: {found}",
    ),
    "time": ("godzinę odczytano z tekstu", "the time was read from the text"),
    "people from text": (
        "w źródle nie ma listy uczestników; osoby i liczby odczytano z tekstu",
        "the source has no list of participants; people and counts were read from the text",
    ),
    "count from text": ("liczbę odczytano ze zdania „{text}”", "the count was read from “{text}”"),
    "no people": ("źródło nie podaje uczestników", "the source names no participants"),
    "people unread": (
        "nie wszystko z tej części źródła dało się odczytać jako osoby",
        "not all of this part of the source could be read as people",
    ),
    "agenda from course": (
        "porządek odczytano z listy na początku przebiegu",
        "the agenda was read from the list that opens the proceedings",
    ),
    "agenda from items": (
        "źródło nie ma porządku; ułożono go z nagłówków punktów",
        "the source has no agenda; it was made of the headings of the items",
    ),
    "agenda lines": (
        "punkty porządku nie mają w źródle numerów ani kresek; każdy wiersz uznano za punkt",
        "the items of the agenda have no numbers in the source; each line was taken for an item",
    ),
    "agenda numbers": (
        "numery punktów w źródle: {numbers}; nadano kolejne",
        "the numbers of the items in the source are {numbers}; running ones were given",
    ),
    "wrong part": (
        "odsyłacze źródła („{shown}”) wskazują część {part}, a porządek stoi w części {actual}; "
        "przyjęto numery punktów",
        "the source's references (“{shown}”) name part {part}, but the agenda is in part "
        "{actual}; item numbers were used",
    ),
    "part": (
        "odsyłacze źródła („{shown}”) wskazują część {part}; przyjęto numery punktów",
        "the source's references (“{shown}”) name part {part}; the numbers of items were used",
    ),
    "unknown item": (
        "źródło mówi „{shown}”, a w porządku nie ma takiego punktu",
        "the source says “{shown}”, but the agenda has no such item",
    ),
    "by title": (
        "punkt porządku rozpoznano po nagłówku „{shown}”",
        "the item was recognised by the heading “{shown}”",
    ),
    "no item": (
        "tego tekstu źródło nie przypisuje do żadnego punktu porządku",
        "the source gives this text to no item of the agenda",
    ),
    "after list": (
        "ten tekst stoi w źródle po liście ustaleń",
        "in the source, this text follows the list of agreements",
    ),
    "closing": ("tekst z końca źródła", "text from the end of the source"),
    "opening": ("tekst z początku źródła", "text from the beginning of the source"),
    "cut": (
        "zdanie przecinała granica strony; złączono „…{before}” z „{after}…”",
        "the sentence was cut by the end of a page; “…{before}” was joined with “{after}…”",
    ),
    "cut and glued": (
        "zdanie przecinał nagłówek strony, zlany z tekstem; złączono „…{before}” z „{after}…”, "
        "ale może brakować liter",
        "a page header ran into this sentence; “…{before}” was joined with “{after}…”, but "
        "letters may be missing",
    ),
    "glued": (
        "w tym miejscu źródła nagłówek strony zlał się z tekstem i może brakować liter",
        "here a page header of the source runs into the text, and letters may be missing",
    ),
    "from conclusions": (
        "te pozycje stoją w źródle pod nagłówkiem „{shown}”",
        "these entries stand under “{shown}” in the source",
    ),
    "no list": (
        "ustalenia nie mają w źródle numerów ani kresek; każdy akapit uznano za jedno",
        "the agreements have no numbers in the source; each paragraph was taken for one",
    ),
    "owner": (
        "osoby odpowiedzialne i terminy przepisano z treści ustaleń; usuń je z tekstu, by się nie powtarzały",
        "owners and dates were copied from the agreements; delete them from the texts, lest they come twice",
    ),
    "files": (
        "przy każdym załączniku dopisz pliki, np. files: [skany/lista.pdf]",
        "add the files of each attachment, e.g. files: [scans/list.pdf]",
    ),
    "signature": (
        "nazwisko z końca źródła uznano za podpis",
        "the name at the end of the source was taken for a signature",
    ),
    "too long": (
        "tekst był zbyt długi na jedną pozycję i został podzielony",
        "the text was too long for one entry and was divided",
    ),
}


def said(key: str, language: str, **facts: str | int) -> str:
    """A comment in a language."""
    template = NOTES[key][0 if language == "pl" else 1]
    return template.format_map(facts) if facts else template
