"""What a parser notices beside the nodes: pictures to load, links to check, mistakes to report."""

from __future__ import annotations

from dataclasses import dataclass, field

MAX_DEPTH = 12
"""Levels of lists and quotes, and of emphasis in emphasis; deeper marks print as typed."""

MAX_MARKS = 20_000
"""Marks and line ends in one text (a hundred pages have fewer); beyond it no mark is read at all."""

Mistake = tuple[str, dict[str, str | int]]
"""A rule id and its parameters; `line` is the line within the text, from 0."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the text shows: its path as typed, and its line within the text, from 0."""

    source: str
    alt: str
    line: int


@dataclass(slots=True)
class Findings:
    pictures: list[Picture] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def report(self, rule: str, line: int, **params: str | int) -> None:
        """Note a mistake; a rule broken again on the same line in the same way counts once."""
        mistake: Mistake = (rule, {**params, "line": line})
        if mistake not in self.mistakes[-4:]:
            self.mistakes.append(mistake)


def overloaded(text: str) -> bool:
    """Whether reading the marks of this text could take longer than any real minutes deserve."""
    return len(text) > MAX_MARKS and sum(map(text.count, "\\*_[]!|>-+\n")) > MAX_MARKS
