"""Rules named by their id ("MK-D03"), or those of an area by its letter ("MK-D")."""

from __future__ import annotations

from collections.abc import Iterable

from ..catalogue import rules
from ..language import closest
from ..problems import Param, Severity

_START = "MK-"
_AREA = len("MK-D")


def closeness(selectors: Iterable[str], rule: str) -> int:
    """The length of the longest selector that means the rule; -1 if none does."""
    return max((len(selector) for selector in selectors if rule.startswith(selector)), default=-1)


def is_known(selector: str) -> bool:
    """Whether it is an id, the letter of an area ("MK-D"), or all rules ("MK-").

    "MK-D1" is none of these: whoever writes it means MK-D01 rather than all from MK-D10 on.
    """
    return selector in rules() or (len(selector) <= _AREA and _means_some(selector))


def _means_some(selector: str) -> bool:
    return selector.startswith(_START) and any(rule.startswith(selector) for rule in rules())


def is_fixed(selector: str) -> bool:
    """Whether all rules that are meant stop a build by themselves."""
    meant = (rule for rule_id, rule in rules().items() if rule_id.startswith(selector))
    return all(rule.severity is Severity.ERROR for rule in meant)


def unknown(typed: str, *, whole: bool = False) -> dict[str, Param]:
    """The facts of a name that no rule has: `id` and, if one is near, the `suggestion`.

    With `whole`, the beginning of ids is no suggestion.
    """
    wanted = _START + typed.strip().upper().removeprefix(_START)
    meant = wanted in rules() or (is_known(wanted) and wanted != _START and not whole)
    suggestion = wanted if meant else closest(wanted, rules())
    shown = typed if len(typed) <= 60 else typed[:59] + "…"
    return {"id": shown, **({"suggestion": suggestion} if suggestion else {})}
