"""Examples of MK-P and MK-Q: who was there, and the quorum."""

from __future__ import annotations

from . import Example, piece

EXAMPLES: dict[str, Example] = {
    "MK-P01": piece(
        "participants: [Anna Przykładowa, Jan Wzorcowy, Anna Przykładowa]\n",
        "participants: [Anna Przykładowa, Jan Wzorcowy]\n",
    ),
    "MK-P02": piece(
        "participants: [Anna Przykładowa, Anna Przykłądowa]\n",
        "participants: [Anna Przykładowa, Ewa Przykładowa]\n",
    ),
    "MK-P03": piece(
        "attendance:\n  total: 20\n  counts:\n    - {group: kobiety, count: 11}\n"
        "    - {group: mężczyźni, count: 8}\n",
        "attendance:\n  total: 19\n  counts:\n    - {group: kobiety, count: 11}\n"
        "    - {group: mężczyźni, count: 8}\n",
    ),
    "MK-P04": piece(
        "attendance: {total: 3}\nparticipants: [Anna Przykładowa, Jan Wzorcowy]\n",
        "attendance: {total: 2}\nparticipants: [Anna Przykładowa, Jan Wzorcowy]\n",
    ),
    "MK-P05": piece(
        "participants:\n  - {function: starszy specjalista}\n",
        "participants:\n  - {name: Anna Przykładowa, function: starszy specjalista}\n",
    ),
    "MK-Q01": piece("quorum: {present: 12, of: 11}\n", "quorum: {present: 11, of: 11}\n"),
    "MK-Q02": piece(
        "quorum: {present: 5, required: 6, met: true}\n", "quorum: {present: 6, required: 6, met: true}\n"
    ),
    "MK-Q03": piece(
        "quorum: {present: 7, required: 6, met: false}\n", "quorum: {present: 7, required: 6, met: true}\n"
    ),
    "MK-Q04": piece(
        "quorum: {present: 3}\nparticipants: [Anna Przykładowa, Jan Wzorcowy]\n",
        "quorum: {present: 2}\nparticipants: [Anna Przykładowa, Jan Wzorcowy]\n",
    ),
    "MK-Q05": piece(
        "quorum: {present: 9, of: 11, percent: ponad 80 %}\n", "quorum: {present: 9, of: 11, percent: 82 %}\n"
    ),
    "MK-Q06": piece(
        'quorum: {present: 9, of: 11, percent: "90 %"}\n', 'quorum: {present: 9, of: 11, percent: "82 %"}\n'
    ),
}
