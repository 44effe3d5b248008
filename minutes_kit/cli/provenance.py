"""What is known of where a document comes from, in one line."""

from __future__ import annotations

from ..provenance.verdict import Provenance, State, names_in
from .texts import text


def provenance_line(found: Provenance, language: str) -> str:
    """The line without the name of the document."""
    names = ", ".join(name.of(language) for name in names_in(found))
    key = f"provenance {found.state}"
    if found.state is State.UNCOMPARED and found.reason != "missing":
        key = "provenance unrepeated"
    if found.state is State.EXTENDED and found.signed:
        key = "provenance signed"
    return text(key, language, names=names, version=found.manifest.version if found.manifest else "")
