"""What breaks a rule and what does not: a wrong and a right piece of minutes for each rule.

One module a subject. An example stands for a reader, so it shows only the lines that matter. Beside the
minutes lie the files of `BESIDE`; where the name of the minutes themselves matters, the example gives it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

SUBJECTS = (
    *("reading", "syntax", "shape", "days", "people", "roster", "agenda", "decisions"),
    *("papers", "text", "branding"),
    "configuration",
)

BESIDE: dict[str, bytes] = {
    "lista.pdf": b"%PDF-1.7",
    "pusty.pdf": b"",
    "skany/lista.pdf": b"%PDF-1.7",
    "skany/lista.jpg": b"\xff\xd8\xff",
    "puste/.zostaw": b"",
    "logo/znak.png": b"\x89PNG\r\n\x1a\n",
    "lista.csv": "Imię i nazwisko\nAnna Przykładowa\n".encode(),
}
"""The files that examples take to lie beside the minutes, by path, with their content."""

_FRAME = ("kind: note", "title: Notatka", "dates: 2024-05-06", "place: Legnica")


@dataclass(frozen=True, slots=True)
class Example:
    """`wrong` breaks the rule, `right` does not. Both are YAML, with a line break at the end of a line.

    They are pieces of a file, or the `whole` of it. `file` is the name of the minutes where it matters; where
    it ends in ".toml", both are a configuration beside the minutes, and in ".csv" a table of participants.
    """

    wrong: str
    right: str
    whole: bool = False
    file: str = ""


def piece(wrong: str, right: str, *, file: str = "") -> Example:
    """An example in which the other lines of the file do not matter."""
    return Example(wrong, right, file=file)


def whole(wrong: str, right: str) -> Example:
    """An example of which each side is an entire file."""
    return Example(wrong, right, whole=True)


def document(text: str) -> str:
    """The piece `text` as an entire file: with the fields that every file needs and that it lacks."""
    missing = [line for line in _FRAME if not re.search(rf"^{line.split(':')[0]}\b", text, re.MULTILINE)]
    return "".join(f"{line}\n" for line in missing) + text


def visible(text: str) -> str:
    """The text with a picture (␉, ␇, …) for each control character, so that it can be shown."""
    return "".join(chr(0x2400 + ord(c)) if c < " " and c != "\n" else c for c in text)


@cache
def examples() -> dict[str, Example]:
    """All examples by the id of their rule."""
    found: dict[str, Example] = {}
    for subject in SUBJECTS:
        found.update(import_module(f".{subject}", __name__).EXAMPLES)
    return found
