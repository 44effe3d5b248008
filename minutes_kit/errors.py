"""The error tree and the exit codes of the command line.

Each error carries a `Fault`, so a failure of a renderer, of an attachment or of a disk reaches the
user the same way as a mistake in the YAML: with a file, a line where there is one, and a remedy.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Self

from .problems import Fault, Param, Pointer, Problem, Report


class ExitCode(IntEnum):
    """What the command line returns. The numbers are a contract: scripts and CI rely on them."""

    OK = 0
    """All is well; there may be warnings."""
    PROBLEMS = 1
    """Problems were found in the input."""
    USAGE = 2
    """The command was called wrongly."""
    OUTPUT = 3
    """An output could not be written."""
    MISSING = 4
    """A needed program or extra is missing, or did not do its work."""
    APPENDIX = 5
    """An attachment cannot be used."""
    INTERNAL = 70
    """A bug of ours."""


class MinutesKitError(Exception):
    """Base of every error that this package raises on purpose.

    `exit_code` is what the command line returns. `problems` say what is wrong in the reader's words,
    with a file and a line; they are filled in on the way out by whoever knows the file's lines and
    language, and may be empty in an error of `render_docx` or `render_pdf`. `str()` prints them.

    `rule` names the message in the catalogue, `params` fill it; `file` is the file at fault if it is not
    the minutes themselves, `pointer` the place in the minutes.
    """

    exit_code = ExitCode.PROBLEMS
    problems: tuple[Problem, ...] = ()

    def __init__(
        self,
        rule: str,
        *,
        pointer: Pointer = (),
        file: str | None = None,
        line: int | None = None,
        column: int | None = None,
        **params: Param,
    ) -> None:
        self.fault = Fault(rule, pointer, params, line=line, column=column, file=file)
        super().__init__(rule, params)

    @classmethod
    def of(cls, fault: Fault) -> Self:
        """The error that means this fault."""
        error = cls(fault.rule)
        error.fault = fault
        error.args = (fault.rule, fault.params)
        return error

    def placed(self, pointer: Pointer, name: str) -> Self:
        """This error, now pointing at the place in the minutes that names the file `name`."""
        self.fault = replace(self.fault, pointer=pointer, params={"name": name, **self.fault.params})
        return self

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults behind this error: one, unless several files failed together."""
        return (self.fault,)

    def __str__(self) -> str:
        if self.problems:
            return "\n".join(str(problem) for problem in self.problems)
        details = ", ".join(f"{key}={value}" for key, value in self.fault.params.items())
        return f"{self.fault.rule}: {details}" if details else self.fault.rule


class InvalidMinutes(MinutesKitError):  # noqa: N818 - the public name says what the caller holds
    """The minutes have errors, or warnings in a strict build; `report` lists all of them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__("MK-I02", count=len(report.errors))
        self.problems = report.problems


class SourceError(MinutesKitError):
    """A YAML file cannot be read at all: encoding, syntax, size, or depth. `excerpt` is the line at fault.

    `text` is the whole text if it could be decoded. `check`, `load` and `build` catch the error and report it
    as a problem of the file.
    """

    excerpt: str = ""
    text: str = ""


class UsageError(MinutesKitError):
    """The caller asked for something that does not exist: a folder without minutes, an unknown format."""

    exit_code = ExitCode.USAGE


class TemplateError(MinutesKitError):
    """A DOCX template of the office's own has a mistake; the message names the part and the paragraph."""


class RenderError(MinutesKitError):
    """A document could not be rendered although the minutes are valid."""


class OutputError(MinutesKitError):
    """An output could not be written; what stood there before still stands."""

    exit_code = ExitCode.OUTPUT


class MissingProgramError(MinutesKitError):
    """A program or an extra is missing, hangs, or fails."""

    exit_code = ExitCode.MISSING


class AppendixError(MinutesKitError):
    """An attachment cannot be used: damaged, locked, empty, too large, or of an unknown kind."""

    exit_code = ExitCode.APPENDIX


class ProvenanceError(MinutesKitError):
    """What a document says of its own sources is damaged, too large, or cannot be taken out."""
