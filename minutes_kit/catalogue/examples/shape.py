"""Examples of MK-S: fields and their values."""

from __future__ import annotations

from . import Example, piece, whole

_COLUMNS = ", ".join(f"kolumna {number}" for number in range(1, 14))
_CELLS = ", ".join(str(number) for number in range(1, 14))

EXAMPLES: dict[str, Example] = {
    "MK-S01": piece("sumary: Omówiono plan prac.\n", "summary: Omówiono plan prac.\n"),
    "MK-S02": piece("pogoda: słonecznie\n", "summary: Pogoda była słoneczna.\n"),
    "MK-S03": whole(
        "kind: note\ntitle: Notatka\nplace: Legnica\n",
        "kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-05-06\n",
    ),
    "MK-S04": piece("agenda: Otwarcie\n", "agenda:\n  - Otwarcie\n"),
    "MK-S05": piece("place: Legnica\nsummary:\n", "place: Legnica\nsummary: Omówiono plan prac.\n"),
    "MK-S06": piece("title: true\n", 'title: "true"\n'),
    "MK-S07": piece("kind: ulotka\n", "kind: note\n"),
    "MK-S08": piece("kind: notatka\n", "kind: note\n"),
    "MK-S09": piece("start: o godzinie trzynastej\n", "start: 13:00\n"),
    "MK-S10": piece("attendance: {total: -1}\n", "attendance: {total: 14}\n"),
    "MK-S11": piece("format: 2\n", "format: 1\n"),
    "MK-S12": piece("agenda: []\n", "agenda:\n  - Otwarcie\n"),
    "MK-S13": piece(
        f"findings:\n  - tables:\n      - columns: [{_COLUMNS}]\n        rows: [[{_CELLS}]]\n",
        "findings:\n  - tables:\n      - columns: [kolumna 1, kolumna 2]\n        rows: [[1, 2]]\n",
    ),
    "MK-S14": piece('attendance: {total: "14 osób"}\n', "attendance: {total: 14}\n"),
    "MK-S15": piece(
        "agenda:\n  - {title: Otwarcie, przyjęcie porządku}\n",
        'agenda:\n  - {title: "Otwarcie, przyjęcie porządku"}\n',
    ),
    "MK-S16": piece(
        "agenda:\n  - Otwarcie: przyjęcie porządku\n",
        'agenda:\n  - "Otwarcie: przyjęcie porządku"\n',
    ),
}
