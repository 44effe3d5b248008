"""The words by which parts of minutes are known, Polish and English, in small letters without diacritics."""

from __future__ import annotations

import re


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(" ".join(lines).split())


HEADINGS: dict[str, tuple[str, ...]] = {
    "place": ("miejsce", "miejscowosc", "lokalizacja", "miejsce obrad", "place", "venue", "location"),
    "date": ("data", "termin", "daty", "terminy", "data i godzina", "data i miejsce", "miejsce i data",
             "miejsce i termin", "termin i miejsce", "date", "dates", "date and time", "date and place"),
    "time": ("godzina", "godziny", "czas", "czas trwania", "time", "hours"),
    "start": ("rozpoczecie", "poczatek", "godzina rozpoczecia", "start", "start time", "opened at"),
    "end": ("koniec", "godzina zakonczenia", "end", "end time", "closed at"),
    "participants": (
        "uczestnicy", "uczestniczki i uczestnicy", "obecni", "lista uczestnikow", "sklad grupy",
        "uczestniczyli", "udzial wzieli", "w spotkaniu uczestniczyli", "w spotkaniu udzial wzieli",
        "w posiedzeniu uczestniczyli", "w posiedzeniu udzial wzieli", "w zebraniu uczestniczyli",
        "w zebraniu udzial wzieli", "obecni na spotkaniu", "obecni na posiedzeniu",
        "participants", "attendees", "present", "attendance", "in attendance", "those present",
    ),
    "absent": ("nieobecni", "absent"),
    "excused": ("nieobecni usprawiedliwieni", "usprawiedliwieni", "apologies", "excused"),
    "guest": ("goscie", "zaproszeni goscie", "goscie zaproszeni", "guests", "observers"),
    "agenda": (
        "porzadek", "porzadek dzienny", "porzadek obrad", "agenda", "program", "plan", "proponowany porzadek",
        "tematyka", "tematy", "order of business", "items", "topics",
    ),
    "course": ("przebieg", "przebieg obrad", "tresc", "omowienie", "dyskusja i przebieg",
               "proceedings", "course", "discussion", "notes"),
    "ustalenia": (
        "ustalenia", "ustalenia koncowe", "podjete ustalenia", "ustalono", "wnioski", "wnioski koncowe",
        "wnioski i ustalenia", "ustalenia i wnioski", "decyzje", "podjete decyzje", "zadania",
        "zadania do wykonania", "agreements", "decisions", "conclusions", "actions", "action items",
        "action points", "decisions and actions", "next steps",
    ),
    "resolutions": ("uchwaly", "podjete uchwaly", "resolutions"),
    "attachments": ("zalaczniki", "zalacznik", "lista zalacznikow", "spis zalacznikow", "w zalaczeniu",
                    "attachments", "attachment", "annexes", "annex", "appendices", "enclosures"),
    "next": ("nastepne", "kolejne", "nastepne spotkanie", "kolejne spotkanie", "nastepne posiedzenie",
             "kolejne posiedzenie", "termin nastepnego", "termin kolejnego", "next meeting", "date of next"),
    "purpose": ("cel", "cele", "purpose", "aim", "aims", "objective", "objectives"),
    "chair": ("przewodniczacy", "przewodniczaca", "przewodniczyl", "przewodniczyla", "prowadzacy",
              "prowadzaca", "prowadzil", "prowadzila", "chair", "chaired by", "chairperson"),
    "moderator": ("moderator", "moderatorka", "moderacja", "moderowal", "moderowala", "moderated by"),
    "recorder": ("protokolant", "protokolantka", "protokolowal", "protokolowala", "sekretarz", "recorder",
                 "minutes taken by", "minute taker", "minutes by", "notes by", "secretary"),
    "drafted": ("sporzadzil", "sporzadzila", "opracowal", "opracowala", "przygotowal", "przygotowala",
                "autor", "autorka", "drafted by", "prepared by", "written by", "author"),
    "approved": ("zatwierdzil", "zatwierdzila", "akceptowal", "akceptowala", "approved by"),
    "project": ("projekt", "tytul projektu", "nazwa projektu", "project", "project title"),
    "project_number": ("nr projektu", "numer projektu", "nr umowy", "numer umowy", "project number",
                       "contract number", "project no", "contract no"),
    "number": ("numer", "nr", "number", "no"),
    "signatures": ("podpisy", "podpis", "signatures", "signed"),
}  # fmt: skip
"""What a heading or a label says, by the kind of the part that it opens."""

TAILS = frozenset(
    _words(
        "spotkania spotkaniu spotkanie posiedzenia posiedzeniu posiedzenie zebrania zebraniu obrad narady",
        "grupy zespolu komisji rady konferencji warsztatow warsztatu szkolenia seminarium sesji kongresu",
        "wizyty dnia gwd roboczego roboczej partnerow ze z w of the a meeting session workshop conference",
        "group committee board to and",
    )
)
"""Words that may follow a heading's own and do not change what it opens."""

LABELS = frozenset(
    _words(
        "place date time start end number chair moderator recorder drafted approved project project_number",
        "purpose next",
    )
)
"""Parts that are usually told in one line, after a colon or a dash."""

KINDS: dict[str, tuple[str, ...]] = {
    "report": ("sprawozdanie", "raport", "relacja", "report"),
    "protocol": ("protokol", "minutes", "verbale", "protocol"),
    "note": ("notatka", "memo", "memorandum", "note", "notes"),
}
"""The first words of titles, by the kind of the document."""

MEETINGS = _words(
    "spotkan posiedzen zebran narad konferenc kongres warsztat seminar szkolen sesj obrad wizyt zjazd",
    "meeting session conference congress workshop assembly",
)
"""How words for a meeting begin."""

HELD = ("odbyl", "spotka", "posiedzeni", "zebrani", "obrad", "warsztat", "held", "took place", "met ")
"""What stands near the day on which a meeting took place."""

DAY_WORDS = {
    "pierwszy": 1, "drugi": 2, "trzeci": 3, "czwarty": 4, "piaty": 5,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "first": 1, "second": 2, "third": 3,
}  # fmt: skip

ROLES = {
    "moderator": ("moderator", "moderatorka", "facilitator"),
    "prowadzący": ("prowadzacy",),
    "prowadząca": ("prowadzaca",),
    "protokolant": ("protokolant",),
    "protokolantka": ("protokolantka",),
}
"""What a person did at the meeting, by the words before a dash and a name."""

FUNCTIONS = _words(
    "dyrektor wicedyrektor zastepc kierowni burmistrz wiceburmistrz prezydent wiceprezydent starost",
    "wicestarost wojt naczelni inspektor specjalist doradc ekspert koordynator przewodnicz",
    "wiceprzewodnicz sekretarz skarbni radny radna prezes wiceprezes pracowni glowny ksiegow asystent",
    "referent konsultant profesor director manager mayor deputy head officer advisor expert coordinator",
    "president secretary specialist",
)
"""How the names of posts begin."""

GROUPS = frozenset(
    _words(
        "czlonkowie uczestnicy uczestniczki przedstawiciele przedstawicielki reprezentanci radni delegaci",
        "goscie pracownicy eksperci members participants representatives delegates guests",
    )
)
"""How groups of people are called."""

TOTALS = _words("razem lacznie ogolem suma total together")
"""What stands beside the sum of a list of groups."""

COUNTED = {
    "osób": "", "osoby": "", "people": "", "persons": "",
    "uczestników": "uczestnicy", "uczestniczek": "uczestniczki", "członków": "członkowie",
    "przedstawicieli": "przedstawiciele", "participants": "participants", "members": "members",
}  # fmt: skip
"""What is counted, as it follows a number, and how such a group is called ("": that stands before)."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "count": ("liczba", "liczba osób", "count", "number of people"),
    "text": ("ustalenie", "ustalenia", "treść", "zadanie", "decyzja", "działanie", "opis", "agreement",
             "task", "action", "decision"),
    "owner": ("odpowiedzialny", "odpowiedzialna", "osoba odpowiedzialna", "odpowiedzialni", "wykonawca",
              "kto", "owner", "responsible", "who"),
    "due": ("termin", "termin realizacji", "termin wykonania", "do kiedy", "due", "deadline", "due date"),
}  # fmt: skip
"""The heads of table columns, by the field that a column fills; those of people are known to `roster`."""

TASK_LABEL = re.compile(
    r"(?:odpowiedzialn\w{1,5}|odp\.|wykonawca|termin\b|owner|responsible|due|deadline)", re.IGNORECASE
)
"""How a line begins that says who will do a task, and until when."""

PROGRAMMES = {
    "kapital ludzki": "pokl-2007-2013",
    "wiedza edukacja rozwoj": "power-2014-2020",
    "fundusze europejskie dla rozwoju spolecznego": "fers-2021-2027",
    "norweskiego mechanizmu finansowego": "eea-norway-2004-2009",
}
"""The words of a programme's marks, by the profile that may hold."""

GIVEN_NAMES = frozenset(
    _words(
        "adam adrian agata agnieszka aleksander aleksandra alicja alina amelia andrzej aneta anita anna",
        "antoni antonina arkadiusz artur barbara bartosz beata bogdan bogumila boguslaw bozena cezary",
        "czeslaw dagmara damian daniel danuta dariusz dawid dominik dominika dorota edward edyta",
        "elzbieta emil emilia eugeniusz ewa ewelina filip franciszek gabriela grazyna grzegorz halina",
        "hanna helena henryk hubert ilona irena ireneusz iwona izabela jacek jadwiga jakub jan janina",
        "janusz jaroslaw jerzy joanna jolanta jozef julia julian justyna kamil kamila karol karolina",
        "katarzyna kazimierz kinga klaudia konrad krystian krystyna krzysztof leszek lidia lucyna ludwik",
        "lukasz maciej magda magdalena malgorzata marcin marek maria marian marianna mariola mariusz",
        "marta martyna marzena mateusz michal mieczyslaw milena miroslaw monika natalia norbert oliwia",
        "oskar patrycja patryk pawel piotr przemyslaw radoslaw rafal renata robert roman ryszard sandra",
        "sebastian slawomir stanislaw stefan stanislawa sylwia szymon tadeusz tamara teresa tomasz",
        "urszula waclaw waldemar wanda weronika wieslaw wieslawa wiktor wiktoria wioletta witold",
        "wladyslaw wojciech zbigniew zdzislaw zofia zuzanna zygmunt alice andrew ann anne bob charles",
        "david elizabeth emma george helen james jane john kate laura lucy mark martin mary michael paul",
        "peter richard sarah simon susan thomas william",
    )
)
"""Given names as a list of participants writes them: in the nominative."""
