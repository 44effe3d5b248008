"""What a configuration says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice
from typing import Any

from ..language import closest
from ..problems import Fault, Param, Pointer, Severity, Words
from ..value import Value
from .globs import is_pattern, matches
from .selectors import closeness, is_fixed, is_known, unknown

MAX_FAULTS = 100
"""Faults that are told of one file: enough to mend, and a bound for a hostile file."""
KEYS = ("select", "ignore", "severity", "per-file-ignores")

_LEVELS = tuple(Severity)
_RULE = Words('tekst w cudzysłowie, na przykład „"MK-D03"”', 'text in quotes, such as "MK-D03"')
_LIST = Words('listę reguł, na przykład „["MK-D03", "MK-N"]”', 'a list of rules, such as ["MK-D03", "MK-N"]')
_LEVEL = Words('„"error"” (błąd) lub „"warning"” (ostrzeżenie)', '"error" or "warning"')
_TABLE = Words("grupę ustawień", "a group of settings")
_SEVERITY = Words('grupę wierszy takich jak „MK-D03 = "error"”', 'a group of lines such as MK-D03 = "error"')
_IGNORES = Words(
    'grupę wierszy takich jak „"archiwum/**" = ["MK-N"]”', 'a group of lines such as "archive/**" = ["MK-N"]'
)
_EXPECTED = {"severity": _SEVERITY, "per-file-ignores": _IGNORES}


class Settings(Value):
    """Which rules are told and how grave they are; rules by id or by area.

    An id counts more than its area: with `select` "MK-D03" and `ignore` "MK-D", MK-D03 is told. Of two alike,
    `ignore` counts. `per_file_ignores` are patterns of paths and what is left out in files that match;
    `always_ignored` is left out whatever the others say.
    """

    select: tuple[str, ...] = ("MK-",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    always_ignored: Collection[str] = ()

    def in_file(self, way: Sequence[str]) -> Settings:
        """What counts in the file at the end of `way`, the parts of a path; () if there is no file."""
        matching = (rules for glob, rules in self.per_file_ignores.items() if way and matches(glob, way))
        ignored = frozenset(rule for rules in matching for rule in rules)
        return replace(self, always_ignored=ignored, per_file_ignores={})

    def weigh(self, rule: str, usual: Severity) -> Severity | None:
        """How grave a rule is that is `usual` in the catalogue; None if it is left out."""
        if usual is Severity.ERROR:
            return usual
        ignored = closeness(self.ignore, rule) >= closeness(self.select, rule)
        if ignored or closeness(self.always_ignored, rule) >= 0:
            return None
        nearest = max((key for key in self.severity if rule.startswith(key)), key=len, default=None)
        return usual if nearest is None else self.severity[nearest]


def read_settings(table: object, pointer: Pointer) -> tuple[Settings, tuple[Fault, ...]]:
    """The settings of a table that stands at `pointer`, and its faults. What is at fault does not count."""
    reader = _Reader(pointer)
    settings = reader.settings(table)
    return settings, tuple(reader.faults)


class _Reader:
    """Takes what is right and notes what is not."""

    def __init__(self, pointer: Pointer) -> None:
        self._pointer = pointer
        self.faults: list[Fault] = []

    def settings(self, table: object) -> Settings:
        if not isinstance(table, dict):
            self._refuse(self._pointer, _TABLE)
            return Settings()
        self.faults += islice(_unknown_keys(table, self._pointer), MAX_FAULTS)
        known = Settings()
        return Settings(
            select=self._rules(table["select"], "select", fixed=True) if "select" in table else known.select,
            ignore=self._rules(table.get("ignore", []), "ignore"),
            severity={
                rule: Severity(level)
                for rule, level in self._entries(table, "severity")
                if self._is_level(rule, level)
            },
            per_file_ignores={
                pattern: self._rules(listed, "per-file-ignores", pattern)
                for pattern, listed in self._entries(table, "per-file-ignores")
                if self._is_pattern(pattern)
            },
        )

    def _entries(self, table: Mapping[str, Any], key: str) -> Iterable[tuple[str, Any]]:
        entries = table.get(key, {})
        if isinstance(entries, dict):
            return entries.items()
        self._refuse((*self._pointer, key), _EXPECTED[key])
        return ()

    def _rules(self, listed: object, *way: str, fixed: bool = False) -> tuple[str, ...]:
        """The rules of a list; `fixed` ones only where that takes nothing away."""
        pointer = (*self._pointer, *way)
        if not isinstance(listed, list):
            self._refuse(pointer, _LIST)
            return ()
        found = enumerate(listed)
        known = (rule for index, rule in found if self._is_rule(rule, (*pointer, index), fixed=fixed))
        return tuple(dict.fromkeys(known))

    def _is_rule(self, rule: object, pointer: Pointer, *, fixed: bool, at_key: bool = False) -> bool:
        if len(self.faults) >= MAX_FAULTS:
            return False  # To find what was meant takes its time.
        if not isinstance(rule, str):
            self._refuse(pointer, _RULE)
        elif not is_known(rule):
            facts = unknown(rule)
            self._note("MK-G07" if "suggestion" in facts else "MK-G08", pointer, facts, at_key=at_key)
        elif is_fixed(rule) and not fixed:
            self._note("MK-G09", pointer, {"id": rule}, at_key=at_key)
        else:
            return True
        return False

    def _is_level(self, rule: str, level: object) -> bool:
        pointer = (*self._pointer, "severity", rule)
        if level not in _LEVELS:
            self._refuse(pointer, _LEVEL)
            return False
        return self._is_rule(rule, pointer, fixed=level == Severity.ERROR, at_key=True)

    def _is_pattern(self, pattern: str) -> bool:
        fits = is_pattern(pattern)
        if not fits:
            pointer = (*self._pointer, "per-file-ignores", pattern)
            self._note("MK-G10", pointer, {"pattern": _shown(pattern)}, at_key=True)
        return fits

    def _refuse(self, pointer: Pointer, expected: Words) -> None:
        keys = [step for step in pointer if isinstance(step, str)]
        self._note("MK-G06", pointer, {"key": _shown(keys[-1]), "expected": expected})

    def _note(self, rule: str, pointer: Pointer, facts: dict[str, Param], *, at_key: bool = False) -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(Fault(rule, pointer, facts, at_key=at_key))


def _unknown_keys(table: Mapping[str, Any], pointer: Pointer) -> Iterator[Fault]:
    for key in table:
        if key in KEYS:
            continue
        facts: dict[str, Param] = {"key": _shown(key), "allowed": ", ".join(KEYS)}
        if suggestion := closest(key.replace("_", "-"), KEYS):
            yield Fault("MK-G04", (*pointer, key), {**facts, "suggestion": suggestion}, at_key=True)
        else:
            yield Fault("MK-G05", (*pointer, key), facts, at_key=True)


def _shown(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
