"""The words of the command line, Polish and English; a module for each group of commands."""

from __future__ import annotations

from . import building, checking, finished, funding, general, starting

PARTS = (general, checking, building, finished, funding, starting)
TEXTS: dict[str, tuple[str, str]] = {key: words for part in PARTS for key, words in part.TEXTS.items()}


def text(key: str, language: str, **values: object) -> str:
    found = TEXTS[key][0 if language == "pl" else 1]
    return found.format(**values) if values else found
