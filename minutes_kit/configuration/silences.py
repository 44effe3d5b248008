"""What a comment silences: a rule, and how far."""

from __future__ import annotations

from enum import Enum, auto

from ..problems import Fault, Pointer
from ..source import Source
from ..value import Value

_BUILD_ALONE = ("MK-E", "MK-R", "MK-Z")
"""Rules of which only a build tells: a check does not know whether their comments do anything."""


class Scope(Enum):
    LINE = auto()
    ENTRY = auto()
    """The field or list item that begins on the line, with everything in it."""
    FILE = auto()


class Silence(Value):
    """A rule that a comment silences. `target` is the line meant; the id stands at `line` and `column`."""

    rule: str
    scope: Scope
    target: int
    line: int
    column: int

    def covers(self, fault: Fault, line: int, source: Source) -> bool:
        """Whether it silences a fault that is told of a line of the source."""
        if fault.rule != self.rule or fault.file:
            return False
        return self.scope is Scope.FILE or self.target in _lines(fault.pointer, line, source, self.scope)

    @property
    def is_certain(self) -> bool:
        """Whether a check alone shows what it silences."""
        return not self.rule.startswith(_BUILD_ALONE)


def _lines(pointer: Pointer, line: int, source: Source, scope: Scope) -> set[int]:
    """The lines of a fault: where it is told, its value, its key; for entries also those around it."""
    own = {line, source.locate(pointer)[0], source.locate(pointer, at_key=True)[0]}
    if scope is Scope.LINE:
        return own
    return own | {source.locate(pointer[:depth], at_key=True)[0] for depth in range(1, len(pointer))}
