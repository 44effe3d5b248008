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
    "MK-L03": piece(
        "findings:\n  - {title: Plan, figures: [{file: skany, alt: Plan sali}]}\n",
        "findings:\n  - {title: Plan, figures: [{file: skany/lista.jpg, alt: Plan sali}]}\n",
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
    "MK-L09": _attachments(
        '{title: Lista obecności, files: "skany/*.pfd"}', '{title: Lista obecności, files: "skany/*.pdf"}'
    ),
    "MK-L10": _attachments("{title: Plan, files: puste}", "{title: Plan, files: lista.pdf}"),
    "MK-L12": _attachments(
        "{title: Umowa, files: lista.pdf, pages: 12-1}", "{title: Umowa, files: lista.pdf, pages: 1-12}"
    ),
    "MK-L13": _attachments(
        "{title: Umowa, files: lista.pdf, password: moje-hasło}",
        "{title: Umowa, files: lista.pdf, password: HASLO_UMOWY}",
    ),
    "MK-L14": _attachments(
        "{title: Lista obecności, files: skany/lista.jpg}",
        "{title: Lista obecności, files: skany/lista.jpg, alt: Lista z podpisami 12 osób}",
    ),
}
