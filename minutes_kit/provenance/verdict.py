"""What can be said of a finished document: whether it is what its manifest claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ..problems import Fault, Words
from .manifest import Manifest

_MOST_NAMES = 10
_ROLES = {
    "minutes": Words("protokół lub sprawozdanie", "minutes"),
    "project": Words("plik projektu", "project file"),
    "participants": Words("tabela uczestników", "table of participants"),
    "profile": Words("profil programu", "profile of the programme"),
    "template": Words("szablon Worda", "Word template"),
    "mark": Words("znak", "mark"),
    "picture": Words("ilustracja", "picture"),
    "attachment": Words("załącznik", "attachment"),
}
_SETTINGS = Words(
    "wersja publiczna nie mówi, jakie wartości zmieniono przy budowaniu (--set)",
    "the public edition does not tell which values the build replaced (--set)",
)


class State(StrEnum):
    """How far a document's claim about itself could be proved."""

    SAME = "same"
    """Built again from its sources, it comes out byte for byte."""
    EXTENDED = "extended"
    """Its first version comes out byte for byte; something was appended since, such as a signature."""
    ALTERED = "altered"
    """Built again from unchanged sources by the same programs, it comes out differently."""
    MISFIT = "misfit"
    """A file that the document carries is not the one that its manifest names."""
    STALE = "stale"
    """Sources were changed since the document was built."""
    UNCOMPARED = "uncompared"
    """What it carries fits the manifest; its pages could not be compared."""
    OTHER_VERSION = "other-version"
    """Made by other versions of the programs, it cannot be made again byte for byte."""
    UNREADABLE = "unreadable"
    """Its manifest is damaged, or has a form that this version does not know."""
    UNKNOWN = "unknown"
    """It has no manifest: made by other programs, by an older version, or saved by another one since."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a document comes from, as far as it can be proved.

    `names` are the files at fault: those that were changed, are missing, or do not fit; where the manifest
    tells no names, their roles. `versions` are the programs that differ, "typst 0.14 → 0.15". `reason` says
    why pages were not compared: "missing" files, "settings" that the manifest leaves out, or "failed" for a
    build that broke the rules in `names`. `appended` counts the bytes behind the first version, and `signed`
    tells that they are nothing but signatures.
    """

    state: State
    manifest: Manifest | None = None
    names: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    reason: str = ""
    appended: int = 0
    signed: bool = False

    @property
    def proved(self) -> bool:
        """Whether the document, or all of it but its signatures, came out of its sources again."""
        return self.state is State.SAME or (self.state is State.EXTENDED and self.signed)


def provenance_faults(found: Provenance) -> Iterator[Fault]:
    """What is wrong, or could not be proved."""
    match found.state:
        case State.MISFIT:
            yield Fault("MK-Z80", params={"names": _names(found)})
        case State.UNREADABLE:
            yield Fault("MK-Z81")
        case State.ALTERED:
            yield Fault("MK-Z82")
        case State.STALE:
            yield Fault("MK-Z83", params={"names": _names(found)})
        case State.UNCOMPARED if found.reason == "missing":
            yield Fault("MK-Z84", params={"names": _names(found)})
        case State.UNCOMPARED:
            yield Fault("MK-Z86", params={"reason": _reason(found)})
        case State.OTHER_VERSION:
            yield Fault("MK-Z85", params={"names": ", ".join(found.versions)})
        case State.EXTENDED if not found.signed:
            yield Fault("MK-Z87", params={"count": found.appended})


def names_in(found: Provenance) -> tuple[Words, ...]:
    """The names of files, or what the files are where names are not told."""
    known = tuple(_ROLES.get(name, Words(name, name)) for name in found.names) or (_ROLES["minutes"],)
    return known if len(known) <= _MOST_NAMES else (*known[:_MOST_NAMES], Words("…", "…"))


def _names(found: Provenance) -> Words:
    shown = names_in(found)
    return Words(", ".join(name.pl for name in shown), ", ".join(name.en for name in shown))


def _reason(found: Provenance) -> Words:
    if found.reason == "settings":
        return _SETTINGS
    rules = ", ".join(found.names)
    return Words(f"ponowne zbudowanie się nie udało ({rules})", f"building it again failed ({rules})")
