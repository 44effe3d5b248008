"""Names of fields, misspelt or in Polish."""

from __future__ import annotations

from ..edits import Edit, Manuscript
from ..problems import Fault


def name_that_was_meant(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`uczestnicy` is `participants`, `titlle` is `title`."""
    if not fault.params.get("certain"):
        return ()
    return manuscript.replaced(fault.pointer, str(fault.params["suggestion"]), at_key=True)
