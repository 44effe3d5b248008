"""What a single value means, which characters it may have, and how a message shows it."""

from __future__ import annotations

import re

# XML 1.0 cannot carry these, so no document could. Escapes in double quotes can still write them.
_UNPRINTABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "~", ""), None),
}
_INTEGER = re.compile("0|-?[1-9][0-9]{0,17}")
_FIRST = "-0123456789tTfFn~"
"""How a text begins that may mean something else than itself; "" is in it, too."""
_SHOWN = 60


def plain_value(text: str) -> str | int | bool | None:
    """What an unquoted text means: itself, or a boolean, null or integer of the YAML 1.2 core schema.

    Only the one usual spelling of an integer counts: "007", "+5", "1_000" and "0x1F" stay as typed,
    as do times, dates, fractions, "nie" and "on".
    """
    if text[:1] not in _FIRST:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    return int(text) if _INTEGER.fullmatch(text) else text


def unprintable(text: str) -> str | None:
    """The first character of a text that no document can carry."""
    found = None if text.isprintable() else re.search(_UNPRINTABLE, text)
    return found[0] if found else None


def shown(text: str) -> str:
    """A text short enough for a message."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
