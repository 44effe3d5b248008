"""Examples of MK-U and MK-V: agreements and votes."""

from __future__ import annotations

from . import Example, piece


def _agreement(wrong: str, right: str) -> Example:
    """An agreement at a meeting of two people."""
    people = "participants: [Anna Przykładowa, Jan Wzorcowy]\n"
    return piece(f"{people}ustalenia:\n  - {wrong}\n", f"{people}ustalenia:\n  - {right}\n")


def _vote(wrong: str, right: str) -> Example:
    return piece(f"findings:\n  - votes: [{wrong}]\n", f"findings:\n  - votes: [{right}]\n")


EXAMPLES: dict[str, Example] = {
    "MK-U01": _agreement(
        "{text: Zebrać dane., due: 2024-05-31}", "{text: Zebrać dane., owner: Jan Wzorcowy, due: 2024-05-31}"
    ),
    "MK-U02": _agreement(
        "{text: Zebrać dane., owner: Jan Wzorcowy}",
        "{text: Zebrać dane., owner: Jan Wzorcowy, due: do ustalenia}",
    ),
    "MK-U03": _agreement(
        "{text: Zebrać dane., owner: Ewa Testowa, due: 2024-05-31}",
        "{text: Zebrać dane., owner: Ewa Testowa, outside: true, due: 2024-05-31}",
    ),
    "MK-U04": _agreement(
        "{id: U1, text: Zebrać dane., owner: Jan Wzorcowy, due: 2024-05-31}\n"
        "  - {id: U1, text: Opisać dane., owner: Jan Wzorcowy, due: 2024-06-14}",
        "{id: U1, text: Zebrać dane., owner: Jan Wzorcowy, due: 2024-05-31}\n"
        "  - {id: U2, text: Opisać dane., owner: Jan Wzorcowy, due: 2024-06-14}",
    ),
    "MK-V01": _vote(
        "{entitled: 9, for: 8, against: 2, abstained: 0}", "{entitled: 9, for: 7, against: 2, abstained: 0}"
    ),
    "MK-V02": _vote(
        "{present: 9, for: 8, against: 2, abstained: 0}", "{present: 9, for: 7, against: 2, abstained: 0}"
    ),
    "MK-V03": piece(
        "attendance: {entitled: 11}\nfindings:\n  - votes: [{entitled: 12, for: 11, against: 0}]\n",
        "attendance: {entitled: 11}\nfindings:\n  - votes: [{entitled: 11, for: 11, against: 0}]\n",
    ),
    "MK-V04": _vote(
        "{for: 3, by_name: {for: [Anna Przykładowa, Jan Wzorcowy]}}",
        "{for: 2, by_name: {for: [Anna Przykładowa, Jan Wzorcowy]}}",
    ),
    "MK-V05": _vote(
        "{by_name: {for: [Anna Przykładowa, Jan Wzorcowy], against: [Jan Wzorcowy]}}",
        "{by_name: {for: [Anna Przykładowa], against: [Jan Wzorcowy]}}",
    ),
    "MK-V06": _vote(
        "{for: 3, against: 5, abstained: 1, result: adopted}",
        "{for: 5, against: 3, abstained: 1, result: adopted}",
    ),
    "MK-V07": _vote(
        "{for: 5, against: 3, abstained: 1, result: rejected}",
        "{for: 3, against: 5, abstained: 1, result: rejected}",
    ),
}
