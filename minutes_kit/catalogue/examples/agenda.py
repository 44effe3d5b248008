"""Examples of MK-A: the agenda and what refers to it."""

from __future__ import annotations

from . import Example, piece

EXAMPLES: dict[str, Example] = {
    "MK-A01": piece(
        "agenda: [Otwarcie]\nfindings:\n  - {agenda: 1, text: Spotkanie otwarto.}\n"
        "  - {agenda: 2, text: Spotkanie zamknięto.}\n",
        "agenda: [Otwarcie, Zamknięcie]\nfindings:\n  - {agenda: 1, text: Spotkanie otwarto.}\n"
        "  - {agenda: 2, text: Spotkanie zamknięto.}\n",
    ),
    "MK-A02": piece(
        "agenda:\n  - {number: 1, title: Otwarcie}\n  - {number: 1, title: Dyskusja}\n",
        "agenda:\n  - {number: 1, title: Otwarcie}\n  - {number: 2, title: Dyskusja}\n",
    ),
    "MK-A03": piece(
        "agenda: [Otwarcie, Dyskusja]\nfindings:\n  - {agenda: 1, text: Spotkanie otwarto.}\n",
        "agenda:\n  - Otwarcie\n  - {title: Dyskusja, status: postponed}\n"
        "findings:\n  - {agenda: 1, text: Spotkanie otwarto.}\n",
    ),
    "MK-A04": piece(
        "dates: [2024-05-06, 2024-05-07]\nagenda:\n  - {title: Wizyta studyjna, day: 2}\n"
        "findings:\n  - {agenda: 1, day: 1, text: Obejrzano pracownię.}\n",
        "dates: [2024-05-06, 2024-05-07]\nagenda:\n  - {title: Wizyta studyjna, day: 2}\n"
        "findings:\n  - {agenda: 1, day: 2, text: Obejrzano pracownię.}\n",
    ),
    "MK-A05": piece(
        "findings:\n  - {agenda: 1, text: Spotkanie otwarto.}\n",
        "findings:\n  - {title: Otwarcie, text: Spotkanie otwarto.}\n",
    ),
}
