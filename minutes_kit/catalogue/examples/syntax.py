"""Examples of MK-Y30–Y41 and MK-W: how YAML is written."""

from __future__ import annotations

from . import Example, piece

EXAMPLES: dict[str, Example] = {
    "MK-Y30": piece(
        "roles:\n\tchair: Anna Przykładowa\n",
        "roles:\n  chair: Anna Przykładowa\n",
    ),
    "MK-Y31": piece("title: Notatka\nplace Legnica\n", "title: Notatka\nplace: Legnica\n"),
    "MK-Y32": piece("title: Warsztat: usługi społeczne\n", 'title: "Warsztat: usługi społeczne"\n'),
    "MK-Y33": piece(
        "roles:\n    chair: Anna Przykładowa\n  recorder: Jan Wzorcowy\n",
        "roles:\n  chair: Anna Przykładowa\n  recorder: Jan Wzorcowy\n",
    ),
    "MK-Y34": piece('title: "Notatka ze spotkania\n', 'title: "Notatka ze spotkania"\n'),
    "MK-Y35": piece(
        'title: "Warsztat "Usługi społeczne" w Legnicy"\n',
        'title: "Warsztat „Usługi społeczne” w Legnicy"\n',
    ),
    "MK-Y36": piece(
        "quorum: {present: 9, of: 11\n",
        "quorum: {present: 9, of: 11}\n",
    ),
    "MK-Y37": piece(
        "summary: [strona](https://example.org) projektu\n",
        'summary: "[strona](https://example.org) projektu"\n',
    ),
    "MK-Y38": piece("summary: @Anna zbierze dane.\n", 'summary: "@Anna zbierze dane."\n'),
    "MK-Y39": piece('summary: "Plan leży w C:\\dane\\plan."\n', "summary: 'Plan leży w C:\\dane\\plan.'\n"),
    "MK-Y40": piece("agenda: - Otwarcie\n", "agenda:\n  - Otwarcie\n"),
    "MK-Y41": piece(
        "summary: | Omówiono plan prac.\n  Następne spotkanie w maju.\n",
        "summary: |\n  Omówiono plan prac.\n  Następne spotkanie w maju.\n",
    ),
    "MK-W01": piece(
        "participants:\n  - Anna Przykładowa\n    - Jan Wzorcowy\n",
        "participants:\n  - Anna Przykładowa\n  - Jan Wzorcowy\n",
    ),
    "MK-W02": piece("title: Notatka ze spotkania #3\n", 'title: "Notatka ze spotkania #3"\n'),
}
