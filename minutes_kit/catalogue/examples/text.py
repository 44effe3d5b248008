"""Examples of MK-M: the characters and the markup of texts."""

from __future__ import annotations

from . import Example, piece

_DEEP = "> " * 13

EXAMPLES: dict[str, Example] = {
    "MK-M01": piece("summary: Omówiono plan prac 🎉\n", "summary: Omówiono plan prac.\n"),
    "MK-M02": piece(
        'agenda: [Otwarcie, Dyskusja]\nsummary: "Zob. [dyskusję](#ad-3)."\n',
        'agenda: [Otwarcie, Dyskusja]\nsummary: "Zob. [dyskusję](#ad-2)."\n',
    ),
    "MK-M11": piece(
        'summary: "Zob. [plan](file:///C:/plan.pdf)."\n',
        'summary: "Zob. [plan](https://example.org/plan)."\n',
    ),
    "MK-M12": piece(
        'summary: "Plan: [](https://example.org/plan)."\n',
        'summary: "Plan: [na stronie projektu](https://example.org/plan)."\n',
    ),
    "MK-M13": piece(
        'summary: "![](lista.pdf)"\n',
        'summary: "![podpisana lista obecności](lista.pdf)"\n',
    ),
    "MK-M14": piece(f'summary: "{_DEEP}Omówiono plan."\n', 'summary: "> Omówiono plan."\n'),
    "MK-M15": piece(
        "summary: |\n  | miasto | osoby |\n  |---|---|\n  | Legnica | 3 | 4 |\n",
        "summary: |\n  | miasto | osoby |\n  |---|---|\n  | Legnica | 3 |\n",
    ),
    "MK-M16": piece(
        "summary: 'Zob. [plan](https://example.org \"Plan pracy\").'\n",
        'summary: "Zob. [plan pracy](https://example.org)."\n',
    ),
}
