"""Single values: a word of a list, yes or no, a whole number, a text that YAML took for something else."""

from __future__ import annotations

import re

from ..edits import Edit, Manuscript, quoted
from ..problems import Fault
from ..schema import TYPE_WORDS

_TRUTH = {
    **dict.fromkeys(("tak", "yes", "on", "true", "prawda"), "true"),
    **dict.fromkeys(("nie", "no", "off", "false", "fałsz"), "false"),
}
_WHOLE = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:([ \u00a0\u202f_])[0-9]{3})(?:\1[0-9]{3}){0,3}")


def word_that_was_meant(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`kind: protokół` is `protocol`."""
    return (
        manuscript.replaced(fault.pointer, str(fault.params["suggestion"])) if fault.params["certain"] else ()
    )


def yes_or_no(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`contents: tak` is `true`."""
    value = manuscript.value(fault.pointer)
    if fault.params["expected"] != TYPE_WORDS["boolean"] or not isinstance(value, str):
        return ()
    return _bare(fault, manuscript, _TRUTH.get(value.strip().lower(), ""))


def whole_number(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`"14"` is 14, `1 000` is 1000, `007` is 7."""
    value = manuscript.value(fault.pointer)
    written = _WHOLE.fullmatch(value.strip()) if isinstance(value, str) else None
    return _bare(fault, manuscript, str(int(re.sub("[^0-9]", "", written[0])))) if written else ()


def text_in_quotes(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`title: true` is the text "true"."""
    span = manuscript.span(fault.pointer)
    return (Edit(*span, quoted(manuscript.text[slice(*span)])),) if span else ()


def _bare(fault: Fault, manuscript: Manuscript, text: str) -> tuple[Edit, ...]:
    """The edit that puts a value there without quotes, whatever stood there before."""
    span = manuscript.span(fault.pointer) if text else None
    return (Edit(*span, text),) if span else ()
