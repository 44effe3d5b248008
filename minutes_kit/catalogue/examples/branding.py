"""Examples of MK-F: the programme of a project, its contract's date, the files of marks."""

from __future__ import annotations

from . import Example, piece

_FERS = "  programme: fers-2021-2027\n  contract_date: 2024-05-10\n"
_FERS_MARK = "  logos: {fundusze-europejskie: logo/znak.png}\n"


def _project(wrong: str, right: str) -> Example:
    """An example of which each side is a project in the minutes."""
    return piece(*(f"project:\n  title: Wspólny most\n{side}" for side in (wrong, right)))


def _marks(wrong: str, right: str) -> Example:
    return _project(*(f"{_FERS}{_FERS_MARK}  other_marks:\n{side}" for side in (wrong, right)))


def _mark(name: str, role: str) -> str:
    return f"    - {{name: {name}, file: logo/znak.png, role: {role}}}\n"


EXAMPLES: dict[str, Example] = {
    "MK-F01": _project(
        "  programme: erasmus-2012-2027\n  contract_date: 2024-05-10\n",
        "  programme: erasmus-2021-2027\n  contract_date: 2024-05-10\n",
    ),
    "MK-F02": _project("  programme: powiatowy\n", "  programme: none\n  unmarked_reason: opłaca powiat\n"),
    "MK-F04": _project(_FERS, _FERS + _FERS_MARK),
    "MK-F05": _project(
        "  programme: erasmus-2021-2027\n  contract_date: 2014-05-10\n",
        "  programme: erasmus-2021-2027\n  contract_date: 2024-05-10\n",
    ),
    "MK-F06": _project(
        f"  programme: power-2014-2020\n{_FERS_MARK}",
        f"  programme: power-2014-2020\n  contract_date: 2018-05-10\n{_FERS_MARK}",
    ),
    "MK-F07": _project(
        f"{_FERS}  logos: {{fundusze-europejskie: logo/znak.png, powiat: logo/znak.png}}\n",
        f"{_FERS}{_FERS_MARK}",
    ),
    "MK-F08": _project("  programme: erasmus\n", "  programme: erasmus\n  contract_date: 2024-05-10\n"),
    "MK-F09": _marks(_mark("znak drukarni", "contractor"), _mark("herb gminy", "partner")),
    "MK-F10": _project(
        "  programme: fe-regional-2021-2027\n  region: mazury\n  contract_date: 2024-05-10\n",
        "  programme: fe-regional-2021-2027\n  region: warminsko-mazurskie\n  contract_date: 2024-05-10\n"
        "  logos: {fundusze-europejskie: logo/znak.png, wojewodztwo: logo/znak.png}\n",
    ),
    "MK-F11": _marks(
        _mark("herb gminy", "beneficiary") + _mark("herb powiatu", "partner"), _mark("herb gminy", "partner")
    ),
    "MK-F16": _project(
        "  programme: none\n", "  programme: none\n  unmarked_reason: spotkanie opłaca gmina\n"
    ),
}
