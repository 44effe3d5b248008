"""Every rule of the package with its severity and its words, Polish and English side by side.

One module an area; the letter of a rule's id names it. A wording is a `str.format` template filled
from the fault's parameters; a parameter that is a pointer prints as the place it points at.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from ..problems import Severity
from ..value import Value

AREAS = {
    "reading": "WY",
    "shape": "S",
    "days": "D",
    "people": "PQ",
    "roster": "B",
    "agenda": "A",
    "decisions": "UV",
    "papers": "KLN",
    "text": "EM",
    "branding": "F",
    "audit": "F",
    "documents": "RT",
    "attachments": "Z",
    "sources": "Z",
    "size": "Z",
    "archive": "Z",
    "system": "IOX",
    "command": "CI",
    "signing": "Z",
    "provenance": "Z",
    "drafting": "J",
    "configuration": "G",
}
"""The areas, and the letters behind "MK-" of the rules in each."""


class Wording(Value):
    """`message` says what is wrong, `hint` what to do ("" when the message says both)."""

    message: str
    hint: str = ""


class Rule(Value):
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
    return {name: rule for area in AREAS for name, rule in area_rules(area).items()}


def rule(name: str) -> Rule:
    """A rule by its id. Only its area is loaded."""
    areas = (area for area, letters in AREAS.items() if name[3] in letters)
    return next(rules[name] for rules in map(area_rules, areas) if name in rules)


def area_rules(name: str) -> dict[str, Rule]:
    """The rules of one area by id."""
    rules: dict[str, Rule] = import_module(f".{name}", __name__).RULES
    return rules
