"""From the faults of a file to the problems that are told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from ..catalogue.describe import describe
from ..problems import Fault, Problem
from ..source import Source
from ..value import Value
from .lookup import Configuration
from .selectors import is_fixed

if TYPE_CHECKING:
    from .silences import Silence

MARK = "minutes-kit:"
"""What the comments begin with. A file without it costs nothing, not even the import of their reader."""

FaultsOf = tuple[Source, tuple[Fault, ...]]
"""The faults of a file that was read."""


class Judge(Value):
    """Puts faults into the words of a language and leaves out what nobody wants to be told.

    The comments of a file are heard first, then the configuration. Errors of the catalogue always stay.
    """

    language: str = "pl"
    configuration: Configuration = field(default_factory=Configuration)

    def problems(self, faults: Iterable[Fault], source: Source) -> list[Problem]:
        """What is told of the faults of a file."""
        silences, _ = _comments(source)
        told = ((fault, self._described(fault, source)) for fault in faults)
        heard = (
            problem
            for fault, problem in told
            if not any(silence.covers(fault, problem.line, source) for silence in silences)
        )
        return self._weighed(heard, source)

    def told(self, found: Sequence[FaultsOf]) -> Iterator[Problem]:
        """What is told of all files that a check has read, their comments included."""
        for source, faults in found:
            yield from self.problems(faults, source)
        commented = [(source, faults) for source, faults in found if MARK in source.text]
        if not commented:
            return
        # An error may hide what else is wrong, and then a comment silences nothing only as yet.
        complete = not any(is_fixed(fault.rule) for _, faults in found for fault in faults)
        for source, faults in commented:
            silences, own = _comments(source)
            idle = self._idle(silences, faults, source) if complete and silences else ()
            yield from self._weighed((self._described(fault, source) for fault in (*own, *idle)), source)

    def _idle(self, silences: Sequence[Silence], faults: Sequence[Fault], source: Source) -> Iterator[Fault]:
        placed = [(fault, self._described(fault, source).line) for fault in faults]
        for silence in silences:
            if silence.is_certain and not any(silence.covers(*pair, source) for pair in placed):
                params = {"id": silence.rule}
                yield Fault("MK-G25", params=params, line=silence.line, column=silence.column)

    def _described(self, fault: Fault, source: Source) -> Problem:
        return describe(fault, self.language, file=source.name, places=source)

    def _weighed(self, problems: Iterable[Problem], source: Source) -> list[Problem]:
        """The problems that the configuration leaves, as grave as it says."""
        chosen = self.configuration
        if chosen.settings is None:
            return list(problems)
        here = chosen.settings.in_file(chosen.way(source.path))
        weighed = ((problem, here.weigh(problem.rule, problem.severity)) for problem in problems)
        return [replace(problem, severity=severity) for problem, severity in weighed if severity]


def _comments(source: Source) -> tuple[tuple[Silence, ...], tuple[Fault, ...]]:
    """What the comments of a file silence, and what is wrong with them."""
    if MARK not in source.text:
        return (), ()
    from .comments import read_comments

    return read_comments(source.text)
