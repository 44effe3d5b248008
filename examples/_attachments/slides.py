"""The twelve slides: good practices of a town's social help, and the new act on family support."""

from __future__ import annotations

from . import drawings
from .deck import Deck

TITLE = "Dobre praktyki i nowe wyzwania w pomocy społecznej"


def presentation() -> bytes:
    deck = Deck(TITLE, "Związek Miast Polskich")
    _practices(deck)
    _challenges(deck)
    return deck.content()


def _practices(deck: Deck) -> None:
    deck.opening(
        TITLE,
        "Spotkanie nr 1 Grupy Wymiany Doświadczeń\nSochaczew, 29–30 czerwca 2011 r.",
        "Prezentacja jest przykładem. Liczby na wykresach są zmyślone.",
    )
    deck.bullets(
        "O czym opowiemy",
        [
            "Kto w mieście pomaga seniorom i osobom z niepełnosprawnościami",
            "Jak wygląda dzień w dwóch placówkach dziennych",
            "Co się sprawdziło i warto to powtórzyć",
            "Co zmieni ustawa o wspieraniu rodziny",
            "O co chcemy zapytać pozostałe miasta",
        ],
        "Pierwsza część opisuje doświadczenia gospodarza, druga – nowe przepisy.",
        (
            drawings.network(),
            "Schemat: pięć miast – Dąbrowa Górnicza, Kalisz, Legnica, Nowy Tomyśl i Sochaczew – "
            "połączonych z grupą GWD.",
        ),
    )
    deck.bullets(
        "Kto pomaga w Sochaczewie",
        [
            "Ośrodek Pomocy Społecznej",
            "\tpraca socjalna, świadczenia, usługi opiekuńcze w domu",
            "Dzienny dom pomocy",
            "\tzajęcia, ciepły posiłek i towarzystwo dla starszych mieszkańców",
            "Dzienna placówka wsparcia",
            "\tterapia i pracownie dla dorosłych z niepełnosprawnością intelektualną",
            "Sąsiedzi, wolontariusze i organizacje pozarządowe",
        ],
        "Każde z tych miejsc grupa zobaczy drugiego dnia podczas wizyty studyjnej.",
    )
    deck.bullets(
        "Dzienny dom pomocy",
        [
            "Senior spędza tu dzień, a wieczorem wraca do siebie",
            "Zajęcia wybierają sami uczestnicy",
            "Instruktor i terapeuta pomagają, ale nie wyręczają",
            "Wspólny obiad bywa równie ważny jak zajęcia",
        ],
        "Najczęstszy powód przyjścia, o którym mówią uczestnicy, to samotność w domu.",
        (drawings.day_home(), "Rysunek: dom z ogrodem, przed nim na ławce siedzą dwie osoby."),
    )
    deck.table(
        "Tydzień w dziennym domu pomocy",
        [
            ("Dzień", "Przed południem", "Po obiedzie"),
            ("Poniedziałek", "gimnastyka", "gry planszowe"),
            ("Wtorek", "malarstwo i rękodzieło", "czytanie na głos"),
            ("Środa", "kuchnia", "spotkanie z gościem"),
            ("Czwartek", "chór", "kurs komputerowy"),
            ("Piątek", "ogród lub spacer", "taniec"),
        ],
        (2.6, 4.6, 4.6),
        "Plan zajęć na pięć dni: przed południem i po obiedzie.",
        "Plan jest przykładowy; co kwartał układa go samorząd uczestników.",
    )
    deck.bullets(
        "Dzienna placówka wsparcia",
        [
            "Pracownie: plastyczna, stolarska, kulinarna, komputerowa",
            "Trening codziennych czynności: zakupy, autobus, urząd",
            "Galeria prac, którą ogląda całe miasto",
            "Wsparcie także dla rodziców: kilka godzin oddechu",
        ],
        "Obrazy z galerii wiszą również w urzędzie i w bibliotece.",
        (drawings.gallery(), "Rysunek: dwie osoby oglądają trzy kolorowe obrazy na ścianie galerii."),
    )
    deck.chart(
        "Uczestnicy zajęć 2008–2010 (dane przykładowe)",
        ("2008", "2009", "2010"),
        {"Dzienny dom pomocy": (38, 46, 60), "Dzienna placówka wsparcia": (22, 27, 34)},
        "Wykres kolumnowy. Dzienny dom pomocy: 38, 46 i 60 osób. "
        "Dzienna placówka wsparcia: 22, 27 i 34 osoby.",
        "Liczby są zmyślone; pokazują tylko, jak opisać rozwój usługi.",
        flat=False,
    )
    deck.columns(
        "Co się sprawdziło",
        (
            (
                "Warto powtórzyć",
                "Jedna osoba prowadzi sprawę od początku do końca",
                "Uczestnicy współdecydują o zajęciach",
                "Placówki pożyczają sobie instruktorów",
                "Rodziny spotykają się co miesiąc",
            ),
            (
                "Tego lepiej unikać",
                "Zajęć „dla wszystkich”, na które nikt nie czeka",
                "Zmiany terapeuty w środku roku",
                "Ankiet, z których nic nie wynika",
                "Planowania bez pytania o dojazd",
            ),
        ),
        "Lewa kolumna to dobre praktyki, prawa – wnioski z potknięć.",
    )


def _challenges(deck: Deck) -> None:
    deck.bullets(
        "Ustawa o wspieraniu rodziny – co nowego",
        [
            "Ustawa o wspieraniu rodziny i systemie pieczy zastępczej czeka na podpis Prezydenta",
            "Ma wejść w życie 1 stycznia 2012 r.",
            "Najpierw pomoc rodzinie, dopiero potem piecza zastępcza",
            "Nowe zawody w samorządzie:",
            "\tasystent rodziny",
            "\tkoordynator rodzinnej pieczy zastępczej",
            "Gmina dopłaca do pobytu dziecka w pieczy zastępczej",
        ],
        "Stan na dzień spotkania, czerwiec 2011 r.",
    )
    deck.table(
        "Kto czym się zajmie",
        [
            ("Zadanie", "Gmina", "Powiat"),
            ("Asystent rodziny", "zatrudnia", "–"),
            ("Placówka wsparcia dziennego", "prowadzi", "gdy ma zasięg ponadgminny"),
            ("Rodzina wspierająca", "ustanawia", "–"),
            ("Koordynator pieczy zastępczej", "–", "zatrudnia"),
            ("Koszt pieczy zastępczej", "współfinansuje", "finansuje"),
        ],
        (4.6, 3.3, 3.9),
        "Podział pięciu zadań między gminę i powiat.",
        "Miasto na prawach powiatu wykonuje zadania z obu kolumn.",
    )
    deck.chart(
        "Czego obawiają się miasta (dane przykładowe)",
        (
            "Brak pieniędzy",
            "Za mało asystentów",
            "Za mało koordynatorów",
            "Mało czasu",
            "Nowa organizacja",
        ),
        {"Liczba miast": (5, 4, 4, 3, 2)},
        "Wykres słupkowy: brak pieniędzy – 5 miast, za mało asystentów – 4, za mało koordynatorów – 4, "
        "mało czasu – 3, nowa organizacja – 2.",
        "Liczby są zmyślone.",
        flat=True,
    )
    deck.bullets(
        "Pytania do rozmowy",
        [
            "Jak liczyć zapotrzebowanie na asystentów rodziny?",
            "Kogo przyjąć, a kogo przeszkolić spośród obecnych pracowników?",
            "Które usługi chcemy monitorować razem i jakimi wskaźnikami?",
            "Jaki temat wiodący wybrać na następne spotkanie?",
        ],
        "Od tych pytań zaczyna się dyskusja grupy.",
    )
