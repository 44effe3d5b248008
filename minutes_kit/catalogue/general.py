"""A rule in general: its words without the facts of a case."""

from __future__ import annotations

from . import Wording


class _Anything(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def general(wording: Wording) -> Wording:
    """The wording with "…" in the place of each fact."""
    return Wording(_general(wording.message), _general(wording.hint))


def _general(template: str) -> str:
    return template.format_map(_Anything()).replace("….", "…")
