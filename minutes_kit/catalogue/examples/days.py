"""Examples of MK-D: dates, weekdays and times."""

from __future__ import annotations

from . import Example, piece

EXAMPLES: dict[str, Example] = {
    "MK-D01": piece("dates: 31 czerwca 2024\n", "dates: 30 czerwca 2024\n"),
    "MK-D02": piece("dates: [2024-05-07, 2024-05-06]\n", "dates: [2024-05-06, 2024-05-07]\n"),
    "MK-D03": piece(
        "dates: {date: 2024-05-06, weekday: wtorek}\n", "dates: {date: 2024-05-06, weekday: poniedziałek}\n"
    ),
    "MK-D04": piece("start: 25:00\n", "start: 15:00\n"),
    "MK-D05": piece("start: 13:00\nend: 10:30\n", "start: 10:30\nend: 13:00\n"),
    "MK-D06": piece("dates: [2024-05-06, 2024-05-06]\n", "dates: [2024-05-06, 2024-05-07]\n"),
    "MK-D07": piece(
        "dates: [2024-05-06, 2024-05-07]\nagenda:\n  - {title: Wizyta studyjna, day: 3}\n",
        "dates: [2024-05-06, 2024-05-07]\nagenda:\n  - {title: Wizyta studyjna, day: 2}\n",
    ),
    "MK-D08": piece(
        "dates: 2024-05-06\nustalenia:\n  - {text: Zebrać dane., owner: każdy uczestnik, due: 2024-04-30}\n",
        "dates: 2024-05-06\nustalenia:\n  - {text: Zebrać dane., owner: każdy uczestnik, due: 2024-05-31}\n",
    ),
    "MK-D09": piece(
        "dates: 2024-05-06\ndrafted: {date: 2024-05-02}\n", "dates: 2024-05-06\ndrafted: {date: 2024-05-08}\n"
    ),
    "MK-D10": piece(
        "dates: 2024-05-06\nnext_meeting: {date: 2024-05-06}\n",
        "dates: 2024-05-06\nnext_meeting: {date: 2024-06-03}\n",
    ),
    "MK-D11": piece(
        "dates: {date: 2024-05-06, weekday: poniedziałka}\n",
        "dates: {date: 2024-05-06, weekday: poniedziałek}\n",
    ),
}
