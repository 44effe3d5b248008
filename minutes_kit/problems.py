"""What is wrong with an input, as data.

A check anywhere in the package yields `Fault` values: which rule, where in the document, and the
facts that the sentence needs. `catalogue.describe` turns a fault into a `Problem` in the reader's
language, with a file, a line and a column. Showing problems is the reporters' business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum

from .value import Value

Pointer = tuple[str | int, ...]
"""The path to a value from the root of a document: mapping keys and list indexes (from 0)."""


class Words(Value):
    """A fact that reads differently in each language, such as the title of a field."""

    pl: str
    en: str

    def of(self, language: str) -> str:
        return self.pl if language == "pl" else self.en


Param = str | int | Pointer | Words
"""A fact in a message. A tuple is the pointer of another place; the message prints its line."""

Params = dict[str, Param]
"""The facts of a fault by name."""


class Severity(StrEnum):
    """How grave a problem is. A member equals its word: `Severity.ERROR == "error"`."""

    ERROR = "error"
    """Stops a build."""
    WARNING = "warning"
    """Is reported and does not stop a build, unless it is strict."""


class Fault(Value):
    """A rule broken at a place of a document, before it is put into words.

    `at_key` points at the key of a mapping entry rather than at its value. `line` and `column`
    (from 1) are given only by checks that have no pointer, such as a YAML syntax error.
    `text_line` (from 0) is the line meant within a text of several lines. `file` is set when the fault
    lies in another file than the one being checked.
    """

    rule: str
    pointer: Pointer = ()
    params: Mapping[str, Param] = field(default_factory=dict)
    at_key: bool = False
    line: int | None = None
    column: int | None = None
    text_line: int | None = None
    file: str | None = None


class Problem(Value):
    """One thing to mend: where, which rule, what is wrong, and what to do.

    `file` is the path as it was given, "" when no file is meant. `line` and `column` count from 1.
    `pointer` is a JSON pointer (RFC 6901), "" for the whole document. `rule` ("MK-D01") stays the same
    from version to version and in both languages. `hint` is "" when the message already says all.
    `excerpt` is the source line, if at hand. `fixable` tells that `fix` can put it right. `str()` gives
    "file:line:column: rule: message hint".
    """

    file: str
    line: int
    column: int
    pointer: str
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    excerpt: str = ""
    fixable: bool = False

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.rule}: {self.message}{hint}"


class Report(Value):
    """All problems of one or several files, in file and line order. Truthy when there is no error.

    Iterating gives the problems, `len()` their number. `files` are the names of the files looked at,
    those without a problem too.
    """

    problems: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return not self.errors

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems of severity `ERROR`."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems of severity `WARNING`."""
        return tuple(p for p in self.problems if p.severity is Severity.WARNING)


def json_pointer(pointer: Pointer) -> str:
    """The RFC 6901 spelling of a pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)
