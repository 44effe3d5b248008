"""Examples of MK-N, MK-K and MK-L: names, what must not be missing, attachments."""

from __future__ import annotations

from . import Example, piece, whole


def _protocol(roles: str) -> str:
    return (
        "kind: protocol\ntitle: Protokół\ndates: 2024-05-06\nplace: Legnica\n"
        f"participants: [Anna Przykładowa, Jan Wzorcowy]\nroles: {{{roles}}}\n"
    )


def _attachments(wrong: str, right: str) -> Example:
    return piece(f"attachments:\n  - {wrong}\n", f"attachments:\n  - {right}\n")


_BOTH = "chair: Anna Przykładowa, recorder: Jan Wzorcowy"

EXAMPLES: dict[str, Example] = {
    "MK-N01": piece("number: 2\n", "number: 3\n", file="spotkanie-03.minutes.yaml"),
    "MK-N02": piece("dates: 2024-05-06\n", "dates: 2024-05-16\n", file="2024-05-16.minutes.yaml"),
    "MK-N03": piece(
        "title: Notatka ze spotkania nr 3\nnumber: 2\n", "title: Notatka ze spotkania nr 3\nnumber: 3\n"
    ),
    "MK-K01": whole(
        "kind: note\ntitle: Notatka\ndates: 2024-05-06\n",
        "kind: note\ntitle: Notatka\ndates: 2024-05-06\nplace: Legnica\n",
    ),
    "MK-K02": piece(
        "kind: report\ntitle: Sprawozdanie\n",
        "kind: report\ntitle: Sprawozdanie\nparticipants: [Anna Przykładowa, Jan Wzorcowy]\n",
    ),
    "MK-K03": whole(_protocol("recorder: Jan Wzorcowy"), _protocol(_BOTH)),
    "MK-K04": whole(_protocol("chair: Anna Przykładowa"), _protocol(_BOTH)),
    "MK-L01": _attachments(
        "{title: Lista obecności, files: [lsita.pdf]}", "{title: Lista obecności, files: [lista.pdf]}"
    ),
    "MK-L02": _attachments(
        "{title: Lista obecności, files: ['C:\\Dokumenty\\lista.pdf']}",
        "{title: Lista obecności, files: [lista.pdf]}",
    ),
    "MK-L03": _attachments(
        "{title: Lista obecności, files: [skany]}", "{title: Lista obecności, files: [skany/lista.pdf]}"
    ),
    "MK-L04": _attachments(
        "{number: 1, title: Lista obecności}\n  - {number: 1, title: Prezentacja}",
        "{number: 1, title: Lista obecności}\n  - {number: 2, title: Prezentacja}",
    ),
    "MK-L05": piece(
        "resolutions:\n  - {title: Przyjęcie planu, attachment: 2}\nattachments:\n  - {title: Plan pracy}\n",
        "resolutions:\n  - {title: Przyjęcie planu, attachment: 1}\nattachments:\n  - {title: Plan pracy}\n",
    ),
    "MK-L06": _attachments(
        "{title: Lista obecności, kind: attendance}",
        "{title: Lista obecności, kind: attendance, files: [lista.pdf]}",
    ),
    "MK-L07": _attachments(
        "{title: Lista obecności, files: [pusty.pdf]}", "{title: Lista obecności, files: [lista.pdf]}"
    ),
    "MK-L08": _attachments(
        "{number: 1, title: Załącznik nr 2. Plan}", "{number: 2, title: Załącznik nr 2. Plan}"
    ),
}
