"""Examples of MK-Y09–Y22: what a file is made of."""

from __future__ import annotations

from . import Example, piece, whole

EXAMPLES: dict[str, Example] = {
    "MK-Y09": piece("title: Spotkanie\x07 w Legnicy\n", "title: Spotkanie w Legnicy\n"),
    "MK-Y10": whole(
        "# Notatka ze spotkania\n", "kind: note\ntitle: Notatka\ndates: 2024-05-06\nplace: Legnica\n"
    ),
    "MK-Y11": whole(
        "- Notatka\n- Legnica\n", "kind: note\ntitle: Notatka\ndates: 2024-05-06\nplace: Legnica\n"
    ),
    "MK-Y12": piece("title: Notatka\n---\nplace: Legnica\n", "title: Notatka\nplace: Legnica\n"),
    "MK-Y13": piece(
        "place: Legnica\ndates: 2024-05-06\nplace: Kalisz\n", "place: Legnica\ndates: 2024-05-06\n"
    ),
    "MK-Y14": piece("[summary]: Omówiono plan prac.\n", "summary: Omówiono plan prac.\n"),
    "MK-Y15": piece(
        "dates:\n  - &pierwszy {date: 2024-05-06, place: Legnica}\n  - {<<: *pierwszy, date: 2024-05-07}\n",
        "dates:\n  - {date: 2024-05-06, place: Legnica}\n  - {date: 2024-05-07, place: Legnica}\n",
    ),
    "MK-Y16": piece("summary: !Ważne omówiono plan.\n", 'summary: "!Ważne omówiono plan."\n'),
    "MK-Y17": piece("summary: *Pilne omówiono plan.\n", 'summary: "*Pilne* omówiono plan."\n'),
    "MK-Y18": piece("mode: &tryb [otwarte, *tryb]\n", "mode: [otwarte]\n"),
    "MK-Y22": whole(
        "%YAML 1.2\n---\nkind: note\ntitle: Notatka\ndates: 2024-05-06\nplace: Legnica\n",
        "kind: note\ntitle: Notatka\ndates: 2024-05-06\nplace: Legnica\n",
    ),
}
