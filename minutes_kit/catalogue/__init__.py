"""Every rule of the package with its severity and its words, Polish and English side by side.

One module an area; the letter of a rule's id names it. A wording is a `str.format` template filled
from the fault's parameters; a parameter that is a pointer prints as the place it points at.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from ..problems import Severity

AREAS = ("reading", "shape", "meeting", "text", "branding", "documents", "attachments", "system", "command")


@dataclass(frozen=True, slots=True)
class Wording:
    """`message` says what is wrong, `hint` what to do ("" when the message says both)."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    severity: Severity
    pl: Wording
    en: Wording

    def wording(self, language: str) -> Wording:
        return self.pl if language == "pl" else self.en


def error(pl: tuple[str, str], en: tuple[str, str]) -> Rule:
    """A rule that stops a build. Each language gives its message and its hint."""
    return Rule(Severity.ERROR, Wording(*pl), Wording(*en))


def warning(pl: tuple[str, str], en: tuple[str, str]) -> Rule:
    """A rule that is reported and does not stop a build."""
    return Rule(Severity.WARNING, Wording(*pl), Wording(*en))


@cache
def rules() -> dict[str, Rule]:
    """All rules by id, in the order of the areas."""
    found: dict[str, Rule] = {}
    for area in AREAS:
        found.update(import_module(f".{area}", __name__).RULES)
    return found
