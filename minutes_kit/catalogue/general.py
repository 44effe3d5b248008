"""A rule in general: its words without the facts of a case."""

from __future__ import annotations

from . import Wording


class _Anything(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def general(wording: Wording) -> Wording:
    """The wording with "…" in the place of each fact."""
    return Wording(wording.message.format_map(_Anything()), wording.hint.format_map(_Anything()))
