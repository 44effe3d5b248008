"""The words of tables: what columns are called, and what is written in those that take a mark.

Case, diacritics and punctuation do not count. The names of the columns of attendance reports are those of
Microsoft Teams and Zoom in English and, for Teams, in Polish, old and present ones.
"""

from __future__ import annotations

HEADINGS: dict[str, tuple[str, ...]] = {
    "name": (
        *("imię i nazwisko", "imiona i nazwisko", "imiona i nazwiska", "imię nazwisko"),
        *("imię i nazwisko uczestnika", "imię i nazwisko osoby", "uczestnik", "uczestnik spotkania", "osoba"),
        *("członek", "nazwa użytkownika", "name", "full name", "name and surname", "first and last name"),
        *("participant", "participant name", "attendee", "attendee name", "member", "person"),
        *("user name", "display name"),
    ),
    "nazwa": ("nazwa",),
    "surname first": (
        *("nazwisko i imię", "nazwisko i imiona", "nazwiska i imiona", "nazwisko imię"),
        *("surname and first name", "surname and name", "last name and first name", "last name first name"),
    ),
    "first name": ("imię", "imiona", "first name", "given name", "forename"),
    "surname": ("nazwisko", "nazwiska", "surname", "last name", "family name"),
    "academic title": (
        *("tytuł", "tytuł naukowy", "tytuł zawodowy", "stopień", "stopień naukowy", "tytuł stopień"),
        *("academic title", "degree"),
    ),
    "function": (
        *(
            "stanowisko",
            "stanowisko służbowe",
            "zajmowane stanowisko",
            "urząd",
            "function",
            "position",
            "post",
        ),
        *("job title", "title"),
    ),
    "funkcja": ("funkcja", "pełniona funkcja"),
    "role": ("rola", "rola w projekcie", "rola na spotkaniu", "role", "project role"),
    "organisation": (
        *("instytucja", "nazwa instytucji", "organizacja", "nazwa organizacji", "firma", "nazwa firmy"),
        *("podmiot", "jednostka", "jednostka organizacyjna", "instytucja delegująca", "zakład pracy"),
        *("miejsce pracy", "reprezentowana instytucja", "reprezentowany podmiot", "partner", "pracodawca"),
        *("organisation", "organization", "institution", "company", "employer", "affiliation"),
    ),
    "code": ("kod partnera", "kod", "partner code"),
    "group": ("grupa", "group"),
    "status": (
        "obecność",
        "obecny",
        "obecna",
        "obecni",
        "frekwencja",
        "status",
        "attendance",
        "present",
        "attended",
    ),
    "reason": ("powód nieobecności", "przyczyna nieobecności", "powód", "reason for absence", "reason"),
    "mode": (
        *("sposób udziału", "forma udziału", "tryb udziału", "tryb", "uczestnictwo", "way of taking part"),
        "mode",
    ),
    "entitled": (
        *("prawo głosu", "prawo do głosowania", "uprawniony do głosowania", "liczba głosów", "głosy"),
        *("right to vote", "voting right", "voting rights", "votes", "entitled"),
    ),
    "short": ("skrót", "inicjały", "short", "initials"),
    "deputy_for": ("zastępuje", "w zastępstwie", "w zastępstwie za", "deputy for", "substitute for"),
    "public": (
        "jawne nazwisko",
        "zgoda na publikację",
        "zgoda na publikację nazwiska",
        "public name",
        "public",
    ),
    "note": ("uwagi", "uwaga", "note", "notes", "remarks", "comments"),
    "email": (
        *("e-mail", "email", "adres e-mail", "adres email", "poczta", "poczta elektroniczna"),
        *("user email", "e-mail address", "email address"),
    ),
    "phone": (
        *("telefon", "tel", "nr telefonu", "numer telefonu", "telefon kontaktowy"),
        *("phone", "phone number", "mobile"),
    ),
    "joined": (
        *("pierwsze dołączenie", "ostatnie wyjście", "czas udziału w spotkaniu", "godzina dołączenia"),
        *("godzina opuszczenia", "godzina pierwszego dołączenia", "godzina ostatniego opuszczenia"),
        *("łączny czas trwania", "znacznik czasu", "czynność użytkownika", "akcja użytkownika"),
        *("first join", "first join time", "last leave", "last leave time", "in-meeting duration"),
        *("join time", "leave time", "user action", "timestamp", "time in session minutes"),
        *("duration minutes", "total duration minutes", "time joined", "time exited"),
    ),
    "ignored": (
        *("lp", "l p", "nr", "numer", "poz", "pozycja", "no", "number", "id", "podpis", "podpisy"),
        *("podpis uczestnika", "własnoręczny podpis", "signature"),
        *("czas trwania", "duration", "data", "date", "identyfikator uczestnika", "participant id"),
        *("guest", "is guest", "gość", "recording consent", "recording disclaimer response", "consent"),
        *("in waiting room", "country region name", "country region", "device", "registration time"),
        *("approval status", "source name"),
    ),
}
"""What a column may be called, by what it holds: fields of a participant, parts of a name, and the rest.

"nazwa" is a name in an attendance report only, "funkcja" a role when a post stands beside it. "email" tells
people of one name apart and is not printed, nor is "phone"; "joined" are the columns by which an attendance
report is known; "ignored" are columns of which everybody knows that minutes do not print them.
"""

_YES = ("tak", "t", "yes", "y", "true", "prawda", "1", "x", "+", "v", "✓", "✔", "☑", "☒")
_NO = ("nie", "n", "no", "false", "fałsz", "0", "-", "–", "—", "☐")

MARKS: dict[str, dict[str | int | bool, tuple[str, ...]]] = {
    "status": {
        "present": (*_YES, "obecny", "obecna", "ob", "obecny a", "obecna y", "present"),
        "absent": (*_NO, "nieobecny", "nieobecna", "nb", "nieob", "nieobecny a", "absent"),
        "excused": (
            *("usprawiedliwiony", "usprawiedliwiona", "nieobecny usprawiedliwiony", "nu", "usp", "excused"),
            *("nieobecna usprawiedliwiona", "nieobecność usprawiedliwiona"),
        ),
        "guest": ("gość", "guest"),
        "observer": ("obserwator", "obserwatorka", "observer"),
    },
    "mode": {
        "onsite": (
            "na miejscu",
            "stacjonarnie",
            "stacjonarny",
            "osobiście",
            "onsite",
            "on site",
            "in person",
        ),
        "remote": ("zdalnie", "zdalny", "online", "on-line", "on line", "remote", "remotely"),
    },
    "entitled": {1: _YES, 0: _NO},
    "public": {True: _YES, False: _NO},
}
"""What may be written in a column that takes a mark, by the value that it means."""

SHOWN: dict[str, str] = {
    "status": "tak, nie, obecny, nieobecny, usprawiedliwiony, gość, obserwator",
    "mode": "na miejscu, zdalnie",
    "entitled": "tak, nie, 0, 1, 2",
    "public": "tak, nie",
}
"""The marks that a message offers."""

UNCONFIRMED = (
    *("gość", "guest", "niezweryfikowany", "niezweryfikowana", "niezweryfikowane", "unverified"),
    *("zewnętrzny", "zewnętrzna", "external"),
)
"""What a meeting program adds in brackets to a name that the person has given themselves."""

RECORDERS = (
    *("otter ai", "fireflies ai", "notetaker", "note taker", "read ai", "tl dv", "tldv", "meetgeek", "avoma"),
    *("sembly", "supernormal", "recall ai", "ai companion", "recording bot", "meeting recorder"),
    *("meeting notes", "asystent ai"),
)
"""Words in the names under which programs that record or transcribe a meeting join it."""

REMARKS = (
    *(
        "razem",
        "suma",
        "ogółem",
        "łącznie",
        "liczba",
        "sporządził",
        "sporządziła",
        "sporządzono",
        "opracował",
    ),
    *("opracowała", "zatwierdził", "zatwierdziła", "sprawdził", "sprawdziła", "podpis", "legenda", "uwaga"),
    *("data", "miejscowość", "total", "sum", "prepared by", "approved by", "signature", "date", "legend"),
)
"""How a row begins that stands under a table and is no person."""
